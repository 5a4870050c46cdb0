using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class NoteParagraphUnderIndentedTests
{
    private static readonly RuleTest Rule = new(new NoteParagraphUnderIndented());

    [Theory]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n   {|ED1007:Three spaces.|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n {|ED1007:One space.|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n  {|ED1007:Two spaces,\n  wrapped.|}\n\nText.")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n  {|ED1007:One.|}\n\n  {|ED1007:Two.|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n    Right.\n\n   {|ED1007:Wrong.|}")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n    Four spaces.")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\nText.")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n - a list of the text")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n   * * *")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n   ```\n   code\n   ```")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n  | a | b |\n  |---|---|\n  | c | d |")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n  # Heading")]
    [InlineData("Text.[^x][^y]\n\n[^x]: Note.\n\n  [^y]: Indented definition.")]
    [InlineData("- item[^x]\n\n  [^x]: Note.\n\n  Text of the item.")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\nText.\n\n  Indented text, not after a note.")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n  {|ED1007:Two,\n  wrapped.|}\n", "Indent the paragraph by four spaces", "Text.[^x]\n\n[^x]: Note.\n\n    Two,\n    wrapped.\n")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n  {|ED1007:Two.|}\n", "Take the indentation away", "Text.[^x]\n\n[^x]: Note.\n\nTwo.\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);
}

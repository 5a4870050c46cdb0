using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class NoteDefinitionNotReadTests
{
    private static readonly RuleTest Rule = new(new NoteDefinitionNotRead());

    [Theory]
    [InlineData("Text.[^x]\n{|ED1005:[^x]:|} After a paragraph.")]
    [InlineData("Text.[^x]\nmore\n{|ED1005:[^x]:|} After a wrapped paragraph.\nAnd on.")]
    [InlineData("Text.[^x]\n\n- item\n{|ED1005:[^x]:|} After a list item.")]
    [InlineData("Text.[^x]\n\n- item\n  {|ED1005:[^x]:|} Inside the item, without a blank line.")]
    [InlineData("Text.[^x]\n\n> quoted\n{|ED1005:[^x]:|} After a quotation.")]
    [InlineData("> Text.[^x]\n> {|ED1005:[^x]:|} Inside the quotation.")]
    [InlineData("Term\n\n:   Definition.[^x]\n{|ED1005:[^x]:|} After a definition.")]
    [InlineData("Text.[^x]\n\n![Image](a.png)\n{|ED1005:[^x]:|} After an image.")]
    [InlineData("Text.[^x]\n\n<pb/>\n{|ED1005:[^x]:|} After a tag.")]
    [InlineData("Text.[^x]\n\n  A    B\n----- -----\n  1    2\n{|ED1005:[^x]:|} A row.")]
    [InlineData("Text.[^x]\n\n\\newpage\n{|ED1005:[^x]:|} An argument.")]
    [InlineData("Text.[^x]\n\n{|ED1005:[^x]:|} A heading.\n---")]
    [InlineData("Text.[^x]\n\n{|ED1005:[^x]:|} A heading.\n===")]
    [InlineData("Text.[^x]\n\n    {|ED1005:[^x]:|} Code.")]
    [InlineData("Text.[^my note]\n\n{|ED1005:[^my note]:|} A space.")]
    [InlineData("Text.[^x][^y]\n{|ED1005:[^x]:|} One.\n{|ED1005:[^y]:|} Two.")]
    [InlineData("Defined.[^x]\n\n[^x]: Here.\n\nA wrapped line with\n{|ED1005:[^x]:|} at its start is a hint.")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("[^x]: At the start.\n\nText.[^x]")]
    [InlineData("# Heading\n[^x]: After a heading.\n\nText.[^x]")]
    [InlineData("Text.[^x][^y]\n\n[^x]: One.\n[^y]: Two.")]
    [InlineData("Text.[^x]\n\n[a]: http://a.b\n[^x]: After a link definition.")]
    [InlineData("Text.[^x]\n\n***\n[^x]: After a rule.")]
    [InlineData("Text.[^x]\n\n| a line\n| block\n[^x]: Note.")]
    [InlineData("Text.[^x]\n\n| a | b |\n|---|---|\n| c | d |\n[^x]: After a pipe table.")]
    [InlineData("Text.[^x]\n\n+---+\n| a |\n+---+\n[^x]: After a grid table.")]
    [InlineData("Text.[^x]\n\n```\ncode\n```\n[^x]: After a fence.")]
    [InlineData("Text.[^x]\n\n::: box\n\nText.\n\n:::\n[^x]: After a div.")]
    [InlineData("Text.[^x]\n\n<!-- comment -->\n[^x]: After a comment.")]
    [InlineData("Text.[^x]\n\n[^x]:No space.")]
    [InlineData("Text.[^x]\n\n   [^x]: Indented by three.")]
    [InlineData("Text[^x]: more.\n\n[^x]: Note.")]
    [InlineData("Shown:\n\n```\ntext\n[^x]: shown\n```")]
    [InlineData("# [^x]: A heading.\n\nText.[^x]")]
    [InlineData("Shown:\n\n    [^x]: shown, and nothing refers to it")]
    [InlineData("Text.[^x]\n\n- item\n\n  [^x]: In the item, after a blank line.")]
    [InlineData("Text.[^x]\n\n> [^x]: In a quotation.")]
    [InlineData("Text.[^x]\n\n-----  -----\nA      B\n\nC      D\n-----  -----\n\n[^x]: After a multiline table.")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("Text.[^x]\n{|ED1005:[^x]:|} After a paragraph.")]
    public void Reports_in_a_loose_file(string markup) => Rule.VerifyLoose(markup);

    [Theory]
    [InlineData("Text.[^x]\n{|ED1005:[^x]:|} Note.\n", "Insert a blank line", "Text.[^x]\n\n[^x]: Note.\n")]
    [InlineData("Text.[^x]\r\n{|ED1005:[^x]:|} Note.\r\n", "Insert a blank line", "Text.[^x]\r\n\r\n[^x]: Note.\r\n")]
    [InlineData("> Text.[^x]\n> {|ED1005:[^x]:|} Note.\n", "Insert a blank line", "> Text.[^x]\n>\n> [^x]: Note.\n")]
    [InlineData("Text.[^x]\n\n- item\n{|ED1005:[^x]:|} Note.\n", "Insert a blank line", "Text.[^x]\n\n- item\n\n[^x]: Note.\n")]
    [InlineData("Text.[^x]\n\n{|ED1005:[^x]:|} Note.\n---\n", "Insert a blank line after the definition", "Text.[^x]\n\n[^x]: Note.\n\n---\n")]
    [InlineData("Text.[^x]\n\n    {|ED1005:[^x]:|} Note.\n", "Take the indentation away", "Text.[^x]\n\n[^x]: Note.\n")]
    [InlineData("Text.[^my note]\n\n{|ED1005:[^my note]:|} Note.\n", "Write ‘my-note’ everywhere in this file", "Text.[^my-note]\n\n[^my-note]: Note.\n")]
    [InlineData("Text.[^my note]\n\n{|ED1005:[^my note]:|} Note.\n\nOther.[^my-note]\n\n[^my-note]: Other.\n", "Write ‘my-note-2’ everywhere in this file", "Text.[^my-note-2]\n\n[^my-note-2]: Note.\n\nOther.[^my-note]\n\n[^my-note]: Other.\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);

    [Fact]
    public void A_definition_elsewhere_makes_it_a_hint() =>
        Assert.Equal(
            Apparatus.Language.Diagnostics.Severity.Hint,
            Rule.Verify("Defined.[^x]\n\n[^x]: Here.\n\nA line with\n{|ED1005:[^x]:|} at its start.")[0].Severity);

    [Fact]
    public void Is_a_warning_in_a_loose_file_and_says_who_reads_it()
    {
        var found = Rule.VerifyLoose("Text.[^x]\n{|ED1005:[^x]:|} Note.")[0];
        Assert.Equal(Apparatus.Language.Diagnostics.Severity.Warning, found.Severity);
        Assert.EndsWith("GitHub and Markdig read it, Pandoc does not.", found.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_references_as_related_places() =>
        Assert.Single(Rule.Verify("Text.[^x]\n{|ED1005:[^x]:|} Note.")[0].Related);
}

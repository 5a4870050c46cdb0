using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class NoteSwallowsTextTests
{
    private static readonly RuleTest Rule = new(new NoteSwallowsText());

    [Theory]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:# Heading|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:> quoted|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:- item|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:* item|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:1. item|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:(1) item|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:::: box|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:<!-- comment -->|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:<div>|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:| a | b ||}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:***|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:```|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:[a]: http://b.c|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:[]{.pb #p12}The next page.|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note\n    wrapped.\n{|ED1006:# Heading|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n    Second.\n{|ED1006:# Heading|}")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:# Heading|}\n- one\n- two")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n  {|ED1006:# Indented|}")]
    [InlineData("> Text.[^x]\n>\n> [^x]: Note.\n> {|ED1006:# Heading|}")]
    [InlineData("> Text.[^x]\n>\n> [^x]: Note.\n> {|ED1006:> quoted|}")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n# Heading")]
    [InlineData("Text.[^x]\n\n[^x]: A note that is wrapped\nover two lines.")]
    [InlineData("Text.[^x]\n\n[^x]: A note that ends in\n1921. And goes on.")]
    [InlineData("Text.[^x][^y]\n\n[^x]: One.\n[^y]: Two.")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n    - a list\n    - of the note")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n    ```\n    # code\n    ```")]
    [InlineData("Text.[^x]\n\n[^x]: Note about\n#hashtags.")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n\n[]{.pb #p12}The next page.")]
    [InlineData("Text.[^x]\n\n[^x]:\n- a list as the note\n- which Pandoc reads")]
    [InlineData("> Text.[^x]\n>\n> [^x]: A note that is\n> wrapped.")]
    [InlineData("> > Text.[^x]\n> >\n> > [^x]: A note that is\n> > wrapped.")]
    [InlineData("> Text.[^x]\n>\n> [^x]: A note that is\nwrapped.")]
    [InlineData("> Text.[^x]\n>\n> [^x]: Note.\n>\n> # Heading")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:# Heading|}\n", "Insert a blank line", "Text.[^x]\n\n[^x]: Note.\n\n# Heading\n")]
    [InlineData("Text.[^x]\r\n\r\n[^x]: Note.\r\n{|ED1006:[]{.pb #p2}Next.|}\r\n", "Insert a blank line", "Text.[^x]\r\n\r\n[^x]: Note.\r\n\r\n[]{.pb #p2}Next.\r\n")]
    [InlineData("> Text.[^x]\n>\n> [^x]: Note.\n> {|ED1006:# Heading|}\n", "Insert a blank line", "> Text.[^x]\n>\n> [^x]: Note.\n>\n> # Heading\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);

    [Theory]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:# Heading|}", "heading")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:> quoted|}", "quotation")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:- item|}", "list")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:* item|}", "list")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:1. item|}", "list")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:(1) item|}", "list")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:::: box|}", "div")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:<!-- comment -->|}", "comment")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:<div>|}", "HTML block")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:| a | b ||}", "table")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:***|}", "rule")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:```|}", "code block")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:[a]: http://b.c|}", "link definition")]
    [InlineData("Text.[^x]\n\n[^x]: Note.\n{|ED1006:[]{.pb #p12}The next page.|}", "page marker")]
    public void Names_what_is_swallowed(string markup, string what) =>
        Assert.StartsWith($"This {what} directly follows note ‘x’", Rule.Verify(markup)[0].Message, System.StringComparison.Ordinal);
}

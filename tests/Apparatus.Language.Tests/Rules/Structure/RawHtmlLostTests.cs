using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

/// <summary>Tags that only HTML keeps.</summary>
public sealed class RawHtmlLostTests
{
    private readonly RuleTest test = new(new RawHtmlLost());

    [Theory]
    [InlineData("A {|ED6009:<i>|}word</i>.", "i")]
    [InlineData("A {|ED6009:<pb n=\"14\"/>|}word.", "pb")]
    [InlineData("A{|ED6009:<br>|}\nword.", "br")]
    [InlineData("H{|ED6009:<sub>|}2</sub>O", "sub")]
    [InlineData("the 1{|ED6009:<sup>|}st</sup>", "sup")]
    [InlineData("{|ED6009:<a id=\"x\">|}word</a>", "a")]
    [InlineData("{|ED6009:<table>|}\n<tr><td>a</td></tr>\n</table>", "table")]
    [InlineData("- {|ED6009:<u>|}word</u>", "u")]
    [InlineData("T.[^n]\n\n[^n]: A {|ED6009:<i>|}word</i>.", "i")]
    public void Reports_the_opening_tag(string text, string name) =>
        Assert.Equal($"<{name}> is kept only in HTML and EPUB; it disappears in DOCX, PDF and TEI.", test.Verify(text)[0].Message);

    [Theory]
    [InlineData("<!-- a comment --> and <span class=\"x\">words</span>\n\n<div>\n\nWords.\n\n</div>\n")]
    [InlineData("<https://example.org> and <a@b.org> and 1 < 2 > 0")]
    [InlineData("`<i>` and `<br>`{=html} and $a<b>c$")]
    [InlineData("```\n<i>x</i>\n```\n\n    <i>x</i>\n")]
    [InlineData("expectations<sup>1</sup>.")]
    [InlineData("\\<i>x")]
    public void Is_silent(string text) => test.Silent(text);

    [Fact]
    public void Is_silent_in_files_for_html() => test.Silent("A <i>word</i>.\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {html-only: [\"*.md\"]}}\n");

    [Theory]
    [InlineData("A {|ED6009:<i>|}word</i>.\n", "Write *…*", "A *word*.\n")]
    [InlineData("A {|ED6009:<strong>|}word</strong>.\n", "Write **…**", "A **word**.\n")]
    [InlineData("H{|ED6009:<sub>|}2</sub>O\n", "Write ~…~", "H~2~O\n")]
    [InlineData("1{|ED6009:<sup>|}st</sup>\n", "Write ^…^", "1^st^\n")]
    [InlineData("A{|ED6009:<br>|}\nword.\n", "Write a backslash at the line end", "A\\\nword.\n")]
    [InlineData("A{|ED6009:<br/>|}word.\n", "Write a backslash at the line end", "A\\\nword.\n")]
    [InlineData("A {|ED6009:<pb n=\"14\"/>|}word.\n", "Make it a page marker", "A []{.pb #p14}word.\n")]
    [InlineData("A {|ED6009:<pb n=xii>|}word.\n", "Make it a page marker", "A []{.pb #pxii}word.\n")]
    public void Converts_it(string text, string title, string expected) => test.Fixes(text, title, expected);
}

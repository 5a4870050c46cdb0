using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of block quotations (Pandoc manual, "Block quotations"); each row was run through Pandoc 2.17.</summary>
public sealed class QuotationsTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "one", "> a\n", "Quote([a])" },
        { "no space", ">a\n", "Quote([a])" },
        { "lazy", "> a\nb\n", "Quote([a\\nb])" },
        { "lazy list", "> a\n- b\n", "Quote([a\\n- b])" },
        { "two paragraphs", "> a\n>\n> b\n", "Quote([a] [b])" },
        { "two quotations", "> a\n\n> b\n", "Quote([a]) Quote([b])" },
        { "nested", "> > a\n> b\n", "Quote(Quote([a\\n> b]))" },
        { "nested without blank", "> a\n> > b\n", "Quote([a\\n> > b])" },
        { "indented three", "   > a\n", "Quote([a])" },
        { "indented four", "    > a\n", "Code[> a]" },
        { "not after text", "text\n> a\n", "[text\\n> a]" },
        { "list in it", "> - a\n> - b\n", "Quote(Bullet(-([a]) -([b])))" },
        { "code in it", ">     a\n", "Quote(Code[a])" },
        { "lazy heading", "> a\n# b\n", "Quote([a\\n# b])" },
        { "fence ends the lazy lines", "> a\n```\nx\n```\n", "Quote([a]) Fence[x]" },
        { "blank mark", ">\n> a\n", "Quote([a])" },
        { "quotation with a table", "> | a | b |\n> |---|---|\n> | c | d |\n", "Quote(Pipe([a] [b] [c] [d]))" },
        { "lazy after a list", "> - a\nb\n", "Quote(Bullet(-([a\\nb])))" },
        { "tab after the mark", ">\ta\n", "Quote([a])" },
        { "definition in it", "> t\n>\n> :   d\n", "Quote(Terms([t]:([d])))" },
        { "div in it", "> ::: x\n> a\n> :::\n", "Quote(Div.x([a]))" },
        { "lazy rule", "> a\n***\n", "Quote([a\\n***])" },
        { "lazy setext", "> a\n===\n", "H1#a[> a]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

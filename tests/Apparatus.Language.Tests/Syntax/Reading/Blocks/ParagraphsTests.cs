using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of paragraphs and line endings; each row was run through Pandoc 2.17.</summary>
public sealed class ParagraphsTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "two lines", "a\nb\n", "[a\\nb]" },
        { "two paragraphs", "a\n\nb\n", "[a] [b]" },
        { "spaces at the start", "   a\n", "[a]" },
        { "no line break at the end", "a", "[a]" },
        { "only blank lines", "\n\n  \n", "" },
        { "line of spaces parts", "a\n  \nb\n", "[a] [b]" },
        { "trailing spaces", "a  \nb  \n", "[a  \\nb]" },
        { "no-break space is text", "a\n\u00A0\nb\n", "[a\\n\u00A0\\nb]" },
        { "form feed, unlike Pandoc: Pandoc parts the lines", "a\n\u000Cb\n", "[a\\n\u000Cb]" },
        { "image alone", "![a](b)\n", "[![a](b)]" },
        { "CRLF", "# A\r\n\r\na[^1]\r\n\r\n[^1]: n\r\n\r\n    m\r\n", "H1#a[A] [a[^1]] Note:1([n] [m])" },
        { "CRLF list", "- a\r\n- b\r\n\r\n  c\r\n", "Bullet(-([a]) -([b] [c]))" },
        { "CRLF table", "| a | b |\r\n|---|---|\r\n| c | d |\r\n", "Pipe([a] [b] [c] [d])" },
        { "CRLF fence", "```\r\na\r\n```\r\n", "Fence[a]" },
        { "CRLF setext", "A\r\n===\r\n\r\nb\r\n", "H1#a[A] [b]" },
        { "CRLF quotation", "> a\r\nb\r\n", "Quote([a\\r\\nb])" },
        { "on purpose unlike Pandoc: CR alone, which Pandoc reads as no line break", "# A\r\rb\r", "H1#a[A] [b]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of line blocks (Pandoc manual, "Line blocks"); each row was run through Pandoc 2.17.</summary>
public sealed class LineBlocksTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "one", "| a\n| b\n", "Lines[ a\\n| b]" },
        { "indented", "| a\n|   b\n", "Lines[ a\\n|   b]" },
        { "continued", "| a\n  b\n| c\n", "Lines[ a\\n  b\\n| c]" },
        { "no space", "|a\n|b\n", "[|a\\n|b]" },
        { "empty line", "| a\n|\n| b\n", "Lines[ a\\n|\\n| b]" },
        { "after text", "text\n| a\n", "[text\\n| a]" },
        { "note in it", "| a[^1]\n\n[^1]: n\n", "Lines[ a[^1]] Note:1([n])" },
        { "text after", "| a\nb\n", "Lines[ a] [b]" },
        { "emphasis over lines", "| *a\n| b*\n", "Lines[ *a\\n| b*]" },
        { "in a quotation", "> | a\n> | b\n", "Quote(Lines[ a\\n> | b])" },
        { "bar at the end", "| a |\n| b |\n", "Lines[ a |\\n| b |]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of rules (Pandoc manual, "Horizontal rules"); each row was run through Pandoc 2.17.</summary>
public sealed class RulesTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "stars", "***\n", "Rule" },
        { "dashes", "---\n", "Rule" },
        { "underscores", "___\n", "Rule" },
        { "spaced", "* * *\n", "Rule" },
        { "two are text", "**\n", "[**]" },
        { "mixed are text", "*-*\n", "[*-*]" },
        { "text after", "***\ntext\n", "Rule [text]" },
        { "not after text", "text\n***\n", "[text\\n***]" },
        { "indented", "   ***\n", "Rule" },
        { "many", "----------\n\na\n", "Rule [a]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

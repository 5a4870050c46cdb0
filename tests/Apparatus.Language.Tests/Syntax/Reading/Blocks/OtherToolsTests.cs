using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of what other tools than Pandoc read; each row was run through Pandoc 2.17.</summary>
public sealed class OtherToolsTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "on purpose unlike Pandoc: the body is prose", "!!! note \"T\"\n    a[^1]\n\n    b\n\nc\n\n[^1]: n\n", "Admonition[!!! note \"T\"]([a[^1]] [b]) [c] Note:1([n])" },
        { "on purpose unlike Pandoc: collapsed", "??? note\n    a\n", "Admonition[??? note]([a])" },
        { "on purpose unlike Pandoc: tabs of content", "=== \"A\"\n\n    a\n", "Admonition[=== \"A\"]([a])" },
        { "without a body", "!!! note\n\ntext\n", "[!!! note] [text]" },
        { "directly after text", "text\n!!! note\n    a\n", "[text\\n!!! note\\n    a]" },
        { "on purpose unlike Pandoc: a template line", "{% include x %}\n\n{{ y }}\n", "[{% include x %}] [{{ y }}]" },
        { "on purpose unlike Pandoc: bookdown reference", "\\@ref(x)\n", "[\\@ref(x)]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

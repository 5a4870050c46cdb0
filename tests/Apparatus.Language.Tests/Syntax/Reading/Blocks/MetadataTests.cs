using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of metadata blocks (Pandoc manual, "Extension: yaml_metadata_block"); each row was run through Pandoc 2.17.</summary>
public sealed class MetadataTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "front matter", "---\ntitle: A\n---\n\nx\n", "Front[title: A\\n] [x]" },
        { "front matter with dots", "---\ntitle: A\n...\n\nx\n", "Front[title: A\\n] [x]" },
        { "text directly after", "---\ntitle: A\n---\nx\n", "Front[title: A\\n] [x]" },
        { "blank second line", "---\n\ntitle: A\n---\n\nx\n", "Rule H2#title-a[title: A] [x]" },
        { "unclosed", "---\ntitle: A\n\nx\n", "Rule [title: A] [x]" },
        { "in the middle", "x\n\n---\na: b\n---\n\ny\n", "[x] Meta[a: b\\n] [y]" },
        { "after text", "x\n---\na: b\n---\n", "H2#x[x] H2#a-b[a: b]" },
        { "empty", "---\n---\n\nx\n", "Front[] [x]" },
        { "rule", "---\n\nx\n", "Rule [x]" },
        { "middle that is no map", "x\n\n---\n- a\n---\n\ny\n", "[x] Simple([- a]) [y]" },
        { "note in a title", "---\ntitle: A[^1]\n---\n\n[^1]: x\n", "Front[title: A[^1]\\n] Note:1([x])" },
        { "in a quotation", "> ---\n> a: b\n> ---\n", "Quote(Simple([a: b]))" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

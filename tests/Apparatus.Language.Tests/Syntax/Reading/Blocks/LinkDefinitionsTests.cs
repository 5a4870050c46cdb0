using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of link definitions (Pandoc manual, "Reference links"); each row was run through Pandoc 2.17.</summary>
public sealed class LinkDefinitionsTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "one", "[a]: http://x\n\n[a]\n", "Link:a=http://x [[a]]" },
        { "title", "[a]: http://x \"t\"\n\n[a]\n", "Link:a=http://x [[a]]" },
        { "angle", "[a]: <http://x y>\n\n[a]\n", "Link:a=http://x y [[a]]" },
        { "next line", "[a]:\n    http://x\n\n[a]\n", "Link:a=http://x [[a]]" },
        { "title on the next line", "[a]: http://x\n  \"t\"\n\n[a]\n", "Link:a=http://x [[a]]" },
        { "attributes", "[a]: http://x {#i .c}\n\n[a]\n", "Link:a=http://x{#i .c} [[a]]" },
        { "text after", "[a]: http://x\ntext\n\n[a]\n", "Link:a=http://x [text] [[a]]" },
        { "indented", "   [a]: http://x\n\n[a]\n", "Link:a=http://x [[a]]" },
        { "directly after text", "text\n[a]: http://x\n", "[text\\n[a]: http://x]" },
        { "two", "[a]: x\n[b]: y\n\n[a] [b]\n", "Link:a=x Link:b=y [[a] [b]]" },
        { "no space", "[a]:x\n\n[a]\n", "Link:a=x [[a]]" },
        { "citation is no label", "[@a]: x\n", "[[@a]: x]" },
        { "empty target", "[a]:\n\n[a]\n", "Link:a= [[a]]" },
        { "in a quotation", "> [a]: x\n\n[a]\n", "Quote(Link:a=x) [[a]]" },
        { "words after the target", "[a]: x y z\n\n[a]\n", "Link:a=x y z [[a]]" },
        { "title in brackets", "[a]: x (t)\n\n[a]\n", "Link:a=x [[a]]" },
        { "label with brackets", "[a[b]]: x\n\n[a[b]]\n", "Link:a[b]=x [[a[b]]]" },
        { "case", "[Ab]: x\n\n[aB]\n", "Link:Ab=x [[aB]]" },
        { "abbreviation is text", "*[HTML]: Hyper\n\nHTML\n", "[*[HTML]: Hyper] [HTML]" },
        { "target with brackets", "[a]: x_(y)\n\n[a]\n", "Link:a=x_(y) [[a]]" },
        { "title broken", "[a]: x \"t\n\n[a]\n", "Link:a=x \"t [[a]]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

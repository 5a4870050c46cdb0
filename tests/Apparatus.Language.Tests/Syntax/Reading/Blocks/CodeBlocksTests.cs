using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of indented and fenced code (Pandoc manual, "Verbatim (code) blocks"); each row was run through Pandoc 2.17.</summary>
public sealed class CodeBlocksTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "indented", "    a\n", "Code[a]" },
        { "indented with blank", "    a\n\n    b\n", "Code[a\\n\\n    b]" },
        { "tab", "\ta\n", "Code[a]" },
        { "not after text", "text\n    a\n", "[text\\n    a]" },
        { "after text and blank", "text\n\n    a\n", "[text] Code[a]" },
        { "fence", "```\na\n```\n", "Fence[a]" },
        { "tildes", "~~~\na\n~~~\n", "Fence[a]" },
        { "language", "``` r\na\n```\n", "Fence[a]" },
        { "attributes", "```{.r #i}\na\n```\n", "Fence{#i .r}[a]" },
        { "unclosed", "```\na\n\nb\n", "[```\\na] [b]" },
        { "longer end", "```\na\n`````\n", "Fence[a]" },
        { "shorter end", "`````\na\n```\n`````\n", "Fence[a\\n```]" },
        { "fence after text", "text\n```\na\n```\n", "[text] Fence[a]" },
        { "tildes after text", "text\n~~~\na\n~~~\n", "[text\\n~~~\\na\\n~~~]" },
        { "text directly after", "```\na\n```\ntext\n", "Fence[a] [text]" },
        { "indented fence", "  ```\n  a\n  ```\n", "Fence[  a]" },
        { "blank inside", "```\na\n\nb\n```\n", "Fence[a\\n\\nb]" },
        { "note in code", "    [^1]\n\n[^1]: x\n", "Code[[^1]] Note:1([x])" },
        { "raw attribute", "```{=html}\n<b>\n```\n", "Html[```{=html}\\n<b>\\n```]" },
        { "two words are text", "``` r x\na\n```\n", "[``` r x\\na\\n```]" },
        { "empty", "```\n```\n", "Fence[]" },
        { "back-tick in the info line", "``` a`b\nc\n```\n", "Fence[c]" },
        { "in a quotation", "> ```\n> a\n> ```\n", "Quote(Fence[a])" },
        { "unclosed in a quotation", "> ```\n> a\n\nb\n", "Quote([```\\n> a]) [b]" },
        { "attributes with a language", "```r {.x}\na\n```\n", "[```r {.x}\\na\\n```]" },
        { "on purpose unlike Pandoc: chunk of another tool", "```{r, echo=FALSE}\na <- \"[^1]\"\n```\n", "Fence[a <- \"[^1]\"]" },
        { "raw tex", "```{=latex}\n\\x\n```\n", "Tex[```{=latex}\\n\\x\\n```]" },
        { "spaces around a word", "```  r  \na\n```\n", "Fence[a]" },
        { "one line", "```a```\n", "[```a```]" },
        { "two fences of one line", "```a```\n\nb\n\n```c```\n", "[```a```] [b] [```c```]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

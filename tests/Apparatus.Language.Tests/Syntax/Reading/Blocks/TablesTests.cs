using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of the four kinds of tables (Pandoc manual, "Tables"); each row was run through Pandoc 2.17.</summary>
public sealed class TablesTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "pipe", "| a | b |\n|---|---|\n| c | d |\n", "Pipe([a] [b] [c] [d])" },
        { "pipe without outer bars", "a | b\n--|--\nc | d\n", "Pipe([a] [b] [c] [d])" },
        { "pipe one column", "| a |\n|---|\n| b |\n", "Pipe([a] [b])" },
        { "pipe one column without bars", "a\n---\nb\n", "H2#a[a] [b]" },
        { "pipe alignment", "|a|b|\n|:-|:-:|\n|c|d|\n", "Pipe([a] [b] [c] [d])" },
        { "pipe with plus", "|a|b|\n|--+--|\n|c|d|\n", "Pipe([a] [b] [c] [d])" },
        { "pipe caption", "| a | b |\n|---|---|\n| c | d |\n\n: Cap\n", "Pipe([a] [b] [c] [d])[Cap]" },
        { "pipe caption before", "Table: Cap\n\n| a | b |\n|---|---|\n| c | d |\n", "Pipe([a] [b] [c] [d])[Cap]" },
        { "pipe escaped bar", "| a\\|x | b |\n|---|---|\n| c | d |\n", "Pipe([a\\|x] [b] [c] [d])" },
        { "pipe bar in code", "| `a|x` | b |\n|---|---|\n| c | d |\n", "Pipe([`a|x`] [b] [c] [d])" },
        { "pipe without rows", "| a | b |\n|---|---|\n", "Pipe([a] [b])" },
        { "pipe after text", "text\n| a | b |\n|---|---|\n", "[text\\n| a | b |\\n|---|---|]" },
        { "pipe text after", "| a | b |\n|---|---|\n| c | d |\ntext\n", "Pipe([a] [b] [c] [d]) [text]" },
        { "pipe too many cells", "| a | b |\n|---|---|\n| c | d | e |\n", "Pipe([a] [b] [c] [d])" },
        { "pipe too few", "| a | b |\n|---|---|\n| c |\n", "Pipe([a] [b] [c])" },
        { "pipe empty cells", "| a | b |\n|---|---|\n| | d |\n", "Pipe([a] [b] [d])" },
        { "pipe empty header", "| | |\n|---|---|\n| c | d |\n", "Pipe([c] [d])" },
        { "pipe break first", "|---|---|\n| c | d |\n", "[|---|---|\\n| c | d |]" },
        { "pipe row with a bar in math", "| $a|b$ | c |\n|---|---|\n| d | e |\n", "Pipe([$a|b$] [c] [d] [e])" },
        { "pipe indented", "  | a | b |\n  |---|---|\n  | c | d |\n", "Pipe([a] [b] [c] [d])" },
        { "simple", "a   b\n--- ---\nc   d\ne   f\n", "Simple([a] [b] [c] [d] [e] [f])" },
        { "simple headless", "--- ---\nc   d\ne   f\n--- ---\n", "Simple([c] [d] [e] [f])" },
        { "simple headless without end", "--- ---\nc   d\n", "Rule [c   d]" },
        { "simple with end", "a   b\n--- ---\nc   d\n--- ---\n", "Simple([a] [b] [c] [d])" },
        { "simple caption", "a   b\n--- ---\nc   d\n\nTable: Cap\n", "Simple([a] [b] [c] [d])[Cap]" },
        { "simple with a short row", "a    b\n---- ----\nc\n", "Simple([a] [b] [c])" },
        { "simple one column", "a\n--- \nc\n", "H2#a[a] [c]" },
        { "simple indented", "  a   b\n  --- ---\n  c   d\n", "Simple([a] [b] [c] [d])" },
        { "simple blank row", "a   b\n--- ---\n\nc   d\n", "[a   b\\n--- ---] [c   d]" },
        { "multiline", "---------\na    b\n---- ----\nc    d\nmore e\n\nf    g\n---------\n", "Multiline([a] [b] [c    d\\nmore] [d\\nmore e] [f] [g])" },
        { "multiline headless", "---- ----\nc    d\nmore e\n\nf    g\n---- ----\n", "Multiline([c    d\\nmore] [d\\nmore e] [f] [g])" },
        { "multiline caption", "---------\na    b\n---- ----\nc    d\n\nf    g\n---------\n\n: Cap\n", "Multiline([a] [b] [c] [d] [f] [g])[Cap]" },
        { "multiline one row", "---------\na    b\n---- ----\nc    d\n\n---------\n", "Multiline([a] [b] [c] [d])" },
        { "multiline two header lines", "---------\na    b\nx    y\n---- ----\nc    d\n\ne    f\n---------\n", "Multiline([a    b\\nx] [b\\nx    y] [c] [d] [e] [f])" },
        { "grid", "+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\n", "Grid([a] [b] [c] [d])" },
        { "grid headless", "+---+---+\n| a | b |\n+---+---+\n", "Grid([a] [b])" },
        { "grid with a list", "+-----+---+\n| - a | b |\n| - c |   |\n+-----+---+\n", "Grid(Bullet(-([a]) -([c])) [b])" },
        { "grid caption", "+---+---+\n| a | b |\n+---+---+\n\n: Cap\n", "Grid([a] [b])[Cap]" },
        { "grid two paragraphs", "+---+---+\n| a | b |\n|   |   |\n| c | d |\n+---+---+\n", "Grid([a] [c] [b] [d])" },
        { "grid unclosed", "+---+---+\n| a | b |\n", "Grid([a] [b])" },
        { "grid text after", "+---+---+\n| a | b |\n+---+---+\ntext\n", "Grid([a] [b]) [text]" },
        { "caption without a table", ": Cap\n\ntext\n", "[: Cap] [text]" },
        { "caption of two lines", "| a | b |\n|---|---|\n| c | d |\n\n: Cap\n  more\n", "Pipe([a] [b] [c] [d])[Cap\\n  more]" },
        { "grid with wide letters", "+----+---+\n| é  | b |\n+----+---+\n", "Grid([é] [b])" },
        { "pipe note in a caption", "| a | b |\n|---|---|\n| c | d |\n\n: Cap[^1]\n\n[^1]: n\n", "Pipe([a] [b] [c] [d])[Cap[^1]] Note:1([n])" },
        { "grid with a note", "+-------+---+\n| a[^1] | b |\n+-------+---+\n\n[^1]: n\n", "Grid([a[^1]] [b]) Note:1([n])" },
        { "simple with a note", "a[^1] b\n----- ---\nc     d\n\n[^1]: n\n", "Simple([a[^1]] [b] [c] [d]) Note:1([n])" },
        { "pipe tag with a bar", "| <a href=\"x|y\">z</a> | b |\n|---|---|\n| c | d |\n", "Pipe([<a href=\"x|y\">z</a>] [b] [c] [d])" },
        { "pipe TeX", "| \\emph{a|b} | c |\n|---|---|\n| d | e |\n", "Pipe([\\emph{a|b}] [c] [d] [e])" },
        { "pipe price", "| $5 | $6 |\n|---|---|\n| d | e |\n", "Pipe([$5] [$6] [d] [e])" },
        { "pipe extra empty cells", "| a | b |\n|---|---|\n|  | c | d |\n", "Pipe([a] [b] [c])" },
        { "multiline then text", "-----------\na     b\n----- -----\nc     d\n\ne     f\n-----------\ntext\n", "Multiline([a] [b] [c] [d] [e] [f]) [text]" },
        { "simple with end then text", "a     b\n----- -----\nc     d\n----- -----\ntext\n", "Simple([a] [b] [c] [d]) [text]" },
        { "rule in a simple table ends it", "a     b\n----- -----\nc     d\n-----\ne\n", "Simple([a] [b] [c] [d]) [e]" },
        { "grid three columns", "+---+---+---+\n| a | b | c |\n+---+---+---+\n| d | e | f |\n+---+---+---+\n", "Grid([a] [b] [c] [d] [e] [f])" },
        { "grid late double border", "+---+---+\n| a | b |\n+---+---+\n| c | d |\n+===+===+\n| e | f |\n+---+---+\n", "Grid([a] [b] [c] [d]) [+===+===+\\n| e | f |\\n+---+---+]" },
        { "grid alignment", "+:--+--:+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\n", "Grid([a] [b] [c] [d])" },
        { "grid header without rows", "+---+---+\n| a | b |\n+===+===+\n", "Grid([a] [b])" },
        { "caption after a blank line and text", ": Cap\n\n| a | b |\n|---|---|\n| c | d |\n\ntext\n", "Pipe([a] [b] [c] [d])[Cap] [text]" },
        { "caption with emphasis", "| a | b |\n|---|---|\n| c | d |\n\nTable: *Cap*\n", "Pipe([a] [b] [c] [d])[*Cap*]" },
        { "caption indented", "| a | b |\n|---|---|\n| c | d |\n\n  : Cap\n", "Pipe([a] [b] [c] [d])[Cap]" },
        { "multiline with the first rule indented", "  ---------\na    b\n---- ----\nc    d\n\ne    f\n---------\n", "Multiline([a] [b] [c] [d] [e] [f])" },
        { "multiline all indented", "  ---------\n  a    b\n  ---- ----\n  c    d\n\n  e    f\n  ---------\n", "Multiline([a] [b] [c] [d] [e] [f])" },
        { "simple with indented dashes", "a   b\n  --- ---\nc   d\n", "Simple([b] [d])" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

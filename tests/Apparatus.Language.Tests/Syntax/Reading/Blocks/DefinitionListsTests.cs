using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of definition lists (Pandoc manual, "Definition lists"; FORMAT A7.1); each row was run through Pandoc 2.17.</summary>
public sealed class DefinitionListsTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "one", "t\n\n:   d\n", "Terms([t]:([d]))" },
        { "tight", "t\n:   d\n", "Terms([t]:([d]))" },
        { "tilde", "t\n~   d\n", "Terms([t]:([d]))" },
        { "two definitions", "t\n\n:   d\n\n:   e\n", "Terms([t]:([d]):([e]))" },
        { "two terms", "t\n\n:   d\n\nu\n\n:   e\n", "Terms([t]:([d]) [u]:([e]))" },
        { "one space", "t\n\n: d\n", "Terms([t]:([d]))" },
        { "no space", "t\n\n:d\n", "[t] [:d]" },
        { "indented mark", "t\n\n  : d\n", "Terms([t]:([d]))" },
        { "three spaces and a mark", "t\n\n   : d\n", "[t] [: d]" },
        { "lazy", "t\n\n:   d\ne\n", "Terms([t]:([d\\ne]))" },
        { "second paragraph four", "t\n\n:   d\n\n    e\n", "Terms([t]:([d] [e]))" },
        { "second paragraph two", "t\n\n:   d\n\n  e\n", "Terms([t]:([d])) [e]" },
        { "two blank lines", "t\n\n\n:   d\n", "[t] [:   d]" },
        { "two line term", "t\nu\n\n:   d\n", "[t\\nu] [:   d]" },
        { "span as term", "[t]{#t-t .term}\n\n:   d\n", "Terms([[t]{#t-t .term}]:([d]))" },
        { "list in it", "t\n\n:   d\n\n    - a\n    - b\n", "Terms([t]:([d] Bullet(-([a]) -([b]))))" },
        { "list directly", "t\n\n:   - a\n    - b\n", "Terms([t]:(Bullet(-([a]) -([b]))))" },
        { "note in it", "t[^1]\n\n:   d[^2]\n\n[^1]: x\n\n[^2]: y\n", "Terms([t[^1]]:([d[^2]])) Note:1([x]) Note:2([y])" },
        { "heading after", "t\n\n:   d\n\n# H\n", "Terms([t]:([d])) H1#h[H]" },
        { "text after", "t\n\n:   d\n\ntext\n", "Terms([t]:([d])) [text]" },
        { "in a quotation", "> t\n>\n> :   d\n", "Quote(Terms([t]:([d])))" },
        { "code in it", "t\n\n:   d\n\n        c\n", "Terms([t]:([d] Code[c]))" },
        { "tab", "t\n\n:\td\n", "Terms([t]:([d]))" },
        { "heading directly after", "t\n\n:   d\n# H\n", "Terms([t]:([d\\n# H]))" },
        { "term after a heading", "# H\nt\n:   d\n", "H1#h[H] Terms([t]:([d]))" },
        { "compact then loose", "t\n:   d\nu\n:   e\n", "Terms([t]:([d\\nu]):([e]))" },
        { "table caption after a term", "t\n\n: Cap\n\n| a | b |\n|---|---|\n| c | d |\n", "[t] Pipe([a] [b] [c] [d])[Cap]" },
        { "second marker directly", "t\n\n:   d\n:   e\n", "Terms([t]:([d]):([e]))" },
        { "definition with a quotation", "t\n\n:   > q\n", "Terms([t]:(Quote([q])))" },
        { "see also", "[t]{#t-t .term}\n\n:   d\n\n:   *See also:* [u](#t-u)\n", "Terms([[t]{#t-t .term}]:([d]):([*See also:* [u](#t-u)]))" },
        { "term indented", "  t\n\n:   d\n", "Terms([t]:([d]))" },
        { "term is a list mark", "- t\n\n:   d\n", "Bullet(-([t])) [:   d]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

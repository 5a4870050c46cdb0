using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of fenced divs (Pandoc manual, "Divs and Spans"); each row was run through Pandoc 2.17.</summary>
public sealed class DivsTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "class", "::: x\na\n:::\n", "Div.x([a])" },
        { "attributes", "::: {#i .x k=v}\na\n:::\n", "Div{#i .x k=v}([a])" },
        { "more colons", "::::: x :::::\na\n::::\n", "Div.x([a])" },
        { "nested", "::: x\na\n\n::: y\nb\n:::\n\nc\n:::\n", "Div.x([a] Div.y([b]) [c])" },
        { "nested directly", "::: x\n::: y\na\n:::\n:::\n", "Div.x(Div.y([a]))" },
        { "unclosed", "::: x\na\n", "[::: x\\na]" },
        { "not after text", "text\n::: x\na\n:::\n", "[text\\n::: x\\na\\n:::]" },
        { "text before the end", "::: x\na\n:::\nb\n", "Div.x([a]) [b]" },
        { "end alone", ":::\n\na\n", "[:::] [a]" },
        { "empty", "::: x\n:::\n", "Div.x()" },
        { "two classes is text", "::: x y\na\n:::\n", "[::: x y\\na\\n:::]" },
        { "broken attributes", "::: {x}\na\n:::\n", "Div.{x}([a])" },
        { "indented is text", "  ::: x\na\n:::\n", "[::: x\\na\\n:::]" },
        { "list in it", "::: x\n- a\n- b\n:::\n", "Div.x(Bullet(-([a]) -([b])))" },
        { "quote in it", "::: x\n> a\n:::\n", "Div.x(Quote([a]))" },
        { "fence in it", "::: x\n```\n:::\n```\n:::\n", "Div.x(Fence[:::])" },
        { "heading in it", "::: x\n# A\n:::\n", "Div.x(H1#a[A])" },
        { "no space", ":::x\na\n:::\n", "Div.x([a])" },
        { "blank lines inside", "::: x\n\na\n\n:::\n", "Div.x([a])" },
        { "inner unclosed", "::: x\n\n::: y\n\na\n:::\n", "[::: x] Div.y([a])" },
        { "after a div", "::: x\na\n:::\n::: y\nb\n:::\n", "Div.x([a]) Div.y([b])" },
        { "in a list", "- a\n\n  ::: x\n  b\n  :::\n", "Bullet(-([a] Div.x([b])))" },
        { "attributes and class", "::: {.a} b\nc\n:::\n", "[::: {.a} b\\nc\\n:::]" },
        { "table in it", "::: x\n| a | b |\n|---|---|\n| c | d |\n:::\n", "Div.x(Pipe([a] [b] [c] [d]))" },
        { "definition in it", "::: x\nt\n\n:   d\n:::\n", "Div.x(Terms([t]:([d])))" },
        { "note last in it", "::: x\na[^1]\n\n[^1]: n\n:::\n\nb\n", "[::: x\\na[^1]] Note:1([n\\n:::]) [b]" },
        { "end inside a list item", "::: x\n- a\n\n  b\n:::\nc\n", "Div.x(Bullet(-([a] [b]))) [c]" },
        { "callout", "::: {.callout-note}\na[^1]\n:::\n\n[^1]: n\n", "Div{.callout-note}([a[^1]]) Note:1([n])" },
        { "note before the end of a div in a list", "- ::: x\n  a[^1]\n\n  [^1]: n\n\n  :::\n", "Bullet(-(Div.x([a[^1]] Note:1([n]))))" },
        { "note then blank line", "::: x\na[^1]\n\n[^1]: n\n\n:::\n\nb\n", "Div.x([a[^1]] Note:1([n])) [b]" },
        { "definition list before the end", "::: x\nt\n:   d\n:::\n", "Div.x(Terms([t]:([d])))" },
        { "lazy quotation before the end", "::: x\n> a\nb\n:::\n", "Div.x(Quote([a\\nb]))" },
        { "code before the end", "::: x\n\n    a\n:::\n", "Div.x(Code[a])" },
        { "table before the end", "::: x\na   b\n--- ---\nc   d\n:::\n", "Div.x(Simple([a] [b] [c] [d]))" },
        { "line block before the end", "::: x\n| a\n:::\n", "Div.x(Lines[ a])" },
        { "comment before the end", "::: x\n<!-- c -->\n:::\n", "Div.x(Comment[ c ])" },
        { "html before the end", "::: x\n<div>\na\n</div>\n:::\n", "Div.x(Html[<div>] [a] Html[</div>])" },
        { "link definition before the end", "::: x\n[a]: b\n:::\n\n[a]\n", "Div.x(Link:a=b) [[a]]" },
        { "indented end", "::: x\na\n\n  :::\n\n:::\n", "Div.x([a] [:::])" },
        { "fence with colons", "```\n::: x\n```\n\na\n", "Fence[::: x] [a]" },
        { "metadata in it", "::: x\n\n---\na: b\n---\n\nc\n:::\n", "Div.x(Meta[a: b\\n] [c])" },
        { "after a comment", "<!-- c -->\n::: x\na\n:::\n", "Comment[ c ] Div.x([a])" },
        { "after a rule", "***\n::: x\na\n:::\n", "Rule Div.x([a])" },
        { "after a setext heading", "A\n===\n::: x\na\n:::\n", "H1#a[A] Div.x([a])" },
        { "after a heading", "# A\n::: x\na\n:::\n", "H1#a[A] Div.x([a])" },
        { "after a link definition", "[a]: b\n::: x\na\n:::\n", "Link:a=b Div.x([a])" },
        { "after a tag", "</section>\n::: x\na\n:::\n", "Html[</section>] Div.x([a])" },
        { "after a pipe table", "| a | b |\n|---|---|\n| c | d |\n::: x\na\n:::\n", "Pipe([a] [b] [c] [d]) Div.x([a])" },
        { "after a list", "- a\n::: x\nb\n:::\n", "Bullet(-([a\\n::: x\\nb\\n:::]))" },
        { "after a list and a blank line", "- a\n\n::: x\nb\n:::\n", "Bullet(-([a])) Div.x([b])" },
        { "after a quotation", "> a\n::: x\nb\n:::\n", "Quote([a\\n::: x\\nb\\n:::])" },
        { "in a comment", "<!--\n::: x\n-->\n\na\n:::\n", "Comment[\\n::: x\\n] [a\\n:::]" },
        { "after a fence", "```\na\n```\n::: x\nb\n:::\n", "Fence[a] Div.x([b])" },
        { "after a note", "a[^1]\n\n[^1]: n\n::: x\nb\n:::\n", "[a[^1]] Note:1([n\\n::: x\\nb\\n:::])" },
        { "after a line block", "| a\n::: x\nb\n:::\n", "Lines[ a] Div.x([b])" },
        { "after newpage", "\\newpage\n::: x\nb\n:::\n", "Tex[\\newpage] Div.x([b])" },
        { "after indented code", "    a\n::: x\nb\n:::\n", "Code[a] Div.x([b])" },
        { "after a definition list", "t\n\n:   d\n::: x\nb\n:::\n", "Terms([t]:([d\\n::: x\\nb\\n:::]))" },
        { "in a quotation lazily", "> ::: x\na\n> :::\n", "Quote(Div.x([a]))" },
        { "in a nested list", "- a\n  - b\n\n    ::: x\n    c\n    :::\n", "Bullet(-([a] Bullet(-([b] Div.x([c])))))" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of headings (Pandoc manual, "Headings"; FORMAT A9); each row was run through Pandoc 2.17.</summary>
public sealed class HeadingsTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "level one", "# One\n", "H1#one[One]" },
        { "level six", "###### Six\n", "H6#six[Six]" },
        { "seven marks are a level seven heading", "####### Seven\n", "H7#seven[Seven]" },
        { "no space", "#One\n\nx\n", "[#One] [x]" },
        { "two spaces", "#  One\n", "H1#one[One]" },
        { "tab after the mark", "#\tOne\n", "H1#one[One]" },
        { "closing marks", "# One ##\n", "H1#one[One]" },
        { "closing marks without a space", "# One##\n", "H1#one[One]" },
        { "indented is text", " # One\n", "[# One]" },
        { "empty", "#\n\nx\n", "H1#section[] [x]" },
        { "attributes", "# One {#id .c k=v}\n", "H1#one{#id .c k=v}[One]" },
        { "attributes after closing marks", "# One ## {#id}\n", "H1#one{#id}[One]" },
        { "attributes without space", "# One{#id}\n", "H1#one{#id}[One]" },
        { "broken attributes are text", "# One {id}\n", "H1#one-id[One {id}]" },
        { "dash for unnumbered", "# One {-}\n", "H1#one{.unnumbered}[One]" },
        { "directly after text is text", "text\n# One\n", "[text\\n# One]" },
        { "text directly after", "# One\ntext\n", "H1#one[One] [text]" },
        { "list mark after hash", "#. one\n#. two\n", "Ordered(#.([one]) #.([two]))" },
        { "setext one", "One\n===\n", "H1#one[One]" },
        { "setext two", "One\n---\n", "H2#one[One]" },
        { "setext one mark", "One\n-\n", "H2#one[One]" },
        { "setext with attributes", "One {#id}\n===\n", "H1#one{#id}[One]" },
        { "setext indented text", "  One\n===\n", "H1#one[One]" },
        { "setext underline indented is text", "One\n  ===\n", "[One\\n  ===]" },
        { "setext after a paragraph line is text", "Zero\nOne\n===\n", "[Zero\\nOne\\n===]" },
        { "setext underline with space inside", "One\n- -\n", "[One\\n- -]" },
        { "setext underline trailing spaces", "One\n===  \n\nx\n", "H1#one[One] [x]" },
        { "slug keeps stops and underscores", "# a_b c.d\n", "H1#a_b-c.d[a_b c.d]" },
        { "slug drops the number", "# 1. The Roots\n", "H1#the-roots[1. The Roots]" },
        { "slug of digits", "# 1921\n", "H1#section[1921]" },
        { "slug with symbols", "# pro & contra\n", "H1#pro-contra[pro & contra]" },
        { "slug of Cyrillic", "# 3.2 Да, единоначалие\n", "H1#да-единоначалие[3.2 Да, единоначалие]" },
        { "slug with emphasis and code", "# *A* `b` c\n", "H1#a-b-c[*A* `b` c]" },
        { "slug with a note label", "# H[^a]\n\n[^a]: x\n", "H1#ha[H[^a]] Note:a([x])" },
        { "slug with quotes", "# “A” and 'b'\n", "H1#a-and-b[“A” and 'b']" },
        { "slug with dashes", "# a -- b---c\n", "H1#a-bc[a -- b---c]" },
        { "slug of a link", "# [A b](x)\n", "H1#a-b[[A b](x)]" },
        { "slug with a span", "# [A]{.c} b\n", "H1#a-b[[A]{.c} b]" },
        { "heading ends at a line break", "# One\\\ntwo\n", "H1#one[One\\] [two]" },
        { "hash inside", "# C# is\n", "H1#c-is[C# is]" },
        { "escaped closing hash", "# One \\#\n", "H1#one[One \\]" },
        { "heading with a note and attributes", "# A[^1] {#a}\n\n[^1]: n\n", "H1#a1{#a}[A[^1]] Note:1([n])" },
        { "heading in a quotation", "> # One\n> two\n", "Quote(H1#one[One] [two])" },
        { "heading in a list", "- # One\n", "Bullet(-(H1#one[One]))" },
        { "two headings with one text", "# A\n\n# A\n", "H1#a[A] H1#a[A]" },
        { "heading after a heading", "# A\n## B\n", "H1#a[A] H2#b[B]" },
        { "heading after a rule", "***\n# A\n", "Rule H1#a[A]" },
        { "page marker before it makes text", "[]{.pb #p1}\n# A\n", "[[]{.pb #p1}\\n# A]" },
        { "code in a heading", "# `#x` {#y}\n", "H1#x{#y}[`#x`]" },
        { "brace in quoted value", "# A {k=\"}\"}\n", "H1#a{k=}}[A]" },
        { "attributes of a span at the end", "# A [b]{.c}\n", "H1#a-b[A [b]{.c}]" },
        { "attributes of a page marker at the end", "# A []{.pb #p1}\n", "H1#a[A []{.pb #p1}]" },
        { "attributes of code at the end", "# A `b`{.c}\n", "H1#a-b[A `b`{.c}]" },
        { "attributes of a link at the end", "# A [b](c){.d}\n", "H1#a-b[A [b](c){.d}]" },
        { "attributes after brackets and a space", "# A [b] {.c}\n", "H1#a-b{.c}[A [b]]" },
        { "attributes after a lone bracket", "# A]{.c}\n", "H1#a{.c}[A]]" },
        { "attributes after emphasis", "# A *b*{.c}\n", "H1#a-b{.c}[A *b*]" },
        { "attributes of a span in a setext heading", "A [b]{.c}\n===\n", "H1#a-b[A [b]{.c}]" },
        { "image in a heading", "# ![a](b)\n", "H1#a[![a](b)]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}

using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading;

/// <summary>What holds for every text: nothing throws, spans nest, and hostile input takes no time.</summary>
public sealed class InlineReaderTests
{
    private static readonly string[] Fragments =
    [
        "a", "b ", "é", "\U0001F600", "\uD800", "\0", " ", "\t", "\n", "  \n", "\\\n", "\\", "\\*", ".", "...", "-", "--", "*", "**", "***",
        "_", "__", "~", "~~", "^", "`", "``", "$", "$$", "\"", "'", "‘", "’", "“", "”", "[", "]", "(", ")", "{", "}", "<", ">",
        "@a", "-@b", "@{c}", "@", "[@a, p. 3]", "[^1]", "[^", "^[", "](u)", "](u \"t\")", "][r]", "[]", "]{.c}", "{#i k=v}", "{k=\"",
        "![", "!", "<b>", "</b>", "<span>", "</span>", "<!--", "-->", "<http://x>", "<a b=", "&amp;", "&", ";", "; ", "\\foo{", "\\foo[",
        "\\text{", "{{", "}}", "{%", "%}", "1", "> ", "{=html}",
    ];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]).Array[0, 30].Select(parts => string.Concat(parts));

    [Fact]
    public void Spans_nest_and_follow_each_other() => Texts.Holds(
        content =>
        {
            var text = SourceText.From(content);
            if (InlineReader.Read(InlineDump.Leaf(text)) is { } nodes)
            {
                CheckCover(nodes, new TextSpan(0, text.Length));
                CheckOrder([.. nodes], new TextSpan(0, text.Length));
            }
        },
        count: 20_000);

    [Fact]
    public void Reading_a_quotation_gives_the_same_nodes_as_reading_its_text() => Texts.Holds(
        content =>
        {
            var plain = SourceText.From("x" + content);
            var quoted = SourceText.From("> x" + content.Replace("\n", "\n> "));
            var lines = Enumerable.Range(0, quoted.LineCount).Select(line => quoted.GetLineSpan(line));
            var leaf = new LeafText(quoted, [.. lines.Select(line => new TextSpan(line.Start + 2, line.Length - 2))]);
            var expected = InlineReader.Read(InlineDump.Leaf(plain));
            var found = InlineReader.Read(leaf);
            Assert.Equal(expected?.Select(Shape), found?.Select(Shape));
            if (found is { } nodes)
            {
                CheckOrder([.. nodes], new TextSpan(2, quoted.Length - 2));
            }
        },
        count: 5_000);

    public static TheoryData<string> Repeated =>
    [
        "[", "*", "`", "[a](", "<", "$", "^[", "{", "]", "_a ", "*a **b ", "'a ", "\"a ", "“a ", "~~a ", "~", "^", "![", "@a [", "[@a; ",
        "<a b=", "<span>", "$\\text{", "@{", "{{", "&", "[a]{k=", "`` ` ", "\\a{", "\\a[", "<!--", "[a](b \"c", "( ", "[a][", "<http:a ", "\\",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Repeated_marks_are_read_or_refused(string fragment)
    {
        var content = string.Concat(Enumerable.Repeat(fragment, 20_000));
        foreach (var end in new[] { "", ">\"}`$*)]@k]" })
        {
            // A quadratic reader would not end within the patience of whoever runs the tests.
            var text = SourceText.From(content + end);
            var nodes = InlineReader.Read(InlineDump.Leaf(text));
            Assert.True(nodes is null || nodes.Value[^1].Span.End == text.Length);
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("^[x ", "]")]
    [InlineData("*a **b ", "** *")]
    [InlineData("![a ", "](b)")]
    [InlineData("[", "]{.a}")]
    [InlineData("<span>", "</span>")]
    public void Deep_nesting_is_refused_and_shallow_nesting_read(string open, string close)
    {
        string Nested(int depth) =>
            string.Concat(Enumerable.Repeat(open, depth)) + "x" + string.Concat(Enumerable.Repeat(close, depth));
        Assert.Null(InlineReader.Read(InlineDump.Leaf(SourceText.From(Nested(10_000)))));
        Assert.NotNull(InlineReader.Read(InlineDump.Leaf(SourceText.From(Nested(20)))));
    }

    [Fact]
    public void A_citation_knows_the_place_of_each_part()
    {
        var text = SourceText.From("x [see *also* -@{a.b} , p. 3 ;@c] y");
        var group = Assert.IsType<CitationGroupNode>(InlineReader.Read(InlineDump.Leaf(text))?[1]);
        Assert.Equal("[see *also* -@{a.b} , p. 3 ;@c]", text.ToString(group.Span));
        Assert.Equal(group.Span, group.BracketSpan);
        var first = group.Items[0];
        Assert.Equal("see *also* -@{a.b} , p. 3", text.ToString(first.Span));
        Assert.Equal("see *also*", text.ToString(first.PrefixSpan));
        Assert.Equal("-@{a.b}", text.ToString(first.MarkerSpan));
        Assert.Equal("a.b", text.ToString(first.KeySpan));
        Assert.Equal(", p. 3", text.ToString(first.SuffixSpan));
        var second = group.Items[1];
        Assert.Equal("@c", text.ToString(second.Span));
        Assert.Equal(new TextSpan(second.MarkerSpan.Start, 0), second.PrefixSpan);
        Assert.Equal(new TextSpan(second.MarkerSpan.End, 0), second.SuffixSpan);
    }

    [Fact]
    public void An_in_text_citation_reaches_to_the_end_of_its_bracket()
    {
        var text = SourceText.From("@a [p. 3; @b] y");
        var group = Assert.IsType<CitationGroupNode>(InlineReader.Read(InlineDump.Leaf(text))?[0]);
        Assert.True(group.IsInText);
        Assert.Equal("@a [p. 3; @b]", text.ToString(group.Span));
        Assert.Equal("[p. 3; @b]", group.BracketSpan is { } bracket ? text.ToString(bracket) : "");
        Assert.Equal("@a [p. 3", text.ToString(group.Items[0].Span));
        Assert.Equal("@a", text.ToString(group.Items[0].MarkerSpan));
    }

    [Fact]
    public void A_link_knows_the_place_of_its_address()
    {
        var text = SourceText.From("[a]( <b c> \"t\"){.d} [e][f g] [h][]");
        var links = InlineReader.Read(InlineDump.Leaf(text))?.OfType<LinkNode>().ToArray() ?? [];
        Assert.Equal(["b c", "f g", "h"], links.Select(link => text.ToString(link.TargetSpan)));
        Assert.Equal(["[a]( <b c> \"t\"){.d}", "[e][f g]", "[h][]"], links.Select(link => text.ToString(link.Span)));
    }

    [Fact]
    public void A_break_in_a_quotation_covers_the_prefix_of_the_next_line()
    {
        var text = SourceText.From("> a [b \r\n> c](d)");
        var leaf = new LeafText(text, [new TextSpan(2, 5), new TextSpan(11, 5)]);
        var link = Assert.IsType<LinkNode>(InlineReader.Read(leaf)?[1]);
        Assert.Equal("[b \r\n> c](d)", text.ToString(link.Span));
        Assert.Equal([" \r\n> "], link.Inlines.OfType<SoftBreakNode>().Select(node => text.ToString(node.Span)));
    }

    private static string Shape(SyntaxNode node) =>
        node.GetType().Name + "(" + string.Join(' ', node.Children.Select(Shape)) + ")";

    private static void CheckCover(ImmutableArray<InlineNode> nodes, TextSpan outer)
    {
        var at = outer.Start;
        foreach (var node in nodes)
        {
            Assert.Equal(at, node.Span.Start);
            Assert.False(node.Span.IsEmpty);
            at = node.Span.End;
        }

        Assert.Equal(outer.End, at);
    }

    private static void CheckOrder(ImmutableArray<SyntaxNode> nodes, TextSpan outer)
    {
        var at = outer.Start;
        foreach (var node in nodes)
        {
            Assert.True(node.Span.Start >= at && outer.Contains(node.Span), $"{node.GetType().Name} {node.Span} in {outer}");
            at = node.Span.End;
            CheckOrder(node.Children, node.Span);
        }
    }
}

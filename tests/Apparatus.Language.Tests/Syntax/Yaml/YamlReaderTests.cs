using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Syntax.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: x\nb: [1, \"two\", 'th''ree']", "{a=x b=[1 \"two\" \"th'ree\"]}")]
    [InlineData("a:\n- p\n- q: r\n  s: t", "{a=[p {q=r s=t}]}")]
    [InlineData("a:\nb: ~\nc: ''", "{a= b=~ c=\"\"}")]
    [InlineData("date: 1921-04-22\nyes: true\n1922: 07", "{date=1921-04-22 yes=true 1922=07}")]
    [InlineData("a: |\n  one\n  two\n\nb: >-\n  one\n  two", "{a=\"one\\ntwo\\n\" b=\"one two\"}")]
    [InlineData("a: one\n  two\n  three", "{a=one two three}")]
    [InlineData("a: !!str 12\nb: ! 13", "{a=\"12\" b=\"13\"}")]
    [InlineData("a: \"\\u0416\\x41\"", "{a=\"ЖA\"}")]
    [InlineData("- a\n-\n- - b", "[a  [b]]")]
    [InlineData("? k\n: v", "{k=v}")]
    [InlineData("", "nothing")]
    [InlineData("# only a remark", "nothing")]
    [InlineData("just words", "just words")]
    [InlineData("---\na: b\n...\nc: d", "{a=b}")]
    [InlineData("a: b\n---\nc: d: e", "{a=b}")]
    [InlineData("a: &x {p: 1}\nb: *x\nc: &y z\nd: *y", "{a={p=1} b={p=1} c=z d=z}")]
    [InlineData("z: &z {p: 1, q: 2}\nc:\n  q: 3\n  <<: *z", "{z={p=1 q=2} c={p=1 q=2 q=3}}")]
    [InlineData("y: &y {p: 1}\nz: &z {p: 2}\nc: {<<: [*y, *z]}", "{y={p=1} z={p=2} c={p=2 p=1}}")]
    public void Values_are_read(string yaml, string expected)
    {
        var tree = YamlReader.Read(SourceText.From(yaml));
        Assert.Equal(expected, ShowValues(tree.Root));
        Assert.Empty(tree.Problems);
    }

    [Theory]
    [InlineData("a: [|x|]")]
    [InlineData("a: [|\"x y\"|]  # remark")]
    [InlineData("a: [|'it''s'|]\r\nb: c")]
    [InlineData("𝔸: b\r\na: [|𝔸𝔹|]\r\n")]
    [InlineData("b: \"é𝔸\tc\"\na:\t[|z|]")]
    [InlineData("a: [||\n  one\r\n  two|]\n\n\nb: c")]
    [InlineData("a: [|one\n  two|]\nb: c")]
    [InlineData("a: &anchor !!str [|x|]\nb: c")]
    [InlineData("b: &x y\na: [|*x|]")]
    [InlineData("a:[||]\nb: c")]
    [InlineData("a: [|[p, {q: r}]|]\nb: c")]
    [InlineData("a: [|{p: [q, r]}|]")]
    [InlineData("a: [|[\n  p,\n  q\n]|]\nb: c")]
    [InlineData("a:\n[|- p\n- q|]\n\n# remark\nb: c")]
    [InlineData("a:\n  [|p: q\n  r: s|]\nb: c")]
    [InlineData("a:\n  [|p:|]\nb: c")]
    public void Values_have_exact_spans(string marked)
    {
        var text = Markup.Parse(marked, "edition.yml");
        var tree = YamlReader.Read(text.Files[0].Text);
        var found = Assert.IsType<YamlMapping>(tree.Root)["a"];
        Assert.NotNull(found);
        Assert.Equal(Assert.Single(text.Spans).Span, found.Span);
    }

    [Fact]
    public void A_byte_order_mark_does_not_count()
    {
        var text = SourceText.From("\uFEFFa: z\n");
        Assert.Equal(["a: z", "a", "z"], Spans(YamlReader.Read(text).Root).Select(text.ToString));
    }

    [Fact]
    public void Spans_of_a_part_are_offsets_of_the_whole_text()
    {
        var text = SourceText.From("---\na: x\nb: [y]\n---\nwords");
        var tree = YamlReader.Read(text, TextSpan.FromBounds(4, 16));
        Assert.Equal(["a", "x", "b", "[y]", "y"], Spans(tree.Root).Select(text.ToString).Skip(1));
        Assert.Empty(tree.Problems);
    }

    [Theory]
    [InlineData("a:\n\tb: [|c|]\n")]
    [InlineData("a: \"x\ty\"\n\t\nb:\n - c:\t [|z|]")]
    public void Tabs_count_as_spaces_in_a_metadata_block(string marked)
    {
        var text = Markup.Parse(marked, "text.md");
        var tree = YamlReader.ReadMetadataBlock(text.Files[0].Text, new TextSpan(0, text.Files[0].Text.Length));
        Assert.Empty(tree.Problems);
        Assert.Contains(Assert.Single(text.Spans).Span, Spans(tree.Root));
    }

    // Each row: the text with its fault marked, the kind, a word of the reason, and what was read all the same.
    [Theory]
    [InlineData("x: y\ntitle: [|The Opposition: a pamphlet|]\nb: c", YamlProblemKind.ColonInValue, "quotation marks", "{x=y title=}")]
    [InlineData("x: y\ntitle: [|The Opposition: a pamphlet|] # remark", YamlProblemKind.ColonInValue, "quotation marks", "{x=y title=}")]
    [InlineData("x: y\ntitle: A\n  [|sub: B|]\nc: d", YamlProblemKind.Indentation, "as many spaces", "{x=y title=}")]
    [InlineData("x:\n  - y\n [|- z|]", YamlProblemKind.Indentation, "as many spaces", "{x=[y]}")]
    [InlineData("  x: y\n[|z: w|]", YamlProblemKind.Indentation, "as many spaces", "{x=y}")]
    [InlineData("a:\n   b: 1\n  [|c: 2|]", YamlProblemKind.Indentation, "as many spaces", "{a={b=1}}")]
    [InlineData("x:\n[|\t|]a: b", YamlProblemKind.Tab, "tab", "{x=}")]
    [InlineData("x: y\n[|  \t|]z: w", YamlProblemKind.Tab, "tab", "{x=}")]
    [InlineData("x: y\na: [|\"unclosed|]\nb: c", YamlProblemKind.Syntax, "quotation mark is never closed", "{x=y a=}")]
    [InlineData("x: y\na: [|'unclosed|]\nb: c", YamlProblemKind.Syntax, "quotation mark is never closed", "{x=y a=}")]
    [InlineData("a: [|\"x\\q\"|]", YamlProblemKind.Syntax, "single quotation marks", "{a=}")]
    [InlineData("x: y\na: [|{|]p: q\nb: c", YamlProblemKind.Syntax, "never closed", "{x=y a={p=}}")]
    [InlineData("x: y\n[|no colon here|]\nb: c", YamlProblemKind.Syntax, "key: value", "{x=y}")]
    [InlineData("a[|:|]b\nc: d", YamlProblemKind.Syntax, "space is missing", "nothing")]
    [InlineData("a: [|@x|]", YamlProblemKind.Syntax, "begin with “@”", "{a=}")]
    [InlineData("a: [|`x`|]", YamlProblemKind.Syntax, "begin with “`”", "{a=}")]
    [InlineData("a: [[|@x|], y]", YamlProblemKind.Syntax, "begin with “@”", "{a=[@x y]}")]
    [InlineData("a: {b: [|`x`|] }", YamlProblemKind.Syntax, "begin with “`”", "{a={b=}}")]
    [InlineData("a: [|%x|]", YamlProblemKind.Syntax, "begin with “%”", "{a=}")]
    [InlineData("a: [|\"x\" and \"y\"|]\nb: c", YamlProblemKind.Syntax, "Words follow", "{a=\"x\"}")]
    [InlineData("a: [|[x] y|]\nb: c", YamlProblemKind.Syntax, "Words follow", "{a=[x]}")]
    [InlineData("a: [|*x|]\nb: c", YamlProblemKind.Syntax, "which is not there", "{a= b=c}")]
    [InlineData("a: [|*x*|] y", YamlProblemKind.Syntax, "which is not there", "{a=}")]
    [InlineData("a: [|- b|]", YamlProblemKind.Syntax, "next line", "{a=}")]
    [InlineData("a: [|}|]", YamlProblemKind.Syntax, "closes or parts nothing", "{a=}")]
    [InlineData("a: {[|{ t }|]}\nb: c", YamlProblemKind.Syntax, "key must be a text", "{a={} b=c}")]
    [InlineData("a: x[|\0|]y", YamlProblemKind.Syntax, "U+0000", "{a=x\uFFFDy}")]
    public void Faults_are_explained(string marked, YamlProblemKind kind, string reason, string read)
    {
        var text = Markup.Parse(marked, "edition.yml");
        var tree = YamlReader.Read(text.Files[0].Text);
        var problem = Assert.Single(tree.Problems);
        Assert.Equal(kind, problem.Kind);
        Assert.Equal(Assert.Single(text.Spans).Span, problem.Span);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.False(problem.Reason.EndsWith('.'), "the reason is a sentence without its full stop");
        Assert.Equal(read, ShowValues(tree.Root));
    }

    [Fact]
    public void An_open_bracket_is_reported_where_it_opens()
    {
        var text = SourceText.From("x: y\na: [p, q\nb: c");
        var tree = YamlReader.Read(text);
        var problem = Assert.Single(tree.Problems);
        Assert.Equal(new TextSpan(text.Content.IndexOf('[', StringComparison.Ordinal), 1), problem.Span);
        Assert.Equal("{x=y a=[p]}", ShowValues(tree.Root));
    }

    [Theory]
    [InlineData("{|first:a|}: 1\n{|second:a|}: 2")]
    [InlineData("b: {{|first:c|}: 1, '{|nothing:|}d': 2, {|second:c|}: 3}")]
    public void A_second_key_is_reported_with_the_first(string marked)
    {
        var text = Markup.Parse(marked, "edition.yml");
        var problem = Assert.Single(YamlReader.Read(text.Files[0].Text).Problems);
        Assert.Equal(YamlProblemKind.DuplicateKey, problem.Kind);
        Assert.Equal(text.Spans.Single(span => span.Name == "second").Span, problem.Span);
        Assert.Equal(text.Spans.Single(span => span.Name == "first").Span, problem.Related);
    }

    [Fact]
    public void The_last_of_two_keys_counts()
    {
        var map = YamlReader.Read(SourceText.From("a: 1\na: 2")).Map;
        Assert.NotNull(map);
        Assert.Equal("2", Assert.IsType<YamlScalar>(map["a"]).Value);
        Assert.Null(map["b"]);
    }

    [Fact]
    public void Aliases_do_not_expand_without_end()
    {
        var lines = Enumerable.Range(1, 12).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]");
        var tree = YamlReader.Read(SourceText.From("a0: &a0 x\n" + string.Join('\n', lines)));
        Assert.Contains(tree.Problems, problem => problem.Kind == YamlProblemKind.TooComplex);
        Assert.True(Spans(tree.Root).Count() < 10 * YamlReader.MaximumAliasedValues);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_ends_in_a_problem(string part)
    {
        var tree = YamlReader.Read(SourceText.From(string.Concat(Enumerable.Repeat(part, 50_000))));
        Assert.Contains(tree.Problems, problem => problem.Kind is YamlProblemKind.TooComplex or YamlProblemKind.Syntax);
    }

    [Fact]
    public void An_alias_of_itself_is_no_loop()
    {
        var tree = YamlReader.Read(SourceText.From("a: &x [*x]\nb: c"));
        Assert.Equal("{a=[] b=c}", ShowValues(tree.Root));
        Assert.Single(tree.Problems);
    }

    [Fact]
    public void Any_text_has_a_tree_with_spans_inside_it()
    {
        const string Sample = """
            from: markdown
            input-files:
            - text/10.md   # first
            - 'text/20.md'
            metadata: &m
              title: "The 𝔸 Opposition"
              edition: {rules: {ED8002: info}, ignore: [a, b]}
              long: |
                one
                two
            copy: *m

            """;
        string[] pieces = ["\"", "'", ":", ": ", "- ", "\t", "\n", "\r\n", "  ", "[", "]", "{", "}", "&x ", "*x", "|", ">", "#", "%", "@", "!", "\0", "\uD800", "\uFEFF", "---\n", "...", "?", ",", "<<: ", "\\", "𝔸"];
        var edit = Gen.Select(Gen.Int[0, Sample.Length], Gen.Int[0, 5], Gen.Int[0, pieces.Length - 1]);
        edit.Array[1, 8].Holds(
            edits =>
            {
                var content = Sample.ReplaceLineEndings("\n");
                foreach (var (place, length, piece) in edits)
                {
                    var start = Math.Min(place, content.Length);
                    content = content[..start] + pieces[piece] + content[Math.Min(start + length, content.Length)..];
                }

                var text = SourceText.From(content);
                var whole = new TextSpan(0, text.Length);
                foreach (var tree in new[] { YamlReader.Read(text), YamlReader.ReadMetadataBlock(text, whole) })
                {
                    Assert.All(Spans(tree.Root), span => Assert.True(whole.Contains(span)));
                    Assert.All(tree.Problems, problem => Assert.True(whole.Contains(problem.Span)));
                }
            },
            count: 3_000);
    }

    private static string ShowValues(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalar { IsPlain: true } scalar => scalar.Value,
        YamlScalar scalar => $"\"{scalar.Value.Replace("\n", "\\n", StringComparison.Ordinal)}\"",
        YamlSequence list => $"[{string.Join(' ', list.Items.Select(ShowValues))}]",
        YamlMapping map => $"{{{string.Join(' ', map.Entries.Select(entry => $"{entry.Key.Value}={ShowValues(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };

    private static IEnumerable<TextSpan> Spans(YamlNode? node)
    {
        var inner = node switch
        {
            YamlSequence list => list.Items.SelectMany(Spans),
            YamlMapping map => map.Entries.SelectMany(entry => Spans(entry.Key).Concat(Spans(entry.Value))),
            _ => [],
        };
        return node is null ? [] : inner.Prepend(node.Span);
    }
}

using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading;

/// <summary>What Pandoc 2.17 takes for an attribute block, and what it leaves as text.</summary>
public sealed class AttributeReaderTests
{
    public static TheoryData<string, string> Rows => new()
    {
        { "{}", "{}" },
        { "{#a}", "{#a}" },
        { "{.a}", "{.a}" },
        { "{#a .b c=d}", "{#a .b c=d}" },
        { "{ #a .b }", "{#a .b}" },
        { "{-}", "{.unnumbered}" },
        { "{--}", "{.unnumbered .unnumbered}" },
        { "{-.a}", "{.unnumbered .a}" },
        { "{#a #b}", "{#b}" },
        { "{.a.b}", "{.a.b}" },
        { "{#a:b.c-d_e}", "{#a:b.c-d_e}" },
        { "{.é}", "{.é}" },
        { "{#1}", "none" },
        { "{#a1}", "{#a1}" },
        { "{term}", "none" },
        { "{key = 1}", "none" },
        { "{.a,.b}", "none" },
        { "{.a, .b}", "none" },
        { "{k=v}", "{k=v}" },
        { "{k=}", "{k=}" },
        { "{k=\"\"}", "{k=}" },
        { "{k=\"v w\"}", "{k=v w}" },
        { "{k='v w'}", "{k=v w}" },
        { "{k=\"v\"w}", "none" },
        { "{k=\"v\".w}", "{.w k=v}" },
        { "{k=\" v\"}", "none" },
        { "{k=\"\"v\"}", "none" },
        { "{k=\"a\\\"b\"}", "{k=a\"b}" },
        { "{k=a\\}b}", "{k=a}b}" },
        { "{k=[3]}", "{k=[3]}" },
        { "{k=“v w”}", "none" },
        { "{k=“v”}", "{k=“v”}" },
        { "{k=\"a&amp;b\"}", "{k=a&b}" },
        { "{k=\"a\nb\"}", "{k=a b}" },
        { "{.a\n.b}", "{.a .b}" },
        { "{.a\n\n.b}", "none" },
        { "{1=2}", "none" },
        { "{é=1}", "{é=1}" },
        { "{id=x}", "{#x}" },
        { "{class=\"x y\" .z}", "{.x .y .z}" },
        { "{class=x id=y k=v}", "{#y .x k=v}" },
        { "{a=b a=c}", "{a=b a=c}" },
        { "{=html}", "none" },
        { "{.a", "none" },
        { "{.a}}", "{.a} to 4" },
        { "{#a[b]}", "none" },
        { "{: .a}", "none" },
        { "{.a #b c=\"d\" - e=f}", "{#b .a .unnumbered c=d e=f}" },
        { "{k=\"a", "none" },
        { "a", "none" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string content, string expected)
    {
        var leaf = InlineDump.Leaf(SourceText.From(content));
        var attributes = AttributeReader.TryRead(leaf, 0, out var end);
        var rest = attributes is null || end == content.Length ? "" : " to " + end;
        Assert.Equal(expected, attributes is null ? "none" : InlineDump.Of(attributes) + rest);
    }

    [Theory]
    [InlineData("{=html}", "html")]
    [InlineData("{ =latex }", "latex")]
    [InlineData("{=}", null)]
    [InlineData("{.html}", null)]
    [InlineData("{=html .a}", null)]
    public void Reads_raw_attributes(string content, string? expected)
    {
        var leaf = InlineDump.Leaf(SourceText.From(content));
        Assert.Equal(expected, AttributeReader.TryReadRaw(leaf, 0, content.Length, out _)?.Text);
    }

    [Fact]
    public void Every_piece_knows_its_place()
    {
        var text = SourceText.From("x {#a .b k=\"v w\" class=\"c d\"}");
        var attributes = AttributeReader.TryRead(InlineDump.Leaf(text), 2, out _);
        Assert.NotNull(attributes);
        Assert.Equal("a", attributes.Id is { } id ? text.ToString(id.Span) : "");
        Assert.Equal("k", text.ToString(attributes.Pairs[0].Key.Span));
        Assert.Equal("v w", text.ToString(attributes.Pairs[0].Value.Span));
        Assert.All(attributes.Classes, found => Assert.Equal(found.Text, text.ToString(found.Span)));
    }
}

using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Tests.Syntax.Reading;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Syntax;

/// <summary>The words of running text as a reader sees them.</summary>
public sealed class PlainTextTests
{
    public static TheoryData<string, string> Rows => new()
    {
        { "a *b* **c** ~~d~~", "a b c d" },
        { "a `b c` $d$ $$e$$", "a b c d e" },
        { "a\nb", "a b" },
        { "a  \nb", "a b" },
        { "a &amp; b &#65;", "a & b A" },
        { "\\*a\\* \\[b\\]", "*a* [b]" },
        { "a\\ b", "a\u00A0b" },
        { "a[^1] b", "a b" },
        { "a^[b c] d", "a d" },
        { "[a *b*](c) ![d](e)", "a b d" },
        { "[a]{.b}", "a" },
        { "[a] [b][c]", "[a] b" },
        { "a <b>c</b> <!-- d -->", "a c " },
        { "a @b [@c, p. 3] d", "a @b [@c, p. 3] d" },
        { "<http://x.y>", "http://x.y" },
        { "{{ a }}", "{{ a }}" },
        { "a \\newpage b", "a b" },
        { "\"a\" -- b...", "\"a\" -- b..." },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Leaves_only_what_is_read(string content, string expected)
    {
        var text = SourceText.From(content);
        Assert.Equal(expected, PlainText.Of(text, InlineReader.Read(InlineDump.Leaf(text)) ?? []));
    }
}

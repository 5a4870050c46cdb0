using System;
using System.Linq;
using Apparatus.Testing;
using Xunit;
using Proposals = Apparatus.Language.Features.Completion.Completion;

namespace Apparatus.Language.Tests.Features.Completion;

public sealed class SuppressionCompletionTests
{
    [Theory]
    [InlineData("<!-- apparatus:$0", "disable-next", "<!-- apparatus:disable-next ")]
    [InlineData("<!-- apparatus:$0 -->", "disable-next", "<!-- apparatus:disable-next  -->")]
    [InlineData("<!-- apparatus:dis$0 -->", "disable", "<!-- apparatus:disable  -->")]
    [InlineData("<!-- apparatus:$0-->", "restore", "<!-- apparatus:restore -->")]
    [InlineData("<!-- apparatus:dis$0able ED1001 -->", "disable-next", "<!-- apparatus:disable-next ED1001 -->")]
    [InlineData("<!--apparatus:$0", "disable", "<!--apparatus:disable ")]
    [InlineData("<!-- apparatus:disable $0", "ED1001", "<!-- apparatus:disable ED1001")]
    [InlineData("<!-- apparatus:disable $0 -->", "ED1001", "<!-- apparatus:disable ED1001 -->")]
    [InlineData("<!-- apparatus:disable ED1$0 -->", "ED1001", "<!-- apparatus:disable ED1001 -->")]
    [InlineData("<!-- apparatus:disable ED1$0005 why -->", "ED1001", "<!-- apparatus:disable ED1001 why -->")]
    [InlineData("<!-- apparatus:disable-next undef$0 -->", "ED1001", "<!-- apparatus:disable-next ED1001 -->")]
    [InlineData("<!-- apparatus:disable ED1005, $0 -->", "ED1001", "<!-- apparatus:disable ED1005, ED1001 -->")]
    [InlineData("<!-- apparatus:disable ED1005,$0 -->", "ED1001", "<!-- apparatus:disable ED1005,ED1001 -->")]
    [InlineData("Text <!-- apparatus:restore ED1001$0 --> more", "ED1001", "Text <!-- apparatus:restore ED1001 --> more")]
    [InlineData("> <!-- apparatus:disable $0 -->", "ED1001", "> <!-- apparatus:disable ED1001 -->")]
    [InlineData("A\r\n\r\n<!-- apparatus:disable $0 -->\r\n", "ED1001", "A\r\n\r\n<!-- apparatus:disable ED1001 -->\r\n")]
    [InlineData("---\n# apparatus:disable $0\ntitle: A\n---\n", "ED9005", "")]
    [InlineData("---\n# apparatus:disable $0\ntitle: A\n---\n", "ED1001", "---\n# apparatus:disable ED1001\ntitle: A\n---\n")]
    public void Replaces_the_word(string markup, string label, string expected)
    {
        if (expected.Length > 0)
        {
            CompletionTest.Inserts(markup, label, expected);
        }
        else
        {
            Assert.DoesNotContain(CompletionTest.At(markup).Items, item => item.Label == label);
        }
    }

    [Theory]
    [InlineData("Text.\n//- r.bib\n% apparatus:$0", "disable", "% apparatus:disable ")]
    [InlineData("Text.\n//- r.bib\n% apparatus:disable $0\n@book{a}", "ED3002", "% apparatus:disable ED3002\n@book{a}")]
    [InlineData("//- edition.yml\ninput-files: [text.md]\n# apparatus:disable $0\n//- text.md\nText.", "ED6004", "input-files: [text.md]\n# apparatus:disable ED6004\n")]
    public void Works_in_other_files(string markup, string label, string expected) => CompletionTest.Inserts(markup, label, expected);

    [Theory]
    [InlineData("<!-- a comment:$0 -->")]
    [InlineData("<!-- $0 -->")]
    [InlineData("<!-- apparatus:disable ED1001 a reason, $0 -->")]
    [InlineData("<!-- apparatus:disable ED1001 $0 -->")]
    [InlineData("<!-- apparatus:nothing $0 -->")]
    [InlineData("`<!-- apparatus:$0`")]
    [InlineData("    <!-- apparatus:$0")]
    [InlineData("apparatus:$0")]
    [InlineData("% apparatus:$0")]
    [InlineData("\\<!-- apparatus:$0")]
    [InlineData("<!-- apparatus:disable ED1001 --> apparatus:$0")]
    public void Proposes_nothing_elsewhere(string markup) => Assert.Empty(CompletionTest.At(markup).Items);

    [Fact]
    public void Restores_first_what_was_disabled() =>
        Assert.Equal("ED1005", CompletionTest.At("<!-- apparatus:disable ED1005 why -->\n\n<!-- apparatus:restore $0 -->").Items[0].Label);

    [Fact]
    public void Names_no_rule_twice() =>
        Assert.DoesNotContain("ED1005", CompletionTest.Labels("<!-- apparatus:disable ED1005, $0 -->"), StringComparison.Ordinal);

    [Fact]
    public void Says_what_a_rule_is()
    {
        var item = CompletionTest.Item("<!-- apparatus:disable $0 -->", "ED1001");
        Assert.Equal("undefined-note", item.Description);
        Assert.NotNull(item.Data);
        Assert.StartsWith("**undefined-note**", Proposals.Resolve(Fixture.Edition(Markup.Parse("Text.")), item.Data.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Explains_the_words() => Assert.All(CompletionTest.At("<!-- apparatus:$0").Items.Select(item => item.Description), Assert.NotNull);
}

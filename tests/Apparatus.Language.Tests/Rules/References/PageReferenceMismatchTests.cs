using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.References;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.References;

/// <summary>Pages named in words, and where the links lead.</summary>
public sealed class PageReferenceMismatchTests
{
    private const string Text = "[]{.pb #p12}A []{.pb #p13}B []{.pb #p21}C []{.pb #pxii}D []{.pb n=\"[3]\" #p3}E\n\n";

    private readonly RuleTest test = new(new PageReferenceMismatch());

    [Theory]
    [InlineData("See {|ED5007:[p. 21](#p12)|}.", "The text says p. 21, the link goes to p. 12.")]
    [InlineData("See {|ED5007:[p. 22](#p12)|}.", "The text says p. 22, the link goes to p. 12.")]
    [InlineData("See {|ED5007:[pp. 13-14](#p12)|}.", "The text says p. 13, the link goes to p. 12.")]
    [InlineData("See {|ED5007:[page 21](#p12)|}.", "The text says p. 21, the link goes to p. 12.")]
    [InlineData("See {|ED5007:[*p. xiii*](#pxii)|}.", "The text says p. xiii, the link goes to p. xii.")]
    [InlineData("See {|ED5007:[there, p. 21](#p12)|}.", "The text says p. 21, the link goes to p. 12.")]
    public void Reports_it(string text, string message)
    {
        var found = test.Verify(Text + text).Single();
        Assert.Equal((message, Severity.Warning), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("See {|ED5007:p. 21 above|}.", "“p. 21 above” could be a link: page 21 is marked.")]
    [InlineData("See {|ED5007:above, p. 21|}.", "“above, p. 21” could be a link: page 21 is marked.")]
    [InlineData("See {|ED5007:pp. 12-13, below|}.", "“pp. 12-13, below” could be a link: page 12 is marked.")]
    public void Mentions_what_could_be_a_link(string text, string message)
    {
        var found = test.Verify(Text + text).Single();
        Assert.Equal((message, Severity.Info), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("See [p. 12](#p12) and [pp. 12-14](#p12) and [pp. 12–14](#p12) and [page 12](#p12).")]
    [InlineData("See [pp. 3, 12](#p12) and [the page](#p12) and [1920](#p12) and [p. xii](#pxii) and [p. 3](#p3).")]
    [InlineData("See [p. 21](#other) and [p. 21](https://x.org/#p12) and [p. 21](#p99).")]
    [InlineData("See p. 21 and p. 99 above and [p. 21 above](#p21).")]
    [InlineData("See [@a, p. 21].")]
    [InlineData("`p. 21 above` and step. 21 above.")]
    public void Is_silent(string text) => test.Silent(Text + text);

    [Theory]
    [InlineData("See {|ED5007:[p. 21](#p12)|}.\n", "Link to #p21", "See [p. 21](#p21).\n")]
    [InlineData("See {|ED5007:[p. 21](#p12)|}.\n", "Write 12", "See [p. 12](#p12).\n")]
    [InlineData("See {|ED5007:p. 21 above|}.\n", "Link to #p21", "See [p. 21](#p21) above.\n")]
    public void Mends_it(string text, string title, string expected) => test.Fixes(Text + text, title, Text + expected);
}

using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.References;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.References;

public sealed class DuplicateIdentifierTests
{
    private readonly RuleTest test = new(new DuplicateIdentifier());

    [Theory]
    [InlineData("# A {#x}\n\n# B {#{|ED5002:x|}}\n")]
    [InlineData("# A {#x}\n\n# B {#{|ED5002:x|}}\n\n# C {#{|ED5002:x|}}\n")]
    [InlineData("A [word]{#x} and [word]{#{|ED5002:x|}}.\n")]
    [InlineData("# A {#x}\n//- b.md\nA [word]{#{|ED5002:x|}}.\n")]
    [InlineData("# Notes\n\nA [word]{#{|ED5002:notes|}}.\n")]
    [InlineData("A [word]{#{|ED5002:notes|}}.\n\n# Notes\n")]
    [InlineData("A [word]{#{|ED5002:notes|}}.\n//- b.md\n# Notes\n")]
    [InlineData("# A\n\n# A\n\nA [word]{#{|ED5002:a-1|}}.\n")]
    [InlineData("::: {#x}\n\n`code`{#{|ED5002:x|}}\n\n:::\n")]
    [InlineData("A [link](b.html){#x} and ![](a.png){#{|ED5002:x|}}.\n")]
    [InlineData("A <a id=\"x\"></a> and [word]{#{|ED5002:x|}}.\n")]
    [InlineData("``` {#x}\ncode\n```\n\n[]{#{|ED5002:x|}}Text.\n")]
    public void Reports_identifiers_given_twice(string markup) => test.Verify(markup);

    [Theory]
    [InlineData("# A {#x}\n\n# B {#y}\n")]
    [InlineData("# A\n\n# A\n")]
    [InlineData("# A\n//- b.md\n# A\n")]
    [InlineData("# A {#a}\n\n# A\n")]
    [InlineData("# A\n\n# B {#a}\n")]
    [InlineData("# A {#x}\n\n# B {#X}\n")]
    [InlineData("# A {#x}\n\n`{#x}`\n\n```\n[]{#x}\n```\n")]
    [InlineData("# A {#x}\n\nText {:#x} and {:#x}.\n")]
    [InlineData("<!-- []{#x} -->\n\n[]{#x}Text.\n")]
    [InlineData("A [word]{#x} and a [link](#x).\n")]
    public void Is_silent_about_single_ones(string markup) => test.Silent(markup);

    [Fact]
    public void Is_off_in_loose_files() => test.VerifyLoose("# A {#x}\n\n# B {#x}\n");

    [Fact]
    public void Names_and_shows_the_first()
    {
        var markup = Markup.Parse("# A {#[|x|]}\n//- notes/b.md\n# B {#x}\n", "text/a.md");
        var edition = Fixture.Edition(markup);
        var found = Assert.Single(new RuleRunner(new RuleCatalog([new DuplicateIdentifier()])).Run(
            edition, edition.Documents[1], RuleSettings.Default, TestContext.Current.CancellationToken));
        Assert.Equal("“x” is also used in text/a.md; links go to the first.", found.Message);
        Assert.Equal(("/e/text/a.md", markup.Spans.Single().Span), (Assert.Single(found.Related).Path, found.Related[0].Span));
    }

    [Theory]
    [InlineData("Rename it to “x-2”", "# A {#x}\n\n# B {#{|ED5002:x|}}\n\nSee [x](#x).\n", "# A {#x}\n\n# B {#x-2}\n\nSee [x](#x).\n")]
    [InlineData("Rename it to “x-3”", "# A {#x}\n\n# B {#{|ED5002:x|}}\n\n# C {#x-2}\n", "# A {#x}\n\n# B {#x-3}\n\n# C {#x-2}\n")]
    [InlineData(
        "Rename it to “x-2” with the links in this file",
        "# A {#x}\n\nSee [x](#x).\n//- b.md\n# B {#{|ED5002:x|}}\n\nSee [x](#x) and [y].\n\n[y]: #x\n",
        "# A {#x}\n\nSee [x](#x).\n//- b.md\n# B {#x-2}\n\nSee [x](#x-2) and [y].\n\n[y]: #x-2\n")]
    public void Renames_it(string title, string markup, string expected)
    {
        test.Fixes(markup, title, expected);
        test.Silent(expected);
    }
}

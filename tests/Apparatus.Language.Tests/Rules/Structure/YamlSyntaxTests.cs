using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

public sealed class YamlSyntaxTests
{
    private readonly RuleTest test = new(new YamlSyntax());

    [Theory]
    [InlineData("---\ntitle: {|ED6001:A: B|}\n---\n")]
    [InlineData("---\ntitle: A\n{|ED6001:title|}: B\n---\n")]
    [InlineData("---\ntitle: {|ED6001:\"never closed|}\n---\n")]
    [InlineData("---\ntitle: {|ED6001:@home|}\n---\n")]
    [InlineData("---\ntitle: A\n---\n\nText.\n\n---\nlang: en\n{|ED6001:lang|}: de\n---\n")]
    [InlineData("Text.\n//- edition.yml\nmetadata:\n  title: {|ED6001:A: B|}\n")]
    [InlineData("Text.\n//- edition.yml\nmetadata:\n{|ED6001:\t|}title: A\n")]
    [InlineData("Text.\n//- edition.yml\nmetadata:\n  title: A\n {|ED6001:author: B|}\n")]
    [InlineData("Text.\n//- edition.yml\ninput-files: [text.md]\n{|ED6001:input-files|}: [text.md]\n")]
    [InlineData("Text.\n//- references.yaml\nreferences:\n- id: a\n  title: {|ED6001:A: B|}\n")]
    public void Reports_faulty_yaml(string markup) => test.Verify(markup);

    [Theory]
    [InlineData("---\ntitle: \"A: B\"\n---\n")]
    [InlineData("---\ntitle: A\ntime: 12:30\nurl: https://example.org/a\n---\n")]
    [InlineData("---\nauthor:\n\t- A\n---\n")]
    [InlineData("---\nedition:\n  title: A\ntitle: B\n---\n")]
    [InlineData("```yaml\ntitle: A: B\n```\n")]
    [InlineData("---\ntitle: A\n\nProse: it goes on.\n\nMore prose.\n\n---\n")]
    [InlineData("Text.\n//- edition.yml\nmetadata:\n  title: A\n  edition:\n    rules: {ED8002: info}\n")]
    [InlineData("Text.\n//- references.bib\n@book{a, title = {A: B}}\n")]
    [InlineData("")]
    public void Is_silent_about_good_yaml(string markup) => test.Silent(markup);

    [Fact]
    public void Is_off_in_loose_files() => test.VerifyLoose("---\ntitle: A: B\n---\n");

    [Theory]
    [InlineData("---\ntitle: {|ED6001:A: B|}\n---\n", Severity.Error, "A value with a colon in it needs quotation marks; put the whole value in quotation marks.")]
    [InlineData("---\ntitle: A\n{|ED6001:title|}: B\n---\n", Severity.Warning, "The key “title” stands twice in this map and only the last one counts; remove one.")]
    public void Says_why(string markup, Severity severity, string message)
    {
        var found = Assert.Single(test.Verify(markup));
        Assert.Equal(message, found.Message);
        Assert.Equal(severity, found.Severity);
    }

    [Fact]
    public void Shows_the_first_of_two_keys()
    {
        var markup = Markup.Parse("---\n[|title|]: A\ntitle: B\n---\n");
        var edition = Fixture.Edition(markup);
        var found = Assert.Single(new RuleRunner(new RuleCatalog([new YamlSyntax()])).Run(edition, edition.Documents[0], RuleSettings.Default, TestContext.Current.CancellationToken));
        Assert.Equal(markup.Spans.Single().Span, Assert.Single(found.Related).Span);
        Assert.Empty(found.Fixes);
    }

    [Theory]
    [InlineData("Put the value in quotation marks", "---\ntitle: {|ED6001:A: B|}\n---\n", "---\ntitle: \"A: B\"\n---\n")]
    [InlineData("Put the value in quotation marks", "---\ntitle: {|ED6001:The \"A\": B's|}\n---\n", "---\ntitle: 'The \"A\": B''s'\n---\n")]
    [InlineData("Put the value in quotation marks", "---\ntitle: {|ED6001:@home|}\n---\n", "---\ntitle: \"@home\"\n---\n")]
    [InlineData("Put the value in quotation marks", "---\ntitle: {|ED6001:\"A\" and \"B\"|}\n---\n", "---\ntitle: '\"A\" and \"B\"'\n---\n")]
    [InlineData("Insert a space", "---\ntitle{|ED6001::|}A\nlang: en\n---\n", "---\ntitle: A\nlang: en\n---\n")]
    [InlineData("Replace tabs by spaces", "Text.\n//- edition.yml\nmetadata:\n{|ED6001:\t|}title: A\n\tlang: en\n", "Text.\n//- edition.yml\nmetadata:\n  title: A\n  lang: en\n")]
    public void Mends_the_usual_faults(string title, string markup, string expected)
    {
        test.Fixes(markup, title, expected);
        test.Silent(expected);
    }

    [Fact]
    public void Offers_nothing_that_does_not_help() =>
        Assert.Empty(test.Verify("Text.\n//- edition.yml\nmetadata:\n  title: A\n {|ED6001:author: B|}\n").SelectMany(found => found.Fixes));
}

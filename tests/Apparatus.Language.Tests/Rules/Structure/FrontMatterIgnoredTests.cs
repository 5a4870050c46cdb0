using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

/// <summary>Front matter without effect, or with too much.</summary>
public sealed class FrontMatterIgnoredTests
{
    private const string Manifest = "//- w.bib\n//- edition.yml\ninput-files: [text.md, more.md]\nbibliography: w.bib\nmetadata:\n  title: Whole\n  lang: en-GB\n";
    private const string Bare = "//- edition.yml\ninput-files: [text.md, more.md]\nmetadata:\n  edition: {format: 1}\n";

    private readonly RuleTest test = new(new FrontMatterIgnored());

    [Theory]
    [InlineData("{|ED6005:lang|}: de", Severity.Warning, "“lang” here has no effect: edition.yml sets it for the whole edition.")]
    [InlineData("{|ED6005:bibliography|}: other.bib", Severity.Warning, "“bibliography” here has no effect: edition.yml sets it for the whole edition.")]
    [InlineData("{|ED6005:title|}: Chapter", Severity.Info, "“title” here has no effect: edition.yml sets it for the whole edition.")]
    [InlineData("{|ED6005:author|}: Ann", Severity.Warning, "“author” in this file sets it for the whole edition.")]
    [InlineData("{|ED6005:csl|}: mine", Severity.Warning, "“csl” in this file sets it for the whole edition.")]
    [InlineData("{|ED6005:reference-section-title|}: Works", Severity.Warning, "“reference-section-title” in this file sets it for the whole edition.")]
    public void Reports_it(string yaml, Severity severity, string message)
    {
        var found = Assert.Single(test.Verify($"---\n{yaml}\n---\n\nText.\n" + Manifest));
        Assert.Equal((message, severity), (found.Message, found.Severity));
    }

    [Fact]
    public void Of_two_files_the_last_decides() => Assert.Equal(
        ["“title” here has no effect: more.md sets it for the whole edition.", "“title” in this file sets it for the whole edition."],
        test.Verify("---\n{|ED6005:title|}: One\n---\n\nText.\n//- more.md\n---\n{|ED6005:title|}: Two\n---\n\nMore.\n" + Bare).Select(found => found.Message));

    [Theory]
    [InlineData("lang: en-GB")]
    [InlineData("status: scan\nwitness: w\nresp: e\nours_: x")]
    [InlineData("title: Whole")]
    [InlineData("nocite: \"@a\"\nreferences: []")]
    [InlineData("anything: x")]
    [InlineData("lang:")]
    public void Is_silent(string yaml) => test.Silent($"---\n{yaml}\n---\n\nText.\n" + Manifest);

    [Theory]
    [InlineData("---\ntitle: One\nlang: de\nbibliography: w.bib\n---\n\nText.\n//- w.bib\n")]
    [InlineData("---\ntitle: One\nlang: de\n---\n\nText.\n")]
    public void Is_silent_in_an_edition_of_one_file(string text) => test.VerifyLoose(text);

    [Theory]
    [InlineData("---\nstatus: scan\n{|ED6005:lang|}: de\n---\n\nText.\n", "Delete “lang”", "---\nstatus: scan\n---\n\nText.\n")]
    [InlineData("---\n{|ED6005:lang|}: de\n---\n\nText.\n", "Delete “lang”", "Text.\n")]
    [InlineData("---\n{|ED6005:author|}:\n- A\n- B\nstatus: scan\n---\n\nText.\n", "Delete “author”", "---\nstatus: scan\n---\n\nText.\n")]
    public void Deletes_it(string text, string title, string expected) => test.Fixes(text + Manifest, title, expected);

    [Fact]
    public void Moves_it_to_the_manifest() => test.Fixes(
        "---\nstatus: scan\n{|ED6005:author|}: Ann\n---\n\nText.\n" + Manifest,
        "Move it to edition.yml",
        "---\nstatus: scan\n---\n\nText.\n//- edition.yml\ninput-files: [text.md, more.md]\nbibliography: w.bib\nmetadata:\n  author: Ann\n  title: Whole\n  lang: en-GB\n");
}

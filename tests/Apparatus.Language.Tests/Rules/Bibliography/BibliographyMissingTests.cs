using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Bibliography;

public sealed class BibliographyMissingTests
{
    private readonly RuleTest test = new(new BibliographyMissing());

    [Theory]
    [InlineData("bibliography: {|ED3001:gone.bib|}", "gone.bib was not found next to edition.yml; 2 citations cannot be resolved.")]
    [InlineData("bibliography: {|ED3001:'gone.bib'|}", "gone.bib was not found next to edition.yml; 2 citations cannot be resolved.")]
    [InlineData("bibliography:\n- works.bib\n- {|ED3001:gone.json|}", "gone.json was not found next to edition.yml; 1 citation cannot be resolved.")]
    [InlineData("bibliography: {|ED3001:~/works.bib|}", "Pandoc does not expand “~”; write “${HOME}”.")]
    [InlineData("bibliography: {|ED3001:works*.bib|}", "Pandoc does not expand “works*.bib”; name the file.")]
    [InlineData("bibliography: works.bib\ncsl: {|ED3001:gone.csl|}", "gone.csl was not found next to edition.yml; Pandoc stops without it.")]
    [InlineData("csl: {|ED3001:~/mine.csl|}\nbibliography: works.bib", "Pandoc does not expand “~”; write “${HOME}”.")]
    public void Reports_a_file_that_is_not_there(string declaration, string message)
    {
        var found = Assert.Single(test.Verify(Edition("T [@a] and [@b].", declaration)));
        Assert.Equal((message, Severity.Error), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("T [@a] and @b.", "No bibliography is declared; 2 citations cannot be resolved.", Severity.Error)]
    [InlineData("T @a [p. 3].", "No bibliography is declared; 1 citation cannot be resolved.", Severity.Error)]
    [InlineData("Thanks to @handle.", "No bibliography is declared; 1 citation cannot be resolved.", Severity.Warning)]
    public void Reports_once_that_none_is_declared(string text, string message, Severity severity)
    {
        var found = Assert.Single(test.Verify($"{text}\n//- edition.yml\n{{|ED3001:input-files|}}:\n- text.md\n"));
        Assert.Equal((message, severity), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("T.", "csl: mine.csl")]
    [InlineData("T [@a].", "bibliography: works.bib")]
    [InlineData("T [@a].", "bibliography: ${.}/works.bib")]
    [InlineData("T [@a].", "bibliography: [works.bib, works.json]")]
    [InlineData("T [@a].", "metadata:\n  references:\n  - id: a\n    type: book")]
    [InlineData("---\nreferences:\n- id: a\n  type: book\n---\n\nT [@a].", "citeproc: true")]
    [InlineData("T [@a].", "csl: \"`r system.file('apa7.csl')`\"\nbibliography: works.bib")]
    [InlineData("T [@a] and [@c].", "bibliography: [works.bib, '`r my_works()`']")]
    [InlineData("T @fig:x and [@doi:10.1000/1] and \\@x and a@b.com.", "citeproc: true")]
    [InlineData("(@ok) Example.\n\nSee @ok.", "citeproc: true")]
    public void Is_silent_where_all_is_there(string text, string declaration) => test.Silent(Edition(text, declaration));

    [Fact]
    public void Is_silent_without_a_manifest() => test.VerifyLoose("T [@a] and @handle.");

    [Fact]
    public void Stands_at_the_path_in_front_matter()
    {
        var found = Assert.Single(test.Verify("---\nbibliography: {|ED3001:gone.bib|}\n---\n\nT [@a].\n"));
        Assert.Equal("gone.bib was not found next to text.md; 1 citation cannot be resolved.", found.Message);
    }

    [Fact]
    public void Says_what_to_write_for_the_home_folder_in_front_matter()
    {
        // Variables are replaced in a defaults file only.
        var found = Assert.Single(test.Verify("---\nbibliography: {|ED3001:~/gone.bib|}\n---\n\nT [@a].\n"));
        Assert.Equal("Pandoc does not expand “~”; write the path in full.", found.Message);
        Assert.Empty(found.Fixes);
    }

    [Fact]
    public void Remarks_once_on_the_network()
    {
        var found = Assert.Single(test.Verify(Edition("T [@a].", "bibliography:\n- {|ED3001:https://x.org/a.bib|}\n- https://x.org/b.bib")));
        Assert.Equal(Severity.Info, found.Severity);
        Assert.Equal("https://x.org/a.bib is on the network and was not read; citations were not checked.", found.Message);
    }

    [Theory]
    [InlineData("bibliography: {|ED3001:~/works.bib|}", "bibliography: ${HOME}/works.bib")]
    [InlineData("bibliography: {|ED3001:\"~/works.bib\"|}", "bibliography: \"${HOME}/works.bib\"")]
    public void Writes_the_home_folder(string declaration, string expected) =>
        test.Fixes(Edition("T.", declaration), "Write “${HOME}”", Edition("T.", expected));

    [Theory]
    [InlineData("gone.bib", "% The works that this edition cites\n")]
    [InlineData("gone.json", "[]\n")]
    [InlineData("gone.yaml", "---\nreferences: []\n---\n")]
    public void Creates_the_file(string path, string content) =>
        test.Fixes(Edition("T.", $"bibliography: {{|ED3001:{path}|}}"), $"Create {path}", $"//- {path}\n{content}");

    [Fact]
    public void Says_why_a_file_cannot_be_read()
    {
        var files = MemoryFiles.Of(
            ("/e/edition.yml", "input-files:\n- text.md\nbibliography: works.bib\n"),
            ("/e/text.md", "T [@a].\n")).WithUnreadable("/e/works.bib");
        var edition = EditionLoader.LoadManifest(files, "/e/edition.yml");
        var found = new RuleRunner(new RuleCatalog([new BibliographyMissing()])).Run(edition, edition.Manifests[0], RuleSettings.Default, TestContext.Current.CancellationToken);
        Assert.Equal("works.bib is not UTF-8. Save it as UTF-8.", Assert.Single(found).Message);
    }

    [Fact]
    public void Says_why_a_style_cannot_be_read()
    {
        var files = MemoryFiles.Of(
            ("/e/edition.yml", "input-files:\n- text.md\nbibliography: works.bib\ncsl: mine.csl\n"),
            ("/e/works.bib", "@book{a, title = {T}}\n"),
            ("/e/text.md", "T [@a].\n")).WithUnreadable("/e/mine.csl");
        var edition = EditionLoader.LoadManifest(files, "/e/edition.yml");
        var found = new RuleRunner(new RuleCatalog([new BibliographyMissing()])).Run(edition, edition.Manifests[0], RuleSettings.Default, TestContext.Current.CancellationToken);
        Assert.Equal("mine.csl is not UTF-8. Save it as UTF-8.", Assert.Single(found).Message);
    }

    [Fact]
    public void Finds_files_along_the_resource_path() =>
        test.Silent("T [@a].\n//- edition.yml\ninput-files:\n- text.md\nresource-path: [., lib]\nbibliography: works.bib\n//- lib/works.bib\n@book{a, title = {T}}\n");

    private static string Edition(string text, string declaration) =>
        $"//- text.md\n{text}\n//- edition.yml\ninput-files:\n- text.md\n{declaration}\n" + """
            //- works.bib
            @book{a, title = {T}}
            //- works.json
            []
            //- mine.csl
            <style/>

            """;
}

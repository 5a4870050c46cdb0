using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Structure;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

public sealed class InputFilesTests
{
    private readonly RuleTest test = new(new InputFiles());

    [Theory]
    [InlineData("Text.\n//- edition.yml\ninput-files:\n- text.md\n- {|ED6004:text/30.md|}\n")]
    [InlineData("Text.\n//- edition.yml\ninput-files: [text.md, {|ED6004:text/30.md|}]\n")]
    [InlineData("//- edition.yml\ninput-files: {|ED6004:other.md|}\n//- text/a.md\nA.\n")]
    [InlineData("Text.\n//- edition.yml\ninput-files:\n- {|ED6004:text/*.md|}\n")]
    [InlineData("Text.\n//- edition.yml\ninput-files:\n- {|ED6004:~/text.md|}\n")]
    [InlineData("Text.\n//- b.md\nB.\n//- edition.yml\n{|ED6004:input-files|}:\n- text.md\n")]
    [InlineData("Text.\n//- notes/a.md\n[^a-1]: N.\n//- edition.yml\ninput-files:\n- text.md\nmetadata:\n  edition:\n    notes:\n      a: {name: A, home: {|ED6004:notes/a.md|}}\n")]
    [InlineData("Text.\n//- more.yml\ninput-files: []\n//- edition.yml\ninput-files:\n- {|ED6004:gone.md|}\n- text.md\n")]
    public void Reports_files_that_are_missing_or_left_out(string markup) => test.Verify(markup);

    [Theory]
    [InlineData("Text.\n//- edition.yml\ninput-files: [text.md]\n")]
    [InlineData("Text.\n")]
    [InlineData("Text.\n//- README.md\nR.\n//- edition.yml\ninput-files: [text.md]\n")]
    [InlineData("Text.\n//- drafts/b.md\nB.\n//- edition.yml\ninput-files: [text.md]\n")]
    [InlineData("Text.\n//- b.md\nB.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    ignore: [b.md]\n")]
    [InlineData("Text.\n//- sub/b.md\nB.\n//- sub/edition.yml\ninput-files: [b.md]\n//- edition.yml\ninput-files: [text.md]\n")]
    public void Is_silent_about_complete_lists(string markup) => test.Silent(markup);

    [Fact]
    public void A_glossary_that_is_declared_need_not_be_listed() =>
        test.Silent("Text.\n//- glossary.md\nA\n\n:   B.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    glossary: glossary.md\n");

    [Fact]
    public void Is_off_in_loose_files() => test.VerifyLoose("Text.\n//- b.md\nB.\n");

    [Theory]
    [InlineData("Text.\n//- edition.yml\ninput-files: [text.md, {|ED6004:gone.md|}]\n", Severity.Error, "gone.md does not exist.")]
    [InlineData("Text.\n//- edition.yml\ninput-files: [text.md, {|ED6004:\"x/*.md\"|}]\n", Severity.Error, "Pandoc does not expand “x/*.md”; list the files.")]
    [InlineData("Text.\n//- b.md\nB.\n//- edition.yml\n{|ED6004:input-files|}: [text.md]\n", Severity.Info, "b.md is not part of the edition; its notes and ids are not shared.")]
    public void Says_what_is_wrong(string markup, Severity severity, string message)
    {
        var found = Assert.Single(test.Verify(markup));
        Assert.Equal((message, severity), (found.Message, found.Severity));
    }

    [Fact]
    public void Suggests_the_file_that_was_probably_meant()
    {
        var found = test.Verify("Text.\n//- congress.md\nC.\n//- edition.yml\n{|ED6004:input-files|}:\n- text.md\n- {|ED6004:congres.md|}\n");
        Assert.Contains(found, diagnostic => diagnostic.Message == "congres.md does not exist. Did you mean ‘congress.md’?");
    }

    [Theory]
    [InlineData("Create text/30.md", "Text.\n//- edition.yml\ninput-files:\n- text.md\n- {|ED6004:text/30.md|}\n", "Text.\n//- text/30.md\nTODO\n")]
    [InlineData("Change to ${HOME}/t.md", "Text.\n//- edition.yml\ninput-files:\n- {|ED6004:~/t.md|}\n", "Text.\n//- edition.yml\ninput-files:\n- ${HOME}/t.md\n")]
    [InlineData("List b.md in the manifest", "Text.\n//- b.md\nB.\n//- edition.yml\n{|ED6004:input-files|}:\n- text.md\n", "Text.\n//- edition.yml\ninput-files:\n- text.md\n- b.md\n")]
    [InlineData("List the files", "Text.\n//- a/1.md\nA.\n//- a/2.md\nB.\n//- edition.yml\ninput-files:\n  - {|ED6004:a/*.md|}\n  - text.md\n", "Text.\n//- edition.yml\ninput-files:\n  - a/1.md\n  - a/2.md\n  - text.md\n")]
    [InlineData("List the files", "Text.\n//- a/1.md\nA.\n//- a/2.md\nB.\n//- edition.yml\ninput-files: [{|ED6004:a/*.md|}, text.md]\n", "Text.\n//- edition.yml\ninput-files: [a/1.md, a/2.md, text.md]\n")]
    [InlineData("List the files", "Text.\n//- a/1.md\nA.\n//- edition.yml\ninput-files: {|ED6004:a/*.md|}\n", "Text.\n//- edition.yml\ninput-files: [a/1.md]\n")]
    public void Mends_the_list(string title, string markup, string expected) => test.Fixes(markup, title, expected);

    [Fact]
    public void Adds_a_file_at_its_place()
    {
        var markup = "//- text/10.md\nA.\n//- text/20.md\nB.\n//- text/30.md\nC.\n//- glossary.md\nG\n//- edition.yml\n{|ED6004:input-files|}:\n- text/10.md\n- text/30.md\n- glossary.md\n";
        test.Fixes(markup, "List text/20.md in the manifest", "//- edition.yml\ninput-files:\n- text/10.md\n- text/20.md\n- text/30.md\n- glossary.md\n");
        Assert.Single(test.Verify(markup).Single().Related);
    }

    [Fact]
    public void Says_which_of_two_manifests_is_used()
    {
        var files = MemoryFiles.Of(
            ("/e/one/edition.yml", "input-files: [../shared/preface.md]\n"),
            ("/e/two/edition.yml", "input-files: [../shared/preface.md]\n"),
            ("/e/shared/preface.md", "Text.\n"));
        var used = WorkspaceLoader.Load(files, ["/e"]).Editions.Single(edition => edition.Root == "/e/one");
        var found = Assert.Single(new RuleRunner(new RuleCatalog([new InputFiles()])).Run(used, used.Documents[0], RuleSettings.Default, TestContext.Current.CancellationToken));
        Assert.Equal("Both one/edition.yml and two/edition.yml list this file; one/edition.yml is used.", found.Message);
        Assert.Equal(Severity.Info, found.Severity);
    }

    [Fact]
    public void Says_which_manifest_of_one_folder_is_used()
    {
        var files = MemoryFiles.Of(
            ("/e/edition.yml", "input-files: [text.md]\n"),
            ("/e/_quarto.yml", "project: {type: book}\nbook: {chapters: [text.md]}\n"),
            ("/e/text.md", "Text.\n"));
        var shared = Assert.Single(WorkspaceLoader.Load(files, ["/e"]).Editions.SelectMany(edition => edition.SharedFiles));
        Assert.Equal(("/e/text.md", "/e/edition.yml", "/e/_quarto.yml"), (shared.Path, shared.UsedManifest, shared.OtherManifest));
    }

    [Fact]
    public void Is_silent_where_one_manifest_is_nearer()
    {
        var files = MemoryFiles.Of(
            ("/e/edition.yml", "input-files: [two/text.md]\n"),
            ("/e/two/edition.yml", "input-files: [text.md]\n"),
            ("/e/two/text.md", "Text.\n"));
        Assert.All(WorkspaceLoader.Load(files, ["/e"]).Editions, edition => Assert.Empty(edition.SharedFiles));
    }

    [Fact]
    public void Reports_a_file_listed_twice_in_one_manifest() =>
        new RuleTest(new InputFiles()).Verify("Text.\n//- edition.yml\ninput-files:\n- text.md\n- {|ED6004:text.md|}\n");
}

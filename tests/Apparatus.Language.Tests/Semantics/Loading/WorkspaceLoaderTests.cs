using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Semantics.Loading;

public sealed class WorkspaceLoaderTests
{
    [Theory]
    [InlineData("/w", "/w/ed:Manifest(1.md 2.md) /w:Loose(notes.md) /w/posts:SingleFile(post.md) /w:Loose(readme.md)")]
    [InlineData("/w/ed", "/w/ed:Manifest(1.md 2.md)")]
    [InlineData("/w/ed/edition.yml", "/w/ed:Manifest(1.md 2.md)")]
    [InlineData("/w/ed/text/1.md", "/w/ed:Manifest(1.md 2.md)")]
    [InlineData("/w/ed/r.bib", "/w/ed:Manifest(1.md 2.md)")]
    [InlineData("/w/ed/text", "/w/ed:Manifest(1.md 2.md)")]
    [InlineData("/w/ed/text/1.md /w/ed /w/ed/text/2.md", "/w/ed:Manifest(1.md 2.md)")]
    [InlineData("/w/posts/post.md", "/w/posts:SingleFile(post.md)")]
    [InlineData("/w/notes.md /w/notes.md", "/w:Loose(notes.md)")]
    [InlineData("/w/.hidden", "/w/.hidden:Loose(h.md)")]
    [InlineData("/w/alone.bib", "/w:SingleFile()")]
    public void Paths_lead_to_editions(string paths, string expected)
    {
        var workspace = WorkspaceLoader.Load(Files(), paths.Split(' '), new LoadOptions { WorkspaceRoot = "/w" });
        Assert.Empty(workspace.Problems);
        Assert.Equal(expected, string.Join(' ', workspace.Editions.Select(Show)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Each_file_is_read_once(int jobs)
    {
        var files = Files();
        var counts = new List<int>();
        var options = new LoadOptions { WorkspaceRoot = "/w", Jobs = jobs, Progress = count => { lock (counts) { counts.Add(count); } } };
        WorkspaceLoader.Load(files, ["/w", "/w/ed", "/w/ed/text/1.md", "/w/notes.md"], options);
        Assert.All(files.Reads.Where(read => !read.Key.EndsWith(".gitignore", System.StringComparison.Ordinal)), read => Assert.Equal(1, read.Value));
        Assert.Equal(Enumerable.Range(1, counts.Count), counts.Order());
    }

    [Fact]
    public void A_missing_path_is_a_problem_and_the_rest_is_loaded()
    {
        var workspace = WorkspaceLoader.Load(Files(), ["/w/none", "/w/notes.md"]);
        Assert.Equal("/w/none", Assert.Single(workspace.Problems).Path);
        Assert.Single(workspace.Editions);
    }

    [Fact]
    public void A_folder_without_rights_is_a_problem_and_the_rest_is_loaded()
    {
        var workspace = WorkspaceLoader.Load(Files().WithClosed("/w/shut"), ["/w"]);
        Assert.Equal("/w/shut", Assert.Single(workspace.Problems).Path);
        Assert.NotEmpty(workspace.Editions);
    }

    [Fact]
    public void A_forgotten_file_is_in_its_edition_and_by_itself()
    {
        var files = MemoryFiles.Of(("/w/edition.yml", "input-files: [text/1.md]"), ("/w/text/1.md", ""), ("/w/text/2.md", ""));
        foreach (var path in new[] { "/w", "/w/text/2.md" })
        {
            var workspace = WorkspaceLoader.Load(files, [path], new LoadOptions { WorkspaceRoot = "/w" });
            Assert.Equal(["/w:Manifest(1.md)", "/w/text:Loose(2.md)"], workspace.Editions.Select(Show));
            Assert.Same(workspace.Editions[0].Unlisted[0], workspace.Editions[1].Documents[0]);
        }
    }

    [Fact]
    public void A_file_that_a_manifest_elsewhere_lists_is_not_forgotten()
    {
        var files = MemoryFiles.Of(
            ("/w/a/edition.yml", "input-files: [1.md]"), ("/w/a/1.md", ""), ("/w/a/2.md", ""), ("/w/b/edition.yml", "input-files: [../a/2.md]"));
        var workspace = WorkspaceLoader.Load(files, ["/w"], new LoadOptions { WorkspaceRoot = "/w" });
        Assert.Equal(["/w/a:Manifest(1.md)", "/w/b:Manifest(2.md)"], workspace.Editions.Select(Show));
        Assert.Empty(workspace.Editions[0].Unlisted);
    }

    [Fact]
    public void A_deep_folder_is_cut_with_a_word()
    {
        var files = MemoryFiles.Of(("/w/a.md", ""), ("/w/" + string.Concat(Enumerable.Repeat("d/", 40)) + "b.md", ""));
        var workspace = WorkspaceLoader.Load(files, ["/w"]);
        Assert.Equal("/w", Assert.Single(workspace.Problems).Path);
        Assert.Single(workspace.Editions);
    }

    private static string Show(Edition edition) =>
        $"{edition.Root}:{edition.Kind}({string.Join(' ', edition.Documents.Select(document => document.Path[(document.Path.LastIndexOf('/') + 1)..]))})";

    private static MemoryFiles Files() => MemoryFiles.Of(
        ("/w/ed/edition.yml", "input-files: [text/1.md, text/2.md]\nbibliography: r.bib"),
        ("/w/ed/text/1.md", "one"),
        ("/w/ed/text/2.md", "two"),
        ("/w/ed/r.bib", ""),
        ("/w/posts/post.md", "---\nreferences: []\n---\n"),
        ("/w/notes.md", "loose"),
        ("/w/readme.md", "loose"),
        ("/w/alone.bib", ""),
        ("/w/.gitignore", "ignored/\n"),
        ("/w/ignored/x.md", ""),
        ("/w/.hidden/h.md", ""),
        ("/w/.git/x.md", ""),
        ("/w/._readme.md", "\0"),
        ("/w/node_modules/p/x.md", ""),
        ("/w/_site/x.md", ""),
        ("/w/src/App.csproj", ""),
        ("/w/src/bin/x.md", ""));
}

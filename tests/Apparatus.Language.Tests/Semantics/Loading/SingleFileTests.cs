using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Semantics.Loading;

public sealed class SingleFileTests
{
    [Theory]
    [InlineData("words", EditionKind.Loose)]
    [InlineData("---\ntitle: a\n---\n", EditionKind.Loose)]
    [InlineData("---\nbibliography:\n---\n", EditionKind.Loose)]
    [InlineData("---\n\nbibliography: r.bib\n---\n", EditionKind.Loose)]
    [InlineData("---\nbibliography: r.bib\n---\n", EditionKind.SingleFile)]
    [InlineData("---\nreferences: [{id: x}]\n---\n", EditionKind.SingleFile)]
    public void Front_matter_with_works_makes_an_edition(string text, EditionKind expected)
    {
        var edition = EditionLoader.LoadFile(MemoryFiles.Of(("/n/a.md", text), ("/n/r.bib", ""), ("/n/b.md", "beside")), "/n/a.md");
        Assert.Equal(expected, edition.Kind);
        Assert.Equal(["/n/a.md"], edition.Documents.Select(document => document.Path));
        Assert.Equal(expected == EditionKind.Loose ? ["/n/b.md"] : [], edition.Siblings.Select(document => document.Path));
    }

    [Fact]
    public void Paths_start_from_the_files_folder()
    {
        var edition = EditionLoader.LoadFile(MemoryFiles.Of(("/n/a.md", "---\nbibliography: [../r.bib, none.bib]\n---\n"), ("/r.bib", "")), "/n/a.md");
        Assert.Equal(["/r.bib"], edition.Bibliographies.Select(document => document.Path));
        Assert.Equal([FileReferenceStatus.Read, FileReferenceStatus.Missing], edition.FileReferences.Select(reference => reference.Status));
        Assert.All(edition.FileReferences, reference => Assert.Equal(reference.Written, edition.Documents[0].Text.ToString(reference.Span)));
    }

    [Theory]
    [InlineData("edition: {notes: {a: }, glossary: t.md}")]
    [InlineData("notes: {a: }\nglossary: t.md")]
    public void Settings_stand_in_front_matter(string settings)
    {
        var edition = EditionLoader.LoadFile(MemoryFiles.Of(("/n/a.md", $"---\nreferences: []\n{settings}\n---\n"), ("/n/t.md", "terms")), "/n/a.md");
        Assert.Equal("a", Assert.Single(edition.Settings.NoteSeries).Prefix);
        Assert.Equal(["/n/t.md"], edition.Glossaries.Select(document => document.Path));
    }

    [Fact]
    public void A_loose_file_uses_the_glossary_beside_it()
    {
        var files = MemoryFiles.Of(("/n/a.md", "words"), ("/n/glossary.md", "terms"), ("/n/references.bib", ""));
        var edition = EditionLoader.LoadFile(files, "/n/a.md");
        Assert.Equal(["/n/glossary.md"], edition.Glossaries.Select(document => document.Path));
        Assert.Empty(edition.Bibliographies);
        Assert.Empty(EditionLoader.LoadFile(files, "/n/glossary.md").Glossaries);
    }

    [Fact]
    public void A_Quarto_project_above_names_works_for_its_pages()
    {
        var files = MemoryFiles.Of(("/p/_quarto.yml", "project: {type: website}\nbibliography: r.bib"), ("/p/r.bib", ""), ("/p/posts/a.md", "words"));
        var edition = EditionLoader.LoadFor(files, "/p/posts/a.md");
        Assert.Equal(EditionKind.SingleFile, edition.Kind);
        Assert.Equal(["/p/r.bib"], edition.Bibliographies.Select(document => document.Path));
    }

    [Fact]
    public void An_unreadable_file_is_named()
    {
        var edition = EditionLoader.LoadFile(MemoryFiles.Of().WithUnreadable("/n/a.md"), "/n/a.md");
        Assert.Equal("/n/a.md", Assert.Single(edition.Unread).Path);
        Assert.Empty(edition.Documents);
    }

    [Theory]
    [InlineData("/r/vol/text/1.md", "/r/vol/edition.yml", true)]
    [InlineData("/r/vol/text/9.md", "/r/vol/edition.yml", false)]
    [InlineData("/r/vol/text/up.md", "/r/edition.yml", true)]
    [InlineData("/r/vol/r.bib", "/r/vol/edition.yml", true)]
    [InlineData("/r/vol/glossary.md", "/r/vol/edition.yml", true)]
    [InlineData("/r/other.md", "/r/edition.yml", false)]
    [InlineData("/outside.md", null, false)]
    public void The_manifest_of_a_file_is_the_nearest_that_lists_it(string path, string? manifest, bool isListed)
    {
        var files = MemoryFiles.Of(
            ("/r/edition.yml", "input-files: [vol/text/1.md, vol/text/up.md]"),
            ("/r/vol/edition.yml", "input-files: [text/1.md]\nbibliography: r.bib"),
            ("/r/vol/_quarto.yml", "bibliography: r.bib"),
            ("/r/vol/text/1.md", ""),
            ("/r/vol/text/up.md", ""),
            ("/r/vol/r.bib", ""),
            ("/r/vol/glossary.md", ""));
        var match = ManifestFinder.Find(files, path, "/r");
        Assert.Equal((manifest, isListed), (match?.Manifest, match?.IsListed ?? false));
    }

    [Fact]
    public void Two_manifests_in_one_folder_are_both_named()
    {
        var files = MemoryFiles.Of(("/r/edition.yml", "input-files: [a.md]"), ("/r/_quarto.yml", "book: {chapters: [a.md]}"), ("/r/a.md", ""));
        var match = ManifestFinder.Find(files, "/r/a.md", null);
        Assert.Equal("/r/edition.yml", match?.Manifest);
        Assert.Equal("/r/_quarto.yml", Assert.Single(match?.Others ?? []));
    }
}

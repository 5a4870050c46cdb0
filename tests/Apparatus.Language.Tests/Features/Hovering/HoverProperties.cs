using System;
using System.IO;
using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Features.Hovering;

/// <summary>What holds for hovers, hints and lenses at any place of any text.</summary>
public sealed class HoverProperties
{
    private static readonly string[] Pieces =
    [
        "[^a]", "[^a]: ", "^[", "]", "[@k, p. 3; -@l]", "@k", "@{", "[", "](#a)", "# ", "{#a}", "\n", "\n\n", "    ", "> ", "- ", "*", "**", "`", "<!-- apparatus:disable ED1001 -->", "---\n", "title: ",
        "bibliography: w.bib\n", "\r\n", "\uD83D\uDE00", "\uD800", "e\u0301", "word ", ". ", "[l]: #a\n", "[t][l]", ":::", "$", "\\", "&amp;", "\t", "[]{.pb #p1}", "notes: {a: {", "one-man ", "management", "[x](#t-a)", "]{.term key=t-a}", ":   ", "*See:* ", "also=\"", "- term: ", "see: ", "metadata:\n  edition:\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 30].Select(parts => string.Concat(parts.Select(part => Pieces[part])));

    [Theory]
    [InlineData("text.md")]
    [InlineData("edition.yml")]
    [InlineData("w.bib")]
    [InlineData("glossary.md")]
    [InlineData("terms.yaml")]
    public void Any_place_of_any_text_can_be_pointed_at(string path) => Texts.Holds(
        text =>
        {
            var files = MemoryFiles.Of(
                Markup.Of("A[^a] @k [x](#a).\n\n[^a]: B\n", "other.md")
                    .With(new MarkedFile("edition.yml", SourceText.From("input-files: [other.md, text.md]\nbibliography: w.bib\nmetadata: {edition: {glossary: [glossary.md, terms.yaml]}}\n")))
                    .With(new MarkedFile("glossary.md", SourceText.From("[One-man management]{#t-a .term also=\"x; word\"}\n\n:   *See:* [x](#t-b)\n\n[B]{#t-b .term}\n\n:   D.\n")))
                    .With(new MarkedFile("terms.yaml", SourceText.From("- term: Word\n  see: t-a\n")))
                    .With(new MarkedFile("w.bib", SourceText.From("@book{k, title={T}}\n")))
                    .With(new MarkedFile("text.md", SourceText.From("B\n")))
                    .With(new MarkedFile(path, SourceText.From(path == "w.bib" ? "@book{k, title={" + text : path == "glossary.md" ? "[One-man management]{#t-a .term also=\"x; word\"}\n\n:   " + text : path == "terms.yaml" ? "- term: Word\n  see: t-a\n" + text : path == "edition.yml" ? "input-files: [other.md, text.md]\nbibliography: w.bib\n" + text : text))),
                "/e");
            var edition = EditionLoader.LoadManifest(files, "/e/edition.yml");
            if (edition.Find("/e/" + path) is not { } document)
            {
                return;
            }

            var model = new SemanticModel(edition, document);
            for (var offset = 0; offset <= model.Text.Length; offset++)
            {
                foreach (var format in Enum.GetValues<MarkupFormat>())
                {
                    if (Hover.At(model, offset, format, place => place.Path) is { } found)
                    {
                        Assert.True(found.Span.Start <= offset && offset <= found.Span.End && found.Span.End <= model.Text.Length);
                        Assert.NotEmpty(found.Text);
                    }
                }
            }

            Assert.All(InlayHints.In(model, new TextSpan(0, model.Text.Length), new InlayHintOptions()), hint => Assert.InRange(hint.Offset, 0, model.Text.Length));
            Assert.All(Lenses.In(model), lens => Assert.NotEmpty(Lenses.Resolve(model, lens.Symbol).Title));
        },
        count: 250);

    [Fact]
    public void Every_place_of_the_sample_can_be_pointed_at()
    {
        var folder = Path.Combine(Repository.Root, "samples", "workers-opposition");
        var markup = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".md" or ".bib" or ".yml")
            .Select(file => new MarkedFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), SourceText.From(File.ReadAllText(file))))
            .Aggregate(Markup.Of("x", "unused.txt"), (all, file) => all.With(file));
        var edition = EditionLoader.LoadManifest(MemoryFiles.Of(markup, "/e"), "/e/edition.yml");
        var shown = 0;
        foreach (var document in edition.AllDocuments)
        {
            var model = new SemanticModel(edition, document);
            for (var offset = 0; offset < document.Text.Length; offset += 7)
            {
                shown += Hover.At(model, offset, MarkupFormat.Markdown) is { Text.Length: > 0 } ? 1 : 0;
            }
        }

        Assert.True(shown > 500, $"{shown}");
    }
}

using System;
using System.Linq;
using Apparatus.Language.Features.Preview;
using Apparatus.Language.Semantics;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Preview;

public sealed class PreviewPageTests
{
    private const string Edition =
        "\n//- edition.yml\ninput-files: [text.md, notes.md]\nbibliography: w.bib\nmetadata:\n  title: An *Edition*\n  edition:\n    notes:\n      e: {name: Editor, home: notes.md}\n"
        + "//- notes.md\n[^e-far]: Far *away*, see [@brinton, pp. 3-5].\n"
        + "//- w.bib\n@book{brinton, author={Brinton, Maurice}, title={The Bolsheviks}, date={1970}}\n@book{avrich, author={Avrich, Paul}, title={Kronstadt}, date={1970}}\n"
        + "//- glossary.md\n[One-man management]{#t-omm .term}\n\n:   Direction by *one* manager.\n";

    [Theory]
    [InlineData("A[^e-far].", "note ‘[^e-far]’ → 1 (Far away, see (Brinton, Bolsheviks, 3–5).)")]
    [InlineData("A[^gone].", "note ‘[^gone]’ → \\[\\^gone\\] (There is no note ‘gone’.) broken")]
    [InlineData("A^[aside].", "note ‘^[aside]’ → 1 (aside)")]
    [InlineData("A [@brinton, p. 3].", "citation ‘[@brinton, p. 3]’ → (Brinton, *Bolsheviks*, 3) (Maurice Brinton, The Bolsheviks, 1970.)")]
    [InlineData("A [@nobody].", "citation ‘[@nobody]’ → (\\@nobody) (There is no work ‘nobody’.) broken")]
    [InlineData("A []{.pb #p12} b.", "page ‘[]{.pb #p12}’ → 12 (p. 12)")]
    [InlineData("# A {#here}", "hidden ‘ {#here}’")]
    [InlineData("A [teh]{.sic corr=the}.", "hidden ‘[’|editorial ‘teh’ (error kept · reads “the”)|hidden ‘]{.sic corr=the}’")]
    [InlineData("A [слово]{lang=ru}.", "hidden ‘[’|hidden ‘]{lang=ru}’")]
    [InlineData("Under one-man\nmanagement.", "term ‘one-man⏎management’ (One-man management: Direction by one manager.)")]
    [InlineData("A[^n].\n\n[^n]: Note\n    two.\n\nB.", "note ‘[^n]’ → 1 (Note two.)|hiddenlines ‘[^n]: Note⏎    two.’")]
    [InlineData("::: {.verse}\nA\n:::\n", "hiddenlines ‘::: {.verse}’|hiddenlines ‘:::’")]
    [InlineData("`[^e-far]` \\@brinton a@b.org", "")]
    [InlineData("    [^e-far]", "")]
    public void Stretches_that_are_shown_otherwise(string text, string expected)
    {
        var page = Of(text + Edition, out var document);
        Assert.Equal(expected, string.Join('|', page.Marks.Select(mark => Write(mark, document))));
    }

    [Fact]
    public void Notes_follow_the_text_and_those_that_nothing_calls_come_last()
    {
        var page = Of("A[^b]. B[^e-far]. C[^b].\n\n[^idle]: Idle.\n\n[^b]: Before [@avrich].\n" + Edition, out _);
        Assert.Equal(
            ["b 1 Before (Avrich, *Kronstadt*). True", "e-far 2 Far *away*, see (Brinton, *Bolsheviks*, 3–5). True", "idle idle Idle. False"],
            page.Notes.Select(note => $"{note.Label} {note.Mark} {note.Text} {note.IsCalled}"));
        Assert.Equal(["Avrich, Paul. *Kronstadt*, 1970.", "Brinton, Maurice. *The Bolsheviks*, 1970."], page.Bibliography);
    }

    [Fact]
    public void A_file_that_is_not_Markdown_has_an_empty_page()
    {
        var edition = Fixture.Edition(Markup.Parse("A." + Edition));
        Assert.Equal(new PreviewPage([], [], []), PreviewPage.Of(new SemanticModel(edition, edition.Bibliographies[0])));
    }

    [Fact]
    public void Without_a_bibliography_nothing_is_a_citation()
    {
        var edition = Fixture.Loose(Markup.Parse("Ask @brinton [@x]."));
        Assert.Empty(PreviewPage.Of(new SemanticModel(edition, edition.Documents[0])).Marks);
    }

    [Theory]
    [InlineData("workers-opposition")]
    [InlineData("draft")]
    [InlineData("draft-layers")]
    public void Replaced_stretches_of_the_samples_do_not_overlap(string sample)
    {
        var edition = SampleEdition.Read(sample).Edition;
        foreach (var document in edition.Documents)
        {
            var end = 0;
            foreach (var mark in PreviewPage.Of(new SemanticModel(edition, document)).Marks.Where(mark => mark.Kind is not PreviewMarkKind.Term && (mark.Kind is not PreviewMarkKind.Editorial || mark.Text.Length > 0)))
            {
                Assert.True(mark.Span.Start >= end && mark.Span.End <= document.Text.Length, $"{document.Path}: {mark}");
                end = mark.Span.End;
            }
        }
    }

    private static PreviewPage Of(string markup, out MarkdownDocument document)
    {
        var edition = Fixture.Edition(Markup.Parse(markup));
        document = edition.Documents[0];
        return PreviewPage.Of(new SemanticModel(edition, document));
    }

    private static string Write(PreviewMark mark, MarkdownDocument document) =>
        $"{mark.Kind.ToString().ToLowerInvariant()} ‘{document.Text.ToString(mark.Span).Replace("\n", "⏎", StringComparison.Ordinal)}’{(mark.Text.Length > 0 ? $" → {mark.Text}" : string.Empty)}"
        + $"{(mark.Title.Length > 0 ? $" ({mark.Title})" : string.Empty)}{(mark.IsBroken ? " broken" : string.Empty)}";
}

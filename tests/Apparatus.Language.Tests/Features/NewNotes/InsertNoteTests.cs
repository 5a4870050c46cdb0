using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Features.NewNotes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.NewNotes;

public sealed class InsertNoteTests
{
    private const string Series = "//- edition.yml\ninput-files: [text.md, notes.md]\nmetadata:\n  edition:\n    notes:\n      s: {name: Solidarity, numbering: printed}\n      e: {name: This edition, default: true}\n      k: {name: Kollontai, home: notes.md, sign: A.K.}\n";

    private const string Notes = "//- notes.md\n# Notes\n";

    [Theory]
    [InlineData("A plan$0 on.\n", "plan", "A plan[^plan] on.\n\n[^plan]: <TODO>\n")]
    [InlineData("A plan$0 on.", "plan", "A plan[^plan] on.\n\n[^plan]: <TODO>\n")]
    [InlineData("A plan.$0\n", "plan", "A plan.[^plan]\n\n[^plan]: <TODO>\n")]
    [InlineData("A plan.$0", "plan", "A plan.[^plan]\n\n[^plan]: <TODO>\n")]
    [InlineData("A plan.\n\n$0", "plan", "A plan.\n\n[^plan]\n\n[^plan]: <TODO>\n")]
    [InlineData("A plan.\r\n\r\n$0", "plan", "A plan.\r\n\r\n[^plan]\r\n\r\n[^plan]: <TODO>\r\n")]
    [InlineData("A 𝕡lan$0 on.\r\n\r\nMore.\r\n", "plan", "A 𝕡lan[^plan] on.\r\n\r\nMore.\r\n\r\n[^plan]: <TODO>\r\n")]
    [InlineData("A plan$0 on.[^a]\n\n[^a]: First.\n", "plan", "A plan[^plan] on.[^a]\n\n[^a]: First.\n[^plan]: <TODO>\n")]
    [InlineData("> - A plan$0 on.\n", "plan", "> - A plan[^plan] on.\n\n[^plan]: <TODO>\n")]
    [InlineData("# A plan$0\n", "plan", "# A plan[^plan]\n\n[^plan]: <TODO>\n")]
    [InlineData("$0", "plan", "[^plan]\n\n[^plan]: <TODO>\n")]
    public void WritesReferenceAndDefinition(string text, string label, string expected) => Assert.Equal(expected, Insert(text, label)["text.md"]);

    [Theory]
    [InlineData("One.[^a] Two$0.[^b]\n\n[^a]: @k [p. 3].\n\n[^b]: Ibid., p. 5.\n", "The next note, ‘b’, says “Ibid.”; it would mean the new note.")]
    [InlineData("One$0.[^a] Two.[^b]\n\n[^a]: @k [p. 3].\n\n[^b]: Ibid., p. 5.\n", null)]
    [InlineData("One.[^a] Two.[^b] Three$0.\n\n[^a]: @k [p. 3].\n\n[^b]: Ibid., p. 5.\n", null)]
    public void WarnsBeforeANoteThatPointsToTheOneBefore(string text, string? warning)
    {
        var markup = Markup.Parse(text);
        var edition = Fixture.Edition(markup);
        var change = Assert.Single(InsertNote.At(new SemanticModel(edition, edition.Documents[0]), markup.Cursor!.Value.Offset, "plan").Changes);
        Assert.Equal((warning, warning is not null), (change.Description, change.NeedsConfirmation));
    }

    [Fact]
    public void DefinesTheNoteWhereItsSeriesLives()
    {
        var files = Insert(Series + "//- text.md\nA plan$0 on.\n" + Notes, "k-plan");
        Assert.Equal("A plan[^k-plan] on.\n", files["text.md"]);
        Assert.Equal("# Notes\n\n[^k-plan]: <TODO> [—A.K.]{.by}\n", files["notes.md"]);
    }

    [Theory]
    [InlineData("A[^a] plan.\n\n[^a]: A no$0te.\n", "b", "another note")]
    [InlineData("A[^a] plan.\n\n[^a]: A note.$0\n", "b", "another note")]
    [InlineData("A plan.^[A no$0te.]\n", "b", "another note")]
    [InlineData("A `pl$0an` on.\n", "b", "running text")]
    [InlineData("```\nA pl$0an\n```\n", "b", "running text")]
    [InlineData("---\ntitle: A $0plan\n---\n\nText.\n", "b", "running text")]
    [InlineData("A plan.\n//- works.bib\n@book{a, title = {T$0}}\n", "b", "running text")]
    [InlineData("A plan$0[^b] on.\n\n[^b]: There.\n", "b", "already")]
    [InlineData("A plan$0[^b] on.\n", "b", "already")]
    [InlineData("A plan$0 on.\n", "b c", "space")]
    [InlineData("A plan$0 on.\n", "", "label")]
    public void Refuses(string text, string label, string reason)
    {
        var (model, offset) = Read(text);
        var note = InsertNote.At(model, offset, label);
        Assert.Contains(reason, note.Refusal, System.StringComparison.Ordinal);
        Assert.Empty(note.Changes);
    }

    [Fact]
    public void BehindAnInlineNoteThereIsPlace() => Assert.Equal("A plan.^[A note.][^b]\n\n[^b]: <TODO>\n", Insert("A plan.^[A note.]$0\n", "b")["text.md"]);

    [Theory]
    [InlineData("The plan$0 of theirs.\n", "plan")]
    [InlineData("The plan.$0\n", "plan")]
    [InlineData("The plan$0 of theirs.[^plan]\n", "plan-2")]
    [InlineData("$0", "note")]
    [InlineData("They had [|one-man management|]$0 then.\n", "one-man-management")]
    [InlineData("They had [|…|]$0 then.\n", "note")]
    public void ProposesALabelOfTheWords(string text, string expected) => Assert.Equal([expected], Choices(text).Select(choice => choice.Label));

    [Theory]
    [InlineData("One[^s-1] plan$0 on.\n", "s s-2, e e-plan, k k-plan")]
    [InlineData("One plan$0 on.\n", "e e-plan, s s-1, k k-plan")]
    [InlineData("One[^k-one] plan$0 on.\n", "k k-plan, e e-plan, s s-1")]
    [InlineData("The [|old plan|]$0 on.\n", "e e-old-plan, s s-1, k k-old-plan")]
    [InlineData("$0", "s s-1, e e-note, k k-note")]
    public void ProposesALabelOfEachSeries(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Choices(Series + "//- text.md\n" + text + Notes).Select(choice => $"{choice.Series} {choice.Label}")));

    [Fact]
    public void NamesTheSeries() => Assert.Equal(["This edition", "Solidarity", "Kollontai"], Choices(Series + "//- text.md\nA plan$0 on.\n" + Notes).Select(choice => choice.Name));

    [Fact]
    public void ABibliographyHasNoNotes() => Assert.Empty(Choices("Text.\n//- works.bib\n@book{a, title = {T$0}}\n"));

    private static ImmutableArray<NoteChoice> Choices(string text)
    {
        var (model, offset) = Read(text);
        return InsertNote.Choices(model, Markup.Parse(text).Spans is [var words, ..] ? words.Span : new TextSpan(offset, 0));
    }

    // All files once the note is inserted; what is to be written over stands in angle brackets.
    private static Dictionary<string, string> Insert(string text, string label)
    {
        var (model, offset) = Read(text);
        var note = InsertNote.At(model, offset, label);
        Assert.Null(note.Refusal);
        Assert.Equal(label, note.Label);
        var edits = note.Changes.SelectMany(change => change.Edits).ToLookup(edit => edit.Path, edit => edit.Edit);
        var files = model.Edition.Documents.ToDictionary(document => document.Path, document => Apply(document.Text, edits[document.Path]));
        Assert.Equal(files[note.Path], note.After.Content);
        files[note.Path] = note.After.Content.Insert(note.Words.End, ">").Insert(note.Words.Start, "<");
        return files.ToDictionary(file => file.Key[(Fixture.Root.Length + 1)..], file => file.Value);
    }

    private static string Apply(SourceText text, IEnumerable<TextEdit> edits) =>
        edits.OrderByDescending(edit => edit.Span.Start).Aggregate(text.Content, (content, edit) => content[..edit.Span.Start] + edit.NewText + content[edit.Span.End..]);

    private static (SemanticModel Model, int Offset) Read(string text)
    {
        var markup = Markup.Parse(text);
        var (path, offset) = Assert.NotNull(markup.Cursor);
        var edition = Fixture.Edition(markup);
        return (new SemanticModel(edition, Assert.IsType<Document>(edition.Find($"{Fixture.Root}/{path}"), exactMatch: false)), offset);
    }
}

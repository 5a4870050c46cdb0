using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>
/// Labels of notes after <c>[^</c>: the next labels of the series, defined notes that wait for their reference, notes that are referred to but not
/// defined, and last notes that have a reference already, which Pandoc would print again (ED1004). At the start of a block the definitions that are
/// missing come first.
/// </summary>
internal sealed class NoteCompletion : CompletionProvider
{
    // Words of a note count less than its label.
    private const int ByWords = 30;
    private const int NextTier = 0;
    private const int UnusedTier = 1;
    private const int UndefinedTier = 2;
    private const int UsedTier = 3;

    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        var start = context.Before.LastIndexOf("[^", StringComparison.Ordinal);
        if (start < 0 || context.Before.AsSpan(start + 2).IndexOfAny(" \t[]^") >= 0 || context.IsEscaped(start) || context.Region != CursorRegion.Prose)
        {
            return null;
        }

        var label = new LabelBracket(context, context.Line.Start + start);
        var definitions = NoteDefinitionItems.Find(context, label);
        var references = label.IsDefinition ? [] : References(context, label);
        return context.Searched([.. definitions, .. references], label.Span.Start);
    }

    private static ImmutableArray<CompletionItem> References(CompletionContext context, LabelBracket bracket)
    {
        var edition = context.Edition;
        var query = new SearchQuery(bracket.Typed);
        var found = new Ranking<Found>(context.Options.MaximumItems);
        var next = new NextLabel(context, bracket.Span.Start, bracket.Label).Find().Select(one => one.Label).Distinct().ToList();
        foreach (var label in next)
        {
            Add(found, query, label, NextTier, true, edition);
        }

        var file = context.Model.Markdown is { } document ? edition.PlaceOf(document, 0).File : -1;
        foreach (var label in edition.Notes.DefinedLabels)
        {
            if (!next.Contains(label))
            {
                var isUsed = edition.Notes.References(label).Count > (label == bracket.Label ? 1 : 0);
                Add(found, query, label, isUsed ? UsedTier : UnusedTier, edition.Notes.Definitions(label)[^1].File == file, edition);
            }
        }

        foreach (var label in edition.Notes.ReferredLabels)
        {
            if (!edition.Notes.IsDefined(label) && !CharacterClass.Is(label, edition) && !next.Contains(label) && edition.Notes.References(label).Count > (label == bracket.Label ? 1 : 0))
            {
                Add(found, query, label, UndefinedTier, true, edition);
            }
        }

        return [.. found.Best.Select(one => Item(context, one, bracket))];
    }

    // A full match is no better than a beginning: the label that is being typed is no reason to hide the others behind it.
    private static void Add(Ranking<Found> found, SearchQuery query, string label, int tier, bool isHere, Edition edition)
    {
        var score = query.IsEmpty ? 1 : query.Score(SearchQuery.Fold(label), default);
        if (score is null && !found.IsFull(ByWords) && Definition(edition, label) is var (document, note))
        {
            score = query.Score(default, FirstCharacters(document, note));
        }

        if (score is { } matched)
        {
            found.Add((Math.Max(1, matched) * 10) + (tier * 2) + (isHere ? 0 : 1), new Found(label, tier));
        }
    }

    // The words of a note are looked for in its first characters as they are written: cheap enough for tens of thousands of notes.
    private static ReadOnlySpan<char> FirstCharacters(MarkdownDocument document, NoteDefinitionNode note)
    {
        var start = note.MarkerSpan.End;
        var words = document.Text.Content.AsSpan(start, Math.Min(note.Span.End - start, 80));
        return Ascii.IsValid(words) ? words : SearchQuery.Fold(words.ToString());
    }

    private static CompletionItem Item(CompletionContext context, Found found, LabelBracket bracket)
    {
        var edition = context.Edition;
        var series = edition.SeriesOf(found.Label);
        var item = new CompletionItem(found.Label, CompletionItemKind.NewLabel, bracket.Span, $"[^{found.Label}]");
        if (Definition(edition, found.Label) is var (document, note))
        {
            return item with
            {
                Kind = CompletionItemKind.Note,
                Description = NoteEdits.FirstWords(document.Text, note),
                Detail = Join(SeriesName(series), edition.DisplayPath(document.Path), found.Tier == UsedTier ? "referred to already" : null),
                Data = new CompletionData(CompletionDataKind.Note, found.Label),
            };
        }

        return found.Tier == NextTier
            ? item with { Description = "new note", Detail = SeriesName(series) }
            : item with { Kind = CompletionItemKind.UndefinedNote, Description = "not defined", Detail = SeriesName(series) };
    }

    private static (MarkdownDocument Document, NoteDefinitionNode Note)? Definition(Edition edition, string label)
    {
        if (edition.Notes.Definitions(label) is not [.., var place])
        {
            return null;
        }

        var document = edition.DocumentOf(place);
        return (document, document.Index.NoteDefinitions[place.Index]);
    }

    private static string? SeriesName(NoteSeries? series) => series?.Name;

    private static string? Join(params string?[] parts) =>
        string.Join(" · ", parts.OfType<string>()) is { Length: > 0 } joined ? joined : null;

    private readonly record struct Found(string Label, int Tier);
}

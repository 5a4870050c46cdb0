using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Seals;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Numbers;

/// <summary>An edition in numbers: its files, hands and witnesses.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Files">Its text files in reading order.</param>
/// <param name="Series">Its note series in order of the manifest; notes of no series last.</param>
/// <param name="Witnesses">Its witnesses in order of the manifest.</param>
public sealed record EditionNumbers(Edition Edition, ImmutableArray<FileNumbers> Files, ImmutableArray<SeriesNumbers> Series, ImmutableArray<WitnessNumbers> Witnesses)
{
    private const int MostPages = 10_000;

    /// <summary>The suppressions of bibliographies, manifests and other files that are no text.</summary>
    public ImmutableArray<(string Path, SuppressionComment Comment, int Line)> OtherSuppressions { get; init; } = [];

    /// <summary>Counts.</summary>
    /// <param name="edition">The edition.</param>
    public static EditionNumbers Of(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var others = edition.AllDocuments.Where(document => document is not MarkdownDocument || edition.Glossaries.Contains(document))
            .SelectMany(document => Suppressions.Find(document).Where(IsSuppression).Select(comment => (edition.DisplayPath(document.Path), comment, document.Text.GetLine(comment.Span.Start) + 1)));
        return new EditionNumbers(edition, [.. edition.Documents.Select(document => Count(edition, document))], Notes(edition), Pages(edition)) { OtherSuppressions = [.. others] };
    }

    private static FileNumbers Count(Edition edition, MarkdownDocument document)
    {
        var spans = document.Tree.DescendantNodes().OfType<SpanNode>().ToList();
        return new FileNumbers(
            edition.DisplayPath(document.Path),
            document.Witness is { } witness ? $"witness {witness}" : document.Status ?? string.Empty,
            PageText.CountWords(document, new TextSpan(0, document.Text.Length)),
            document.Index.NoteReferences.Count(use => use.Place == NotePlace.Text) + document.Index.InlineNotes.Count(NoteMarks.IsCalled),
            document.Index.NoteDefinitions.Length,
            document.Index.Citations.Count(use => !ReservedKeys.IsReserved(use.Node.Key) && !edition.Citations.IsExample(use.Node.Key)),
            edition.Glossary.IsEmpty ? 0 : edition.Glossary.Index.In(document).All.Count(match => match.Kind == TermMatchKind.Prose),
            document.Index.PageMarkers.Length,
            spans.Count(span => EditorialMarks.Of(span)?.IsEditorial == true),
            spans.Count(span => EditorialMarks.Changes.Any(span.Attributes.HasClass)),
            Seal(edition, document),
            [.. Suppressions.Find(document).Where(IsSuppression).Select(comment => (comment, document.Text.GetLine(comment.Span.Start) + 1))]);
    }

    private static bool IsSuppression(SuppressionComment comment) => !comment.Ids.IsEmpty;

    private static string Seal(Edition edition, MarkdownDocument document)
    {
        var now = BaseText.Of(document);
        if (now.IsEmpty)
        {
            return string.Empty;
        }

        if (edition.Seal?.Find(edition.DisplayPath(document.Path)) is not { } known)
        {
            return "not sealed";
        }

        return Sealing.Compare(now, known.Paragraphs).Length switch
        {
            0 => "sealed",
            1 => "1 change",
            var count => string.Create(CultureInfo.InvariantCulture, $"{count} changes"),
        };
    }

    private static ImmutableArray<SeriesNumbers> Notes(Edition edition)
    {
        var called = edition.Documents.SelectMany(document => document.Facts.CalledNotes).Where(label => label.Length == 0 || edition.Notes.IsDefined(label)).GroupBy(edition.Settings.SeriesOf).ToDictionary(group => group.Key ?? None, group => group.Count());
        var defined = edition.Notes.DefinedLabels.GroupBy(edition.Settings.SeriesOf).ToDictionary(group => group.Key ?? None, group => group.Count());
        return
        [
            .. edition.Settings.NoteSeries.Select(series => new SeriesNumbers(series, defined.GetValueOrDefault(series), called.GetValueOrDefault(series))),
            .. defined.ContainsKey(None) || called.ContainsKey(None) ? new[] { new SeriesNumbers(null, defined.GetValueOrDefault(None), called.GetValueOrDefault(None)) } : [],
        ];
    }

    private static readonly NoteSeries None = new(string.Empty, string.Empty, string.Empty, default);

    private static ImmutableArray<WitnessNumbers> Pages(Edition edition)
    {
        var declared = edition.Settings.Witnesses.Select(witness => Pages(edition, witness, witness.Id));
        var undeclared = edition.Pages.Witnesses.Where(id => edition.Settings.Witnesses.All(witness => witness.Id != id)).Select(id => Pages(edition, null, id));
        return [.. declared, .. undeclared];
    }

    private static WitnessNumbers Pages(Edition edition, Witness? witness, string id)
    {
        var pages = edition.Pages.Of(id.Length == 0 ? null : id);
        return new WitnessNumbers(witness, pages.Count, pages.Count == 0 ? string.Empty : pages[0].Printed, pages.Count == 0 ? string.Empty : pages[^1].Printed, witness?.Extracts == true ? string.Empty : Gaps(witness, pages));
    }

    private static string Gaps(Witness? witness, IReadOnlyList<MarkedPage> pages)
    {
        var (missing, unnumbered) = (new PageRanges(witness?.Missing?.Value), new PageRanges(witness?.Unnumbered?.Value));
        var gaps = new List<string>();
        foreach (var kind in pages.Select(page => page.Number).OfType<PageNumber>().GroupBy(number => number.IsRoman))
        {
            // Far from the others stands a mistyped number only.
            var marked = kind.Select(number => number.Value).ToHashSet();
            var last = Math.Min(marked.Max(), marked.Min() + MostPages);
            int? first = null;
            for (var value = marked.Min(); value <= last + 1; value++)
            {
                var page = new PageNumber(kind.Key, value, '\0');
                if (value <= last && !marked.Contains(value) && !missing.Contains(page) && !unnumbered.Contains(page))
                {
                    first ??= value;
                }
                else if (first is { } start)
                {
                    var from = new PageNumber(kind.Key, start, '\0');
                    gaps.Add(start == value - 1 ? from.ToString() : $"{from}-{new PageNumber(kind.Key, value - 1, '\0')}");
                    first = null;
                }
            }
        }

        return string.Join(", ", gaps);
    }
}

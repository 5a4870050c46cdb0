using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Pages;

/// <summary>The page markers of an edition: those of each witness in reading order (FORMAT A8).</summary>
public sealed class PageTable
{
    private readonly ImmutableArray<ImmutableArray<MarkedPage>> byFile;
    private readonly Dictionary<string, List<MarkedPage>> sequences = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Witness, string Number), MarkedPage> first = [];
    private readonly Dictionary<string, MarkedPage> byId = new(StringComparer.Ordinal);

    /// <summary>Merges the facts of files.</summary>
    /// <param name="documents">The files in reading order.</param>
    /// <param name="settings">The declared witnesses.</param>
    internal PageTable(ImmutableArray<MarkdownDocument> documents, EditionSettings settings)
    {
        var files = ImmutableArray.CreateBuilder<ImmutableArray<MarkedPage>>(documents.Length);
        for (var file = 0; file < documents.Length; file++)
        {
            var facts = documents[file].Facts.PageMarkers;
            var pages = ImmutableArray.CreateBuilder<MarkedPage>(facts.Length);
            for (var i = 0; i < facts.Length; i++)
            {
                var (witness, number) = PageMarkers.Read(settings, facts[i]);
                var sequence = Sequence(witness);
                var page = new MarkedPage(new SymbolPlace(file, i), witness, number, facts[i].Id, facts[i].IsInNote, facts[i].IsInNote ? -1 : sequence.Count);
                pages.Add(page);
                if (!page.IsInNote)
                {
                    sequence.Add(page);
                }

                if (number.Length > 0)
                {
                    first.TryAdd((witness ?? string.Empty, Key(number)), page);
                }

                if (page.Id is { } id)
                {
                    byId.TryAdd(id, page);
                }
            }

            files.Add(pages.DrainToImmutable());
        }

        byFile = files.DrainToImmutable();
    }

    /// <summary>Whether no page is marked.</summary>
    public bool IsEmpty => byFile.All(file => file.IsEmpty);

    /// <summary>The witnesses whose pages are marked, in order of their first marker; the empty text stands for none.</summary>
    public IReadOnlyCollection<string> Witnesses => sequences.Keys;

    /// <summary>The marked pages of a file, in step with <see cref="DocumentIndex.PageMarkers"/>; empty for a file of no edition.</summary>
    /// <param name="file">Position of the file in <see cref="Edition.Documents"/>.</param>
    public ImmutableArray<MarkedPage> InFile(int file) => file >= 0 && file < byFile.Length ? byFile[file] : [];

    /// <summary>The marked pages of a witness in reading order, those in notes left out; empty when there are none.</summary>
    /// <param name="witness">The id of the witness; null where none is named.</param>
    public IReadOnlyList<MarkedPage> Of(string? witness) => sequences.TryGetValue(witness ?? string.Empty, out var found) ? found : [];

    /// <summary>The first marker of a page; null when there is none.</summary>
    /// <param name="witness">The id of the witness; null where none is named.</param>
    /// <param name="number">What is printed; brackets do not count.</param>
    public MarkedPage? Find(string? witness, string number) => first.GetValueOrDefault((witness ?? string.Empty, Key(number)));

    /// <summary>The first marker with an identifier; null when there is none.</summary>
    public MarkedPage? FindId(string id) => byId.GetValueOrDefault(id);

    /// <summary>The page of the same witness before another one; null for the first, and in notes.</summary>
    public MarkedPage? Before(MarkedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Order > 0 ? Of(page.Witness)[page.Order - 1] : null;
    }

    /// <summary>The page of the same witness after another one; null for the last, and in notes.</summary>
    public MarkedPage? After(MarkedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Order >= 0 && page.Order + 1 < Of(page.Witness).Count ? Of(page.Witness)[page.Order + 1] : null;
    }

    private List<MarkedPage> Sequence(string? witness)
    {
        if (!sequences.TryGetValue(witness ?? string.Empty, out var found))
        {
            sequences[witness ?? string.Empty] = found = [];
        }

        return found;
    }

    // "[3]" and "3" are one page.
    private static string Key(string number) => number.Trim(' ', '[', ']', '(', ')').ToUpperInvariant();
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;

namespace Apparatus.Language.Features.Terms;

/// <summary>
/// The pages of the base edition in all files of an edition, read once, so that many places can be asked for. Markers of other witnesses are
/// left out. Where no witness is named, markers without a witness count.
/// </summary>
public sealed class PageMap
{
    private readonly Dictionary<string, FilePages> byFile = new(StringComparer.Ordinal);

    /// <summary>Reads the markers of an edition.</summary>
    /// <param name="edition">The edition, whose text files are read in order.</param>
    public PageMap(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var order = 0;
        PrintedPage? before = null;
        foreach (var document in edition.Documents)
        {
            var starts = ImmutableArray.CreateBuilder<int>();
            var pages = ImmutableArray.CreateBuilder<PrintedPage>();
            foreach (var marker in document.Index.PageMarkers.Select(use => use.Node))
            {
                var (witness, number) = PageMarkers.Read(edition.Settings, marker);
                if (witness == edition.Settings.Base && number.Length > 0)
                {
                    starts.Add(marker.Span.Start);
                    pages.Add(new PrintedPage(witness, number, marker.Attributes.Id?.Text, order++));
                }
            }

            if (pages.Count > 0)
            {
                byFile[document.Path] = new FilePages(before, starts.DrainToImmutable(), pages.ToImmutable());
                before = pages[^1];
            }
        }
    }

    /// <summary>Whether no page is marked.</summary>
    public bool IsEmpty => byFile.Count == 0;

    /// <summary>
    /// The page that a place lies on: that of the last marker before it, in its own file or in those before. Null where no marker comes before
    /// it, and in a file without markers, which is no part of the base edition.
    /// </summary>
    /// <param name="document">A file.</param>
    /// <param name="offset">0-based UTF-16 offset.</param>
    public PrintedPage? At(MarkdownDocument document, int offset)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!byFile.TryGetValue(document.Path, out var file))
        {
            return null;
        }

        var found = file.Starts.BinarySearch(offset);
        var last = found >= 0 ? found : ~found - 1;
        return last >= 0 ? file.Pages[last] : file.Before;
    }

    private sealed record FilePages(PrintedPage? Before, ImmutableArray<int> Starts, ImmutableArray<PrintedPage> Pages);
}

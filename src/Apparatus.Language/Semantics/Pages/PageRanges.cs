using System;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Pages;

/// <summary>Pages as a manifest writes them: <c>i-x, 1-70, 72</c> (FORMAT A2). What is no range counts for nothing.</summary>
public sealed class PageRanges
{
    private readonly ImmutableArray<(PageNumber First, PageNumber Last)> ranges;

    /// <summary>Reads ranges.</summary>
    /// <param name="written">As written; null for none.</param>
    public PageRanges(string? written)
    {
        var found = ImmutableArray.CreateBuilder<(PageNumber, PageNumber)>();
        foreach (var part in (written ?? string.Empty).Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(['-', '–'], 2, StringSplitOptions.TrimEntries);
            if (PageNumber.Parse(ends[0]) is { } first && PageNumber.Parse(ends[^1]) is { } last && first.IsRoman == last.IsRoman)
            {
                found.Add((first, last));
            }
        }

        ranges = found.DrainToImmutable();
    }

    /// <summary>Whether a page is in one of them.</summary>
    public bool Contains(PageNumber page) => ranges.Any(range => range.First <= page && page <= range.Last);

    /// <summary>Whether pages that count like this one are given at all.</summary>
    public bool HasKindOf(PageNumber page) => ranges.Any(range => range.First.IsRoman == page.IsRoman);
}

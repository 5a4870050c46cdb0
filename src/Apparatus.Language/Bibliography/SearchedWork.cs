using System;
using System.Collections.Immutable;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>A work prepared for being searched. It holds no offsets.</summary>
/// <param name="Key">Its citation key.</param>
/// <param name="Aliases">Its further keys.</param>
/// <param name="FoldedKey">The key, folded by <see cref="SearchQuery.Fold"/>.</param>
/// <param name="FoldedAliases">The further keys, folded, in step with <paramref name="Aliases"/>.</param>
/// <param name="FoldedWords">Authors, editors, year and titles, folded.</param>
public sealed record SearchedWork(
    string Key,
    ImmutableArray<string> Aliases,
    string FoldedKey,
    ImmutableArray<string> FoldedAliases,
    string FoldedWords)
{
    private readonly WordStarts starts = WordStarts.Of(FoldedWords);
    private WorkSummary? summary;

    /// <summary>What tells it from other works; worked out when first asked for.</summary>
    /// <param name="works">The table that it comes from.</param>
    public WorkSummary Summarize(BibliographyIndex works)
    {
        ArgumentNullException.ThrowIfNull(works);
        return summary ??= works.Find(Key) is { } place ? ReferenceFormatter.Summarize(works.Resolve(place)) : new WorkSummary(string.Empty, string.Empty, Key);
    }

    /// <summary>How well it matches a query: 0 best; null when it does not match.</summary>
    /// <param name="query">The query.</param>
    /// <param name="alias">The further key that matched where the key itself did not begin like the query; otherwise null.</param>
    public int? Score(SearchQuery query, out string? alias)
    {
        ArgumentNullException.ThrowIfNull(query);
        alias = null;
        var score = query.Score(FoldedKey, FoldedWords, starts);
        for (var i = 0; i < FoldedAliases.Length && score is not (0 or 1); i++)
        {
            if (query.Score(FoldedAliases[i], default) is 0 or 1)
            {
                alias = Aliases[i];
                return 1;
            }
        }

        return score;
    }
}

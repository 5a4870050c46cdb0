using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Bibliography.Model;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>Finds works that two entries of a table describe (FORMAT ED3011). The time grows with the number of entries, not with that of pairs.</summary>
internal sealed class SameWorks
{
    // Of an author who wrote more than this in one year, only equal titles are compared.
    private const int MostCompared = 60;
    private const int MostDifferent = 2;
    private const int ShortestTitle = 10;
    private const int LongTitle = 25;

    // What tells two editions, volumes or printings of one work apart.
    private static readonly ImmutableArray<(string BibTeX, string Csl)> Distinctions =
        [("volume", "volume"), ("number", "number"), ("issue", "issue"), ("edition", "edition"), ("translator", "translator"), ("pages", "page"), ("part", "part-number"), ("langid", "language"), ("chapter", "chapter-number")];

    private static readonly ImmutableArray<string> NamingFields = ["crossref", "xdata", "xref", "related"];

    private readonly BibliographyIndex works;
    private readonly List<Described> described = [];
    private readonly HashSet<(int First, int Second)> seen = [];
    private readonly ImmutableArray<(BibliographyPlace First, BibliographyPlace Second)>.Builder pairs = ImmutableArray.CreateBuilder<(BibliographyPlace, BibliographyPlace)>();

    private SameWorks(BibliographyIndex works) => this.works = works;

    /// <summary>The pairs, the entry that comes first in the table first.</summary>
    public static ImmutableArray<(BibliographyPlace First, BibliographyPlace Second)> Find(BibliographyIndex works)
    {
        var finder = new SameWorks(works);
        finder.Describe();
        finder.CompareBy(work => work.Doi.Length > 0 ? [work.Doi] : [], (_, _) => true);
        finder.CompareBy(work => work.IsPart ? [] : work.Isbns, finder.HaveNearTitles);
        finder.CompareBy(work => work.Author.Length > 0 && work.Year.Length > 0 ? [$"{work.Author} {work.Year}"] : [], finder.HaveNearTitles);
        finder.pairs.Sort((left, right) => string.CompareOrdinal(left.Second.Path, right.Second.Path) is not 0 and var order ? order : left.Second.Entry.Span.CompareTo(right.Second.Entry.Span));
        return finder.pairs.ToImmutable();
    }

    private void Describe()
    {
        foreach (var key in works.Keys)
        {
            if (works.Find(key) is not { } place)
            {
                continue;
            }

            var work = works.Resolve(place);
            var summary = ReferenceFormatter.Summarize(work);
            described.Add(new Described(
                place,
                work,
                Letters(summary.Authors),
                summary.Year,
                Letters(summary.Title),
                (work["doi"] ?? work["DOI"])?.Trim().ToLowerInvariant() is { } doi ? doi[Math.Max(0, doi.IndexOf("10.", StringComparison.Ordinal))..] : string.Empty,
                [.. BookNumbers.Isbns(work["isbn"] ?? work["ISBN"] ?? string.Empty).Where(BookNumbers.IsIsbn).Select(BookNumbers.ToThirteen)]));
        }
    }

    private void CompareBy(Func<Described, IEnumerable<string>> keysOf, Func<int, int, bool> areNear)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < described.Count; i++)
        {
            foreach (var key in keysOf(described[i]))
            {
                if (!groups.TryGetValue(key, out var group))
                {
                    groups[key] = group = [];
                }

                group.Add(i);
            }
        }

        foreach (var group in groups.Values.Where(group => group.Count > 1))
        {
            if (group.Count > MostCompared)
            {
                foreach (var same in group.GroupBy(i => described[i].Title).Where(same => same.Count() > 1))
                {
                    // Neighbours are enough: a third one is reported beside the second.
                    same.Zip(same.Skip(1)).ToList().ForEach(pair => Compare(pair.First, pair.Second, areNear));
                }

                continue;
            }

            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                {
                    Compare(group[i], group[j], areNear);
                }
            }
        }
    }

    private void Compare(int first, int second, Func<int, int, bool> areNear)
    {
        var (left, right) = (described[first], described[second]);
        if (!seen.Contains((first, second)) && !AreRelated(left, right) && !AreDistinct(left.Work, right.Work) && areNear(first, second))
        {
            seen.Add((first, second));
            pairs.Add((left.Place, right.Place));
        }
    }

    private bool HaveNearTitles(int first, int second)
    {
        var (left, right) = (described[first].Title, described[second].Title);
        var shortest = Math.Min(left.Length, right.Length);
        var most = shortest < LongTitle ? MostDifferent - 1 : MostDifferent;
        return left == right || (shortest >= ShortestTitle && !DifferInDigits(left, right) && NearMiss.Distance(left, right, most) <= most);
    }

    // “Letters 1” and “Letters 2” are two works.
    private static bool DifferInDigits(string left, string right) => !left.Where(char.IsDigit).SequenceEqual(right.Where(char.IsDigit));

    private static bool AreRelated(Described left, Described right) => Names(left, right) || Names(right, left);

    private static bool Names(Described child, Described other)
    {
        var key = other.Place.Entry.Key;
        return child.Place.Entry.Aliases.Any(alias => alias.Key == key)
            || NamingFields.Select(field => child.Place.Entry[field]).OfType<string>().Any(value => value.Split(',', StringSplitOptions.TrimEntries).Contains(key));
    }

    private static bool AreDistinct(ResolvedEntry left, ResolvedEntry right)
    {
        foreach (var (bibTeX, csl) in Distinctions)
        {
            var (one, other) = (left[left.Entry.Format.IsBibTeX() ? bibTeX : csl], right[right.Entry.Format.IsBibTeX() ? bibTeX : csl]);

            // A volume and the whole set are two works; pages may be missing in one of two exports.
            var isMissing = one is null || other is null;
            if ((!isMissing || bibTeX is "volume" or "translator" or "edition" or "number") && Plain(one) != Plain(other))
            {
                return true;
            }
        }

        // Articles of one title may come out every week.
        return (left["date"] ?? left["issued"]) is { } date && (right["date"] ?? right["issued"]) is { } otherDate
            && left.Entry.Format.IsBibTeX() == right.Entry.Format.IsBibTeX() && date.Length == otherDate.Length && date != otherDate;
    }

    private static string? Plain(string? value) => value is null ? null : Letters(value.Replace("--", "-", StringComparison.Ordinal));

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in SearchQuery.Fold(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }

    private sealed record Described(BibliographyPlace Place, ResolvedEntry Work, string Author, string Year, string Title, string Doi, ImmutableArray<string> Isbns)
    {
        /// <summary>Whether it is a part, which has the number of the book around it.</summary>
        public bool IsPart => Work.Entry.Type is "inbook" or "incollection" or "inproceedings" or "inreference" or "bookinbook" or "suppbook" or "suppcollection" or "chapter" or "paper-conference" or "entry" or "entry-dictionary" or "entry-encyclopedia";
    }
}

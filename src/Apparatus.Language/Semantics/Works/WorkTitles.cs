using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Works;

/// <summary>
/// The titles and makers of an edition's works, prepared so that prose can be searched for them: the time that a text takes does not grow with the number of works. Made once for
/// each state of the bibliographies.
/// </summary>
public sealed class WorkTitles
{
    /// <summary>A library with more works than this is not searched for in prose: any phrase is somebody's title.</summary>
    public const int MostWorks = 5_000;

    // Words that say nothing of what a title is about, and stay small in titles.
    private static readonly FrozenSet<string> SmallWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "a", "an", "the", "and", "or", "but", "of", "in", "on", "to", "for", "at", "by", "from", "with", "under", "as", "into", "over", "its", "de", "la", "le", "der", "die", "das", "und", "et");

    private readonly ImmutableArray<TitledWork> works;
    private readonly TermMatcher matcher;
    private readonly FrozenDictionary<(string Family, string Year), ImmutableArray<int>> byMaker;
    private readonly FrozenDictionary<string, ImmutableArray<int>> byWord;
    private readonly FrozenSet<string> known;

    private WorkTitles(ImmutableArray<TitledWork> works, FrozenSet<string> known, string language)
    {
        this.works = works;
        this.known = known;
        var shared = works.SelectMany((work, i) => work.Titles.Select(WithoutArticle).Distinct().Select(title => (title, i))).GroupBy(pair => pair.title, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        matcher = TermMatcher.Build([.. works.SelectMany((work, i) => Forms(work, i, shared))], [], language);
        byMaker = Group(works.SelectMany((work, i) => work.Families.Select(family => (Key: (SearchQuery.Fold(family), work.Year), i)))).ToFrozenDictionary();
        byWord = Group(works.SelectMany((work, i) => work.Titles.SelectMany(ContentWords).Distinct().Select(word => (Key: word, i)))).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Finds the titles of all works in running text, in the words in which they are written. Titles of a single word, leading articles left out, are not looked for.</summary>
    public TermMatcher Matcher => matcher;

    /// <summary>Prepares the works of a table; none of a table that is a library.</summary>
    /// <param name="table">The works.</param>
    /// <param name="language">The language of the edition.</param>
    public static WorkTitles Of(BibliographyIndex table, string language)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Keys.Length > MostWorks)
        {
            return new WorkTitles([], FrozenSet<string>.Empty, language);
        }

        var formatting = ReferenceLanguage.Of("en-GB");
        string Plain(string text) => ReferenceMarkdown.Plain(text, formatting);
        var found = ImmutableArray.CreateBuilder<TitledWork>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in table.Keys.Select(table.Find).OfType<BibliographyPlace>())
        {
            var entry = table.Resolve(place);
            var work = DescribedWorks.Of(entry);
            var title = Plain(work.Title);
            var colon = title.IndexOf(": ", StringComparison.Ordinal);
            var makers = work.Authors.IsEmpty ? work.Editors : work.Authors;
            string[] titles = [.. new[] { title, colon > 0 ? title[..colon] : string.Empty, Plain(work.ShortTitle) }.Where(words => words.Length > 0 && words != place.Entry.Key).Distinct()];
            found.Add(new TitledWork(
                place.Entry.Key,
                [.. titles],
                [.. makers.Names.Select(name => Plain(name.Family)).Where(name => name.Length > 0)],
                work.Date is { } date ? Plain(DateText.Years(date)) : string.Empty,
                ReferenceFormatter.Summarize(entry)));
            known.UnionWith(titles.Append(entry["origtitle"] ?? string.Empty).Append(entry["original-title"] ?? string.Empty).Append(entry["titleaddon"] ?? string.Empty).Append(Plain(work.Container)).Select(Fold));
        }

        return new WorkTitles(found.DrainToImmutable(), known.ToFrozenSet(StringComparer.Ordinal), language);
    }

    /// <summary>The work that a match of <see cref="Matcher"/> names; null when several have that title.</summary>
    public TitledWork? Find(TermMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var entries = match.Forms.Select(form => form.Entry).Distinct().ToList();
        return entries is [var only] ? works[only] : null;
    }

    /// <summary>The one work that somebody of this name wrote or edited in a year; null when there are none or several.</summary>
    public TitledWork? Find(string family, string year)
    {
        ArgumentNullException.ThrowIfNull(family);
        return byMaker.TryGetValue((SearchQuery.Fold(family), year), out var found) && found is [var only] ? works[only] : null;
    }

    /// <summary>
    /// The one title that a phrase nearly is: of as many words, one or two of which are spelt in another way; of a title with five words or more they may be other words, or one may be missing or too much.
    /// Null when there is none, when the phrase is itself a title, and when several come near.
    /// </summary>
    public NearTitle? FindNear(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        if (known.Contains(Fold(phrase)))
        {
            return null;
        }

        var words = Words(phrase);
        var content = ContentWords(phrase).ToList();
        if (content.Count < 2)
        {
            return null;
        }

        var shared = new Dictionary<int, int>();
        foreach (var number in content.SelectMany(word => byWord.GetValueOrDefault(word, [])))
        {
            shared[number] = shared.GetValueOrDefault(number) + 1;
        }

        NearTitle? near = null;
        foreach (var (number, count) in shared)
        {
            if (count * 2 < content.Count || count < content.Count - 2)
            {
                continue;
            }

            foreach (var title in works[number].Titles.Where(title => IsNear(words, Words(title))))
            {
                if (near is not null && near.Work.Key != works[number].Key)
                {
                    return null;
                }

                near ??= new NearTitle(works[number], title);
            }
        }

        return near;
    }

    /// <summary>Whether a word stays small within a title.</summary>
    internal static bool IsSmall(string word) => SmallWords.Contains(word);

    private static bool IsNear(string[] phrase, string[] title)
    {
        const int longTitle = 5;
        if (phrase.Length == title.Length)
        {
            var different = phrase.Zip(title).Where(pair => pair.First != pair.Second).ToList();
            return different.Count is 1 or 2 && different.TrueForAll(pair => !HasDigit(pair.First) && !HasDigit(pair.Second) && (title.Length >= longTitle ? !IsSmallPair(pair) : IsSpelling(pair)));
        }

        return Math.Abs(phrase.Length - title.Length) == 1 && Math.Min(phrase.Length, title.Length) >= longTitle && IsOneMore(phrase.Length > title.Length ? phrase : title, phrase.Length > title.Length ? title : phrase);
    }

    private static bool IsSmallPair((string First, string Second) pair) => SmallWords.Contains(pair.First) && SmallWords.Contains(pair.Second);

    private static bool IsSpelling((string First, string Second) pair) =>
        Math.Min(pair.First.Length, pair.Second.Length) >= 4 && NearMiss.Distance(pair.First, pair.Second, 2) <= 2;

    private static bool IsOneMore(string[] longer, string[] shorter)
    {
        var at = 0;
        while (at < shorter.Length && longer[at] == shorter[at])
        {
            at++;
        }

        return longer.AsSpan(at + 1).SequenceEqual(shorter.AsSpan(at)) && !SmallWords.Contains(longer[at]);
    }

    private static bool HasDigit(string word) => word.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static IEnumerable<TermForm> Forms(TitledWork work, int number, HashSet<string> shared) =>
        work.Titles.Where(title => ContentWords(title).Count() > 1 && !shared.Contains(WithoutArticle(title)))
            .SelectMany(title => new[] { title, InTitleCase(title) })
            .Distinct(StringComparer.Ordinal)
            .Select(title => new TermForm(number, TermFormKind.Headword, 0, title, null, true, true));

    // “The Workers’ Opposition” and “Workers’ Opposition” are said of both.
    private static string WithoutArticle(string title) => Words(title) is ["the" or "a" or "an", .. var rest] ? string.Join(' ', rest) : Fold(title);

    // A library may hold titles in the small letters of a sentence, which styles print with capitals.
    private static string InTitleCase(string title) => string.Join(' ', title.Split(' ').Select((word, i) => word.Length == 0 || (i > 0 && SmallWords.Contains(word)) ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private static IEnumerable<string> ContentWords(string title) => Words(title).Where(word => !SmallWords.Contains(word) && word.Length > 1);

    private static string Fold(string title) => string.Join(' ', Words(title));

    // Words in small letters; quotation marks, dashes and other punctuation do not count.
    private static string[] Words(string title)
    {
        var folded = SearchQuery.Fold(title).Replace("’", string.Empty, StringComparison.Ordinal).Replace("'", string.Empty, StringComparison.Ordinal);
        return folded.Split([.. folded.Where(c => !char.IsLetterOrDigit(c)).Distinct().DefaultIfEmpty(' ')], StringSplitOptions.RemoveEmptyEntries);
    }

    private static Dictionary<TKey, ImmutableArray<int>> Group<TKey>(IEnumerable<(TKey Key, int Number)> pairs)
        where TKey : notnull =>
        pairs.GroupBy(pair => pair.Key, pair => pair.Number).ToDictionary(group => group.Key, group => group.Distinct().ToImmutableArray());
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Finds the entries that some words may belong to.</summary>
/// <param name="Words">The words as written.</param>
/// <param name="Entries">The entries, the nearest first.</param>
internal sealed record NearForms(string Words, ImmutableArray<GlossaryPlace> Entries)
{
    // A shorter form is too near to other words of the language.
    private const int ShortestForm = 9;
    private const int LongForm = 14;
    private const int MostWords = 5;
    private const int Unlike = 100;

    private static readonly ImmutableArray<string> Common = ["with", "from", "that", "this", "these", "those", "their", "they", "which", "into", "have", "were", "been", "under", "over", "other"];

    /// <summary>The entries with a form that differs by a letter or two, then those that share words with the phrase; entries with neither are left out.</summary>
    public static IEnumerable<GlossaryPlace> Of(GlossaryTable glossary, string words)
    {
        var folded = Fold(words);
        var keys = Keys(folded);
        return glossary.Entries
            .Select(place => (Place: place, Rank: Forms(place.Entry).Where(form => MayBeNear(form, folded, keys)).Select(form => Rank(folded, keys, Fold(form))).DefaultIfEmpty(Unlike).Min()))
            .Where(found => found.Rank < Unlike)
            .OrderBy(found => found.Rank).ThenBy(found => found.Place.Number)
            .Select(found => found.Place);
    }

    /// <summary>The words at the cursor that are nearly a form, and its entries; null when there are none, or when they speak of a term already.</summary>
    public static NearForms? At(OfferRequest request)
    {
        var glossary = request.Edition.Glossary;
        if (request.Model.Markdown is not { } document || request.Nodes() is not [TextNode leaf, ..] || glossary.Index.In(document).At(request.Range.Start) is not null)
        {
            return null;
        }

        var runs = Runs(document.Text, leaf.Span, request.Range.Start);
        var found = glossary.Entries
            .SelectMany(place => Forms(place.Entry).Select(form => (Place: place, Near: Nearest(runs, form))))
            .Where(one => one.Near is not null)
            .OrderBy(one => one.Near?.Distance).ToList();
        if (found is not [{ Near: { } best }, ..] || !glossary.Lookup(best.Words).IsEmpty)
        {
            return null;
        }

        return new NearForms(best.Words, [.. found.Where(one => one.Near?.Words == best.Words).Select(one => one.Place).Distinct()]);
    }

    private static IEnumerable<string> Forms(GlossaryEntry entry) => entry.Variants.Select(variant => variant.Text).Prepend(entry.Headword);

    // Most forms are unlike at first sight: of another length, and with no word that begins the same.
    private static bool MayBeNear(string form, string words, ImmutableArray<string> keys) =>
        Math.Abs(form.Length - words.Length) <= Limit(words) || keys.Any(key => form.Contains(key[..Math.Min(key.Length, 4)], StringComparison.OrdinalIgnoreCase));

    // Fewer letters between them first, then more words in common.
    private static int Rank(string words, ImmutableArray<string> keys, string form)
    {
        var limit = Limit(words);
        var distance = NearMiss.Distance(words, form, limit);
        if (distance <= limit)
        {
            return distance;
        }

        var shared = keys.Intersect(Keys(form)).Count();
        return shared == 0 ? Unlike : Unlike - 1 - Math.Min(shared, 50);
    }

    private static (string Words, int Distance)? Nearest(ImmutableArray<(string Words, string Folded)>[] runs, string form)
    {
        var count = form.Count(c => c is ' ' or '-') + 1;
        if (form.Length < ShortestForm || count > MostWords || runs[count - 1].IsEmpty)
        {
            return null;
        }

        var limit = form.Length < LongForm ? 1 : 2;
        var folded = string.Empty;
        foreach (var run in runs[count - 1])
        {
            if (Math.Abs(run.Folded.Length - form.Length) > limit || (char.IsAscii(form[0]) && char.ToLowerInvariant(form[0]) != run.Folded[0]))
            {
                continue;
            }

            folded = folded.Length == 0 ? Fold(form) : folded;
            if (run.Folded[0] == folded[0] && NearMiss.Distance(run.Folded, folded, limit) is var distance && distance > 0 && distance <= limit)
            {
                return (run.Words, distance);
            }
        }

        return null;
    }

    // All runs of one to five words of the line that go through the cursor, by how many they are.
    private static ImmutableArray<(string Words, string Folded)>[] Runs(SourceText text, TextSpan leaf, int offset)
    {
        var words = new List<TextSpan>();
        var cursor = -1;
        for (var at = leaf.Start; at < leaf.End;)
        {
            var start = at;
            while (at < leaf.End && IsLetter(text[at]))
            {
                at++;
            }

            if (at == start)
            {
                at++;
                continue;
            }

            cursor = start <= offset && offset <= at ? words.Count : cursor;
            words.Add(TextSpan.FromBounds(start, at));
        }

        return [.. Enumerable.Range(1, MostWords).Select(count => cursor < 0 ? [] : Runs(text, words, cursor, count))];
    }

    private static ImmutableArray<(string Words, string Folded)> Runs(SourceText text, List<TextSpan> words, int cursor, int count) =>
    [
        .. Enumerable.Range(Math.Max(0, cursor - count + 1), count)
            .Where(first => first <= cursor && first + count <= words.Count && IsOneRun(text, words, first, count))
            .Select(first => text.ToString(TextSpan.FromBounds(words[first].Start, words[first + count - 1].End)))
            .Select(run => (run, Fold(run))),
    ];

    // Nothing but a space or a hyphen stands between the words.
    private static bool IsOneRun(SourceText text, List<TextSpan> words, int first, int count) =>
        Enumerable.Range(first, count - 1).All(i => words[i + 1].Start == words[i].End + 1 && text[words[i].End] is ' ' or '-');

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || IsApostrophe(c);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '\u2032';

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static int Limit(string words) => words.Length > 7 ? 2 : 1;

    private static string Fold(string words)
    {
        var folded = WordLetters.Fold(words);
        return folded.Any(c => IsApostrophe(c) || IsHyphen(c))
            ? string.Concat(folded.Select(c => IsApostrophe(c) ? '\'' : IsHyphen(c) ? ' ' : c))
            : folded;
    }

    private static ImmutableArray<string> Keys(string folded) =>
    [
        .. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.Replace("'", string.Empty, StringComparison.Ordinal))
            .Where(word => word.Length > 3 && !Common.Contains(word))
            .Select(EnglishWords.Key).Distinct(),
    ];
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Terms;

/// <summary>Looks a phrase up in glossaries, as a person types it: any form of an entry in any spelling, or its id.</summary>
public static class Define
{
    private const int MostNear = 5;

    /// <summary>The entries that a phrase means. A glossary that several editions share counts once.</summary>
    /// <param name="editions">The editions.</param>
    /// <param name="phrase">Words without Markdown, perhaps in quotation marks or over several lines; or an id, with or without <c>#</c>.</param>
    public static DefineResult Find(IEnumerable<Edition> editions, string phrase)
    {
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(phrase);
        var words = string.Join(' ', phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var all = editions.Where(edition => !edition.Glossary.IsEmpty).ToList();
        var entries = all.SelectMany(edition => Exact(edition, words)).DistinctBy(entry => TermKey.Of(entry.Place)).ToImmutableArray();
        if (!entries.IsEmpty || words.Length == 0)
        {
            return new DefineResult(entries, []);
        }

        var near = all.SelectMany(edition => Near(edition, words))
            .OrderBy(found => found.Distance)
            .ThenBy(found => IndexOrder.KeyOf(found.Entry.Place.Entry, found.Entry.Edition.Settings.Language), StringComparer.Ordinal)
            .DistinctBy(found => TermKey.Of(found.Entry.Place))
            .Take(MostNear)
            .ToList();

        // Beside a typing error, words that are alike by chance only distract.
        if (near.Count > 0 && near[0].Distance < NearPhrase.FarthestTypingError)
        {
            near.RemoveAll(found => found.Distance >= NearPhrase.FarthestTypingError);
        }

        var isTypingError = near.Count > 0 && near[0].Distance < NearPhrase.FarthestTypingError && (near.Count == 1 || near[1].Distance > near[0].Distance);
        return new DefineResult([], [.. near.Select(found => found.Entry)], isTypingError);
    }

    private static IEnumerable<DefinedEntry> Exact(Edition edition, string words)
    {
        var id = words.StartsWith('#') ? words[1..] : words;
        var byId = edition.Glossary.Index.Find(id);
        return byId.IsEmpty
            ? edition.Glossary.Index.Matcher.Lookup(words).DistinctBy(form => form.Entry).OrderBy(form => form.Entry).Select(form => new DefinedEntry(edition, edition.Glossary.Entries[form.Entry], form))
            : byId.Select(number => new DefinedEntry(edition, edition.Glossary.Entries[number], null));
    }

    private static IEnumerable<(DefinedEntry Entry, double Distance)> Near(Edition edition, string words)
    {
        var wanted = new NearPhrase(words);
        foreach (var place in edition.Glossary.Entries)
        {
            var (form, distance) = edition.Glossary.Index.Forms(place.Number)
                .Select(form => (Form: form, Distance: wanted.DistanceTo(form.Text)))
                .MinBy(found => found.Distance);
            if (wanted.DistanceTo(place.Entry.Id) is var byId && byId < NearPhrase.FarthestTypingError && byId < distance)
            {
                yield return (new DefinedEntry(edition, place, null), byId);
            }
            else if (distance < NearPhrase.Farthest)
            {
                yield return (new DefinedEntry(edition, place, form), distance);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Terms;

/// <summary>All places that speak of the terms of some editions, by term.</summary>
/// <param name="Terms">The entries in alphabetical order.</param>
public sealed record TermListing(ImmutableArray<ListedTerm> Terms)
{
    /// <summary>How many files speak of a listed term.</summary>
    public int FileCount => Terms.SelectMany(term => term.Occurrences).Select(occurrence => occurrence.Document.Path).Distinct().Count();

    /// <summary>How many places there are; one that speaks of two terms counts for both.</summary>
    public int UseCount => Terms.Sum(term => term.Occurrences.Length);

    /// <summary>Lists the places. A glossary that was asked for by itself stands for its terms in all files of its edition.</summary>
    /// <param name="scopes">The editions, and which of their files are looked at.</param>
    /// <param name="filter">Which entries and places are meant.</param>
    public static TermListing Of(ImmutableArray<EditionScope> scopes, TermFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var found = new Dictionary<TermKey, Draft>();
        foreach (var scope in scopes.Where(scope => !scope.Edition.Glossary.IsEmpty))
        {
            Add(found, scope, filter);
        }

        var terms = found.Values
            .Where(draft => !filter.UnusedOnly || draft.Occurrences.Count == 0)
            .Select(draft => new ListedTerm(draft.Edition, draft.Place, [.. draft.Occurrences]))
            .OrderBy(term => IndexOrder.KeyOf(term.Entry, term.Edition.Settings.Language), StringComparer.Ordinal)
            .ThenBy(term => term.Entry.Headword, StringComparer.Ordinal)
            .ThenBy(term => term.Place.Path, StringComparer.Ordinal)
            .ThenBy(term => term.Place.Number);
        return new TermListing([.. terms]);
    }

    /// <summary>The files in which places are looked for.</summary>
    /// <param name="scope">An edition, and which of its files were asked for.</param>
    /// <param name="inGlossary">Whether places in the glossary itself count.</param>
    public static IEnumerable<MarkdownDocument> Files(EditionScope scope, bool inGlossary)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var glossary = scope.Edition.Glossary;
        var isGlossaryAlone = IsGlossaryAlone(scope);
        return scope.Edition.Documents.AddRange(scope.Edition.Glossaries)
            .Where(document => isGlossaryAlone || scope.Paths.Contains(document.Path))
            .Where(document => inGlossary || glossary.SourceOf(document.Path) is null);
    }

    private static bool IsGlossaryAlone(EditionScope scope) =>
        scope.Paths.Count > 0 && scope.Paths.All(path => scope.Edition.Glossary.SourceOf(path) is not null);

    private static void Add(Dictionary<TermKey, Draft> found, EditionScope scope, TermFilter filter)
    {
        var glossary = scope.Edition.Glossary;
        var isGlossaryAlone = IsGlossaryAlone(scope);
        var wanted = glossary.Entries.Select(place => IsWanted(place) ? DraftOf(found, scope.Edition, place) : null).ToImmutableArray();
        var places = new PrintedPlaces(scope.Edition);
        foreach (var document in Files(scope, filter.InGlossary))
        {
            WordsInText? words = null;
            foreach (var match in glossary.Index.In(document).All)
            {
                TermOccurrence? occurrence = null;
                foreach (var number in glossary.Index.EntriesOf(match))
                {
                    if (wanted[number] is { } draft && draft.Seen.Add((document.Path, match.Span)))
                    {
                        words ??= new WordsInText(document);
                        occurrence ??= Occurrence(scope.Edition, places, document, match, words.Of(match.Span));
                        draft.Occurrences.Add(occurrence with { Form = Nearest(occurrence.Words, match.Forms.Where(form => form.Entry == number)) });
                    }
                }
            }
        }

        bool IsWanted(GlossaryPlace place) =>
            (filter.Entries is null || filter.Entries.Contains(TermKey.Of(place)))
            && (filter.Kinds.IsEmpty || filter.Kinds.Contains(place.Entry.Kind))
            && (!isGlossaryAlone || scope.Paths.Contains(place.Path));
    }

    // Of several forms that come to the same the one that is written, the headword before others.
    private static TermForm? Nearest(string words, IEnumerable<TermForm> forms)
    {
        var written = Spelling.Fold(words);
        return forms.MinBy(form => (NearMiss.Distance(written, Spelling.Fold(form.Text), Math.Max(words.Length, form.Text.Length)), form.Kind));
    }

    private static Draft DraftOf(Dictionary<TermKey, Draft> found, Edition edition, GlossaryPlace place)
    {
        var key = TermKey.Of(place);
        return found.TryGetValue(key, out var draft) ? draft : found[key] = new Draft(edition, place, [], []);
    }

    private static TermOccurrence Occurrence(Edition edition, PrintedPlaces places, MarkdownDocument document, TermMatch match, string words)
    {
        var (page, section, note) = places.At(document, match.Span.Start);
        return new TermOccurrence
        {
            Edition = edition,
            Document = document,
            Match = match,
            Words = words,
            Page = page,
            Section = section,
            Note = note,
        };
    }

    private sealed record Draft(Edition Edition, GlossaryPlace Place, List<TermOccurrence> Occurrences, HashSet<(string Path, TextSpan Span)> Seen);
}

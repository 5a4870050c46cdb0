using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Works;

/// <summary>The works of some editions: those that are cited with their places, those that nothing cites, and keys that name none.</summary>
/// <param name="Works">The works that have an entry, in order of their keys.</param>
/// <param name="Missing">The keys that no entry has, in order.</param>
public sealed record WorkListing(ImmutableArray<ListedWork> Works, ImmutableArray<ListedWork> Missing)
{
    /// <summary>Works that something cites.</summary>
    public IEnumerable<ListedWork> Cited => Works.Where(work => work.IsPrinted);

    /// <summary>Works that nothing cites.</summary>
    public IEnumerable<ListedWork> Unused => Works.Where(work => !work.IsPrinted);

    /// <summary>Lists the works. Labels of examples, cross-references of other programs and identifiers such as <c>@doi:</c> are no works.</summary>
    /// <param name="scopes">The editions, and which of their files are looked at for citations.</param>
    public static WorkListing Of(ImmutableArray<EditionScope> scopes)
    {
        var works = new List<ListedWork>();
        var missing = new List<ListedWork>();
        var seen = new HashSet<(string Path, int Start)>();
        foreach (var scope in scopes)
        {
            var cited = Occurrences(scope);
            foreach (var place in scope.Edition.Works.Keys.Select(scope.Edition.Works.Find).OfType<BibliographyPlace>())
            {
                var keys = place.Entry.Aliases.Select(alias => alias.Key).Prepend(place.Entry.Key).Distinct().ToList();
                var found = keys.SelectMany(key => cited.GetValueOrDefault(key, [])).OrderBy(occurrence => scope.Edition.PlaceOf(occurrence.Document, 0).File).ThenBy(occurrence => occurrence.Span);
                var isInMetadata = keys.Exists(key => scope.Edition.Citations.IsCited(key) && scope.Edition.Citations.Find(key).Count == 0);

                // Several loose files may share a bibliography.
                if (scope.Edition.Kind == EditionKind.Manifest || seen.Add((place.Path, place.Entry.Span.Start)) || keys.Exists(cited.ContainsKey))
                {
                    works.Add(new ListedWork(scope.Edition, place.Entry.Key, place, [.. found], isInMetadata));
                }
            }

            missing.AddRange(cited.Where(pair => scope.Edition.Works.FindNamed(pair.Key) is null && !scope.Edition.Citations.IsExample(pair.Key) && !ReservedKeys.IsReserved(pair.Key))
                .Select(pair => new ListedWork(scope.Edition, pair.Key, null, [.. pair.Value], false)));
        }

        return new WorkListing([.. Merge(works)], [.. missing.OrderBy(work => work.Key, StringComparer.OrdinalIgnoreCase)]);
    }

    private static IEnumerable<ListedWork> Merge(List<ListedWork> works) => works
        .GroupBy(work => (work.Place?.Path, work.Place?.Entry.Span.Start, work.Edition.Kind == EditionKind.Manifest ? work.Edition.Root : string.Empty))
        .Select(group => group.First() with { Occurrences = [.. group.SelectMany(work => work.Occurrences)], IsInMetadata = group.Any(work => work.IsInMetadata) })
        .OrderBy(work => work.Key, StringComparer.OrdinalIgnoreCase)
        .ThenBy(work => work.Key, StringComparer.Ordinal);

    private static Dictionary<string, List<WorkOccurrence>> Occurrences(EditionScope scope)
    {
        var places = new PrintedPlaces(scope.Edition);
        var found = new Dictionary<string, List<WorkOccurrence>>(StringComparer.Ordinal);
        foreach (var document in scope.Edition.Documents.AddRange(scope.Edition.Glossaries).Where(document => scope.Paths.Contains(document.Path)))
        {
            var text = new CitationText(scope.Edition, document.Text);
            foreach (var use in document.Index.Citations)
            {
                var (page, _, note) = places.At(document, use.Node.MarkerSpan.Start);
                if (!found.TryGetValue(use.Node.Key, out var occurrences))
                {
                    found[use.Node.Key] = occurrences = [];
                }

                occurrences.Add(new WorkOccurrence(document, use.Node.MarkerSpan, use.Node.Key, text.Locator(use.Node), page, note));
            }
        }

        return found;
    }
}

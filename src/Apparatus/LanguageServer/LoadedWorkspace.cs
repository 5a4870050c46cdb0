using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.LanguageServer;

/// <summary>All editions and loose files of a workspace, as they were at one moment. Immutable.</summary>
internal sealed class LoadedWorkspace
{
    private readonly FrozenDictionary<string, ImmutableArray<int>> owners;
    private readonly FrozenDictionary<string, ImmutableArray<int>> witnesses;
    private readonly FrozenSet<string> expected;

    /// <summary>Makes a workspace of editions.</summary>
    /// <param name="editions">The editions; a file may be part of several.</param>
    /// <param name="problems">What could not be looked at.</param>
    public LoadedWorkspace(ImmutableArray<Edition> editions, ImmutableArray<WorkspaceProblem> problems)
    {
        Editions = editions;
        Problems = problems;
        owners = Number(editions, edition => edition.AllDocuments);
        witnesses = Number(editions, edition =>
            [.. edition.AllDocuments, .. edition.Unlisted, .. edition.Siblings, .. edition.Volumes.SelectMany(volume => volume.AllDocuments)]);
        expected = editions.SelectMany(edition => edition.FileReferences.Select(file => file.ResolvedPath)).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
    }

    private LoadedWorkspace(LoadedWorkspace before, ImmutableArray<Edition> editions)
    {
        Editions = editions;
        Problems = before.Problems;
        owners = before.owners;
        witnesses = before.witnesses;
        expected = before.expected;
    }

    /// <summary>A workspace without any edition.</summary>
    public static LoadedWorkspace Empty { get; } = new([], []);

    /// <summary>The editions.</summary>
    public ImmutableArray<Edition> Editions { get; }

    /// <summary>What could not be looked at.</summary>
    public ImmutableArray<WorkspaceProblem> Problems { get; }

    /// <summary>The paths of all files that rules look at, each once.</summary>
    public IReadOnlyCollection<string> Paths => owners.Keys;

    /// <summary>The editions that a file is part of, in no particular order; empty when there are none.</summary>
    public IEnumerable<Edition> EditionsOf(string path) => owners.TryGetValue(path, out var numbers) ? numbers.Select(number => Editions[number]) : [];

    /// <summary>Whether a file is part of an edition, or a loose file.</summary>
    public bool Contains(string path) => owners.ContainsKey(path);

    /// <summary>Whether an edition names this file, be it missing.</summary>
    public bool Expects(string path) => expected.Contains(path);

    /// <summary>A file inside the edition it belongs to, the one of a manifest before others; null for a file of no edition.</summary>
    public SemanticModel? Model(string path) =>
        EditionsOf(path).OrderBy(edition => edition.Kind).Select(edition => edition.Find(path) is { } document ? new SemanticModel(edition, document) : null).FirstOrDefault();

    /// <summary>The text of a file of any edition, unlisted files and siblings included; null when there is none.</summary>
    public SourceText? FindText(string path) => witnesses.TryGetValue(path, out var numbers)
        ? numbers.Select(number => Editions[number].Find(path)?.Text ?? Editions[number].Volumes.Select(volume => volume.Find(path)?.Text).FirstOrDefault(text => text is not null))
            .FirstOrDefault(text => text is not null)
        : null;

    /// <summary>The workspace with one file read anew; null when an edition has to be loaded again (see <see cref="Edition.TryReplace"/>).</summary>
    public LoadedWorkspace? TryReplace(Document document)
    {
        if (!witnesses.TryGetValue(document.Path, out var numbers))
        {
            return null;
        }

        var editions = Editions.ToBuilder();
        foreach (var number in numbers)
        {
            if (Editions[number].TryReplace(document) is not { } replaced)
            {
                return null;
            }

            editions[number] = replaced;
        }

        return new LoadedWorkspace(this, editions.MoveToImmutable());
    }

    private static FrozenDictionary<string, ImmutableArray<int>> Number(ImmutableArray<Edition> editions, Func<Edition, ImmutableArray<Document>> documents) =>
        editions.SelectMany((edition, number) => documents(edition).Select(document => (document.Path, number)))
            .Distinct()
            .GroupBy(found => found.Path, found => found.number)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}

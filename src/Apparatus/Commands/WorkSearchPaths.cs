using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>Loads editions for questions about their works, and knows what is missing of them.</summary>
/// <param name="engine">Loads the editions.</param>
/// <param name="terminal">Has the working directory; shows progress.</param>
/// <param name="showsProgress">Whether progress is shown where there is a screen.</param>
/// <param name="noColour">Whether colour is forbidden.</param>
internal sealed class WorkSearchPaths(Engine engine, Terminal terminal, bool showsProgress, bool noColour)
{
    /// <summary>Loads what some paths lead to; files without a bibliography and without citations are left out.</summary>
    /// <param name="paths">Files, folders and manifests as they were typed.</param>
    public LoadedEditions Load(ImmutableArray<string> paths)
    {
        var loaded = LoadAll(paths);
        return loaded with { Scopes = [.. loaded.Scopes.Where(scope => !scope.Edition.IsLoose).OrderBy(scope => scope.Edition.Kind)] };
    }

    /// <summary>Loads whatever some paths lead to.</summary>
    /// <param name="paths">Files, folders and manifests as they were typed.</param>
    public LoadedEditions LoadAll(ImmutableArray<string> paths) =>
        Watch(progress => engine.Load(new AnalysisRequest
        {
            Directory = terminal.Directory,
            Paths = paths,
            Jobs = Environment.ProcessorCount,
            Progress = progress,
        }));

    /// <summary>Why nothing can be listed, one sentence that says what to do; null when there is a bibliography.</summary>
    /// <param name="loaded">The editions.</param>
    /// <param name="paths">The paths as they were typed.</param>
    public static string? WhyNothing(LoadedEditions loaded, ImmutableArray<string> paths)
    {
        var asked = string.Join(", ", paths.Select(path => $"‘{path}’"));
        return loaded.Scopes.Any(scope => !scope.Edition.Works.Keys.IsEmpty) ? null
            : loaded.Scopes.Any(scope => !scope.Edition.Bibliographies.IsEmpty) ? $"The bibliography of {asked} has no entry that can be read; “apparatus check” shows why."
            : $"There is no bibliography for {asked}. Name one in the manifest or in the front matter: bibliography: references.bib";
    }

    /// <summary>What is left out, each one sentence: files that cannot be read or are not there.</summary>
    /// <param name="loaded">The editions.</param>
    public ImmutableArray<string> Gaps(LoadedEditions loaded) =>
    [
        .. loaded.Problems
            .Concat(loaded.Scopes.SelectMany(scope => scope.Edition.Unread).Select(document => $"{Shorten(document.Path)} is left out: {document.Reason}; {document.Remedy}."))
            .Concat(loaded.Scopes.SelectMany(scope => scope.Edition.FileReferences)
                .Where(reference => reference is { Status: FileReferenceStatus.Missing, Kind: FileReferenceKind.Bibliography or FileReferenceKind.InputFile })
                .Select(reference => $"There is no file {reference.Written}, which {Shorten(reference.DeclaredIn)} names."))
            .Distinct(StringComparer.Ordinal),
    ];

    private string Shorten(string path) => RelativePath.From(terminal.Directory, path);

    private T Watch<T>(Func<IProgress<CheckProgress>?, T> work) => terminal.ErrorIsScreen && showsProgress
        ? ProgressBar.Show(terminal.Error, terminal.NoColour || noColour, "reading", work)
        : work(null);
}

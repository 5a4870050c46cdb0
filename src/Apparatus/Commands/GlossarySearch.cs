using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>Loads editions with their glossaries and searches their text for terms, and knows what is missing of them.</summary>
/// <param name="engine">Loads the editions.</param>
/// <param name="terminal">Has the working directory; shows progress.</param>
/// <param name="showsProgress">Whether progress is shown where there is a screen.</param>
/// <param name="noColour">Whether colour is forbidden.</param>
internal sealed class GlossarySearch(Engine engine, Terminal terminal, bool showsProgress, bool noColour)
{
    // A glossary with more faults is no glossary; "check" shows them all.
    private const int MostFaults = 5;

    /// <summary>
    /// Loads what some paths lead to, editions with manifests first. A loose file beside an edition, such as a README, shares its glossary, but is
    /// no part of it: it is left out unless it was named.
    /// </summary>
    /// <param name="paths">Files, folders and manifests as they were typed.</param>
    public LoadedEditions Load(ImmutableArray<string> paths)
    {
        var loaded = Watch("reading", progress => engine.Load(new AnalysisRequest
        {
            Directory = terminal.Directory,
            Paths = paths,
            Jobs = Environment.ProcessorCount,
            Progress = progress,
        }));
        var named = paths.Select(path => Destination.FullPath(path, terminal)).ToHashSet(StringComparer.Ordinal);
        var taken = loaded.Scopes.Where(scope => scope.Edition.Kind == EditionKind.Manifest).SelectMany(Glossaries).ToHashSet(StringComparer.Ordinal);
        var scopes = loaded.Scopes.Where(scope =>
            scope.Edition.Kind != EditionKind.Loose || scope.Paths.Overlaps(named) || !Glossaries(scope).Any() || Glossaries(scope).Any(path => !taken.Contains(path)));
        return loaded with { Scopes = [.. scopes.OrderBy(scope => scope.Edition.Kind)] };
    }

    /// <summary>Searches files for all terms of their glossaries, so that lists of them cost nothing more.</summary>
    /// <param name="scopes">The editions, and which of their files are meant.</param>
    /// <param name="inGlossary">Whether the glossary itself is searched too.</param>
    public void Search(ImmutableArray<EditionScope> scopes, bool inGlossary) => Watch("searching", progress =>
    {
        var work = scopes.Where(scope => !scope.Edition.Glossary.IsEmpty)
            .SelectMany(scope => TermListing.Files(scope, inGlossary).Select(document => (scope.Edition.Glossary.Index, document)))
            .ToList();
        var done = 0;
        Parallel.ForEach(work, item =>
        {
            item.Index.In(item.document);
            progress?.Report(new CheckProgress(Interlocked.Increment(ref done), work.Count));
        });
        return done;
    });

    /// <summary>Why no term can be found, one sentence that says what to do; null when there is a glossary with entries.</summary>
    /// <param name="loaded">The editions.</param>
    /// <param name="paths">The paths as they were typed.</param>
    public string? WhyNothing(LoadedEditions loaded, ImmutableArray<string> paths)
    {
        var asked = string.Join(", ", paths.Select(path => $"‘{path}’"));
        if (loaded.Scopes.Any(scope => !scope.Edition.Glossary.IsEmpty))
        {
            return null;
        }

        if (loaded.Scopes.All(scope => scope.Edition.Documents.IsEmpty))
        {
            return $"There is no Markdown file in {asked}.";
        }

        return loaded.Scopes.SelectMany(scope => scope.Edition.Glossary.Sources).FirstOrDefault() is { } source
            ? $"The glossary {Shorten(source.Document.Path)} has no entry that can be read. In Markdown an entry is a headword, a blank line and “:   ” with the definition; in YAML it begins with “- term:”."
            : $"There is no glossary for {asked}. Write glossary.md beside the manifest or the text, or name your file in the manifest: metadata: {{edition: {{glossary: FILE}}}}.";
    }

    /// <summary>What is left out, each one sentence: files that cannot be read or are not there, entries that cannot be read.</summary>
    /// <param name="loaded">The editions.</param>
    public IEnumerable<string> Gaps(LoadedEditions loaded) => loaded.Problems
        .Concat(loaded.Scopes.SelectMany(Unread))
        .Concat(loaded.Scopes.SelectMany(Missing))
        .Concat(loaded.Scopes.SelectMany(scope => scope.Edition.Glossary.Sources).DistinctBy(source => source.Document.Path).SelectMany(Faults))
        .Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Unread(EditionScope scope) => scope.Edition.Unread
        .Where(document => scope.Paths.Contains(document.Path) || scope.Edition.Settings.Glossaries.Contains(document.Path))
        .Select(document => $"{Shorten(document.Path)} is left out: {document.Reason}; {document.Remedy}.");

    private IEnumerable<string> Missing(EditionScope scope) => scope.Edition.FileReferences
        .Where(reference => reference is { Status: FileReferenceStatus.Missing, Kind: FileReferenceKind.Glossary or FileReferenceKind.InputFile })
        .Where(reference => reference.Kind == FileReferenceKind.Glossary || scope.Paths.Contains(reference.DeclaredIn))
        .Select(reference => $"There is no file {reference.Written}, which {Shorten(reference.DeclaredIn)} names.");

    private IEnumerable<string> Faults(GlossarySource source)
    {
        var faults = source.File.Problems.Where(problem => problem.Kind != YamlProblemKind.DuplicateKey).Select(problem => (problem.Span, problem.Reason))
            .Concat(source.File.Faults.Select(fault => (fault.Span, fault.Reason)))
            .OrderBy(fault => fault.Span)
            .ToList();
        var path = Shorten(source.Document.Path);
        foreach (var (span, reason) in faults.Take(MostFaults))
        {
            yield return $"{path}:{source.Document.Text.GetLine(span.Start) + 1}: an entry is left out: {reason}.";
        }

        if (faults.Count > MostFaults)
        {
            yield return $"{path}: {FindingCounts.Plural(faults.Count - MostFaults, "more fault")}; “apparatus check” shows them all.";
        }
    }

    private static IEnumerable<string> Glossaries(EditionScope scope) => scope.Edition.Glossary.Sources.Select(source => source.Document.Path);

    private string Shorten(string path) => RelativePath.From(terminal.Directory, path);

    private T Watch<T>(string task, Func<IProgress<CheckProgress>?, T> work) => terminal.ErrorIsScreen && showsProgress
        ? ProgressBar.Show(terminal.Error, terminal.NoColour || noColour, task, work)
        : work(null);
}

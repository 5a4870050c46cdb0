using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.LanguageServer.Conversions;

namespace Apparatus.LanguageServer;

/// <summary>
/// Runs the rules over files of a snapshot, the same ones as <c>apparatus check</c>. A file is checked again only when it, or what it can see of the
/// others, has changed. Safe to use from several threads.
/// </summary>
/// <param name="catalog">The rules.</param>
/// <param name="convert">Makes ranges, which result ids are made of.</param>
internal sealed class DiagnosticsEngine(RuleCatalog catalog, Func<TextPositions> convert)
{
    private readonly RuleRunner runner = new(catalog);
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    /// <summary>The rules.</summary>
    public RuleCatalog Catalog => catalog;

    /// <summary>The diagnostics of a file; null when it is part of no edition.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="settings">The user's settings.</param>
    /// <param name="path">The full path of the file.</param>
    /// <param name="cancel">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    public FileDiagnostics? Run(LoadedWorkspace workspace, UserSettings settings, string path, CancellationToken cancel)
    {
        var models = workspace.EditionsOf(path)
            .Select(edition => edition.Find(path) is { } document ? new SemanticModel(edition, document) : null)
            .OfType<SemanticModel>()
            .ToImmutableArray();
        if (models.IsEmpty)
        {
            known.TryRemove(path, out _);
            return null;
        }

        if (known.TryGetValue(path, out var before) && before.IsStillTrue(models, settings))
        {
            // The snapshot that it was found in is not kept alive.
            if (!ReferenceEquals(before.Models[0].Edition, models[0].Edition))
            {
                known[path] = before with { Models = models };
            }

            return before.Result;
        }

        var checks = models.Select((model, number) => Check(model, settings, before?.Earlier(number, models, settings), cancel)).ToImmutableArray();
        var found = Merge(checks);
        var now = new Known(models, settings, checks, [.. PlacesElsewhere(models, found, path)], Describe(workspace, path, models[0].Text, found));
        known[path] = now;
        return now.Result;
    }

    /// <summary>The diagnostics of a file in one of its editions, made now, so that their fixes fit the snapshot.</summary>
    public ImmutableArray<Diagnostic> RunFresh(SemanticModel model, UserSettings settings, CancellationToken cancel) => Merge([Check(model, settings, null, cancel)]);

    /// <summary>Forgets what was found in files that are no longer part of the workspace.</summary>
    public void Keep(LoadedWorkspace workspace)
    {
        foreach (var path in known.Keys.Where(path => !workspace.Contains(path)))
        {
            known.TryRemove(path, out _);
        }
    }

    private FileCheck Check(SemanticModel model, UserSettings settings, EarlierCheck? before, CancellationToken cancel) =>
        runner.Check(model.Edition, model.Document, RuleSettings.For(model.Edition, settings.Rules), before, cancel);

    private static ImmutableArray<Diagnostic> Merge(ImmutableArray<FileCheck> checks) =>
    [
        .. checks
            .SelectMany(check => check.Diagnostics)
            .Where(diagnostic => diagnostic.Suppression is null)
            .DistinctBy(diagnostic => (diagnostic.Span, diagnostic.Rule.Id, diagnostic.Message)),
    ];

    // What a diagnostic says of other files, and where: when one of them changes, the places may have moved.
    private static IEnumerable<(int Model, Document Document)> PlacesElsewhere(
        ImmutableArray<SemanticModel> models, ImmutableArray<Diagnostic> found, string path) =>
        from other in found.SelectMany(diagnostic => diagnostic.Related).Select(place => place.Path).Distinct()
        where other != path
        from number in Enumerable.Range(0, models.Length)
        let document = models[number].Edition.Find(other)
        where document is not null
        select (number, document);

    private FileDiagnostics Describe(LoadedWorkspace workspace, string path, SourceText text, ImmutableArray<Diagnostic> found)
    {
        var positions = convert();
        var hash = new HashBuilder();
        foreach (var diagnostic in found)
        {
            hash.Add($"{positions.ToRange(text, diagnostic.Span)} {diagnostic.Rule.Id} {diagnostic.Severity} {diagnostic.Message}");
            foreach (var place in diagnostic.Related)
            {
                var other = place.Path == path ? text : workspace.FindText(place.Path);
                hash.Add($"{place.Path} {(other is null ? default : positions.ToRange(other, place.Span))} {place.Message}");
            }
        }

        return new FileDiagnostics(path, text, found, hash.ToString());
    }

    private sealed record Known(
        ImmutableArray<SemanticModel> Models,
        UserSettings Settings,
        ImmutableArray<FileCheck> Checks,
        ImmutableArray<(int Model, Document Document)> Elsewhere,
        FileDiagnostics Result)
    {
        // How the file was checked in the edition of that number, with the same severities.
        public EarlierCheck? Earlier(int number, ImmutableArray<SemanticModel> models, UserSettings settings) =>
            ReferenceEquals(settings, Settings) && models.Length == Models.Length ? new EarlierCheck(Models[number].Edition, Models[number].Document, Checks[number]) : null;

        public bool IsStillTrue(ImmutableArray<SemanticModel> models, UserSettings settings)
        {
            if (!ReferenceEquals(settings, Settings) || models.Length != Models.Length)
            {
                return false;
            }

            for (var i = 0; i < models.Length; i++)
            {
                if (!ReferenceEquals(models[i].Document, Models[i].Document) || !models[i].Edition.HasSameFacts(Models[i].Edition))
                {
                    return false;
                }
            }

            return Elsewhere.All(place => ReferenceEquals(models[place.Model].Edition.Find(place.Document.Path), place.Document));
        }
    }

    // FNV-1a over UTF-8: short, and the same in every process.
    private sealed class HashBuilder
    {
        private ulong hash = 14695981039346656037;

        public void Add(string text)
        {
            foreach (var b in Encoding.UTF8.GetBytes(text))
            {
                hash = (hash ^ b) * 1099511628211;
            }

            hash = (hash ^ 0xFF) * 1099511628211;
        }

        public override string ToString() => hash.ToString("x16");
    }
}

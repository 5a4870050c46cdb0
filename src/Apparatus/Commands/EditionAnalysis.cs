using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Apparatus.Files;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Text;

namespace Apparatus.Commands;

/// <summary>Loads the editions that a request names from the disk and runs the rules over them.</summary>
/// <param name="rules">The rules.</param>
internal sealed class EditionAnalysis(RuleCatalog rules)
{
    private readonly RuleRunner runner = new(rules);

    /// <summary>The folders that variables in manifests mean on this machine.</summary>
    public static LoadOptions Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return new LoadOptions
        {
            HomeFolder = home.Length > 0 ? DiskFiles.FullPath(home) : null,
            UserDataFolder = data.Length > 0 ? DiskFiles.FullPath(Path.Combine(data, "pandoc")) : null,
        };
    }

    /// <summary>Checks what a request names. A file stands for itself alone, though its whole edition is read; a folder or manifest for its editions.</summary>
    public Analysis Run(AnalysisRequest request)
    {
        var loaded = Load(request);
        var work = loaded.Scopes
            .SelectMany(scope => scope.Edition.AllDocuments.Where(document => scope.Paths.Contains(document.Path)).Select(document => (scope.Edition, document)))
            .ToImmutableArray();
        return new Analysis
        {
            Diagnostics = Check(work, request),
            Texts = Texts(loaded.Scopes.Select(scope => scope.Edition)),
            FileCount = work.Select(item => item.document.Path).Distinct().Count(),
            Problems = loaded.Problems,
        };
    }

    /// <summary>Loads the editions that a request names, without checking them.</summary>
    public static LoadedEditions Load(AnalysisRequest request)
    {
        var paths = request.Paths.Select(path => FullPath(path, request.Directory)).Distinct().ToImmutableArray();
        var disk = new DiskFiles([.. paths.Select(Folder)]);
        IFileSource files = request.Buffers.IsEmpty ? disk : new BufferedFiles(disk, request.Buffers);
        var workspace = WorkspaceLoader.Load(files, paths, Options(request, paths));
        var wanted = WantedFiles(paths, files);
        return new LoadedEditions(
            [.. workspace.Editions.Select(edition => new EditionScope(edition, [.. edition.AllDocuments.Where(document => wanted(edition, document)).Select(document => document.Path)]))],
            [.. workspace.Problems.Select(problem => $"{Reports.RelativePath.From(request.Directory, problem.Path)}: {problem.Message}")]);
    }

    private ImmutableArray<Diagnostic> Check(ImmutableArray<(Edition Edition, Document Document)> work, AnalysisRequest request)
    {
        var settings = work.Select(item => item.Edition).Distinct().ToDictionary(edition => edition, edition => RuleSettings.For(edition, request.Severities));
        var found = new ConcurrentBag<ImmutableArray<Diagnostic>>();
        var done = 0;
        var limits = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, request.Jobs) };
        Parallel.ForEach(work, limits, item =>
        {
            found.Add(runner.Run(item.Edition, item.Document, settings[item.Edition]));
            request.Progress?.Report(new CheckProgress(Interlocked.Increment(ref done), work.Length));
        });

        // A bibliography that two editions share is checked in each; what both find is said once.
        return
        [
            .. found.SelectMany(diagnostics => diagnostics)
                .DistinctBy(diagnostic => (diagnostic.Path, diagnostic.Span, diagnostic.Rule.Id, diagnostic.Message)),
        ];
    }

    // Whether a file of an edition was asked for: its edition was, or the file itself.
    private static Func<Edition, Document, bool> WantedFiles(ImmutableArray<string> paths, IFileSource files)
    {
        var folders = paths.Where(files.DirectoryExists).ToImmutableArray();
        var single = paths.Where(path => !files.DirectoryExists(path)).ToHashSet();
        return (edition, document) =>
            single.Contains(document.Path)
            || edition.Manifests.Any(manifest => manifest.Kind is ManifestKind.Edition or ManifestKind.Quarto && (single.Contains(manifest.Path) || IsIn(folders, manifest.Path)))
            || (edition.Kind != EditionKind.Manifest && edition.Documents.Any(text => IsIn(folders, text.Path)))
            || IsIn(folders, document.Path);
    }

    private static bool IsIn(ImmutableArray<string> folders, string path) =>
        folders.Any(folder => path.StartsWith(folder == "/" ? folder : folder + "/", StringComparison.Ordinal));

    private static ImmutableDictionary<string, SourceText> Texts(IEnumerable<Edition> editions)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, SourceText>();
        foreach (var document in editions.SelectMany(edition => edition.AllDocuments.AddRange(edition.Unlisted).AddRange(edition.Siblings)))
        {
            texts[document.Path] = document.Text;
        }

        return texts.ToImmutable();
    }

    private static LoadOptions Options(AnalysisRequest request, ImmutableArray<string> paths)
    {
        return Folders() with
        {
            WorkspaceRoot = paths.Select(WorkspaceRoot).FirstOrDefault(),
            Jobs = Math.Max(1, request.Jobs),
            Progress = count => request.Progress?.Report(new CheckProgress(count, 0)),
        };
    }

    // The checkout that a path lies in; without one, manifests are looked for as far up as the path goes.
    private static string? WorkspaceRoot(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return DiskFiles.FullPath(folder);
            }
        }

        return null;
    }

    private static string Folder(string path) => Directory.Exists(path) ? path : DiskFiles.FullPath(Path.GetDirectoryName(path) ?? path);

    private static string FullPath(string path, string directory) => DiskFiles.FullPath(Path.GetFullPath(path, directory));
}

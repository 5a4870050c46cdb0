using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Text;

namespace Apparatus.LanguageServer;

/// <summary>Makes a workspace of its sources: as a whole, or out of an earlier one and the files that have changed since.</summary>
/// <param name="folders">The folders that variables in manifests mean.</param>
internal sealed class WorkspaceReader(LoadOptions folders)
{
    // Editors ask for one file at a time, so that a load may use all processors.
    private static readonly int Jobs = Math.Clamp(Environment.ProcessorCount, 1, 8);

    private readonly DocumentCache cache = new();

    /// <summary>Loads everything. Files whose text has not changed are not read again.</summary>
    /// <param name="sources">What the workspace is made of.</param>
    /// <param name="progress">Told the number of files read so far; null when nobody asks.</param>
    /// <param name="cancel">Ends the loading with an <see cref="OperationCanceledException"/>.</param>
    public LoadedWorkspace Load(WorkspaceSources sources, Action<int>? progress, CancellationToken cancel)
    {
        var files = sources.Files;
        var editions = new List<Edition>();
        var problems = new List<WorkspaceProblem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in sources.Folders)
        {
            // A document that is open counts even where the folder's .gitignore leaves it out.
            var own = sources.OpenTexts.Where(path => IsWithin(path, folder) && !sources.Folders.Any(other => other.Length > folder.Length && IsWithin(path, other)));
            Add(WorkspaceLoader.Load(files, [folder, .. own], Options(sources, folder, progress, cancel)));
        }

        foreach (var path in sources.OpenTexts.Where(path => !sources.Folders.Any(folder => IsWithin(path, folder))))
        {
            Add(WorkspaceLoader.Load(files, [path], Options(sources, null, progress, cancel)));
        }

        var loaded = new LoadedWorkspace([.. editions], [.. problems.Distinct()]);
        cache.Keep(path => loaded.FindText(path) is not null);
        sources.Disk.ForgetStale();
        return loaded;

        void Add(Workspace found)
        {
            editions.AddRange(found.Editions.Where(edition => seen.Add(Identity(edition))));
            problems.AddRange(found.Problems.Where(problem => !sources.Open.ContainsKey(problem.Path)));
        }
    }

    /// <summary>Reads the files that have changed, and all others again where that is needed.</summary>
    /// <param name="before">The workspace before the changes.</param>
    /// <param name="changed">The paths of the files that have changed.</param>
    /// <param name="sources">What the workspace is made of now.</param>
    /// <param name="cancel">Ends the loading with an <see cref="OperationCanceledException"/>.</param>
    public LoadedWorkspace Update(LoadedWorkspace before, IEnumerable<string> changed, WorkspaceSources sources, CancellationToken cancel)
    {
        var current = before;
        var files = new Lazy<IFileSource>(() => sources.Files);
        foreach (var path in changed)
        {
            var text = sources.Open.TryGetValue(path, out var open) ? open.Text : files.Value.Read(path).Text;
            if (text is not null && current.Contains(path) && ReferenceEquals(current.FindText(path), text))
            {
                continue;
            }

            // A file that was only seen beside others has to be looked at for itself once it is open.
            if (text is null || (open is not null && WorkspaceSources.IsMarkdown(path, open) && !current.Contains(path)) || current.TryReplace(Read(current, path, text)) is not { } replaced)
            {
                return Load(sources, null, cancel);
            }

            current = replaced;
        }

        return current;
    }

    private Document Read(LoadedWorkspace current, string path, SourceText text) => current.Model(path)?.Document switch
    {
        GlossaryListDocument => cache.GlossaryList(path, text),
        BibliographyDocument => cache.Bibliography(path, text),
        _ when BibliographyFormats.FromFileName(path) is not null => cache.Bibliography(path, text),
        _ => cache.Markdown(path, text),
    };

    private LoadOptions Options(WorkspaceSources sources, string? root, Action<int>? progress, CancellationToken cancel) => folders with
    {
        WorkspaceRoot = root,
        Jobs = Jobs,
        MaximumFiles = sources.Settings.FileLimit,
        Pandoc = sources.Settings.Pandoc,
        Cache = cache,
        Progress = progress,
        Cancellation = cancel,
    };

    private static string Identity(Edition edition) => edition.Manifests is [var manifest, ..] && edition.Kind == EditionKind.Manifest
        ? manifest.Path
        : edition.AllDocuments is [var document, ..] ? "=" + document.Path : edition.Root;

    private static bool IsWithin(string path, string folder) =>
        folder == "/" || (path.StartsWith(folder, StringComparison.Ordinal) && path.Length > folder.Length && path[folder.Length] == '/');
}

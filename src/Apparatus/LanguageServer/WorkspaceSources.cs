using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Files;
using Apparatus.Language.Semantics;

namespace Apparatus.LanguageServer;

/// <summary>What a workspace is made of: folders, open documents, the disk behind them, settings. Immutable but for the disk.</summary>
/// <param name="Disk">The files as they were read last.</param>
internal sealed record WorkspaceSources(CachedFiles Disk)
{
    /// <summary>The full paths of the folders that are open.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];

    /// <summary>Open documents by path.</summary>
    public ImmutableDictionary<string, OpenDocument> Open { get; init; } = ImmutableDictionary<string, OpenDocument>.Empty;

    /// <summary>The user's settings.</summary>
    public UserSettings Settings { get; init; } = new();

    /// <summary>Open documents before the files of the disk.</summary>
    public IFileSource Files => new BufferedFiles(Disk, Open.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Text));

    /// <summary>Whether an open document is Markdown, whatever its name.</summary>
    public static bool IsMarkdown(string path, OpenDocument document) =>
        document.LanguageId is "markdown" or "quarto" or "rmd" or "pandoc" || IsMarkdown(path);

    /// <summary>Whether the name of a file says that it is Markdown.</summary>
    public static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>The open Markdown documents that lie in no open folder, or in none that was walked.</summary>
    public ImmutableArray<string> OpenTexts => [.. Open.Where(pair => IsMarkdown(pair.Key, pair.Value)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Apparatus.Language.Semantics.Seals;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Reads each file once, however many editions ask for it. It lives as long as one loading.</summary>
/// <param name="files">Where texts come from.</param>
/// <param name="options">Progress, cancellation and the number of files read at once.</param>
internal sealed class DocumentStore(IFileSource files, LoadOptions options)
{
    private readonly ConcurrentDictionary<string, Lazy<Document?>> markdown = new();
    private readonly ConcurrentDictionary<string, Lazy<Document?>> bibliographies = new();
    private readonly ConcurrentDictionary<string, Lazy<Document?>> glossaryLists = new();
    private readonly ConcurrentDictionary<string, Lazy<Document?>> seals = new();
    private readonly ConcurrentDictionary<(string Path, ManifestKind Kind), Lazy<Document?>> manifests = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> markdownFiles = new();
    private readonly ConcurrentDictionary<string, Lazy<ManifestContent>> contents = new();
    private int count;

    /// <summary>Where texts come from.</summary>
    public IFileSource Files { get; } = files;

    /// <summary>What was asked of the loading.</summary>
    public LoadOptions Options { get; } = options;

    /// <summary>A Markdown file, an <see cref="UnreadDocument"/>, or null when there is no such file.</summary>
    public Document? Markdown(string path) =>
        markdown.GetOrAdd(path, Once(path, nameof(MarkdownDocument), text => MarkdownDocument.Parse(path, text))).Value;

    /// <summary>A bibliography, an <see cref="UnreadDocument"/>, or null when there is no such file.</summary>
    public Document? Bibliography(string path) =>
        bibliographies.GetOrAdd(path, Once(path, nameof(BibliographyDocument), text => new BibliographyDocument(path, text))).Value;

    /// <summary>A glossary in YAML, an <see cref="UnreadDocument"/>, or null when there is no such file.</summary>
    public Document? GlossaryList(string path) =>
        glossaryLists.GetOrAdd(path, Once(path, nameof(GlossaryListDocument), text => new GlossaryListDocument(path, text))).Value;

    /// <summary>The seal of an edition, an <see cref="UnreadDocument"/>, or null when there is no such file.</summary>
    public Document? Seal(string path) =>
        seals.GetOrAdd(path, Once(path, nameof(SealDocument), text => new SealDocument(path, text))).Value;

    /// <summary>A settings file, an <see cref="UnreadDocument"/>, or null when there is no such file.</summary>
    public Document? Manifest(string path, ManifestKind kind) =>
        manifests.GetOrAdd((path, kind), Once(path, kind.ToString(), text => new ManifestDocument(path, text, kind, YamlReader.Read(text)))).Value;

    /// <summary>What a manifest says together with the files it draws in.</summary>
    public ManifestContent Content(string manifestPath) =>
        contents.GetOrAdd(manifestPath, path => new Lazy<ManifestContent>(() => ManifestReader.Read(this, path))).Value;

    /// <summary>Reads Markdown files ahead, several at once.</summary>
    public void Preload(IEnumerable<string> paths)
    {
        var all = paths.Distinct().Where(path => !markdown.ContainsKey(path)).ToList();
        if (Options.Jobs > 1 && all.Count > 1)
        {
            var limits = new ParallelOptions { MaxDegreeOfParallelism = Options.Jobs, CancellationToken = Options.Cancellation };
            Parallel.ForEach(all, limits, path => Markdown(path));
        }
    }

    /// <summary>The full paths of the Markdown files directly in a folder, sorted.</summary>
    public ImmutableArray<string> MarkdownFiles(string folder) =>
        markdownFiles.GetOrAdd(folder, path => [.. Files.GetFiles(path).Where(FilePaths.IsMarkdown)]);

    private Lazy<Document?> Once(string path, string kind, Func<SourceText, Document> read) => new(() =>
    {
        Options.Cancellation.ThrowIfCancellationRequested();
        var content = Files.Read(path);
        if (!content.Exists)
        {
            return null;
        }

        var document = content.Text is { } text
            ? Options.Cache?.GetOrRead(path, kind, text, read) ?? read(text)
            : new UnreadDocument(path, content.Reason ?? "it cannot be read", content.Remedy ?? "look at its rights");
        Options.Progress?.Invoke(Interlocked.Increment(ref count));
        return document;
    });
}

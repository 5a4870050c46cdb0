using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics.Seals;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Reads the files that manifest and front matter name and keeps account of what became of them.</summary>
/// <param name="store">Where files are read.</param>
/// <param name="resolver">Makes full paths.</param>
/// <param name="resourceFolders">Full paths of the folders of <c>resource-path</c>.</param>
internal sealed class ReferenceGathering(DocumentStore store, PathResolver resolver, ImmutableArray<string> resourceFolders)
{
    private readonly List<FileReference> references = [];
    private readonly List<UnreadDocument> unread = [];
    private readonly List<BibliographyDocument> bibliographies = [];
    private readonly List<MarkdownDocument> glossaries = [];
    private readonly List<GlossaryListDocument> glossaryLists = [];

    /// <summary>All references so far.</summary>
    public ImmutableArray<FileReference> References => [.. references];

    /// <summary>Files that exist but could not be read, each once.</summary>
    public ImmutableArray<UnreadDocument> Unread => [.. unread.DistinctBy(document => document.Path)];

    /// <summary>The bibliographies in order of precedence; of a file named twice the last place counts.</summary>
    public ImmutableArray<BibliographyDocument> Bibliographies =>
        [.. Enumerable.Reverse(bibliographies).DistinctBy(document => document.Path).Reverse()];

    /// <summary>Glossary files that are no text files.</summary>
    public ImmutableArray<MarkdownDocument> Glossaries => [.. glossaries.DistinctBy(document => document.Path)];

    /// <summary>Glossary files in YAML.</summary>
    public ImmutableArray<GlossaryListDocument> GlossaryLists => [.. glossaryLists.DistinctBy(document => document.Path)];

    /// <summary>The seal, or null.</summary>
    public SealDocument? Seal { get; private set; }

    /// <summary>Adds references that were followed already.</summary>
    public void Add(IEnumerable<FileReference> followed) => references.AddRange(followed);

    /// <summary>Adds the text files.</summary>
    public void AddInputFiles(IEnumerable<FileReference> inputFiles)
    {
        foreach (var reference in inputFiles)
        {
            Follow(reference, store.Markdown);
        }
    }

    /// <summary>Adds bibliographies.</summary>
    /// <param name="options">Those given as options.</param>
    /// <param name="metadata">Metadata, the layers that count more first.</param>
    public void AddBibliographies(ImmutableArray<Setting<string>> options, ImmutableArray<MetadataLayer> metadata)
    {
        foreach (var reference in new BibliographyFinder(resolver, resourceFolders).Find(options, metadata))
        {
            if (Follow(reference, store.Bibliography) is BibliographyDocument document)
            {
                bibliographies.Add(document);
            }
        }
    }

    /// <summary>Adds the citation style.</summary>
    /// <param name="settings">Settings with the style as written.</param>
    /// <param name="options">The layers of options, to tell whether the style is one.</param>
    public void AddStyle(EditionSettings settings, ImmutableArray<MetadataLayer> options)
    {
        if (settings.Style is { } style)
        {
            var isOption = SettingsReader.Find(options, "csl") is not null;

            // Nothing is made of a style; it is read to know whether it can be (ED3001).
            Follow(new BibliographyFinder(resolver, resourceFolders).FindStyle(style, isOption, store.Options.UserDataFolder), store.Bibliography);
        }
    }

    /// <summary>Adds glossaries that are no text files: declared ones with their place, an undeclared sibling without.</summary>
    public void AddGlossaries(IEnumerable<Setting<string>> declared, EditionSettings settings)
    {
        var listed = references
            .Where(reference => reference.Kind == FileReferenceKind.InputFile)
            .Select(reference => reference.ResolvedPath)
            .OfType<string>()
            .ToHashSet();
        var written = declared.ToList();
        foreach (var glossary in written)
        {
            var reference = resolver.Find(FileReferenceKind.Glossary, glossary, resolver.Expand(glossary));
            if (reference.ResolvedPath is { } path && listed.Contains(path))
            {
                continue;
            }

            // A list in YAML is a glossary too (FORMAT A7.1).
            switch (Follow(reference, ManifestNames.IsYaml(glossary.Value) ? store.GlossaryList : store.Markdown))
            {
                case GlossaryListDocument list:
                    glossaryLists.Add(list);
                    break;
                case MarkdownDocument document:
                    glossaries.Add(document);
                    break;
            }
        }

        if (written.Count == 0)
        {
            AddSiblingGlossaries(settings.Glossaries.Where(path => !listed.Contains(path)));
        }
    }

    /// <summary>Adds glossaries that lie beside the text without being named; nothing is said when there are none.</summary>
    public void AddSiblingGlossaries(IEnumerable<string> paths)
    {
        foreach (var path in paths.Where(store.Files.FileExists))
        {
            switch (store.Markdown(path))
            {
                case MarkdownDocument document:
                    glossaries.Add(document);
                    break;
                case UnreadDocument document:
                    unread.Add(document);
                    break;
            }
        }
    }

    /// <summary>Adds the seal of the base text.</summary>
    public void AddSeal(EditionSettings settings)
    {
        if (settings.Sealed is { } written)
        {
            Seal = Follow(resolver.Find(FileReferenceKind.Seal, written, resolver.Expand(written)), store.Seal) as SealDocument;
        }
    }

    /// <summary>Adds the homes of note series; those that differ by text file are no single file.</summary>
    public void AddHomes(EditionSettings settings)
    {
        foreach (var home in settings.NoteSeries.Select(series => series.Home).OfType<Setting<string>>())
        {
            if (!home.Value.Contains("{file}", StringComparison.Ordinal))
            {
                references.Add(resolver.Find(FileReferenceKind.NoteHome, home, resolver.Expand(home)));
            }
        }
    }

    /// <summary>Adds the manifests of other volumes.</summary>
    public void AddVolumes(EditionSettings settings)
    {
        foreach (var manifest in settings.External.Select(volume => volume.Manifest).OfType<Setting<string>>())
        {
            references.Add(resolver.Find(FileReferenceKind.External, manifest, resolver.Expand(manifest)));
        }
    }

    private Document? Follow(FileReference reference, Func<string, Document?> read)
    {
        var document = reference is { Status: FileReferenceStatus.Read, ResolvedPath: { } path } ? read(path) : null;
        var status = (reference.Status, document) switch
        {
            (FileReferenceStatus.Read, null) => FileReferenceStatus.Missing,
            (FileReferenceStatus.Read, UnreadDocument) => FileReferenceStatus.Unread,
            _ => reference.Status,
        };
        references.Add(reference with { Status = status });
        if (document is UnreadDocument fault)
        {
            unread.Add(fault);
        }

        return document;
    }
}

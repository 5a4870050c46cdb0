using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics;

/// <summary>
/// An immutable snapshot of all files of one edition: what Pandoc would join into one document, with its manifest and
/// bibliographies. A single file and a loose file are editions of one document.
/// </summary>
/// <param name="parts">What the loader found.</param>
public sealed class Edition(EditionParts parts)
{
    private readonly Lazy<NoteTable> notes = new(() => new NoteTable(parts.Documents));
    private readonly Lazy<CitationTable> citations = new(() => new CitationTable(parts.Documents, parts.Manifests));
    private readonly Lazy<(BibliographySource? Inline, BibliographyIndex Works)> works = new(() => ReadWorks(parts));
    private readonly Lazy<HeadingIds> headingIds = new(() => new HeadingIds(parts.Documents));
    private readonly Lazy<IdentifierTable> identifiers = new(() => new IdentifierTable(parts.Documents));
    private HeadingSlugs? headingSlugs;

    /// <summary>How the edition is declared.</summary>
    public EditionKind Kind => parts.Kind;

    /// <summary>The full path of the folder that relative paths start from.</summary>
    public string Root => parts.Root;

    /// <summary>Settings merged from manifest and front matter.</summary>
    public EditionSettings Settings => parts.Settings;

    /// <summary>The manifest first, then the files it draws in; empty without a manifest.</summary>
    public ImmutableArray<ManifestDocument> Manifests => parts.Manifests;

    /// <summary>The text files in reading order, notes files and glossary where the manifest lists them.</summary>
    public ImmutableArray<MarkdownDocument> Documents => parts.Documents;

    /// <summary>The bibliography files in order of precedence: of two entries with one key the last counts.</summary>
    public ImmutableArray<BibliographyDocument> Bibliographies => parts.Bibliographies;

    /// <summary>Glossary files that are no text files of the edition.</summary>
    public ImmutableArray<MarkdownDocument> Glossaries => parts.Glossaries;

    /// <summary>Editions of other volumes under <c>external</c>, whose ids count as known; their own volumes are left out.</summary>
    public ImmutableArray<Edition> Volumes => parts.Volumes;

    /// <summary>Files that exist but could not be read.</summary>
    public ImmutableArray<UnreadDocument> Unread => parts.Unread;

    /// <summary>All files that manifest and front matter name, with what became of them.</summary>
    public ImmutableArray<FileReference> FileReferences => parts.FileReferences;

    /// <summary>Every file that rules look at: manifests, text files, glossaries, bibliographies, and files that could not be read.</summary>
    public ImmutableArray<Document> AllDocuments => [.. Manifests, .. Documents, .. Glossaries, .. Bibliographies, .. Unread];

    /// <summary>Markdown files beside the listed ones that no manifest lists (ED6004).</summary>
    public ImmutableArray<MarkdownDocument> Unlisted => parts.Unlisted;

    /// <summary>Text files that another manifest lists as well, with none nearer (ED6004).</summary>
    public ImmutableArray<SharedFile> SharedFiles => parts.SharedFiles;

    /// <summary>For a loose file, the other Markdown files of its folder; empty otherwise.</summary>
    public ImmutableArray<MarkdownDocument> Siblings => parts.Siblings;

    /// <summary>Whether it is a loose file, which only a few rules look at (FORMAT B0).</summary>
    public bool IsLoose => Kind == EditionKind.Loose;

    /// <summary>The notes of all files by label.</summary>
    public NoteTable Notes => notes.Value;

    /// <summary>The keys that all files cite.</summary>
    public CitationTable Citations => citations.Value;

    /// <summary>Works described under <c>references:</c> in the manifest or in front matter; null when there are none.</summary>
    public BibliographySource? InlineReferences => works.Value.Inline;

    /// <summary>The works of all bibliographies and inline references by key.</summary>
    public BibliographyIndex Works => works.Value.Works;

    /// <summary>The identifiers of all headings.</summary>
    public HeadingIds HeadingIds => headingIds.Value;

    /// <summary>The identifiers that other programs would give to all headings.</summary>
    public HeadingSlugs HeadingSlugs => headingSlugs ??= new HeadingSlugs(Documents, HeadingIds);

    /// <summary>The explicit identifiers of all files.</summary>
    public IdentifierTable Identifiers => identifiers.Value;

    /// <summary>A path as people read it: relative to the edition's folder, with <c>..</c> where it lies beside; in full where nothing but the root of the disk is common.</summary>
    public string DisplayPath(string path)
    {
        var upwards = string.Empty;
        for (var folder = Root; folder.Length > 0; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            if (path.StartsWith(folder + "/", StringComparison.Ordinal))
            {
                return upwards + path[(folder.Length + 1)..];
            }

            upwards += "../";
        }

        return path;
    }

    private static (BibliographySource? Inline, BibliographyIndex Works) ReadWorks(EditionParts parts)
    {
        var inline = parts.Settings.References is { Node: YamlSequence or YamlMapping } references
            ? new BibliographySource(references.Document.Path, BibliographyReader.ReadInline(references.Node, references.Document.Text))
            : null;
        var files = parts.Bibliographies.Select(document => document.Source);
        return (inline, new BibliographyIndex(inline is null ? files : files.Append(inline)));
    }
}

using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Seals;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Semantics.Works;

namespace Apparatus.Language.Semantics;

/// <summary>
/// An immutable snapshot of all files of one edition: what Pandoc would join into one document, with its manifest and
/// bibliographies. A single file and a loose file are editions of one document.
/// </summary>
public sealed class Edition
{
    private readonly EditionParts parts;
    private readonly EditionTables tables;
    private readonly WorksReading works;
    private readonly Lazy<GlossaryTable> glossary;

    /// <summary>Makes an edition of what a loader found.</summary>
    public Edition(EditionParts parts)
        : this(parts, new EditionTables(parts), new WorksReading(parts, null), new Lazy<GlossaryTable>(() => new GlossaryTable(parts, null)))
    {
    }

    private Edition(EditionParts parts, EditionTables tables, WorksReading works, Lazy<GlossaryTable> glossary)
    {
        this.parts = parts;
        this.tables = tables;
        this.works = works;
        this.glossary = glossary;
    }

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

    /// <summary>Glossary files in YAML.</summary>
    public ImmutableArray<GlossaryListDocument> GlossaryLists => parts.GlossaryLists;

    /// <summary>Editions of other volumes under <c>external</c>, whose ids count as known; their own volumes are left out.</summary>
    public ImmutableArray<Edition> Volumes => parts.Volumes;

    /// <summary>Files that exist but could not be read.</summary>
    public ImmutableArray<UnreadDocument> Unread => parts.Unread;

    /// <summary>The seal of the base text; null when there is none.</summary>
    public SealDocument? Seal => parts.Seal;

    /// <summary>All files that manifest and front matter name, with what became of them.</summary>
    public ImmutableArray<FileReference> FileReferences => parts.FileReferences;

    /// <summary>Every file that rules look at: manifests, text files, glossaries, bibliographies, and files that could not be read.</summary>
    public ImmutableArray<Document> AllDocuments => [.. Manifests, .. Documents, .. Glossaries, .. GlossaryLists, .. Bibliographies, .. Unread];

    /// <summary>Markdown files beside the listed ones that no manifest lists (ED6004).</summary>
    public ImmutableArray<MarkdownDocument> Unlisted => parts.Unlisted;

    /// <summary>Text files that another manifest lists as well, with none nearer (ED6004).</summary>
    public ImmutableArray<SharedFile> SharedFiles => parts.SharedFiles;

    /// <summary>For a loose file, the other Markdown files of its folder; empty otherwise.</summary>
    public ImmutableArray<MarkdownDocument> Siblings => parts.Siblings;

    /// <summary>Whether it is a loose file, which only a few rules look at (FORMAT B0).</summary>
    public bool IsLoose => Kind == EditionKind.Loose;

    /// <summary>The notes of all files by label.</summary>
    public NoteTable Notes => tables.Notes;

    /// <summary>The mark that each note has within its series.</summary>
    public NoteMarks NoteMarks => tables.NoteMarks;

    /// <summary>The keys that all files cite.</summary>
    public CitationTable Citations => tables.Citations;

    /// <summary>Works described under <c>references:</c> in the manifest or in front matter; null when there are none.</summary>
    public BibliographySource? InlineReferences => works.Inline;

    /// <summary>The works of all bibliographies and inline references by key.</summary>
    public BibliographyIndex Works => works.Index;

    /// <summary>The titles and makers of the works, prepared for being looked for in prose when first asked for.</summary>
    public WorkTitles WorkTitles => works.Titles(Settings.Language);

    /// <summary>The glossary, and where the text speaks of its terms; read when first asked for.</summary>
    public GlossaryTable Glossary => glossary.Value;

    /// <summary>The identifiers of all headings.</summary>
    public HeadingIds HeadingIds => tables.HeadingIds;

    /// <summary>The identifiers that other programs would give to all headings.</summary>
    public HeadingSlugs HeadingSlugs => tables.HeadingSlugs;

    /// <summary>The explicit identifiers of all files.</summary>
    public IdentifierTable Identifiers => tables.Identifiers;

    /// <summary>The links of all files by what they lead to.</summary>
    public LinkTable Links => tables.Links;

    /// <summary>The page markers of all files by witness.</summary>
    public PageTable Pages => tables.Pages;

    /// <summary>
    /// Says whether two snapshots look the same from any one file of theirs: same settings, same works, and facts that are
    /// equal in all files. What was found out about an unchanged file of one then holds in the other.
    /// </summary>
    public bool HasSameFacts(Edition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(tables, other.tables)
            && ReferenceEquals(works, other.works)
            && HasSameTerms(other)
            && HasSameGlossaryFiles(other)
            && ReferenceEquals(parts.Settings, other.parts.Settings)
            && ReferenceEquals(parts.Seal, other.parts.Seal)
            && HaveSameFacts(parts.Glossaries, other.parts.Glossaries)
            && HaveSameFacts(parts.Unlisted, other.parts.Unlisted)
            && HaveSameFacts(parts.Siblings, other.parts.Siblings)
            && parts.Volumes.Length == other.parts.Volumes.Length
            && parts.Volumes.Zip(other.parts.Volumes).All(pair => ReferenceEquals(pair.First.tables, pair.Second.tables) && pair.First.HasSameGlossary(pair.Second));
    }

    /// <summary>The text file that a place lies in.</summary>
    /// <param name="place">A place out of a table of this edition, or of one with the same files.</param>
    public MarkdownDocument DocumentOf(SymbolPlace place) => Documents[place.File];

    /// <summary>The place of a symbol.</summary>
    /// <param name="document">The file; for one that is no text file of the edition the place is in no table.</param>
    /// <param name="index">Position in the list of the file's index that the symbol's kind belongs to.</param>
    public SymbolPlace PlaceOf(MarkdownDocument document, int index)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new SymbolPlace(tables.FileNumbers.TryGetValue(document.Path, out var file) ? file : -1, index);
    }

    /// <summary>The file of the edition with this path, whatever its kind, unlisted files and siblings included; null when there is none.</summary>
    /// <param name="path">A full path with <c>/</c>.</param>
    public Document? Find(string path)
    {
        if (tables.FileNumbers.TryGetValue(path, out var number))
        {
            return Documents[number];
        }

        // A manifest that is also a bibliography counts as the manifest.
        return FindIn(Manifests, path) ?? FindIn(Bibliographies, path) ?? FindIn(Glossaries, path)
            ?? FindIn(GlossaryLists, path) ?? FindIn(Unread, path)
            ?? FindIn(Unlisted, path) ?? (Document?)FindIn(Siblings, path);
    }

    /// <summary>
    /// The edition with one file read anew; everything that the change cannot touch is shared with this one. Null when the file
    /// may decide what belongs to the edition, so that the edition has to be loaded again: a manifest, front matter that changed, a
    /// file that could not be read before, or one that is no part of the edition.
    /// </summary>
    /// <param name="document">The file as it is now.</param>
    public Edition? TryReplace(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (FindIn(Manifests, document.Path) is not null || ReplaceInVolumes(document) is not { IsDefault: false } volumes)
        {
            return null;
        }

        var (changed, known) = volumes == Volumes ? (this, false) : (new Edition(parts with { Volumes = volumes }, tables, works, glossary), true);
        return (Find(document.Path), document) switch
        {
            (null, _) => known ? changed : null,
            (MarkdownDocument before, MarkdownDocument text) when FindIn(Bibliographies, text.Path) is null => changed.TryReplaceText(before, text),
            (BibliographyDocument, BibliographyDocument bibliography) => changed.ReplaceBibliography(bibliography),
            (GlossaryListDocument, GlossaryListDocument list) => changed.ReplaceGlossaryList(list),
            _ => null,
        };
    }

    /// <summary>
    /// The program that writes a file, so that whatever is changed in it is lost with the next export (FORMAT A6): as the setting <c>generated</c> says,
    /// or as the file says itself. Null for a file that people write.
    /// </summary>
    /// <param name="path">A full path with <c>/</c>.</param>
    public string? WriterOf(string path) =>
        FindIn(Bibliographies, path) is { } bibliography ? bibliography.Writer ?? (Settings.Generated.Contains(path) ? "Zotero" : null)
            : Settings.Generated.Contains(path) ? "another program" : null;

    /// <summary>What became of an image when the edition was loaded; null for what is no file, and in loose files.</summary>
    /// <param name="document">The text file.</param>
    /// <param name="target">The address as written.</param>
    public ImageFile? ImageOf(MarkdownDocument document, string target) => parts.Images.TryGetValue(ImageFinder.Key(document, target), out var found) ? found : null;

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

    // Of several glossaries each hears what the entries of the others speak of; other volumes may have identifiers in theirs.
    private bool HasSameGlossaryFiles(Edition other) =>
        (ReferenceEquals(glossary, other.glossary)
            || Glossary.Sources.Length < 2
            || Glossary.Sources.Zip(other.Glossary.Sources).All(pair => ReferenceEquals(pair.First.Document, pair.Second.Document)))
        && parts.Volumes.Zip(other.parts.Volumes).All(pair => HaveSameFacts(pair.First.parts.Glossaries, pair.Second.parts.Glossaries));

    private Edition? TryReplaceText(MarkdownDocument before, MarkdownDocument document)
    {
        if (before.FrontMatterText != document.FrontMatterText || HasNewImage(document.ReadSince(before)))
        {
            return null;
        }

        var changed = parts with
        {
            Documents = Replace(parts.Documents, document),
            Glossaries = Replace(parts.Glossaries, document),
            Unlisted = Replace(parts.Unlisted, document),
            Siblings = Replace(parts.Siblings, document),
        };
        var isText = tables.FileNumbers.ContainsKey(document.Path);
        var keepsFacts = !isText || before.Facts.Equals(document.Facts);
        return new Edition(changed, keepsFacts ? tables : tables.For(changed, before.Facts, document.Facts), works, GlossaryAfter(changed, before, document));
    }

    // Whether an image is there is looked up when the edition is loaded.
    private bool HasNewImage(MarkdownDocument document) =>
        Kind != EditionKind.Loose && tables.FileNumbers.ContainsKey(document.Path) && ImageFinder.Targets(document).Any(target => ImageOf(document, target) is null);

    // A glossary that nobody has asked for yet is read when it is; otherwise what it knows of unchanged text goes on to be true.
    private Lazy<GlossaryTable> GlossaryAfter(EditionParts changed, MarkdownDocument before, MarkdownDocument document)
    {
        if (!glossary.IsValueCreated)
        {
            return new Lazy<GlossaryTable>(() => new GlossaryTable(changed, null));
        }

        var known = glossary.Value;
        if (known.IsEmpty && !GlossaryTable.IsGlossary(changed, document))
        {
            return glossary;
        }

        known.Index.Succeed(before, document);
        return GlossaryTable.IsGlossary(changed, document)
            ? new Lazy<GlossaryTable>(() => new GlossaryTable(changed, known))
            : new Lazy<GlossaryTable>(known.With(changed));
    }

    private Edition ReplaceGlossaryList(GlossaryListDocument document)
    {
        var changed = parts with { GlossaryLists = Replace(parts.GlossaryLists, document) };
        var known = glossary.IsValueCreated ? glossary.Value : null;
        return new Edition(changed, tables, works, new Lazy<GlossaryTable>(() => new GlossaryTable(changed, known)));
    }

    // The same glossary, and in each file that changed the same terms: what an entry hears of the text is whether it is used.
    private bool HasSameTerms(Edition other)
    {
        if (ReferenceEquals(glossary, other.glossary))
        {
            return true;
        }

        return HasSameGlossary(other)
            && (Glossary.IsEmpty || Documents.Zip(other.Documents).All(pair => ReferenceEquals(pair.First, pair.Second)
                || Glossary.Index.In(pair.First).HasSameEntries(other.Glossary.Index.In(pair.Second))));
    }

    private bool HasSameGlossary(Edition other) =>
        ReferenceEquals(glossary, other.glossary) || ReferenceEquals(Glossary.Index, other.Glossary.Index) || (Glossary.IsEmpty && other.Glossary.IsEmpty);

    private Edition ReplaceBibliography(BibliographyDocument document)
    {
        var changed = parts with { Bibliographies = Replace(parts.Bibliographies, document) };
        return new Edition(changed, tables, new WorksReading(changed, works.Known), glossary);
    }

    // The volumes with the file read anew in each that holds it; default when one of them has to be loaded again.
    private ImmutableArray<Edition> ReplaceInVolumes(Document document)
    {
        var volumes = Volumes;
        for (var i = 0; i < volumes.Length; i++)
        {
            if (volumes[i].Find(document.Path) is null)
            {
                continue;
            }

            if (volumes[i].TryReplace(document) is not { } volume)
            {
                return default;
            }

            volumes = volumes.SetItem(i, volume);
        }

        return volumes;
    }

    private static bool HaveSameFacts(ImmutableArray<MarkdownDocument> left, ImmutableArray<MarkdownDocument> right)
    {
        if (left == right)
        {
            return true;
        }

        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i], right[i]) && (left[i].Path != right[i].Path || !left[i].Facts.Equals(right[i].Facts)))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<T> Replace<T>(ImmutableArray<T> documents, T document)
        where T : Document
    {
        for (var i = 0; i < documents.Length; i++)
        {
            if (documents[i].Path == document.Path)
            {
                return documents.SetItem(i, document);
            }
        }

        return documents;
    }

    private static T? FindIn<T>(ImmutableArray<T> documents, string path)
        where T : Document
    {
        foreach (var document in documents)
        {
            if (document.Path == path)
            {
                return document;
            }
        }

        return null;
    }
}

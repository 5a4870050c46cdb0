using System.Collections.Immutable;
using Apparatus.Language.Semantics.Seals;

namespace Apparatus.Language.Semantics;

/// <summary>What a loader found of one edition; the making of an <see cref="Edition"/>.</summary>
public sealed record EditionParts
{
    /// <summary>How the edition is declared.</summary>
    public required EditionKind Kind { get; init; }

    /// <summary>The full path of the folder that relative paths start from: the manifest's, or the file's.</summary>
    public required string Root { get; init; }

    /// <summary>Settings merged from manifest and front matter.</summary>
    public EditionSettings Settings { get; init; } = new();

    /// <summary>The manifest first, then the files it draws in; empty without a manifest.</summary>
    public ImmutableArray<ManifestDocument> Manifests { get; init; } = [];

    /// <summary>The text files in reading order.</summary>
    public ImmutableArray<MarkdownDocument> Documents { get; init; } = [];

    /// <summary>The bibliography files in order of precedence, the last counts.</summary>
    public ImmutableArray<BibliographyDocument> Bibliographies { get; init; } = [];

    /// <summary>Glossary files that are no text files of the edition.</summary>
    public ImmutableArray<MarkdownDocument> Glossaries { get; init; } = [];

    /// <summary>Glossary files in YAML.</summary>
    public ImmutableArray<GlossaryListDocument> GlossaryLists { get; init; } = [];

    /// <summary>Editions of other volumes under <c>external</c>, whose ids count as known; their own volumes are left out.</summary>
    public ImmutableArray<Edition> Volumes { get; init; } = [];

    /// <summary>Files that exist but could not be read.</summary>
    public ImmutableArray<UnreadDocument> Unread { get; init; } = [];

    /// <summary>All files that manifest and front matter name.</summary>
    public ImmutableArray<FileReference> FileReferences { get; init; } = [];

    /// <summary>The images of the text files; empty for loose files.</summary>
    public ImmutableDictionary<string, ImageFile> Images { get; init; } = ImmutableDictionary<string, ImageFile>.Empty;

    /// <summary>The seal of the base text, or null.</summary>
    public SealDocument? Seal { get; init; }

    /// <summary>Markdown files in folders of listed files that no manifest lists and that are not ignored (ED6004).</summary>
    public ImmutableArray<MarkdownDocument> Unlisted { get; init; } = [];

    /// <summary>For a loose file, the other Markdown files of its folder (FORMAT B0); empty otherwise.</summary>
    public ImmutableArray<MarkdownDocument> Siblings { get; init; } = [];

    /// <summary>Text files that another manifest lists as well, with none nearer (ED6004).</summary>
    public ImmutableArray<SharedFile> SharedFiles { get; init; } = [];
}

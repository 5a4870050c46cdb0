using System.Collections.Immutable;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics;

/// <summary>
/// What one Markdown file defines and refers to, with places, in order of the text. The lists run in step with those
/// of <see cref="DocumentFacts"/>, which hold the same without places.
/// </summary>
public sealed record DocumentIndex
{
    /// <summary>Definitions that Pandoc reads; also those inside another definition.</summary>
    public required ImmutableArray<NoteDefinitionNode> NoteDefinitions { get; init; }

    /// <summary>References outside code, math, comments and templates, whether or not the note is defined.</summary>
    public required ImmutableArray<NoteReferenceUse> NoteReferences { get; init; }

    /// <summary>Notes written where they are called, closed or not.</summary>
    public required ImmutableArray<InlineNoteUse> InlineNotes { get; init; }

    /// <summary>Lines that look like definitions but are not read.</summary>
    public required ImmutableArray<UnreadDefinition> UnreadDefinitions { get; init; }

    /// <summary>Works cited, front matter left out.</summary>
    public required ImmutableArray<CitationUse> Citations { get; init; }

    /// <summary>Works cited in metadata: in the front matter and in later metadata blocks.</summary>
    public ImmutableArray<MetadataCitation> MetadataCitations { get; init; } = [];

    /// <summary>Headings.</summary>
    public required ImmutableArray<HeadingNode> Headings { get; init; }

    /// <summary>Explicit identifiers.</summary>
    public required ImmutableArray<IdentifierUse> Identifiers { get; init; }

    /// <summary>Links and images.</summary>
    public required ImmutableArray<LinkNode> Links { get; init; }

    /// <summary>Link definitions.</summary>
    public required ImmutableArray<LinkDefinitionNode> LinkDefinitions { get; init; }

    /// <summary>What links, images and link definitions lead to, in order; autolinks are left out.</summary>
    public ImmutableArray<LinkAddress> LinkAddresses { get; init; } = [];

    /// <summary>Page markers, those in notes included.</summary>
    public ImmutableArray<PageMarkerUse> PageMarkers { get; init; } = [];

    /// <summary>Labels of example list items.</summary>
    public required ImmutableArray<AttributeText> ExampleLabels { get; init; }
}

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics.Pages;

namespace Apparatus.Language.Semantics;

/// <summary>
/// The tables that are merged from the facts of all files of an edition, each when first asked for. They hold no offsets, so
/// that one keystroke in prose leaves them all as they are.
/// </summary>
internal sealed class EditionTables
{
    private readonly Lazy<NoteTable> notes;
    private readonly Lazy<NoteMarks> noteMarks;
    private readonly Lazy<CitationTable> citations;
    private readonly Lazy<HeadingIds> headingIds;
    private readonly Lazy<HeadingSlugs> headingSlugs;
    private readonly Lazy<IdentifierTable> identifiers;
    private readonly Lazy<LinkTable> links;
    private readonly Lazy<PageTable> pages;

    /// <summary>Prepares the tables of an edition.</summary>
    public EditionTables(EditionParts parts)
        : this(parts, NumberFiles(parts.Documents))
    {
    }

    private EditionTables(EditionParts parts, FrozenDictionary<string, int> fileNumbers)
    {
        // Only the lists that the tables need are kept, not the whole snapshot.
        var (documents, manifests, settings) = (parts.Documents, parts.Manifests, parts.Settings);
        FileNumbers = fileNumbers;
        notes = new(() => new NoteTable(documents));
        noteMarks = new(() => new NoteMarks(documents, Notes, settings));
        citations = new(() => new CitationTable(documents, manifests));
        headingIds = new(() => new HeadingIds(documents));
        headingSlugs = new(() => new HeadingSlugs(documents, HeadingIds));
        identifiers = new(() => new IdentifierTable(documents));
        links = new(() => new LinkTable(documents, fileNumbers));
        pages = new(() => new PageTable(documents, settings));
    }

    // A table goes on to be true while the facts that it is made of stay the same in the one file that has changed.
    private EditionTables(EditionTables old, EditionTables fresh, DocumentFacts before, DocumentFacts after)
    {
        var (hasSameNotes, hasSameHeadings) = (HasSameNotes(before, after), before.Headings.SequenceEqual(after.Headings));
        FileNumbers = old.FileNumbers;
        notes = (hasSameNotes ? old : fresh).notes;
        noteMarks = (hasSameNotes ? old : fresh).noteMarks;
        citations = (HasSameCitations(before, after) ? old : fresh).citations;
        headingIds = (hasSameHeadings ? old : fresh).headingIds;
        headingSlugs = (hasSameHeadings ? old : fresh).headingSlugs;
        identifiers = (before.Identifiers.SequenceEqual(after.Identifiers) ? old : fresh).identifiers;
        links = (before.LinkAddresses.SequenceEqual(after.LinkAddresses) ? old : fresh).links;
        pages = (before.PageMarkers.SequenceEqual(after.PageMarkers) ? old : fresh).pages;
    }

    /// <summary>The position of each text file in <see cref="Edition.Documents"/>, by path.</summary>
    public FrozenDictionary<string, int> FileNumbers { get; }

    /// <summary>The notes of all files.</summary>
    public NoteTable Notes => notes.Value;

    /// <summary>The marks of notes within their series.</summary>
    public NoteMarks NoteMarks => noteMarks.Value;

    /// <summary>The keys that all files cite.</summary>
    public CitationTable Citations => citations.Value;

    /// <summary>The identifiers of all headings.</summary>
    public HeadingIds HeadingIds => headingIds.Value;

    /// <summary>The identifiers that other programs would give to all headings.</summary>
    public HeadingSlugs HeadingSlugs => headingSlugs.Value;

    /// <summary>The explicit identifiers of all files.</summary>
    public IdentifierTable Identifiers => identifiers.Value;

    /// <summary>The links of all files.</summary>
    public LinkTable Links => links.Value;

    /// <summary>The page markers of all files.</summary>
    public PageTable Pages => pages.Value;

    /// <summary>Tables for the same files with other facts in one of them.</summary>
    /// <param name="parts">The files as they are now.</param>
    /// <param name="before">The facts that the one file had.</param>
    /// <param name="after">The facts that it has.</param>
    public EditionTables For(EditionParts parts, DocumentFacts before, DocumentFacts after) => new(this, new EditionTables(parts, FileNumbers), before, after);

    private static bool HasSameNotes(DocumentFacts before, DocumentFacts after) =>
        before.NoteDefinitions.SequenceEqual(after.NoteDefinitions)
        && before.NoteReferences.SequenceEqual(after.NoteReferences)
        && before.CalledNotes.SequenceEqual(after.CalledNotes)
        && before.UnreadLabels.SequenceEqual(after.UnreadLabels);

    private static bool HasSameCitations(DocumentFacts before, DocumentFacts after) =>
        before.CitedKeys.SequenceEqual(after.CitedKeys)
        && before.HasBracketedCitation == after.HasBracketedCitation
        && before.MetadataKeys.SequenceEqual(after.MetadataKeys)
        && before.ExampleLabels.SequenceEqual(after.ExampleLabels);

    private static FrozenDictionary<string, int> NumberFiles(ImmutableArray<MarkdownDocument> documents) =>
        documents.Select((document, number) => KeyValuePair.Create(document.Path, number)).DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal);
}

using System;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics;

/// <summary>
/// What other files need to know of one file: names, order and content, never positions, since every keystroke moves
/// those. Two facts are equal when nothing outside the file has to be looked at again.
/// </summary>
public sealed class DocumentFacts : IEquatable<DocumentFacts>
{
    private DocumentFacts(DocumentIndex index, MarkdownDocument document)
    {
        NoteDefinitions = [.. index.NoteDefinitions.Select(note => new NoteDefinitionFact(note.Label, NoteContent.IsEmpty(document.Text, note)))];
        NoteReferences = [.. index.NoteReferences.Select(use => new NoteReferenceFact(use.Node.Label, use.Place, use.OpensParagraph))];
        CalledNotes = CalledIn(index);
        UnreadLabels = [.. index.UnreadDefinitions.Select(unread => unread.Label)];
        CitedKeys = [.. index.Citations.Select(use => use.Node.Key)];
        HasBracketedCitation = index.Citations.Any(use =>
            !(use.Group.IsInText && use.Group.BracketSpan is null) && !ReservedKeys.IsReserved(use.Node.Key));
        MetadataKeys = [.. index.MetadataCitations.Select(citation => citation.Node.Key)];
        Headings =
        [
            .. index.Headings.Select(heading => new HeadingFact(
                heading.Level, heading.Attributes?.Id?.Text, heading.Slug, Syntax.PlainText.Of(document.Text, heading.Inlines))),
        ];
        Identifiers = [.. index.Identifiers.Select(use => new IdentifierFact(use.Id.Text, use.Kind))];
        LinkTargets = [.. index.Links.Select(link => link.Target)];
        LinkAddresses = [.. index.LinkAddresses.Select(link => link.Target)];
        LinkLabels = [.. index.LinkDefinitions.Select(link => link.Label)];
        ExampleLabels = [.. index.ExampleLabels.Select(label => label.Text)];
        PageMarkers = [.. index.PageMarkers.Select(use => Pages.PageMarkers.FactOf(use.Node, use.IsInNote))];
        OpeningBlock = Semantics.OpeningBlock.Of(document);
    }

    /// <summary>Definitions that Pandoc reads, in step with <see cref="DocumentIndex.NoteDefinitions"/>.</summary>
    public ImmutableArray<NoteDefinitionFact> NoteDefinitions { get; }

    /// <summary>References, in step with <see cref="DocumentIndex.NoteReferences"/>.</summary>
    public ImmutableArray<NoteReferenceFact> NoteReferences { get; }

    /// <summary>The notes that the text calls, in order: a label for each reference in the text, the empty text for each inline note. They print in this order.</summary>
    public ImmutableArray<string> CalledNotes { get; }

    /// <summary>Labels of definitions that are not read, in step with <see cref="DocumentIndex.UnreadDefinitions"/>.</summary>
    public ImmutableArray<string> UnreadLabels { get; }

    /// <summary>Keys cited, in step with <see cref="DocumentIndex.Citations"/>.</summary>
    public ImmutableArray<string> CitedKeys { get; }

    /// <summary>Whether some work is cited with brackets, so that it is no mere handle; reserved keys do not count.</summary>
    public bool HasBracketedCitation { get; }

    /// <summary>Keys cited in metadata, in step with <see cref="DocumentIndex.MetadataCitations"/>.</summary>
    public ImmutableArray<string> MetadataKeys { get; }

    /// <summary>Headings, in step with <see cref="DocumentIndex.Headings"/>.</summary>
    public ImmutableArray<HeadingFact> Headings { get; }

    /// <summary>Explicit identifiers, in step with <see cref="DocumentIndex.Identifiers"/>.</summary>
    public ImmutableArray<IdentifierFact> Identifiers { get; }

    /// <summary>Addresses of links, in step with <see cref="DocumentIndex.Links"/>.</summary>
    public ImmutableArray<string> LinkTargets { get; }

    /// <summary>Addresses, in step with <see cref="DocumentIndex.LinkAddresses"/>.</summary>
    public ImmutableArray<string> LinkAddresses { get; }

    /// <summary>Labels of link definitions, in step with <see cref="DocumentIndex.LinkDefinitions"/>.</summary>
    public ImmutableArray<string> LinkLabels { get; }

    /// <summary>Labels of examples, in step with <see cref="DocumentIndex.ExampleLabels"/>.</summary>
    public ImmutableArray<string> ExampleLabels { get; }

    /// <summary>Page markers, in step with <see cref="DocumentIndex.PageMarkers"/>.</summary>
    public ImmutableArray<Pages.PageFact> PageMarkers { get; }

    /// <summary>What the block on the first line is, in a word; null when no note of the file before could take it.</summary>
    public string? OpeningBlock { get; }

    /// <summary>Takes the facts of a file.</summary>
    public static DocumentFacts From(MarkdownDocument document) => new(document.Index, document);

    /// <inheritdoc/>
    public bool Equals(DocumentFacts? other) =>
        ReferenceEquals(this, other) || (other is not null
        && NoteDefinitions.SequenceEqual(other.NoteDefinitions)
        && NoteReferences.SequenceEqual(other.NoteReferences)
        && CalledNotes.SequenceEqual(other.CalledNotes)
        && UnreadLabels.SequenceEqual(other.UnreadLabels)
        && CitedKeys.SequenceEqual(other.CitedKeys)
        && HasBracketedCitation == other.HasBracketedCitation
        && MetadataKeys.SequenceEqual(other.MetadataKeys)
        && Headings.SequenceEqual(other.Headings)
        && Identifiers.SequenceEqual(other.Identifiers)
        && LinkTargets.SequenceEqual(other.LinkTargets)
        && LinkAddresses.SequenceEqual(other.LinkAddresses)
        && LinkLabels.SequenceEqual(other.LinkLabels)
        && ExampleLabels.SequenceEqual(other.ExampleLabels)
        && PageMarkers.SequenceEqual(other.PageMarkers)
        && OpeningBlock == other.OpeningBlock);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DocumentFacts);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(NoteDefinitions.Length, NoteReferences.Length, CitedKeys.Length, Headings.Length, Identifiers.Length);

    private static ImmutableArray<string> CalledIn(DocumentIndex index)
    {
        var references = index.NoteReferences.Where(use => use.Place is NotePlace.Text or NotePlace.InlineNote).Select(use => (use.Node.Span.Start, use.Node.Label));
        var inline = index.InlineNotes.Where(note => NoteMarks.IsCalled(note)).Select(note => (note.Node.Span.Start, Label: string.Empty));
        return [.. references.Concat(inline).OrderBy(call => call.Start).Select(call => call.Label)];
    }
}

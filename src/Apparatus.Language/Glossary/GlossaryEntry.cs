using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary;

/// <summary>One entry of a glossary (FORMAT A7.1).</summary>
public sealed record GlossaryEntry
{
    /// <summary>The id, <c>t-labour-aristocracy</c>; for a headword without one, <c>t-</c> and the slug of its words.</summary>
    public required string Id { get; init; }

    /// <summary>The id as written, without <c>#</c>; null where none is written, so that no link to it works in print.</summary>
    public TextSpan? IdSpan { get; init; }

    /// <summary>The words of the headword, the preferred form.</summary>
    public required string Headword { get; init; }

    /// <summary>The words of the headword, without brackets and attributes.</summary>
    public required TextSpan HeadwordSpan { get; init; }

    /// <summary>The headword with brackets and attributes, on one line.</summary>
    public required TextSpan TermSpan { get; init; }

    /// <summary>The whole entry.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it is about.</summary>
    public EntryKind Kind { get; init; }

    /// <summary>The language of the headword where it is another than the edition's; null otherwise.</summary>
    public string? Language { get; init; }

    /// <summary>Whether small and capital letters must be as written, <c>case=exact</c>.</summary>
    public bool IsCaseExact { get; init; }

    /// <summary>Other forms, those of <c>also=</c> before those of <c>*Also:*</c>.</summary>
    public ImmutableArray<GlossaryVariant> Variants { get; init; } = [];

    /// <summary>The value of <c>also=</c> (or of <c>also</c> in YAML) as written, where new forms are added; null when there is none.</summary>
    public TextSpan? AlsoSpan { get; init; }

    /// <summary>Forms in other languages, from the fields.</summary>
    public ImmutableArray<GlossaryOriginal> Originals { get; init; } = [];

    /// <summary>Where this meaning holds; empty for everywhere.</summary>
    public ImmutableArray<ScopeName> Scope { get; init; } = [];

    /// <summary>Definitions and fields in order.</summary>
    public ImmutableArray<GlossaryParagraph> Paragraphs { get; init; } = [];

    /// <summary>Entries named under <c>See</c> and <c>See also</c>.</summary>
    public ImmutableArray<EntryReference> SeeAlso { get; init; } = [];

    /// <summary>The short definition: the first paragraph that is no field; null when there is none.</summary>
    public GlossaryParagraph? Definition => Paragraphs.FirstOrDefault(paragraph => paragraph.Field is null);

    /// <summary>The fields with a name, compared without regard to case; empty when there are none.</summary>
    /// <param name="name">The name without colon.</param>
    public IEnumerable<GlossaryParagraph> Fields(string name) =>
        Paragraphs.Where(paragraph => string.Equals(paragraph.Field, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether two entries mean the same to text that speaks of them: id, forms, scope and whether there is something to show. Places and
    /// the words of definitions do not count.
    /// </summary>
    /// <param name="other">The other entry.</param>
    public bool HasSameForms(GlossaryEntry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Id == other.Id
            && IdSpan is null == other.IdSpan is null
            && Headword == other.Headword
            && Kind == other.Kind
            && Language == other.Language
            && IsCaseExact == other.IsCaseExact
            && Variants.Select(variant => (variant.Text, variant.IsDiscouraged)).SequenceEqual(other.Variants.Select(variant => (variant.Text, variant.IsDiscouraged)))
            && Originals.Select(original => (original.Text, original.Language)).SequenceEqual(other.Originals.Select(original => (original.Text, original.Language)))
            && Scope.Select(name => name.Text).SequenceEqual(other.Scope.Select(name => name.Text))
            && SeeAlso.Select(see => see.Id).SequenceEqual(other.SeeAlso.Select(see => see.Id))
            && Definition is null == other.Definition is null;
    }
}

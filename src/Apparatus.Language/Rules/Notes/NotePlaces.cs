using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Places of notes as diagnostics show them.</summary>
internal static class NotePlaces
{
    // More places than a person reads help nobody.
    private const int Limit = 5;

    /// <summary>The node of a reference.</summary>
    public static NoteReferenceUse Reference(Edition edition, SymbolPlace place) => edition.DocumentOf(place).Index.NoteReferences[place.Index];

    /// <summary>References to a label as related places.</summary>
    public static ImmutableArray<RelatedPlace> References(Edition edition, string label) =>
    [
        .. edition.Notes.References(label).Take(Limit)
            .Select(place => new RelatedPlace(edition.DocumentOf(place).Path, Reference(edition, place).Node.Span, $"‘{label}’ is referred to here")),
    ];

    /// <summary>A definition as a related place.</summary>
    public static RelatedPlace Definition(Edition edition, SymbolPlace place, string message) =>
        new(edition.DocumentOf(place).Path, edition.DocumentOf(place).Index.NoteDefinitions[place.Index].MarkerSpan, message);

    /// <summary>The references of a file to a label that Pandoc turns into notes, in order.</summary>
    public static IEnumerable<NoteReferenceUse> Printed(MarkdownDocument document) =>
        document.Index.NoteReferences.Where(use => use.Place is NotePlace.Text or NotePlace.InlineNote);
}

using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Whether what Pandoc reads as a note is what its writer meant by it.</summary>
internal static class NoteExtent
{
    /// <summary>
    /// The notes of a file that hold a piece of the text (ED1006, ED1010) or have lost a paragraph to it (ED1007). Whoever moves such a
    /// note moves text with it, or parts it from its own words.
    /// </summary>
    public static HashSet<NoteDefinitionNode> InDoubt(MarkdownDocument document) =>
    [
        .. document.Index.NoteDefinitions.Where(note => HoldsText(document, note)),
        .. NoteParagraphUnderIndented.Find(document).Select(found => found.Note),
    ];

    /// <summary>Whether a note holds a piece of the text.</summary>
    public static bool HoldsText(MarkdownDocument document, NoteDefinitionNode note) =>
        EmptyNote.TakenBlock(document, note) is not null || NoteSwallowsText.Swallowed(document.Text, note).Any();
}

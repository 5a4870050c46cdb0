using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules.Notes;

/// <summary>
/// Recognises loose files that hold only references or only definitions while a file beside them holds the other half; some
/// tool joins them, so one message for the file is enough (FORMAT B0, G).
/// </summary>
internal static class HalfFile
{
    /// <summary>Whether a loose file defines no note at all and a file beside it defines some of the missing ones.</summary>
    public static bool LacksDefinitions(MarkdownDocument document, Edition edition, ImmutableArray<NoteReferenceUse> missing) =>
        edition.IsLoose
        && missing.Length > 0
        && document.Facts.NoteDefinitions.IsEmpty
        && edition.Siblings.Any(file => file.Facts.NoteDefinitions.Any(note => missing.Any(use => use.Node.Label == note.Label)));

    /// <summary>Whether a loose file refers to no note at all and a file beside it refers to some of its notes.</summary>
    public static bool LacksReferences(MarkdownDocument document, Edition edition) =>
        edition.IsLoose
        && document.Facts.NoteReferences.IsEmpty
        && edition.Siblings.Any(file => file.Facts.NoteReferences.Any(use => document.Facts.NoteDefinitions.Any(note => note.Label == use.Label)));
}

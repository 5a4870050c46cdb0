using System;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>The kinds of offers. Kinds form a tree by their dots; who asks for one asks for all under it (LSP <c>CodeActionKind</c>).</summary>
public static class OfferKinds
{
    /// <summary>Mends a diagnostic.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>Writes the same in another form.</summary>
    public const string Rewrite = "refactor.rewrite";

    /// <summary>Makes an entry of the glossary.</summary>
    public const string Define = "refactor.rewrite.term";

    /// <summary>Moves a note.</summary>
    public const string Move = "refactor.move";

    /// <summary>Takes text out of a paragraph, as an inline note into a definition.</summary>
    public const string Extract = "refactor.extract.note";

    /// <summary>Puts text back into a paragraph.</summary>
    public const string Inline = "refactor.inline.note";

    /// <summary>Makes all safe fixes of a file; editors do so on saving when told to.</summary>
    public const string FixAll = "source.fixAll.apparatus";

    /// <summary>Makes all safe fixes of an edition; a kind of its own, so that saving one file never changes others.</summary>
    public const string FixEdition = "source.fixEdition.apparatus";

    /// <summary>Moves all definitions to the end of the file.</summary>
    public const string NotesToEnd = "source.organizeNotes.end";

    /// <summary>Moves all definitions after the paragraphs of their references.</summary>
    public const string NotesToParagraphs = "source.organizeNotes.paragraph";

    /// <summary>Numbers the notes anew.</summary>
    public const string RenumberNotes = "source.organizeNotes.renumber";

    /// <summary>All kinds, for an editor that wants to know them.</summary>
    public static ImmutableArray<string> All { get; } =
        [QuickFix, Rewrite, Define, Move, Extract, Inline, FixAll, FixEdition, NotesToEnd, NotesToParagraphs, RenumberNotes];

    /// <summary>Whether a kind is wanted: it is one of those asked for, or lies under one. Who asks for nothing in particular wants all.</summary>
    /// <param name="only">The kinds asked for.</param>
    /// <param name="kind">The kind.</param>
    public static bool IsWanted(ImmutableArray<string> only, string kind) =>
        only.IsDefaultOrEmpty
        || only.Any(wanted => wanted.Length == 0 || kind == wanted || (kind.StartsWith(wanted, StringComparison.Ordinal) && kind[wanted.Length] == '.'));
}

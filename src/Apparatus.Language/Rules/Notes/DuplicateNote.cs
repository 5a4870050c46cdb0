using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports notes that are defined more than once.</summary>
public sealed class DuplicateNote : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1003",
        Name = "duplicate-note",
        Severity = Severity.Error,
        InLooseFiles = true,
        Summary = "Two definitions of the edition have the same label.",
        Why = """
            Pandoc joins all files of an edition and keeps the last definition of a label; the text of the others is lost, and their
            references print another note. GitHub and Markdig keep the first, so a preview shows what the export drops.
            """,
        Silent = "The same label in two editions, or in two loose files.",
        HowToFix = "Give one of the two another label, with the references that belong to it. A prefix per series or chapter keeps labels apart.",
        Evidence = "Measured: `Duplicate note reference`, the last text wins, across files too. A published page once lacked a long note for a year and a half this way.",
        Bad = """
            First chapter.[^1]

            {|ED1003:[^1]:|} A note on the first chapter.

            //- two.md
            Second chapter.[^1]

            [^1]: A note on the second chapter.
            """,
        Good = """
            First chapter.[^one-1]

            [^one-1]: A note on the first chapter.

            //- two.md
            Second chapter.[^two-1]

            [^two-1]: A note on the second chapter.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Facts;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        for (var i = 0; i < document.Index.NoteDefinitions.Length; i++)
        {
            var note = document.Index.NoteDefinitions[i];
            var printed = context.Edition.Notes.Definitions(note.Label)[^1];
            if (printed == context.Edition.PlaceOf(document, i))
            {
                continue;
            }

            var file = context.Edition.DisplayPath(context.Edition.DocumentOf(printed).Path);
            var newLabel = NoteEdits.FreeLabel(context.Edition, note.Label);
            context.Report(
                note.MarkerSpan,
                $"Note ‘{note.Label}’ is also defined in {file}. Pandoc prints the last one ({file}) and drops this text.",
                [NotePlaces.Definition(context.Edition, printed, $"‘{note.Label}’ is printed from here")],
                context.Edition.DocumentOf(printed) == document
                    ? []
                    : [context.Fix($"Rename this note to ‘{newLabel}’, with the references in this file", false, RenameHere(document, i, newLabel))]);
        }
    }

    // References of another file belong to its own definition as far as one can tell; of two definitions in one file one
    // cannot tell, so nothing is offered.
    private static ImmutableArray<TextEdit> RenameHere(MarkdownDocument document, int definition, string newLabel)
    {
        var note = document.Index.NoteDefinitions[definition];
        return
        [
            new TextEdit(note.LabelSpan, newLabel),
            .. document.Index.NoteReferences.Where(use => use.Node.Label == note.Label).Select(use => new TextEdit(use.Node.LabelSpan, newLabel)),
        ];
    }
}

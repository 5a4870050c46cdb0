using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports notes that refer to notes.</summary>
public sealed class NoteInsideNote : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1008",
        Name = "note-inside-note",
        Severity = Severity.Error,
        InLooseFiles = true,
        Summary = "A note refers to another note.",
        Why = """
            Inside a definition Pandoc prints the reference literally, `[^x]`, and counts the other note as used, so that its text is lost
            without a warning. Inside an inline note of the text it prints a note within a note. GitHub and Markdig make working links of both.
            """,
        Silent = "In a loose file it is an info, and only where the other note is defined.",
        HowToFix = "Name the other note by its subject, repeat its words, or move the reference into the main text.",
        Evidence = "Measured with Pandoc 2.17 and 3.10: literal in a definition, nested in an inline note of the text, silent in both.",
        Bad = """
            The second theses came later.[^e-theses] The first were withdrawn.[^e-first]

            [^e-theses]: On the first see {|ED1008:[^e-first]|}.

            [^e-first]: In December.
            """,
        Good = """
            The second theses came later.[^e-theses] The first were withdrawn.[^e-first]

            [^e-theses]: On the first see the note below.

            [^e-first]: In December.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var use in document.Index.NoteReferences.Where(use => use.Place != NotePlace.Text))
        {
            if (use.Place == NotePlace.InlineNote || context.Edition.IsLoose)
            {
                if (context.Edition.Notes.IsDefined(use.Node.Label))
                {
                    Report(use, document, context, Severity.Info);
                }
            }
            else
            {
                Report(use, document, context, Severity.Error);
            }
        }

        foreach (var use in document.Index.InlineNotes.Where(use => use is { Node.IsClosed: true, Place: NotePlace.Definition or NotePlace.InlineNoteInDefinition }))
        {
            context.Report(use.Node.Span, "Pandoc prints this inline note as a note inside a note; many readers and formats cannot show that.", atMost: Severity.Info);
        }
    }

    private static void Report(NoteReferenceUse use, MarkdownDocument document, RuleContext context, Severity atMost)
    {
        var label = use.Node.Label;
        var definitions = context.Edition.Notes.Definitions(label);
        var message = use.Place == NotePlace.InlineNote
            ? $"Pandoc prints note ‘{label}’ inside this note."
            : $"A note cannot refer to note ‘{label}’; Pandoc prints “[^{label}]”.";
        context.Report(
            use.Node.Span,
            message,
            definitions.Count == 0 ? [] : [NotePlaces.Definition(context.Edition, definitions[^1], $"‘{label}’ is defined here")],
            definitions.Count == 0 ? [] : Fixes(use, document, definitions[^1], context),
            atMost);
    }

    private static ImmutableArray<Fix> Fixes(NoteReferenceUse use, MarkdownDocument document, SymbolPlace definition, RuleContext context)
    {
        var text = context.Edition.DocumentOf(definition).Text;
        var note = context.Edition.DocumentOf(definition).Index.NoteDefinitions[definition.Index];

        // A space, unless the reference already stands after one.
        var start = use.Node.Span.Start;
        var space = start > 0 && !char.IsWhiteSpace(document.Text[start - 1]) ? " " : string.Empty;
        var see = new Fix("Name the other note by its first words", false, () =>
        [
            new FileEdit(document.Path, new TextEdit(use.Node.Span, $"{space}(see the note “{NoteEdits.FirstWords(text, note)}”)")),
        ]);

        // Only a note of one line can go into a sentence as it stands.
        return note.Blocks is [ParagraphNode paragraph] && paragraph.Span.Length > 0 && text.GetLine(paragraph.Span.Start) == text.GetLine(paragraph.Span.End)
            ? [see, context.Fix("Put the text of the other note here", false, new TextEdit(use.Node.Span, $"{space}({text.ToString(paragraph.Span)})"))]
            : [see];
    }
}

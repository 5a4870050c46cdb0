using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports definitions of notes that nothing refers to.</summary>
public sealed class UnusedNote : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1002",
        Name = "unused-note",
        Severity = Severity.Warning,
        InLooseFiles = true,
        Summary = "A note is defined but nothing refers to it.",
        Why = "The text of the note is in no output. Pandoc gives a warning that is easily missed in a long run; GitHub and Markdig say nothing.",
        Silent = """
            A note that only another note refers to gets ED1008 instead. In a loose file whose references stand in a file beside it, one
            message for the file. Of a note defined twice, only the definition that Pandoc would print is looked at (ED1003).
            """,
        HowToFix = "Put `[^label]` where the note belongs, or delete the definition.",
        Evidence = "Pandoc: `Note with key 'unused' defined at … but not used.`",
        Bad = """
            The delegates voted twice.[^a-vote]

            [^a-vote]: On 8 and 16 March.

            {|ED1002:[^a-dinner]:|} Dinner was late.
            """,
        Good = """
            The delegates voted twice,[^a-vote] after a late dinner.[^a-dinner]

            [^a-vote]: On 8 and 16 March.

            [^a-dinner]: It was served at ten.
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var notes = context.Edition.Notes;
        var unused = Enumerable.Range(0, document.Index.NoteDefinitions.Length)
            .Where(i => notes.References(document.Facts.NoteDefinitions[i].Label).Count == 0
                && notes.Definitions(document.Facts.NoteDefinitions[i].Label)[^1] == new SymbolPlace(document, i))
            .Select(i => document.Index.NoteDefinitions[i])
            .ToList();
        if (unused.Count > 0 && HalfFile.LacksReferences(document, context.Edition))
        {
            context.Report(
                unused[0].MarkerSpan,
                $"This file refers to {(unused.Count == 1 ? "its one note nowhere" : $"none of its {unused.Count} notes")}; the references stand in a file beside it, which some tool must join to it.",
                atMost: Severity.Info);
            return;
        }

        foreach (var note in unused)
        {
            context.Report(
                note.MarkerSpan,
                $"Note ‘{note.Label}’ is never referred to; its text will not be printed.",
                fixes: [context.Fix("Delete the note", false, new TextEdit(WithBlankLines(document.Text, note), string.Empty))]);
        }
    }

    // The definition with the blank lines after it, so that none is left over.
    private static TextSpan WithBlankLines(SourceText text, NoteDefinitionNode note)
    {
        var line = text.GetLine(note.Span.End) + 1;
        while (line < text.LineCount && string.IsNullOrWhiteSpace(text.ToString(text.GetLineSpan(line))))
        {
            line++;
        }

        var start = text.GetLineSpan(text.GetLine(note.Span.Start)).Start;
        return TextSpan.FromBounds(start, line < text.LineCount ? text.GetLineSpan(line).Start : text.Length);
    }
}

using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports definitions of notes that nothing refers to.</summary>
public sealed class UnusedNote : Rule
{
    // Beyond this many unused notes in one file nobody reads suggestions, and each looks at all labels.
    private const int MostSuggestions = 100;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1002",
        Name = "unused-note",
        Severity = Severity.Warning,
        IsUnnecessary = true,
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
    public override RuleScope Scope(Edition edition) => RuleScope.Facts;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var notes = context.Edition.Notes;
        var unused = Enumerable.Range(0, document.Index.NoteDefinitions.Length)
            .Where(i => notes.References(document.Facts.NoteDefinitions[i].Label).Count == 0
                && notes.Definitions(document.Facts.NoteDefinitions[i].Label)[^1] == context.Edition.PlaceOf(document, i))
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

        var undefined = notes.ReferredLabels.Where(label => !notes.IsDefined(label)).ToList();
        for (var i = 0; i < unused.Count; i++)
        {
            var near = i < MostSuggestions ? NearMiss.Find(unused[i].Label, undefined) : null;
            Report(unused[i], near, document, context);
        }
    }

    private static void Report(NoteDefinitionNode note, string? near, MarkdownDocument document, RuleContext context)
    {
        var delete = context.Fix("Delete the note", false, new TextEdit(NoteEdits.WithBlankLines(document.Text, note.Span), string.Empty));
        context.Report(
            note.MarkerSpan,
            $"Note ‘{note.Label}’ is never referred to; its text will not be printed.",
            near is null ? [] : NotePlaces.References(context.Edition, near),
            near is null ? [delete] : [Adopt(near, note.Label, context.Edition), delete]);
    }

    // A label that is referred to and defined nowhere, and differs by a letter or by case.
    private static Fix Adopt(string near, string label, Edition edition) =>
        new($"Change ‘{near}’, which nothing defines, to ‘{label}’", false, () => NoteEdits.Rename(edition, near, label));
}

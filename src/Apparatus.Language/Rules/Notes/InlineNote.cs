using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports inline notes that are not closed, and offers to convert the others.</summary>
public sealed class InlineNote : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1014",
        Name = "inline-note",
        Severity = Severity.Error,
        InLooseFiles = true,
        Summary = "An inline note is not closed in its paragraph; or a well-formed one could be a labelled note.",
        Why = """
            If the bracket of `^[` is closed in a later paragraph, Pandoc 2 makes a note of the first part and drops the words up to the bracket;
            Pandoc 3 prints the characters. A well-formed inline note is right in Pandoc, but GitHub, VS Code and Markdig print it literally.
            """,
        Silent = "`^[` in code. A well-formed inline note is a hint only, for the conversion.",
        HowToFix = "Close the bracket in the same paragraph, or convert the note to a labelled one.",
        Evidence = "Measured with Pandoc 2.17 and 3.10.",
        Bad = """
            The strike was long{|ED1014:^[|}nine weeks in all.
            """,
        Good = """
            The strike was long.[^e-strike]

            [^e-strike]: Nine weeks in all.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var use in document.Index.InlineNotes)
        {
            var (note, place) = use;
            if (note.IsClosed)
            {
                // Inside another note a reference would not work (ED1008); of one without text ED1010 speaks.
                if (place == NotePlace.Text && !NoteContent.IsEmpty(document.Text, note))
                {
                    context.Report(
                        note.Span,
                        "GitHub and VS Code print an inline note literally; a labelled note works everywhere.",
                        fixes: Convert(document, use, context),
                        atMost: Severity.Hint);
                }
            }
            else
            {
                context.Report(
                    note.Span,
                    "This inline note is not closed in its paragraph; text after it may be lost.",
                    fixes: SentenceEnd(document.Text, note.Span.End) is { } end
                        ? [context.Fix("Close the note at the end of the sentence", false, new TextEdit(new TextSpan(end, 0), "]"))]
                        : []);
            }
        }

        foreach (var raised in document.Tree.DescendantNodes().OfType<EmphasisNode>())
        {
            if (raised.Kind == EmphasisKind.Superscript && document.Text.Content.AsSpan(raised.Span.Start, raised.Span.Length).StartsWith("^["))
            {
                context.Report(
                    raised.Span,
                    $"Pandoc 2 raises “{document.Text.ToString(raised.Span)}” as a superscript, Pandoc 3 makes a note of it.",
                    atMost: Severity.Warning);
            }
        }
    }

    private static ImmutableArray<Fix> Convert(MarkdownDocument document, InlineNoteUse use, RuleContext context)
    {
        if (LabelledNote.Refuse(document, use.Node, use.Place) is not null)
        {
            return [];
        }

        var label = LabelledNote.Label(context.Edition, document, use.Node);
        return [new Fix(LabelledNote.Title(label), false, () => LabelledNote.Edits(context.Edition, document, use.Node, label))];
    }

    // After the next full stop, question or exclamation mark of the same paragraph.
    private static int? SentenceEnd(SourceText text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '.' or '?' or '!' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
            {
                return i + 1;
            }

            if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] is '\n' or '\r')
            {
                return null;
            }
        }

        return null;
    }
}

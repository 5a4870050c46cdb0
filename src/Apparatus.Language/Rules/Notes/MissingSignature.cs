using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>ED1018: a note of a signed series that has no signature.</summary>
public sealed class MissingSignature : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1018",
        Name = "missing-signature",
        Severity = Severity.Info,
        Summary = "The notes of this series are signed, and this one is not.",
        Why = "Pandoc numbers the notes of all hands in one sequence. In print the signature alone says whose note it is; it survives every export.",
        Silent = """
            - Series without `sign`. Inline notes. Notes without a text (ED1010).
            - Signatures with other words: what counts is the span `{.by}` at the end.
            """,
        HowToFix = "End the note with `[—Name.]{.by}`; the fix adds it.",
        Evidence = "The old convention of printed editions; every writer of Pandoc prints the span as typed.",
        Bad = """
            The vote was close.[^s-1]

            {|ED1018:[^s-1]:|} Seven to six.

            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                notes:
                  s: {name: Solidarity 1961, sign: Solidarity}
            """,
        Good = """
            The vote was close.[^s-1]

            [^s-1]: Seven to six. [—Solidarity.]{.by}

            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                notes:
                  s: {name: Solidarity 1961, sign: Solidarity}
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var note in document.Index.NoteDefinitions)
        {
            if (context.Edition.SeriesOf(note.Label) is { Sign.Length: > 0 } series && !NoteContent.IsEmpty(document.Text, note) && !EndsWithSignature(document.Text, note))
            {
                var signature = NewNote.Signature(series.Sign);
                context.Report(
                    note.MarkerSpan,
                    $"Notes of {series.Name} are signed; in print this one will look like another hand’s.",
                    fixes: [context.Fix($"Add {signature}", false, Sign(document.Text, note, signature))]);
            }
        }
    }

    private static bool EndsWithSignature(SourceText text, NoteDefinitionNode note)
    {
        var last = Last(note);
        return last is { Inlines: var inlines } && inlines.LastOrDefault(inline => inline is not (SoftBreakNode or CommentNode) && !IsSpaceOrStop(text, inline)) is SpanNode span && span.Attributes.HasClass("by");
    }

    // The last paragraph, be it in a list; null where something else comes last.
    private static ParagraphNode? Last(NoteDefinitionNode note)
    {
        SyntaxNode node = note;
        while (node is not ParagraphNode)
        {
            if (node.Children.LastOrDefault(child => child is BlockNode and not CommentBlockNode) is not { } last)
            {
                return null;
            }

            node = last;
        }

        return (ParagraphNode)node;
    }

    private static bool IsSpaceOrStop(SourceText text, InlineNode inline) => inline is TextNode && text.ToString(inline.Span).All(c => char.IsWhiteSpace(c) || c == '.');

    private static ImmutableArray<TextEdit> Sign(SourceText text, NoteDefinitionNode note, string signature)
    {
        if (Last(note) is { } paragraph)
        {
            return [new TextEdit(new TextSpan(End(text, paragraph.Span), 0), " " + signature)];
        }

        return [new TextEdit(new TextSpan(End(text, note.Span), 0), $"{text.LineBreak}{text.LineBreak}    {signature}")];
    }

    private static int End(SourceText text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}

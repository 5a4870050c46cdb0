using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports paragraphs that were meant for a note but fall out of it.</summary>
public sealed class NoteParagraphUnderIndented : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1007",
        Name = "note-paragraph-under-indented",
        Severity = Severity.Error,
        InLooseFiles = true,
        Summary = "A paragraph after a note is indented by one to three spaces; a note paragraph needs four.",
        Why = "The paragraph is printed in the main text, in the middle of the argument, and the note ends early. Nothing is said.",
        Silent = """
            Text inside list items, where two or three spaces may belong to the item; an indented line that starts a list, rule, fence or
            table of the text; a definition indented by up to three spaces; a heading (it is reported as such).
            """,
        HowToFix = "Indent the whole paragraph by four spaces, or not at all if it belongs to the text.",
        Evidence = "Measured in five engines: Markdig alone keeps such a paragraph in the note.",
        Bad = """
            The minutes are lost.[^e-minutes]

            [^e-minutes]: A copy was kept in Petrograd.

              {|ED1007:It burned in 1924.|}
            """,
        Good = """
            The minutes are lost.[^e-minutes]

            [^e-minutes]: A copy was kept in Petrograd.

                It burned in 1924.
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (!document.Has(
            SegmentQuestion.IndentedParagraph,
            blocks => blocks.Any(block => block is ParagraphNode paragraph && Indentation(document.Text, paragraph) > 0) || Find(blocks, document.Text).Any()))
        {
            return;
        }

        foreach (var (note, paragraph, indent) in Find(document))
        {
            Report(document, note, paragraph, indent, context);
        }
    }

    /// <summary>The paragraphs that were meant for a note and stand outside it, each with the note and the spaces before it.</summary>
    internal static IEnumerable<(NoteDefinitionNode Note, ParagraphNode Paragraph, int Indentation)> Find(MarkdownDocument document) =>
        Find(document.Tree.Blocks, document.Text);

    private static IEnumerable<(NoteDefinitionNode Note, ParagraphNode Paragraph, int Indentation)> Find(ImmutableArray<BlockNode> blocks, SourceText text)
    {
        NoteDefinitionNode? note = null;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case NoteDefinitionNode definition:
                    note = definition;
                    foreach (var found in Find(definition.Blocks, text))
                    {
                        yield return found;
                    }

                    break;
                case ParagraphNode paragraph when note is not null && Indentation(text, paragraph) is > 0 and < 4 and var indent:
                    if (text[paragraph.Span.Start] != '#')
                    {
                        yield return (note, paragraph, indent);
                    }

                    break;
                case CommentBlockNode:
                    break;
                default:
                    note = null;
                    if (block is DivNode or AdmonitionNode)
                    {
                        foreach (var found in Find([.. block.Children.OfType<BlockNode>()], text))
                        {
                            yield return found;
                        }
                    }

                    break;
            }
        }
    }

    // Columns before a paragraph that nothing but white space stands before; 0 where a quotation or list mark does.
    private static int Indentation(SourceText text, ParagraphNode paragraph)
    {
        var prefix = NoteEdits.LinePrefix(text, paragraph.Span.Start);
        return prefix.All(c => c == ' ') ? prefix.Length : 0;
    }

    private static void Report(MarkdownDocument document, NoteDefinitionNode note, ParagraphNode paragraph, int indent, RuleContext context)
    {
        context.Report(
            paragraph.Span,
            $"This paragraph is indented {indent} space{(indent == 1 ? string.Empty : "s")}; a note paragraph needs four. It will be printed in the main text.",
            [new RelatedPlace(document.Path, note.MarkerSpan, $"note ‘{note.Label}’")],
            [
                context.Fix("Indent the paragraph by four spaces", false, Reindent(document.Text, paragraph, "    ")),
                context.Fix("Take the indentation away", false, Reindent(document.Text, paragraph, string.Empty)),
            ]);
    }

    private static ImmutableArray<TextEdit> Reindent(SourceText text, ParagraphNode paragraph, string indentation)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var line = text.GetLine(paragraph.Span.Start); line <= text.GetLine(paragraph.Span.End); line++)
        {
            var span = text.GetLineSpan(line);
            var content = text.ToString(span);
            edits.Add(new TextEdit(new TextSpan(span.Start, content.Length - content.TrimStart().Length), indentation));
        }

        return edits.DrainToImmutable();
    }
}

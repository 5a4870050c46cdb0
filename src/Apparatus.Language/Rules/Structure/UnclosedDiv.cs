using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6007: a fence of a div that Pandoc prints as text.</summary>
public sealed class UnclosedDiv : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED6007",
        Name = "unclosed-div",
        Severity = Severity.Error,
        Summary = "A `:::` line is no fence of a div, because its partner or a blank line is missing.",
        Why = "Pandoc 2 prints the colons as text, Pandoc 3 closes the div at the end of the file: half the chapter becomes an epigraph.",
        Silent = """
            - The short form `::: name`, and closing fences of more colons.
            - A `:::` directly after a note (ED1006). Code.
            """,
        HowToFix = "Add the missing fence, and blank lines inside both fences; fixes do so.",
        Evidence = "Measured with Pandoc 2.17; Pandoc 3 warns of `UnclosedDiv`.",
        Bad = """
            {|ED6007:::: {.epigraph}|}

            All power to the committees.
            """,
        Good = """
            ::: {.epigraph}

            All power to the committees.

            :::
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (!document.Has(SegmentQuestion.DivFence, blocks => Lines(document.Text, blocks).Any()))
        {
            return;
        }

        var open = new Stack<Line>();
        var found = new List<Line>();
        foreach (var line in Lines(document.Text, document.Tree.Blocks))
        {
            if (!line.IsClosing)
            {
                open.Push(line);
                found.Add(line);
            }
            else if (open.TryPop(out var partner))
            {
                // Where the opening fence is right, the closing one was not seen.
                if (partner.TouchesText)
                {
                    continue;
                }

                found.Remove(partner);
                if (!line.IsInNote)
                {
                    found.Add(line with { Partner = partner.Span });
                }
            }
            else if (!line.IsInNote)
            {
                found.Add(line);
            }
        }

        foreach (var line in found.OrderBy(line => line.Span))
        {
            Report(document, line, context);
        }
    }

    private static void Report(MarkdownDocument document, Line line, RuleContext context)
    {
        var text = document.Text;
        if (line.TouchesText)
        {
            context.Report(
                line.Span,
                "This “:::” line directly follows text and is printed with it. Put a blank line before it.",
                line.Partner is { } partner ? [new RelatedPlace(context.Path, partner, "The other fence")] : [],
                [context.Fix("Insert a blank line", false, Notes.NoteEdits.BlankLineBefore(text, line.Span.Start))]);
        }
        else if (line.IsClosing)
        {
            context.Report(
                line.Span,
                line.Partner is null ? "This “:::” closes nothing; Pandoc prints it." : "Pandoc does not see this “:::” as the end of the block; put blank lines around it.",
                fixes: line.Partner is null ? [context.Fix("Delete it", false, new TextEdit(line.Span, string.Empty))] : []);
        }
        else
        {
            var end = text.Length;
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            context.Report(
                line.Span,
                "This “:::” block is not closed; Pandoc 2 prints the colons, Pandoc 3 closes it at the end of the file.",
                fixes: [context.Fix("Close it at the end of the file", false, new TextEdit(TextSpan.FromBounds(end, text.Length), $"{text.LineBreak}{text.LineBreak}:::{text.LineBreak}"))]);
        }
    }

    // Lines of running text that look like fences: the real ones are no text.
    private static IEnumerable<Line> Lines(SourceText text, ImmutableArray<BlockNode> blocks)
    {
        foreach (var (paragraph, isInNote) in Paragraphs(ImmutableArray<SyntaxNode>.CastUp(blocks), false))
        {
            var first = text.GetLine(paragraph.Span.Start);
            for (var number = first; number <= text.GetLine(Math.Max(paragraph.Span.Start, paragraph.Span.End - 1)); number++)
            {
                var line = text.GetLineSpan(number);
                var start = Math.Max(line.Start, number == first ? paragraph.Span.Start : line.Start);
                var words = text.Content[start..line.End].Trim(' ', '\t', '>');
                if (!words.StartsWith(":::", StringComparison.Ordinal))
                {
                    continue;
                }

                var at = text.Content.IndexOf(":::", start, StringComparison.Ordinal);
                var rest = words.TrimStart(':');
                if (rest.Length == 0 || rest.TrimStart() is ['{', .., '}'] || rest.Trim().All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ':' or ' '))
                {
                    yield return new Line(new TextSpan(at, words.Length), rest.Length == 0, number > first, isInNote);
                }
            }
        }
    }

    private static IEnumerable<(ParagraphNode Paragraph, bool IsInNote)> Paragraphs(ImmutableArray<SyntaxNode> nodes, bool isInNote)
    {
        foreach (var node in nodes)
        {
            if (node is ParagraphNode paragraph)
            {
                yield return (paragraph, isInNote);
            }
            else if (node is BlockNode)
            {
                foreach (var inner in Paragraphs(node.Children, isInNote || node is NoteDefinitionNode))
                {
                    yield return inner;
                }
            }
        }
    }

    private sealed record Line(TextSpan Span, bool IsClosing, bool TouchesText, bool IsInNote)
    {
        public TextSpan? Partner { get; init; }
    }
}

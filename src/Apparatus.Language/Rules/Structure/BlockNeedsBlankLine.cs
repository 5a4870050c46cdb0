using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6006: a line that is a block to CommonMark and text to Pandoc.</summary>
public sealed partial class BlockNeedsBlankLine : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED6006",
        Name = "block-needs-blank-line",
        Severity = Severity.Warning,
        Summary = "A line begins like a heading, a list or a quotation and directly follows a paragraph, or a heading is indented.",
        Why = "GitHub and the preview of VS Code show a heading, a list or a quotation; Pandoc prints the characters inside the paragraph. What looks right while writing is wrong in the book, and a dash that wrapping put at the start of a line looks wrong and is right in the book.",
        Silent = """
            - Further items of the same list, further lines of the same quotation.
            - Inside lists, quotations and definitions. Directly after a note definition (ED1006).
            - Numbers other than 1, with which CommonMark does not begin a list in a paragraph. A mark without a space behind it.
            """,
        HowToFix = "Put a blank line before it, or a backslash before the mark. An indented heading moves to the margin.",
        Evidence = "Measured with Pandoc 2.17 (extension `blank_before_header` and the like) and cmark; markdownlint MD022, MD032.",
        Bad = """
            The platforms were printed.
            {|ED6006:# The vote|}
            """,
        Good = """
            The platforms were printed.

            # The vote
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var paragraph in Paragraphs(ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks)))
        {
            Check(document, paragraph, context);
        }
    }

    private static void Check(MarkdownDocument document, ParagraphNode paragraph, RuleContext context)
    {
        var text = document.Text;
        var (first, last) = (text.GetLine(paragraph.Span.Start), text.GetLine(System.Math.Max(paragraph.Span.Start, paragraph.Span.End - 1)));
        var before = string.Empty;
        TextRegions? hidden = null;
        for (var number = first; number <= last; number++)
        {
            var line = text.GetLineSpan(number);
            var match = Block().Match(text.Content[line.Start..line.End]);
            if (!match.Success || (number == first && !match.Groups["heading"].Success) || (hidden ??= Hidden(paragraph)).Contains(line.Start + match.Groups["mark"].Index))
            {
                continue;
            }

            var indent = match.Groups["indent"];
            var name = match.Groups["heading"].Success ? "heading" : match.Groups["quote"].Success ? "quotation" : "list";
            var span = TextSpan.FromBounds(line.Start + indent.Length, line.End);
            if (number == first)
            {
                if (indent.Length > 0)
                {
                    context.Report(
                        span,
                        "CommonMark shows a heading here, Pandoc prints the characters. Remove the spaces before it.",
                        fixes: [context.Fix("Remove the spaces", false, new TextEdit(new TextSpan(line.Start, indent.Length), string.Empty))]);
                }

                continue;
            }

            // The items of one list, the lines of one quotation are one fault.
            if (name == before && name != "heading")
            {
                continue;
            }

            before = name;
            var mark = line.Start + (match.Groups["dot"].Success ? match.Groups["dot"].Index : match.Groups["mark"].Index);
            context.Report(
                span,
                $"CommonMark shows a {name} here, Pandoc prints the characters. Put a blank line before it, or escape it.",
                fixes:
                [
                    context.Fix("Insert a blank line", false, new TextEdit(TextSpan.FromBounds(line.Start, line.Start + indent.Length), text.LineBreak)),
                    context.Fix("Escape it", false, new TextEdit(new TextSpan(mark, 0), "\\")),
                ]);
        }
    }

    // Code, comments and the like may go over several lines.
    private static TextRegions Hidden(ParagraphNode paragraph)
    {
        var found = new List<TextSpan>();
        var waiting = new Stack<SyntaxNode>(paragraph.Inlines);
        while (waiting.TryPop(out var node))
        {
            if (node is CodeNode or CommentNode or MathNode or RawInlineNode or EscapeNode or TemplateNode or CitationGroupNode)
            {
                found.Add(node.Span);
                continue;
            }

            foreach (var child in node.Children)
            {
                waiting.Push(child);
            }
        }

        return new TextRegions(found);
    }

    private static IEnumerable<ParagraphNode> Paragraphs(ImmutableArray<SyntaxNode> nodes) => nodes.SelectMany(node => node switch
    {
        ParagraphNode paragraph => [paragraph],
        DivNode or AdmonitionNode => Paragraphs(node.Children),
        _ => Enumerable.Empty<ParagraphNode>(),
    });

    [GeneratedRegex(@"^(?<indent> {0,3})(?<mark>(?<heading>#{1,6}(?=[ \t]))|(?<quote>>(?=[ \t]))|[-+*](?=[ \t]+\S)|1(?<dot>[.)])(?=[ \t]+\S))", RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}

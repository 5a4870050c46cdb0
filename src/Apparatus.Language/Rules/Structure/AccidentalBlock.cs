using System;
using System.Buffers;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6010: a paragraph that Pandoc takes for a list, code or a heading.</summary>
public sealed partial class AccidentalBlock : Rule
{
    private const int FewestWords = 5;

    private static readonly SearchValues<char> NoProse = SearchValues.Create("{}=<>|");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED6010",
        Name = "accidental-block",
        Severity = Severity.Warning,
        Summary = "A paragraph begins or is indented so that Pandoc makes a list, a piece of code or a heading of it.",
        Why = "A sentence that begins with a year, “1921. In that year”, becomes item 1921 of a list; “A.  Name” and “(1) …” become lists in Pandoc alone. Indented prose is printed as code, and a line of dashes under a sentence makes a heading of it.",
        Silent = """
            - Numbers below 100, with which a list may go on after a quotation. Several items in a row, which are a list.
            - Headings underlined on purpose: the line above does not end in a stop, comma, semicolon or colon.
            - Indented text in lists and notes, fenced code, and what does not read as prose. What looks like a note definition (ED1005).
            """,
        HowToFix = "Escape the mark, `1921\\.`; take the indentation away; put a blank line before the dashes.",
        Evidence = "Each was measured with Pandoc 2.17; CommonMark agrees for numbers and indentation only.",
        Bad = """
            {|ED6010:1921.|} In that year the congress met.
            """,
        Good = """
            1921\. In that year the congress met.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context) => VisitAll(ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks), document, context);

    private static void VisitAll(ImmutableArray<SyntaxNode> nodes, MarkdownDocument document, RuleContext context)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case ListNode { Kind: ListKind.Ordered, Items: [var item] }:
                    CheckList(item, document, context);
                    break;
                case CodeBlockNode { IsFenced: false } code:
                    CheckCode(code, document, context);
                    break;
                case HeadingNode heading:
                    CheckHeading(heading, document, context);
                    break;
            }

            // What is indented in a list or a note belongs to it.
            if (node is DivNode or QuoteNode)
            {
                VisitAll(node.Children, document, context);
            }
        }
    }

    private static void CheckList(ListItemNode item, MarkdownDocument document, RuleContext context)
    {
        var text = document.Text;
        var marker = text.ToString(item.MarkerSpan);
        if (item.Blocks is not [ParagraphNode, ..] || !Accident().IsMatch(marker))
        {
            return;
        }

        var mark = item.MarkerSpan.Start + (marker[0] == '(' ? 0 : marker.Length - 1);
        var what = int.TryParse(marker.TrimEnd('.'), out var number) ? $"a list starting at {number}" : "a list";
        context.Report(
            item.MarkerSpan,
            $"Pandoc reads “{marker}” as {what}.",
            fixes: [context.Fix("Escape it", false, new TextEdit(new TextSpan(mark, 0), "\\"))]);
    }

    private static void CheckCode(CodeBlockNode code, MarkdownDocument document, RuleContext context)
    {
        var text = document.Text;
        var words = text.ToString(code.ContentSpan).Trim();
        if (words.StartsWith("[^", StringComparison.Ordinal) || !Prose().IsMatch(words) || words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) < FewestWords || words.AsSpan().ContainsAny(NoProse))
        {
            return;
        }

        var first = text.GetLine(code.Span.Start);
        var last = text.GetLine(Math.Max(code.Span.Start, code.ContentSpan.End - 1));
        var edits = Enumerable.Range(first, last - first + 1).Select(number => Indentation(text, number)).OfType<TextEdit>().ToImmutableArray();
        context.Report(
            text.GetLineSpan(first) is var line ? TextSpan.FromBounds(line.Start + (line.Length - text.ToString(line).TrimStart().Length), line.End) : code.Span,
            "Pandoc prints this indented text as code.",
            fixes: edits.IsEmpty ? [] : [context.Fix("Remove the indentation", false, edits)]);
    }

    private static TextEdit? Indentation(SourceText text, int number)
    {
        var line = text.GetLineSpan(number);
        var width = text.ToString(line).Length - text.ToString(line).TrimStart(' ', '\t').Length;
        return width == 0 ? null : new TextEdit(new TextSpan(line.Start, width), string.Empty);
    }

    private static void CheckHeading(HeadingNode heading, MarkdownDocument document, RuleContext context)
    {
        var text = document.Text;
        var first = text.GetLineSpan(text.GetLine(heading.Span.Start));
        if (text.GetLine(heading.Span.Start) + 1 >= text.LineCount || text.Content.AsSpan(heading.Span.Start).StartsWith("#"))
        {
            return;
        }

        var under = text.GetLineSpan(text.GetLine(heading.Span.Start) + 1);
        var words = text.ToString(TextSpan.FromBounds(heading.Span.Start, first.End)).TrimEnd();
        if (text.ToString(under).TrimStart() is ['-', ..] && !words.StartsWith("[^", StringComparison.Ordinal) && words is [.., '.' or ',' or ';' or ':'] && !words.EndsWith("..", StringComparison.Ordinal))
        {
            context.Report(
                TextSpan.FromBounds(heading.Span.Start, heading.Span.Start + words.Length),
                "The dashes below make a heading of this line.",
                fixes: [context.Fix("Insert a blank line before the dashes", false, new TextEdit(new TextSpan(under.Start, 0), text.LineBreak))]);
        }
    }

    // "1921.", "(1)", "A)", "A." with two spaces behind, which Pandoc asks for.
    [GeneratedRegex(@"^(?:\d{3,}\.|\(\w{1,4}\)|\p{Lu}[.)])$", RegexOptions.CultureInvariant)]
    private static partial Regex Accident();

    [GeneratedRegex(@"^[\p{L}\p{N}“‘""'(\[*_][\s\S]*[.!?;:,”’""')]$", RegexOptions.CultureInvariant)]
    private static partial Regex Prose();
}

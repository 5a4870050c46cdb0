using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>A place where running text names a note by its number: “see note 31”.</summary>
/// <param name="Span">The whole phrase.</param>
/// <param name="NumberSpan">The number alone.</param>
/// <param name="Number">The number.</param>
/// <param name="Note">The note that says it, or null in the text itself.</param>
internal sealed partial record NoteMention(TextSpan Span, TextSpan NumberSpan, int Number, NoteDefinitionNode? Note)
{
    /// <summary>The mentions of a file in order; quotations, and notes of other books, are left out.</summary>
    public static ImmutableArray<NoteMention> In(MarkdownDocument document)
    {
        var found = ImmutableArray.CreateBuilder<NoteMention>();
        foreach (var block in document.Tree.Blocks)
        {
            Visit(block, null, document, found);
        }

        return found.DrainToImmutable();
    }

    private static void Visit(SyntaxNode node, NoteDefinitionNode? note, MarkdownDocument document, ImmutableArray<NoteMention>.Builder found)
    {
        if (node is QuoteNode or CodeBlockNode)
        {
            return;
        }

        if (node is ParagraphNode paragraph)
        {
            FindIn(paragraph, note, document, found);
            return;
        }

        foreach (var child in node.Children)
        {
            Visit(child, node as NoteDefinitionNode ?? note, document, found);
        }
    }

    private static void FindIn(ParagraphNode paragraph, NoteDefinitionNode? note, MarkdownDocument document, ImmutableArray<NoteMention>.Builder found)
    {
        var text = document.Text.ToString(paragraph.Span);
        var quotation = new OpenQuotation(text);
        ImmutableArray<TextSpan>? words = null;
        foreach (Match match in Phrase().Matches(text))
        {
            var isQuoted = quotation.IsOpenAt(match.Index);
            var number = match.Groups["number"];
            var span = new TextSpan(paragraph.Span.Start + match.Index, match.Length);
            words ??= PlainWords(paragraph);
            if (!isQuoted && !OtherBook().IsMatch(text, match.Index + match.Length) && IsIn(words.Value, span))
            {
                found.Add(new NoteMention(span, new TextSpan(paragraph.Span.Start + number.Index, number.Length), int.Parse(number.ValueSpan, CultureInfo.InvariantCulture), note));
            }
        }
    }

    // Stretches of words without a link, citation, code or other markup between them.
    private static ImmutableArray<TextSpan> PlainWords(ParagraphNode paragraph)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        AddWords(paragraph, found);
        return found.DrainToImmutable();
    }

    private static void AddWords(SyntaxNode node, ImmutableArray<TextSpan>.Builder found)
    {
        foreach (var child in node.Children)
        {
            if (child is TextNode or SoftBreakNode)
            {
                if (found.Count > 0 && found[^1].End == child.Span.Start)
                {
                    found[^1] = TextSpan.FromBounds(found[^1].Start, child.Span.End);
                }
                else
                {
                    found.Add(child.Span);
                }
            }
            else if (child is not (LinkNode or CitationGroupNode or CodeNode))
            {
                AddWords(child, found);
            }
        }
    }

    private static bool IsIn(ImmutableArray<TextSpan> words, TextSpan span)
    {
        var next = words.BinarySearch(new TextSpan(span.Start, int.MaxValue - span.Start));
        next = next < 0 ? ~next : next;
        return next > 0 && words[next - 1].Contains(span);
    }

    [GeneratedRegex(@"\b(?:(?:see|cf\.|compare)\s+(?:also\s+)?(?:foot|end)?notes?\s+(?<number>[0-9]{1,4})\b|(?:nn?\.|(?:foot|end)?notes?)\s+(?<number>[0-9]{1,4})\s+(?:above|below|supra|infra)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    // A citation, a title in italics or quotation marks, or "in", "of", "to" before one.
    [GeneratedRegex(@"\G\s*,?\s*(?:(?:in|of|to|on p\.)\s+)?(?:\[?-?@|\*|_|“|‘|"")|\G\s+(?:in|of|to)\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex OtherBook();
}

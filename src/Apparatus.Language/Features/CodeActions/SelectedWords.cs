using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Words of running text that somebody has selected, on one line and without marks.</summary>
internal static class SelectedWords
{
    private const int LongestSelection = 300;
    private const int MostWords = 10;

    private static readonly char[] Around = [' ', '\t', '\r', '\n', '>', '\u00A0', '.', ',', ';', ':', '!', '?', '“', '”', '"', '„', '«', '»', '(', ')'];

    /// <summary>The words; null when nothing is selected, or what is no running text of one paragraph, or too much for a phrase.</summary>
    public static string? Find(OfferRequest request)
    {
        if (request.Range.IsEmpty || request.Range.Length > LongestSelection || request.Model.Markdown is not { } document)
        {
            return null;
        }

        var range = Trim(document.Text, request.Range);
        if (range.IsEmpty || Paragraph(request, range) is not { } inlines)
        {
            return null;
        }

        var words = new StringBuilder();
        if (!Add(words, document.Text, inlines, range))
        {
            return null;
        }

        var parts = words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is > 0 and <= MostWords && parts.Any(part => part.Any(char.IsLetter)) ? string.Join(' ', parts) : null;
    }

    private static TextSpan Trim(SourceText text, TextSpan range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && Around.Contains(text[start]))
        {
            start++;
        }

        while (end > start && Around.Contains(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    // The innermost paragraph, note, heading or cell that holds all of it.
    private static IEnumerable<InlineNode>? Paragraph(OfferRequest request, TextSpan range)
    {
        var path = request.Model.NodesAt(range.Start);
        var holder = path.LastOrDefault(node => node is not InlineNode or InlineNoteNode && node.Children.Any(child => child is InlineNode));
        var isOther = path.Any(node => node is CodeBlockNode or RawBlockNode or CommentBlockNode or MetadataNode or LinkDefinitionNode);
        return holder is null || isOther || !holder.Span.Contains(range) ? null : holder.Children.OfType<InlineNode>();
    }

    // False where something is selected that is no words: code, a formula, a citation.
    private static bool Add(StringBuilder words, SourceText text, IEnumerable<InlineNode> inlines, TextSpan range)
    {
        foreach (var inline in inlines.Where(inline => inline.Span.End > range.Start && inline.Span.Start < range.End))
        {
            switch (inline)
            {
                case TextNode:
                    var start = Math.Max(inline.Span.Start, range.Start);
                    words.Append(text.Content, start, Math.Min(inline.Span.End, range.End) - start);
                    break;
                case SoftBreakNode or LineBreakNode:
                    words.Append(' ');
                    break;
                case EscapeNode:
                    words.Append(text.Content, inline.Span.Start + 1, inline.Span.Length - 1);
                    break;
                case EntityNode entity:
                    words.Append(entity.Text);
                    break;
                case NoteReferenceNode or InlineNoteNode or CommentNode:
                    break;
                case EmphasisNode or SpanNode or LinkNode { IsImage: false, Kind: not LinkKind.Autolink } or BracketNode:
                    if (!Add(words, text, inline.Children.OfType<InlineNode>(), range))
                    {
                        return false;
                    }

                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}

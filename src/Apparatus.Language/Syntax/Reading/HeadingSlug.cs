using System.Collections.Immutable;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// The identifier that Pandoc makes of a heading's words (Pandoc manual, "Extension: auto_identifiers"). As measured, the label of a
/// note in the heading leaks in: <c># H[^a]</c> gets <c>ha</c> (FORMAT A9); so does that of a link, <c># A [b][c]</c> gets <c>a-bc</c>.
/// </summary>
internal static class HeadingSlug
{
    /// <summary>The identifier; <c>section</c> when no letter is left.</summary>
    public static string Of(SourceText text, ImmutableArray<InlineNode> inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines)
        {
            Append(text, inline, words);
        }

        var slug = new StringBuilder();
        var pendingSpace = false;
        foreach (var c in words.ToString().ToLowerInvariant())
        {
            if (char.IsWhiteSpace(c))
            {
                pendingSpace = slug.Length > 0;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.IsLetter(c) || IsMark(c) || c is '_' or '-' or '.')
            {
                // Everything before the first letter is dropped.
                if (slug.Length == 0 && !char.IsLetter(c))
                {
                    continue;
                }

                slug.Append(pendingSpace ? "-" : string.Empty).Append(c);
                pendingSpace = false;
            }
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.SpacingCombiningMark
            or System.Globalization.UnicodeCategory.NonSpacingMark;

    private static void Append(SourceText text, InlineNode node, StringBuilder words)
    {
        switch (node)
        {
            case TextNode:
                // Pandoc's smart punctuation turns runs of hyphens into dashes before the identifier is made.
                words.Append(text.ToString(node.Span)
                    .Replace("---", "—", System.StringComparison.Ordinal)
                    .Replace("--", "–", System.StringComparison.Ordinal)
                    .Replace("...", "…", System.StringComparison.Ordinal));
                break;
            case SoftBreakNode or LineBreakNode:
                words.Append(' ');
                break;
            case EscapeNode escape:
                words.Append(escape.Character == ' ' ? '\u00A0' : escape.Character);
                break;
            case EntityNode entity:
                words.Append(entity.Text);
                break;
            case CodeNode code:
                words.Append(text.ToString(code.ContentSpan));
                break;
            case MathNode:
                words.Append(text.ToString(node.Span).Trim('$'));
                break;
            case NoteReferenceNode note:
                words.Append(note.Label);
                break;
            case InlineNoteNode or RawInlineNode or CommentNode:
                break;
            case LinkNode { Kind: LinkKind.Reference } link:
                AppendChildren(text, link, words);
                if (link.TargetSpan.Start > LastEnd(link))
                {
                    words.Append(link.Target);
                }

                break;
            case CitationGroupNode or TemplateNode:
                words.Append(text.ToString(node.Span));
                break;
            default:
                AppendChildren(text, node, words);
                break;
        }
    }

    // For "[label][]" the label is the text itself.
    private static int LastEnd(LinkNode link) => link.Inlines.IsEmpty ? link.Span.Start : link.Inlines[^1].Span.End;

    private static void AppendChildren(SourceText text, InlineNode node, StringBuilder words)
    {
        foreach (var child in node.Children)
        {
            if (child is InlineNode inner)
            {
                Append(text, inner, words);
            }
        }
    }
}

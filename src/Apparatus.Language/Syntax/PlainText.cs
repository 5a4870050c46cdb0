using System.Collections.Immutable;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>The words of running text as a reader of the printed page sees them.</summary>
public static class PlainText
{
    /// <summary>
    /// The words of some inline nodes: marks, notes, tags and comments left out, code, formulas and citations as they
    /// are typed, entities and escapes resolved, line breaks as a space.
    /// </summary>
    /// <param name="text">The file the nodes were read from.</param>
    /// <param name="inlines">The nodes.</param>
    /// <returns>The words on one line; empty when there are none.</returns>
    public static string Of(SourceText text, ImmutableArray<InlineNode> inlines)
    {
        var words = new StringBuilder();
        Add(text, inlines, words);
        return words.ToString();
    }

    private static void Add(SourceText text, ImmutableArray<InlineNode> inlines, StringBuilder words)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextNode or TemplateNode:
                    words.Append(text.Content, inline.Span.Start, inline.Span.Length);
                    break;
                case EscapeNode escape:
                    // An escaped space is a space that does not break (Pandoc manual, "Backslash escapes").
                    words.Append(escape.Character == ' ' ? "\u00A0" : text.Content[(escape.Span.Start + 1)..escape.Span.End]);
                    break;
                case EntityNode entity:
                    words.Append(entity.Text);
                    break;
                case SoftBreakNode or LineBreakNode:
                    words.Append(' ');
                    break;
                case CodeNode code:
                    AddLines(text, code.ContentSpan, words);
                    break;
                case MathNode math:
                    var marks = text[math.Span.Start + 1] == '$' ? 2 : 1;
                    AddLines(text, new TextSpan(math.Span.Start + marks, math.Span.Length - (2 * marks)), words);
                    break;
                case CitationGroupNode:
                    AddLines(text, inline.Span, words);
                    break;
                case EmphasisNode emphasis:
                    Add(text, emphasis.Inlines, words);
                    break;
                case SpanNode span:
                    Add(text, span.Inlines, words);
                    break;
                case LinkNode link:
                    Add(text, link.Inlines, words);
                    break;
                case BracketNode bracket:
                    words.Append('[');
                    Add(text, bracket.Inlines, words);
                    words.Append(']');
                    break;
            }
        }
    }

    // The prefixes of later lines, such as quotation marks, are no words.
    private static void AddLines(SourceText text, TextSpan span, StringBuilder words)
    {
        var isLineStart = false;
        for (var at = span.Start; at < span.End; at++)
        {
            var c = text[at];
            if (c is '\n' or '\r')
            {
                if (!isLineStart)
                {
                    words.Append(' ');
                }

                isLineStart = true;
            }
            else if (!isLineStart || c is not (' ' or '\t' or '>'))
            {
                isLineStart = false;
                words.Append(c);
            }
        }
    }
}

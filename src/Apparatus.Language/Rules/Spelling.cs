using System;
using System.Buffers;
using System.Linq;
using System.Text;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules;

/// <summary>How words are spelt at a place, whatever marks of Markdown stand between their letters.</summary>
internal static class Spelling
{
    // What is neither a letter nor the punctuation of words may be markup.
    private static readonly SearchValues<char> Markup = SearchValues.Create("*_[]{}^`<>\\&~$!@#|()");

    private static readonly SearchValues<char> MarkupAndLines = SearchValues.Create("*_[]{}^`<>\\&~$!@#|()\n\r");

    /// <summary>The words at a place, line breaks as spaces.</summary>
    /// <param name="document">The file.</param>
    /// <param name="span">The place.</param>
    public static string At(MarkdownDocument document, TextSpan span)
    {
        if (IsPlain(document.Text, span) || document.Tree.Blocks.FirstOrDefault(block => block.Span.Contains(span.Start)) is not { } block)
        {
            return document.Text.ToString(span);
        }

        var words = new StringBuilder();
        Add(document.Text, block, span, words);
        return words.ToString();
    }

    /// <summary>Whether nothing but words stands at a place, on one line.</summary>
    public static bool IsPlain(SourceText text, TextSpan span) => !text.Content.AsSpan(span.Start, span.Length).ContainsAny(MarkupAndLines);

    /// <summary>Whether nothing but words stands at a place, be it on several lines, so that it may be replaced as a whole.</summary>
    public static bool IsReplaceable(SourceText text, TextSpan span) => !text.Content.AsSpan(span.Start, span.Length).ContainsAny(Markup);

    /// <summary>The same words with one kind of apostrophe, hyphen and space, so that spellings compare. Case stays.</summary>
    public static string Fold(string words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var c in words.Normalize(NormalizationForm.FormC))
        {
            switch (c)
            {
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                case '’' or '‘' or '\u02BC' or '\u00B4' or '\u2032':
                    folded.Append('\'');
                    break;
                case '\u2010' or '\u2011':
                    folded.Append('-');
                    break;
                case var space when char.IsWhiteSpace(space):
                    if (folded.Length > 0 && folded[^1] is not (' ' or '-'))
                    {
                        folded.Append(' ');
                    }

                    break;
                default:
                    folded.Append(c);
                    break;
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static void Add(SourceText text, SyntaxNode node, TextSpan span, StringBuilder words)
    {
        if (node.Span.End <= span.Start || node.Span.Start >= span.End)
        {
            return;
        }

        switch (node)
        {
            case TextNode:
                words.Append(text.Content, Math.Max(span.Start, node.Span.Start), Math.Min(span.End, node.Span.End) - Math.Max(span.Start, node.Span.Start));
                break;
            case SoftBreakNode or LineBreakNode:
                words.Append(' ');
                break;
            case EscapeNode:
                words.Append(text[node.Span.End - 1]);
                break;
            case EntityNode entity:
                words.Append(entity.Text);
                break;
            case InlineNoteNode:
                break;
            default:
                foreach (var child in node.Children)
                {
                    Add(text, child, span, words);
                }

                break;
        }
    }
}

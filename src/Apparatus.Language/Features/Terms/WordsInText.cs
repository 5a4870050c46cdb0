using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Terms;

/// <summary>The words of a stretch of running text as a reader sees them.</summary>
internal static class WordsInText
{
    /// <summary>
    /// The words on one line: marks, page markers and note references between them left out, line breaks and what begins a line of a quotation as one
    /// space. Of a link or a span only its words. Empty when there are none.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="document">The file.</param>
    /// <param name="span">The stretch, within one paragraph.</param>
    public static string Of(Edition edition, MarkdownDocument document, TextSpan span)
    {
        var words = new StringBuilder();
        var path = new SemanticModel(edition, document).NodesAt(span.Start);
        if (path.LastOrDefault(node => node.Span.Contains(span)) is { } around)
        {
            if (around is TextNode)
            {
                words.Append(document.Text.Content, span.Start, span.Length);
            }
            else
            {
                Add(document.Text, around.Children, span, words);
            }
        }

        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Add(SourceText text, ImmutableArray<SyntaxNode> nodes, TextSpan span, StringBuilder words)
    {
        foreach (var node in nodes)
        {
            if (node.Span.End <= span.Start || node.Span.Start >= span.End)
            {
                continue;
            }

            switch (node)
            {
                case TextNode:
                    var start = Math.Max(node.Span.Start, span.Start);
                    words.Append(text.Content, start, Math.Min(node.Span.End, span.End) - start);
                    break;
                case EscapeNode escape:
                    words.Append(escape.Character == ' ' ? ' ' : text.Content[(escape.Span.Start + 1)..escape.Span.End]);
                    break;
                case EntityNode entity:
                    words.Append(entity.Text);
                    break;
                case SoftBreakNode or LineBreakNode:
                    words.Append(' ');
                    break;
                case NoteReferenceNode or InlineNoteNode or CommentNode or CitationGroupNode:
                    break;
                default:
                    Add(text, node.Children, span, words);
                    break;
            }
        }
    }
}

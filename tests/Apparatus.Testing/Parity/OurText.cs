using System;
using System.Collections.Generic;
using System.Text;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Testing.Parity;

/// <summary>The words of our nodes as Pandoc would print them, reduced to letters and digits.</summary>
public static class OurText
{
    /// <summary>The words of nodes inside a note, where references are printed as they stand.</summary>
    public static string Of(IEnumerable<SyntaxNode> nodes, MarkdownDocument document) => Of(nodes, document, _ => false);

    /// <summary>The words of nodes.</summary>
    /// <param name="nodes">The nodes in order.</param>
    /// <param name="document">Their file.</param>
    /// <param name="isNote">Whether a reference with this label is replaced by its note.</param>
    public static string Of(IEnumerable<SyntaxNode> nodes, MarkdownDocument document, Func<string, bool> isNote)
    {
        var result = new StringBuilder();
        foreach (var node in nodes)
        {
            Append(node, document.Text, isNote, result);
        }

        return Reading.Reduce(result.ToString());
    }

    private static void Append(SyntaxNode node, SourceText text, Func<string, bool> isNote, StringBuilder result)
    {
        switch (node)
        {
            case TextNode or MathNode or CitationGroupNode or TemplateNode:
                result.Append(text.ToString(node.Span));
                break;
            case CodeNode code:
                result.Append(text.ToString(code.ContentSpan));
                break;
            case CodeBlockNode code:
                result.Append(text.ToString(code.ContentSpan));
                break;
            case EscapeNode escape:
                result.Append(escape.Character);
                break;
            case EntityNode entity:
                result.Append(entity.Text);
                break;
            case NoteReferenceNode note:
                result.Append(isNote(note.Label) ? string.Empty : note.Label);
                break;
            case InlineNoteNode or RawInlineNode or RawBlockNode or CommentNode or CommentBlockNode or LinkDefinitionNode or NoteDefinitionNode:
                break;
            default:
                foreach (var child in node.Children)
                {
                    Append(child, text, isNote, result);
                }

                break;
        }
    }
}

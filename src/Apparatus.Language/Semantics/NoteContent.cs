using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>Questions about the text of a note.</summary>
public static class NoteContent
{
    /// <summary>
    /// Whether a note has no text of its own: nothing but comments, link definitions, further note definitions (which Pandoc
    /// moves out) and a signature <c>[…]{.by}</c> (FORMAT ED1010).
    /// </summary>
    public static bool IsEmpty(SourceText text, NoteDefinitionNode note) => note.Blocks.All(block => IsEmpty(text, block));

    /// <summary>Whether an inline note has no text of its own: nothing but white space and comments.</summary>
    public static bool IsEmpty(SourceText text, InlineNoteNode note) => note.Inlines.All(inline =>
        inline is SoftBreakNode or CommentNode || (inline is TextNode && string.IsNullOrWhiteSpace(text.ToString(inline.Span))));

    private static bool IsEmpty(SourceText text, BlockNode block) => block switch
    {
        NoteDefinitionNode or CommentBlockNode or LinkDefinitionNode => true,
        ParagraphNode paragraph => paragraph.Inlines.All(inline => IsEmpty(text, inline)),
        _ => false,
    };

    private static bool IsEmpty(SourceText text, InlineNode inline) => inline switch
    {
        CommentNode or SoftBreakNode => true,
        TextNode => string.IsNullOrWhiteSpace(text.ToString(inline.Span)),
        SpanNode span => span.Attributes.HasClass("by"),
        _ => false,
    };
}

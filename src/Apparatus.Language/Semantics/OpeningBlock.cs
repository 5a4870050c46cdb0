using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics;

/// <summary>The block that a file begins with, which an empty note at the end of the file before may take (FORMAT A4.4).</summary>
internal static class OpeningBlock
{
    /// <summary>What the block on a file's first line is, in a word; null when the file begins with anything that no note can take.</summary>
    public static string? Of(MarkdownDocument document) =>
        document.Tree is { FrontMatter: null, Blocks: [not (NoteDefinitionNode or CommentBlockNode or LinkDefinitionNode) and var first, ..] }
            && document.Text.GetLine(first.Span.Start) == 0
            ? Describe(first)
            : null;

    /// <summary>What a block is, in a word.</summary>
    public static string Describe(BlockNode block) => block switch
    {
        HeadingNode => "heading",
        ListNode => "list",
        QuoteNode => "quotation",
        TableNode => "table",
        CodeBlockNode => "code block",
        DivNode => "div",
        _ => "paragraph",
    };
}

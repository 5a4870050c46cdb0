using System;
using System.Buffers;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Puts brackets around words of running text, so that they become a link or a span.</summary>
/// <param name="Span">What stands between the brackets: the words with the marks that belong to them, quotation prefixes of further lines included.</param>
/// <param name="AllowsLink">Whether it may be a link: it stands in no link and no heading, and holds no link and no note.</param>
internal sealed record TermWrapping(TextSpan Span, bool AllowsLink)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(" *_[]\r\n");

    /// <summary>Looks at some words; null when emphasis or a span begins or ends in their middle and goes on beyond them.</summary>
    /// <param name="model">The file.</param>
    /// <param name="span">From the first word to the last.</param>
    public static TermWrapping? Find(SemanticModel model, TextSpan span)
    {
        var (first, last) = (model.NodesAt(span.Start), model.NodesAt(span.End - 1));
        var common = first.Zip(last).TakeWhile(pair => ReferenceEquals(pair.First, pair.Second)).Count();

        // An error kept from the witness is read as what was meant: all of it is the term.
        var error = first.Take(common).TakeWhile(node => !IsError(node)).Count();
        if (error < common)
        {
            return new TermWrapping(first[error].Span, AllowsLinkIn([.. first.Take(error)], first[error].Span));
        }

        var start = Start(model.Text, first, common, span.Start);
        var end = End(model.Text, last, common, span.End);
        if (start < 0 || end < 0)
        {
            return null;
        }

        var whole = TextSpan.FromBounds(start, end);
        return new TermWrapping(whole, AllowsLinkIn([.. first.Take(common)], whole));
    }

    /// <summary>The edit that writes <c>[words]</c> and what follows; null when Pandoc would not read it as that.</summary>
    /// <param name="model">The file.</param>
    /// <param name="after">An address in parentheses, or attributes in braces.</param>
    /// <param name="isMeant">Whether a node is what is to be written.</param>
    public TextEdit? Write(SemanticModel model, string after, Func<SyntaxNode, bool> isMeant)
    {
        var edit = new TextEdit(Span, $"[{model.Text.ToString(Span)}]{after}");
        var changed = MarkdownDocument.Parse(model.Document.Path, model.Text.WithEdits([edit]));
        var written = new TextSpan(Span.Start, edit.NewText.Length);
        var nodes = (model with { Document = changed }).NodesAt(Span.Start);
        return nodes.Any(node => node.Span == written && isMeant(node)) && changed.Tree.Blocks.Length == model.Markdown?.Tree.Blocks.Length ? edit : null;
    }

    private static bool IsError(SyntaxNode node) => node is SpanNode span && span.Attributes.HasClass("sic");

    private static bool AllowsLinkIn(ImmutableArray<SyntaxNode> around, TextSpan span) =>
        !around.Any(node => node is LinkNode or HeadingNode) && around is [.., var holder] && !Holds(holder, span);

    // A mark that opens among the words before the first one opens outside the brackets or not at all.
    private static int Start(SourceText text, ImmutableArray<SyntaxNode> path, int common, int start)
    {
        if (common >= path.Length || path[common] is not (EmphasisNode or SpanNode or LinkNode) || path[common].Children is not [var inner, ..])
        {
            return start;
        }

        return HasWords(text, inner.Span.Start, start) ? -1 : path[common].Span.Start;
    }

    private static int End(SourceText text, ImmutableArray<SyntaxNode> path, int common, int end)
    {
        if (common >= path.Length || path[common] is not (EmphasisNode or SpanNode or LinkNode) || path[common].Children is not [.., var inner])
        {
            return end;
        }

        return HasWords(text, end, inner.Span.End) ? -1 : path[common].Span.End;
    }

    private static bool HasWords(SourceText text, int start, int end) => start < end && text.Content.AsSpan(start, end - start).ContainsAnyExcept(Marks);

    private static bool Holds(SyntaxNode node, TextSpan span) => node.Children.Any(child =>
        child.Span.End > span.Start && child.Span.Start < span.End && (child is LinkNode or NoteReferenceNode or InlineNoteNode || Holds(child, span)));
}

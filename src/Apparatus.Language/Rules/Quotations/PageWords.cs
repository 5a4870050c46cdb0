using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Quotations;

/// <summary>The words of a file with the places where pages begin, read once for each state of the file.</summary>
internal sealed class PageWords
{
    private static readonly ConditionalWeakTable<MarkdownDocument, PageWords> Known = [];

    private PageWords(MarkdownDocument document)
    {
        var words = ImmutableArray.CreateBuilder<ComparedWord>();
        foreach (var inlines in Runs(ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks)))
        {
            foreach (var (piece, from) in Pieces(document.Text, inlines))
            {
                foreach (var word in ComparedWords.Of(piece))
                {
                    words.Add(word with { Start = from + word.Start });
                }
            }
        }

        Words = words.DrainToImmutable();
    }

    /// <summary>The words in order of the text, notes left out; their places are those of the file.</summary>
    public ImmutableArray<ComparedWord> Words { get; }

    /// <summary>The words of a file.</summary>
    public static PageWords Of(MarkdownDocument document) => Known.GetValue(document, static file => new PageWords(file));

    /// <summary>The words between two places of the file.</summary>
    public ImmutableArray<ComparedWord> Between(int start, int end)
    {
        var (first, last) = (FirstFrom(start), FirstFrom(end));
        return Words.Slice(first, last - first);
    }

    /// <summary>The words of a page of the edition, from its marker to the next one of the same witness.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="page">The page.</param>
    public static ImmutableArray<ComparedWord> OnPage(Edition edition, MarkedPage page)
    {
        var next = edition.Pages.After(page);
        var words = ImmutableArray.CreateBuilder<ComparedWord>();
        for (var file = page.Place.File; file <= (next?.Place.File ?? edition.Documents.Length - 1); file++)
        {
            // Files without markers between, such as notes, are no part of the base.
            if (file != page.Place.File && edition.Pages.InFile(file).IsEmpty)
            {
                continue;
            }

            var document = edition.Documents[file];
            var start = file == page.Place.File ? document.Index.PageMarkers[page.Place.Index].Node.Span.End : 0;
            var end = next is { } after && file == after.Place.File ? document.Index.PageMarkers[after.Place.Index].Node.Span.Start : int.MaxValue;
            words.AddRange(Of(document).Between(start, end));
        }

        return words.ToImmutable();
    }

    // The position of the first word that begins at an offset or behind it.
    private int FirstFrom(int offset)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static IEnumerable<ImmutableArray<InlineNode>> Runs(ImmutableArray<SyntaxNode> nodes)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is InlineNode)
            {
                var run = nodes.Skip(i).TakeWhile(node => node is InlineNode).Cast<InlineNode>().ToImmutableArray();
                i += run.Length - 1;
                yield return run;
            }
            else if (nodes[i] is not NoteDefinitionNode)
            {
                foreach (var inner in Runs(nodes[i].Children))
                {
                    yield return inner;
                }
            }
        }
    }

    // Text that belongs to one word although a marker stands in it is one piece; its place is that of its beginning.
    private static IEnumerable<(string Text, int Start)> Pieces(SourceText text, ImmutableArray<InlineNode> inlines)
    {
        var piece = new System.Text.StringBuilder();
        var start = -1;
        foreach (var node in Leaves(inlines))
        {
            switch (node)
            {
                case TextNode:
                    for (var at = node.Span.Start; at < node.Span.End; at++)
                    {
                        if (char.IsWhiteSpace(text[at]))
                        {
                            if (piece.Length > 0)
                            {
                                yield return (piece.ToString(), start);
                            }

                            piece.Clear();
                            start = -1;
                        }
                        else
                        {
                            start = start < 0 ? at : start;
                            piece.Append(text[at]);
                        }
                    }

                    break;
                case SpanNode { Inlines.IsEmpty: true } or NoteReferenceNode or InlineNoteNode or CommentNode:
                    break;
                default:
                    if (piece.Length > 0)
                    {
                        yield return (piece.ToString(), start);
                    }

                    piece.Clear();
                    start = -1;
                    if (node is EscapeNode or EntityNode or CodeNode)
                    {
                        yield return (PlainText.Of(text, [node]), node.Span.Start);
                    }

                    break;
            }
        }

        if (piece.Length > 0)
        {
            yield return (piece.ToString(), start);
        }
    }

    private static IEnumerable<InlineNode> Leaves(IEnumerable<InlineNode> inlines) => inlines.SelectMany(node => node switch
    {
        EmphasisNode or LinkNode or BracketNode or SpanNode { Inlines.IsEmpty: false } => Leaves(node.Children.OfType<InlineNode>()),
        _ => [node],
    });
}

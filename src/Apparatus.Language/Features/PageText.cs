using System;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>Pages of the witnesses in words, and the words on them (FORMAT A8, C1).</summary>
internal static class PageText
{
    private const int FirstWords = 12;

    /// <summary>A page by its number and witness: <c>p. 12 of Solidarity pamphlet 7 (1968)</c>.</summary>
    public static string Name(EditionSettings settings, MarkedPage page)
    {
        var witness = settings.Witnesses.FirstOrDefault(found => found.Id == page.Witness);
        return witness is null ? $"p. {page.Printed}" : $"p. {page.Printed} of {witness.Name}{(witness.Name == witness.Id ? string.Empty : $" ({witness.Id})")}";
    }

    /// <summary>How many words are printed in a stretch of a file.</summary>
    public static int CountWords(MarkdownDocument document, TextSpan span)
    {
        var count = 0;
        var isWord = false;
        var last = -1;
        var hidden = 0;
        foreach (var node in document.Tree.DescendantNodes().Where(node => node.Span.End > span.Start && node.Span.Start < span.End))
        {
            // The words of a citation are no words of the text.
            hidden = node is CitationGroupNode ? node.Span.End : hidden;
            if (node is not TextNode || node.Span.Start < hidden)
            {
                continue;
            }

            // Marks between two pieces do not part a word; a line or a paragraph does.
            isWord &= node.Span.Start == last || !document.Text.Content.AsSpan(Math.Max(0, last), node.Span.Start - Math.Max(0, last)).ContainsAny(" \n\r");
            for (var at = Math.Max(node.Span.Start, span.Start); at < Math.Min(node.Span.End, span.End); at++)
            {
                var isLetter = char.IsLetterOrDigit(document.Text[at]) || (isWord && document.Text[at] is '\'' or '’' or '-');
                count += isLetter && !isWord ? 1 : 0;
                isWord = isLetter;
            }

            last = node.Span.End;
        }

        return count;
    }

    /// <summary>The first words of a page; empty when nothing is printed on it.</summary>
    public static string Words(Edition edition, MarkedPage page)
    {
        var document = edition.DocumentOf(page.Place);
        var start = document.Index.PageMarkers[page.Place.Index].Node.Span.End;
        var node = document.Tree.DescendantNodes().FirstOrDefault(found => found is ParagraphNode or HeadingNode && found.Span.End > start);
        var inlines = node switch
        {
            ParagraphNode paragraph => paragraph.Inlines,
            HeadingNode heading => heading.Inlines,
            _ => [],
        };
        var words = PlainText.Of(document.Text, [.. inlines.Where(inline => inline.Span.End > start)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(FirstWords)) + (words.Length > FirstWords ? " …" : string.Empty);
    }
}

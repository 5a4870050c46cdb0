using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Quotations;

/// <summary>ED8008: words of the base text that are not on the page that is named.</summary>
public sealed class QuotationNotFound : Rule
{
    private const int FewestWords = 5;
    private const int MostShown = 8;

    // Between a quotation and its reference: marks, a bracket, a word or two.
    private const int FarthestReference = 24;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED8008",
        Name = "quotation-not-found",
        Severity = Severity.Info,
        Summary = "A note quotes five words or more of the base text with its page, and they are not on that page.",
        Why = "Quotations of the base in a commentary go stale like references by page: the text is corrected, a page marker moves, the quotation stays.",
        Silent = """
            - Other works. Pages that are not marked. Fewer than five words.
            - Case, quotation marks, hyphens, white space, plurals, British and American spelling. What stands in for words left out, `…` or `[…]`: each piece is looked for alone. A quotation that goes on to the next page.
            - Notes of a series whose numbers are printed in the witness.
            """,
        HowToFix = "Correct the words or the page; where the words are on another page, or nearly so on this one, a fix does it.",
        Evidence = "After the normalisation that recognises terms; `.corr` and `.sic` count as printed.",
        Bad = """
            []{.pb #p12}All power belongs to the unions of the producers. []{.pb #p13}Nobody else.[^e-a]

            [^e-a]: She says that “{|ED8008:all power belongs to the committees of the producers|}” ([p. 12](#p12)).
            """,
        Good = """
            []{.pb #p12}All power belongs to the unions of the producers. []{.pb #p13}Nobody else.[^e-a]

            [^e-a]: She says that “all power belongs to the unions of the producers” ([p. 12](#p12)).
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (context.Edition.Pages.IsEmpty || !document.Has(SegmentQuestion.Quotation, blocks => Quotes(blocks, document.Text)))
        {
            return;
        }

        foreach (var note in document.Index.NoteDefinitions.Where(note => context.Edition.Settings.SeriesOf(note.Label)?.Numbering != NoteNumbering.Printed))
        {
            Visit(note, document, context);
        }
    }

    private static bool Quotes(ImmutableArray<BlockNode> blocks, SourceText text) =>
        SyntaxTree.NodesIn(blocks).OfType<NoteDefinitionNode>().SelectMany(note => SyntaxTree.NodesIn(note.Blocks)).OfType<ParagraphNode>()
            .Any(paragraph => QuotedWords.In(text, paragraph.Inlines).Any(span => span.Length > FewestWords * 2));

    private static void Visit(SyntaxNode node, MarkdownDocument document, RuleContext context)
    {
        if (node is ParagraphNode paragraph)
        {
            Check(paragraph, document, context);
            return;
        }

        foreach (var child in node.Children)
        {
            Visit(child, document, context);
        }
    }

    private static void Check(ParagraphNode paragraph, MarkdownDocument document, RuleContext context)
    {
        var text = document.Text;
        var quoted = QuotedWords.In(text, paragraph.Inlines);
        foreach (var span in quoted.Where(span => span.Length > FewestWords * 2 && !quoted.Any(outer => outer != span && outer.Contains(span))))
        {
            if (Page(paragraph, span, document, context.Edition) is not var (page, link))
            {
                continue;
            }

            var inner = TextSpan.FromBounds(span.Start + 1, span.End - 1);
            var pieces = ComparedWords.Pieces(text.ToString(inner)).Select(ComparedWords.Of).ToImmutableArray();
            if (pieces.Sum(piece => piece.Length) < FewestWords)
            {
                continue;
            }

            var words = PageWords.OnPage(context.Edition, page);
            var here = context.Edition.Pages.After(page) is { } next ? words.AddRange(PageWords.OnPage(context.Edition, next)) : words;
            if (pieces.FirstOrDefault(piece => ComparedWords.Find(here, piece) < 0) is not { IsDefault: false } missing)
            {
                continue;
            }

            Report(document, inner, pieces, missing, page, link, context);
        }
    }

    private static void Report(MarkdownDocument document, TextSpan span, ImmutableArray<ImmutableArray<ComparedWord>> pieces, ImmutableArray<ComparedWord> missing, MarkedPage page, LinkNode? link, RuleContext context)
    {
        var edition = context.Edition;
        (MarkedPage Page, string Words, int Same)? nearest = null;
        foreach (var other in edition.Pages.Of(page.Witness).OrderBy(other => other != page))
        {
            var words = PageWords.OnPage(edition, other);
            if (ComparedWords.Nearest(words, missing) is var (position, same) && same > (nearest?.Same ?? 0))
            {
                nearest = (other, Words(edition, other, words, position, missing.Length), same);
            }
        }

        var message = nearest is { } near
            ? $"This quotation is not on p. {page.Printed}; the nearest text is “{Shorten(near.Words)}”, p. {near.Page.Printed}."
            : $"This quotation is not on p. {page.Printed}, nor on any other page.";
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (nearest is { } found)
        {
            if (found.Same == missing.Length && link is not null && found.Page.Id is { } id && found.Page != page)
            {
                var label = document.Text.ToString(link.Span).Replace(page.Printed, found.Page.Printed, StringComparison.Ordinal).Replace(link.Target, $"#{id}", StringComparison.Ordinal);
                fixes.Add(context.Fix($"Refer to p. {found.Page.Printed}", false, new TextEdit(link.Span, label)));
            }
            else if (pieces.Length == 1 && found.Same < missing.Length)
            {
                fixes.Add(context.Fix($"Write “{Shorten(found.Words)}”", false, new TextEdit(span, found.Words)));
            }
        }

        context.Report(span, message, fixes: fixes.ToImmutable());
    }

    // The words as they stand in the text, without what is marked in them.
    private static string Words(Edition edition, MarkedPage page, ImmutableArray<ComparedWord> words, int position, int count)
    {
        var document = edition.DocumentOf(page.Place);
        var (first, last) = (words[position], words[position + count - 1]);
        if (last.Start < first.Start)
        {
            return string.Join(' ', words.AsSpan(position, count).ToArray().Select(word => word.Key));
        }

        var span = TextSpan.FromBounds(first.Start, Math.Min(document.Text.Length, last.Start + last.Length));
        var inlines = document.Tree.DescendantNodes().OfType<ParagraphNode>().Where(paragraph => paragraph.Span.End > span.Start && paragraph.Span.Start < span.End).SelectMany(paragraph => paragraph.Inlines);
        return string.Join(' ', Readings.Of(document.Text, inlines, span).Printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Shorten(string words)
    {
        var parts = words.Split(' ');
        return parts.Length <= MostShown ? words : string.Join(' ', parts.Take(MostShown)) + " …";
    }

    // The page that the words are said to stand on: a link or a citation right after them.
    private static (MarkedPage Page, LinkNode? Link)? Page(ParagraphNode paragraph, TextSpan quotation, MarkdownDocument document, Edition edition)
    {
        foreach (var node in paragraph.Inlines.Where(node => node.Span.Start >= quotation.End))
        {
            if (node.Span.Start - quotation.End > FarthestReference || document.Text.Content[quotation.End..node.Span.Start].Contains(". ", StringComparison.Ordinal))
            {
                return null;
            }

            switch (node)
            {
                case LinkNode { IsImage: false } link when LinkDestination.Parse(link.Target, document.Path) is { Path: null, Identifier: { } id }:
                    return edition.Pages.FindId(id) is { } page ? (page, link) : null;
                case CitationGroupNode group when !group.Items.IsEmpty:
                    return CitedPages.Find(edition, document, group.Items[0]) is { } cited && cited.Witness == edition.Settings.Base ? (cited, null) : null;
            }
        }

        return null;
    }
}

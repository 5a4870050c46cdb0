using System;
using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules;

/// <summary>
/// Says which places of a file are the editors' own running text, whose spelling is theirs to choose: no transcription, quotation, title, list of
/// works, editorial mark or other language.
/// </summary>
internal sealed class EditorsText
{
    private static readonly FrozenSet<string> ListsOfWorks = new[]
    {
        "bibliography", "references", "works-cited", "sources", "literature", "further-reading", "select-bibliography", "selected-bibliography", "list-of-works", "primary-sources", "secondary-sources",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Quoting = new[] { "epigraph", "quotation", "quote", "blockquote", "verse", "extract", "transcription", "letter" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<string> Marks = ["sic", "corr", "reg", "supplied", "unclear", "surplus", "gap", "title", "work", "noterm"];

    private static readonly SearchValues<char> NoWordBefore = SearchValues.Create(" *_[\r\n");

    private static readonly SearchValues<char> NoWordAfter = SearchValues.Create(" *_’'.,;:\r\n");

    private readonly List<TextSpan> others = [];
    private readonly List<EmphasisNode> emphases = [];
    private readonly MarkdownDocument document;
    private readonly EditionSettings settings;
    private readonly TextRegions regions;
    private readonly TextRegions emphasised;

    /// <summary>Looks through a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="settings">The settings of its edition, which say whose notes are printed in a witness.</param>
    public EditorsText(MarkdownDocument document, EditionSettings settings)
    {
        this.document = document;
        this.settings = settings;
        if (IsTranscription(document))
        {
            others.Add(new TextSpan(0, document.Text.Length));
        }
        else
        {
            AddListsOfWorks();
            VisitAll(ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks));
        }

        regions = new TextRegions(others);
        emphasised = new TextRegions(emphases.Select(emphasis => emphasis.Span));
    }

    /// <summary>Whether a file is the text of a witness: it names one, or is a scan that is being corrected.</summary>
    /// <param name="document">The file.</param>
    public static bool IsTranscription(MarkdownDocument document) =>
        document.Witness is not null || document.Status is "scan" or "proofed";

    /// <summary>Whether some words are the editors' own.</summary>
    /// <param name="span">The words. Emphasis around more than these is a title.</param>
    public bool Contains(TextSpan span) => !regions.Contains(span.Start) && (!emphasised.Contains(span.Start) || !emphases.Any(emphasis => IsTitle(emphasis, span)));

    private bool IsTitle(EmphasisNode emphasis, TextSpan span)
    {
        if (!emphasis.Span.Contains(span) || emphasis.Inlines.IsEmpty)
        {
            return false;
        }

        var before = document.Text.Content.AsSpan(emphasis.Inlines[0].Span.Start, span.Start - emphasis.Inlines[0].Span.Start);
        var after = document.Text.Content.AsSpan(span.End, Math.Max(0, emphasis.Inlines[^1].Span.End - span.End));
        return before.ContainsAnyExcept(NoWordBefore) || after.ContainsAnyExcept(NoWordAfter);
    }

    private void AddListsOfWorks()
    {
        var blocks = document.Tree.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not HeadingNode heading || !ListsOfWorks.Contains(heading.Slug))
            {
                continue;
            }

            var end = i + 1;
            while (end < blocks.Length && !(blocks[end] is HeadingNode next && next.Level <= heading.Level))
            {
                end++;
            }

            others.Add(TextSpan.FromBounds(heading.Span.End, blocks[end - 1].Span.End));
        }
    }

    private void VisitAll(ImmutableArray<SyntaxNode> nodes)
    {
        for (var i = 0; i < nodes.Length;)
        {
            if (nodes[i] is not InlineNode)
            {
                Visit(nodes[i++]);
                continue;
            }

            var paragraph = nodes.Skip(i).TakeWhile(node => node is InlineNode).Cast<InlineNode>().ToImmutableArray();
            others.AddRange(QuotedWords.In(document.Text, paragraph));
            VisitInlines(paragraph);
            i += paragraph.Length;
        }
    }

    private void Visit(SyntaxNode node)
    {
        var isOther = node switch
        {
            QuoteNode or LineBlockNode => true,
            DivNode div => IsQuoting(div),
            NoteDefinitionNode note => settings.SeriesOf(note.Label)?.Numbering == NoteNumbering.Printed || OpensWithLemma(note),
            _ => false,
        };
        if (isOther)
        {
            others.Add(node.Span);
        }
        else
        {
            VisitAll(node.Children);
        }
    }

    private void VisitInlines(ImmutableArray<InlineNode> inlines)
    {
        for (var i = 0; i < inlines.Length; i++)
        {
            switch (inlines[i])
            {
                case SpanNode span when span.Attributes["lang"] is not null || Marks.Any(span.Attributes.HasClass):
                case LinkNode { IsImage: false } link when IsWork(link):
                case EmphasisNode when IsLemma(inlines, i):
                    others.Add(inlines[i].Span);
                    break;
                case InlineNoteNode note:
                    VisitAll(note.Children);
                    break;
                case EmphasisNode { Kind: EmphasisKind.Emphasis } emphasis:
                    emphases.Add(emphasis);
                    VisitInlines(emphasis.Inlines);
                    break;
                default:
                    VisitInlines([.. inlines[i].Children.OfType<InlineNode>()]);
                    break;
            }
        }
    }

    private static bool IsQuoting(DivNode div) =>
        div.Attributes?["lang"] is not null || div.Attributes?.Id?.Text == "refs" || (div.ClassName is { } name && Quoting.Contains(name.Text)) || div.Attributes?.Classes.Any(name => Quoting.Contains(name.Text)) == true;

    // A note on a reading, "**could**] cold", speaks in the words of the witnesses (FORMAT A10).
    private bool OpensWithLemma(NoteDefinitionNode note) => note.Blocks is [ParagraphNode paragraph, ..] && IsLemma(paragraph.Inlines, 0);

    private bool IsLemma(ImmutableArray<InlineNode> inlines, int at) =>
        inlines.Length > at + 1 && inlines[at] is EmphasisNode { Kind: EmphasisKind.Strong } && inlines[at + 1] is TextNode next && document.Text[next.Span.Start] == ']';

    // What is linked on the network or as a file is a work, and the words its title.
    private bool IsWork(LinkNode link)
    {
        var address = link.Kind == LinkKind.Reference
            ? document.Index.LinkDefinitions.Where(definition => string.Equals(definition.Label, link.Target, StringComparison.OrdinalIgnoreCase)).Select(definition => definition.Target).FirstOrDefault()
            : link.Target;
        return address is not null && LinkDestination.Parse(address, document.Path) is var target && target.Identifier is null
            && target.Path?.EndsWith(".md", StringComparison.OrdinalIgnoreCase) != true;
    }
}

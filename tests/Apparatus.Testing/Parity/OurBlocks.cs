using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Testing.Parity;

/// <summary>The blocks of our main text, one line each: the containers around it, its kind, its words.</summary>
/// <param name="edition">The edition, for its notes.</param>
/// <param name="document">The file.</param>
/// <param name="reading">What the lines are added to.</param>
internal sealed class OurBlocks(Edition edition, MarkdownDocument document, Reading reading)
{
    /// <summary>Adds blocks.</summary>
    /// <param name="blocks">The blocks in order.</param>
    /// <param name="path">The containers around them.</param>
    public void AddAll(ImmutableArray<BlockNode> blocks, string path)
    {
        foreach (var block in blocks)
        {
            Add(block, path);
        }
    }

    private void Add(BlockNode block, string path)
    {
        switch (block)
        {
            case ParagraphNode paragraph:
                AddLeaf(path + "text", paragraph.Inlines);
                break;
            case LineBlockNode lines:
                AddLeaf(path + "lines", lines.Inlines);
                break;
            case HeadingNode heading:
                AddLeaf($"{path}h{heading.Level}", heading.Inlines);
                break;
            case CodeBlockNode { Attributes: null, IsFenced: true } chunk when IsChunk(chunk):
                // On purpose unlike Pandoc, which reads the chunk of another tool as code inside a paragraph.
                reading.Add(Reading.Blocks, $"{path}text {Reading.Reduce(document.Text.ToString(chunk.Span))}");
                break;
            case LinkDefinitionNode { Label: ['^', ..] } link:
                // On purpose like Pandoc 3: a note's label with a space. Pandoc 2 prints it.
                reading.Add(Reading.Blocks, $"{path}text {Reading.Reduce(document.Text.ToString(link.Span))}");
                break;
            case TooComplexNode:
                reading.IsPartial = true;
                break;
            case CodeBlockNode code:
                reading.Add(Reading.Blocks, $"{path}code {Reading.Reduce(document.Text.ToString(code.ContentSpan))}");
                break;
            case ThematicBreakNode:
                reading.Add(Reading.Blocks, path + "rule");
                break;
            case QuoteNode quote:
                AddAll(quote.Blocks, path + "quote/");
                break;
            case DivNode div:
                AddAll(div.Blocks, path);
                break;
            case ListNode list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    AddAll(list.Items[i].Blocks, $"{path}{list.Kind.ToString().ToLowerInvariant()}{i}/");
                }

                break;
            case DefinitionListNode list:
                AddDefinitions(list, path);
                break;
            case TableNode table:
                AddLeaf(path + "caption", table.Caption);
                AddAll(table.Cells, path + "cell/");
                break;
        }
    }

    private bool IsChunk(CodeBlockNode code) =>
        document.Text.ToString(TextSpan.FromBounds(code.Span.Start, code.ContentSpan.Start)).Contains('{', StringComparison.Ordinal);

    private void AddDefinitions(DefinitionListNode list, string path)
    {
        foreach (var item in list.Items)
        {
            AddLeaf(path + "term", item.Term);
            for (var i = 0; i < item.Definitions.Length; i++)
            {
                AddAll(item.Definitions[i].Blocks, $"{path}definition{i}/");
            }
        }
    }

    private void AddLeaf(string path, IEnumerable<SyntaxNode> inlines)
    {
        var text = OurText.Of(inlines, document, label => edition.Notes.Definitions(label).Count > 0);
        if (text.Length > 0)
        {
            reading.Add(Reading.Blocks, $"{path} {text}");
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>
/// What a growing selection takes in step by step (LSP <c>textDocument/selectionRange</c>): a word, the marked words or citation around
/// it, the sentence, the paragraph, the note or quotation, the section, the file.
/// </summary>
public static class SelectionRanges
{
    /// <summary>The stretches around an offset, the smallest first. Each holds the one before and is longer; the last is the whole file.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of a cursor; the word that ends there counts when none begins there.</param>
    public static ImmutableArray<TextSpan> At(SemanticModel model, int offset)
    {
        var text = model.Text;
        var cursor = Math.Clamp(offset, 0, text.Length);
        var at = cursor < text.Length && !char.IsWhiteSpace(text[cursor]) && (IsWord(cursor) || cursor == 0 || !IsWord(cursor - 1))
            ? cursor
            : cursor > 0 && !char.IsWhiteSpace(text[cursor - 1]) ? cursor - 1 : cursor;
        var candidates = new List<TextSpan>();
        if (Words.At(text, at) is { } word)
        {
            candidates.Add(word);
            candidates.AddRange(Words.WithHyphens(text, word) is { } joined ? [joined] : []);
        }

        switch (model.Document)
        {
            case MarkdownDocument document:
                AddMarkdown(candidates, model, document, at);
                break;
            case BibliographyDocument document:
                DataSelection.AddBibliography(candidates, document, at);
                break;
            case ManifestDocument document:
                DataSelection.AddYaml(candidates, text, document.Yaml.Root, at);
                break;
            case GlossaryListDocument document:
                DataSelection.AddYaml(candidates, text, document.Yaml.Root, at);
                break;
        }

        return Chain(candidates, new TextSpan(0, text.Length), at);

        bool IsWord(int place) => Words.At(text, place) is not null;
    }

    // Of stretches that cross each other the shorter one stays.
    private static ImmutableArray<TextSpan> Chain(List<TextSpan> candidates, TextSpan file, int at)
    {
        var chain = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in candidates.Where(span => span.Contains(at) && file.Contains(span)).OrderBy(span => span.Length))
        {
            if (chain.Count == 0 || (span.Length > chain[^1].Length && span.Contains(chain[^1])))
            {
                chain.Add(span);
            }
        }

        if (chain.Count == 0 || file.Length > chain[^1].Length)
        {
            chain.Add(file);
        }

        return chain.DrainToImmutable();
    }

    private static void AddMarkdown(List<TextSpan> candidates, SemanticModel model, MarkdownDocument document, int at)
    {
        if (document.Tree.FrontMatter is { } front && front.Span.Contains(at))
        {
            AddMetadata(candidates, document, front, at);
            return;
        }

        foreach (var node in model.NodesAt(at))
        {
            // Where a run of plain text begins and ends means nothing to a reader.
            if (node is not TextNode)
            {
                candidates.Add(node.Span);
            }

            AddParts(candidates, document, node, at);
        }

        candidates.AddRange(Sections.At(Sections.Of(document), at).Select(section => section.Span));
    }

    private static void AddMetadata(List<TextSpan> candidates, MarkdownDocument document, MetadataNode metadata, int at)
    {
        DataSelection.AddYaml(candidates, document.Text, metadata.Yaml.Root, at);
        candidates.Add(metadata.ContentSpan);
        candidates.Add(metadata.Span);
    }

    private static void AddParts(List<TextSpan> candidates, MarkdownDocument document, SyntaxNode node, int at)
    {
        switch (node)
        {
            case ParagraphNode paragraph:
                AddSentence(candidates, document.Text, paragraph.Inlines, at);
                break;
            case HeadingNode heading:
                AddWords(candidates, heading.Inlines);
                AddAttributes(candidates, heading.Attributes);
                break;
            case NoteReferenceNode reference:
                candidates.Add(reference.LabelSpan);
                break;
            case NoteDefinitionNode definition:
                candidates.Add(definition.LabelSpan);
                candidates.Add(definition.MarkerSpan);
                AddBlocks(candidates, definition.Blocks);
                break;
            case InlineNoteNode note:
                AddWords(candidates, note.Inlines);
                AddSentence(candidates, document.Text, note.Inlines, at);
                break;
            case CitationGroupNode { BracketSpan: { Length: > 2 } bracket }:
                candidates.Add(bracket);
                candidates.Add(new TextSpan(bracket.Start + 1, bracket.Length - 2));
                break;
            case CitationNode citation:
                candidates.AddRange([citation.KeySpan, citation.MarkerSpan, citation.PrefixSpan, citation.SuffixSpan]);
                break;
            case EmphasisNode or BracketNode:
                AddWords(candidates, [.. node.Children.OfType<InlineNode>()]);
                break;
            case LinkNode link:
                AddWords(candidates, link.Inlines);
                candidates.Add(link.TargetSpan);
                AddAttributes(candidates, link.Attributes);
                break;
            case LinkDefinitionNode link:
                candidates.AddRange([link.LabelSpan, link.TargetSpan]);
                AddAttributes(candidates, link.Attributes);
                break;
            case SpanNode span:
                AddWords(candidates, span.Inlines);
                AddAttributes(candidates, span.Attributes);
                break;
            case CodeNode code:
                candidates.Add(code.ContentSpan);
                AddAttributes(candidates, code.Attributes);
                break;
            case CodeBlockNode code:
                candidates.Add(code.ContentSpan);
                AddAttributes(candidates, code.Attributes);
                break;
            case CommentNode comment:
                candidates.Add(comment.ContentSpan);
                break;
            case CommentBlockNode comment:
                candidates.Add(comment.ContentSpan);
                break;
            case DivNode div:
                AddBlocks(candidates, div.Blocks);
                AddAttributes(candidates, div.Attributes);
                break;
            case ListItemNode item:
                AddBlocks(candidates, item.Blocks);
                break;
            case DefinitionItemNode item:
                candidates.Add(item.TermSpan);
                break;
            case DefinitionNode definition:
                AddBlocks(candidates, definition.Blocks);
                break;
            case MetadataNode metadata:
                AddMetadata(candidates, document, metadata, at);
                break;
        }
    }

    private static void AddSentence(List<TextSpan> candidates, SourceText text, ImmutableArray<InlineNode> inlines, int at) =>
        candidates.AddRange(Sentences.At(text, inlines, at) is { } sentence ? [sentence] : []);

    private static void AddWords(List<TextSpan> candidates, ImmutableArray<InlineNode> inlines)
    {
        if (!inlines.IsEmpty)
        {
            candidates.Add(TextSpan.FromBounds(inlines[0].Span.Start, inlines[^1].Span.End));
        }
    }

    private static void AddBlocks(List<TextSpan> candidates, ImmutableArray<BlockNode> blocks)
    {
        if (!blocks.IsEmpty)
        {
            candidates.Add(TextSpan.FromBounds(blocks[0].Span.Start, Math.Max(blocks[0].Span.End, blocks[^1].Span.End)));
        }
    }

    private static void AddAttributes(List<TextSpan> candidates, AttributesNode? attributes)
    {
        if (attributes is null)
        {
            return;
        }

        candidates.Add(attributes.Span);
        candidates.AddRange(attributes.Id is { } id ? [id.Span] : []);
        candidates.AddRange(attributes.Classes.Select(name => name.Span));
        foreach (var pair in attributes.Pairs)
        {
            candidates.AddRange([pair.Key.Span, pair.Value.Span, TextSpan.FromBounds(pair.Key.Span.Start, Math.Max(pair.Key.Span.End, pair.Value.Span.End))]);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>Walks through blocks, one paragraph after the other, and finds the phrases in each. One reader serves one search.</summary>
/// <param name="matcher">The forms.</param>
/// <param name="text">The file.</param>
/// <param name="options">What is left out.</param>
internal sealed class PhraseReader(TermMatcher matcher, SourceText text, TermOptions options)
{
    private readonly ImmutableArray<TermMatch>.Builder matches = ImmutableArray.CreateBuilder<TermMatch>();
    private readonly Queue<(ImmutableArray<InlineNode> Inlines, string? Language)> later = new();
    private readonly PhraseText words = new(matcher.Vocabulary);

    /// <summary>The matches in some blocks, in order.</summary>
    public ImmutableArray<TermMatch> Read(ImmutableArray<BlockNode> blocks)
    {
        foreach (var block in blocks)
        {
            ReadBlock(block, null);
        }

        matches.Sort((left, right) => left.Span.CompareTo(right.Span));
        return matches.DrainToImmutable();
    }

    private void ReadBlock(SyntaxNode block, string? language)
    {
        switch (block)
        {
            case CodeBlockNode or RawBlockNode or CommentBlockNode or MetadataNode or LinkDefinitionNode or ThematicBreakNode:
                return;
            case HeadingNode when !options.InHeadings:
                return;
            case DivNode { Attributes: { } attributes } when attributes.HasClass("noterm"):
                return;
            case DivNode { Attributes: { } attributes }:
                language = attributes["lang"]?.Text ?? language;
                break;
            case DefinitionItemNode item when options.IsGlossary:
                ReadChildren(ImmutableArray<SyntaxNode>.CastUp(item.Definitions), language);
                return;
        }

        ReadChildren(block.Children, language);
    }

    // Runs of inline nodes are one paragraph each; blocks are read by themselves.
    private void ReadChildren(ImmutableArray<SyntaxNode> children, string? language)
    {
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is not InlineNode)
            {
                ReadBlock(children[i], language);
                continue;
            }

            var end = i;
            while (end < children.Length && children[end] is InlineNode)
            {
                end++;
            }

            var run = ImmutableArray.CreateBuilder<InlineNode>(end - i);
            for (; i < end; i++)
            {
                run.Add((InlineNode)children[i]);
            }

            i--;
            ReadRun(run.MoveToImmutable(), language);
        }
    }

    private void ReadRun(ImmutableArray<InlineNode> inlines, string? language)
    {
        later.Enqueue((inlines, language));
        while (later.TryDequeue(out var run))
        {
            words.Clear();
            AddAll(run.Inlines, run.Language);
            words.CloseWord();
            FindPhrases();
        }
    }

    private void FindPhrases()
    {
        for (var i = 0; i < words.Words.Count; i++)
        {
            // A word that is no word of a form may still be half of one, before a hyphen.
            var isHalf = i + 1 < words.Words.Count && words.Words[i + 1].IsAfterHyphen;
            if (!isHalf && !words.Words[i].Keys.IsKnown)
            {
                continue;
            }

            var (last, forms) = matcher.Longest(words, i, options);
            if (!forms.IsEmpty)
            {
                matches.Add(new TermMatch(TextSpan.FromBounds(words.Words[i].Start, words.Words[last].End), TermMatchKind.Prose, null, default, forms));
                i = last;
            }
        }
    }

    private void AddAll(ImmutableArray<InlineNode> inlines, string? language)
    {
        foreach (var inline in inlines)
        {
            Add(inline, language);
        }
    }

    private void Add(InlineNode inline, string? language)
    {
        switch (inline)
        {
            case TextNode:
                words.Add(text.Content, inline.Span.Start, inline.Span.End, language);
                break;
            case SoftBreakNode or LineBreakNode:
                words.Add(' ', inline.Span.Start, inline.Span.End, language);
                break;
            case EscapeNode escape:
                AddPrinted(text.Content.AsSpan(escape.Span.Start + 1, escape.Span.Length - 1), escape.Span, language);
                break;
            case EntityNode entity:
                AddPrinted(entity.Text, entity.Span, language);
                break;
            case EmphasisNode { Kind: EmphasisKind.Superscript } note when IsNoteMark(note):
                words.CloseWord();
                break;
            case EmphasisNode emphasis:
                AddAll(emphasis.Inlines, language);
                break;
            case SpanNode span:
                AddSpan(span, language);
                break;
            case LinkNode link:
                AddLink(link, language);
                break;
            case NoteReferenceNode:
                words.CloseWord();
                break;
            case InlineNoteNode note:
                words.CloseWord();
                later.Enqueue((note.Inlines, language));
                break;
            case CitationGroupNode group:
                words.Break();
                foreach (var item in group.Items)
                {
                    later.Enqueue((item.Prefix, language));
                    later.Enqueue((item.Suffix, language));
                }

                break;
            case BracketNode bracket:
                words.Break();
                AddAll(bracket.Inlines, language);
                words.Break();
                break;
            case CommentNode:
                break;
            case RawInlineNode { Kind: RawKind.Html } tag:
                AddTag(tag, language);
                break;
            default:
                words.Break();
                break;
        }
    }

    private void AddPrinted(ReadOnlySpan<char> printed, TextSpan span, string? language)
    {
        foreach (var c in printed)
        {
            words.Add(c, span.Start, span.End, language);
        }
    }

    // ^1^, ^*^: a mark of the printed base, no part of the word.
    private bool IsNoteMark(EmphasisNode note)
    {
        foreach (var c in PlainText.Of(text, note.Inlines))
        {
            if (char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private void AddTag(RawInlineNode tag, string? language)
    {
        var name = text.Content.AsSpan(tag.Span.Start, Math.Min(4, tag.Span.Length));
        if (name.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            words.Add(' ', tag.Span.Start, tag.Span.End, language);
        }
    }

    private void AddSpan(SpanNode span, string? language)
    {
        var attributes = span.Attributes;
        if (attributes.HasClass("noterm"))
        {
            words.Break();
        }
        else if (attributes.HasClass("term"))
        {
            AddMark(span, attributes["lang"]?.Text ?? language);
        }
        else if (attributes.HasClass("sic") && !span.Inlines.IsEmpty)
        {
            AddCorrected(span, language);
        }
        else
        {
            AddAll(span.Inlines, attributes["lang"]?.Text ?? language);
        }
    }

    // [the layer]{.term key=t-labour-aristocracy}; without a key its words say which term is meant.
    private void AddMark(SpanNode span, string? language)
    {
        words.Break();
        if (span.Inlines.IsEmpty && span.Attributes["key"] is null)
        {
            return;
        }

        if (span.Attributes["key"] is { } key)
        {
            var name = key.Text.StartsWith('#') ? key.Text[1..] : key.Text;
            matches.Add(new TermMatch(span.Span, TermMatchKind.Mark, name, TextSpan.FromBounds(key.Span.End - name.Length, key.Span.End), []));
            return;
        }

        var inner = new PhraseReader(matcher, text, options);
        inner.AddAll(span.Inlines, language);
        inner.words.CloseWord();
        matches.Add(new TermMatch(span.Span, TermMatchKind.Mark, null, default, matcher.Whole(inner.words, options)));
    }

    // An error kept from the witness is read as what was meant; where that is not said, it is not read.
    private void AddCorrected(SpanNode span, string? language)
    {
        if (span.Attributes["corr"] is not { Text.Length: > 0 } meant)
        {
            words.Break();
            return;
        }

        AddPrinted(meant.Text, TextSpan.FromBounds(span.Inlines[0].Span.Start, span.Inlines[^1].Span.End), language);
    }

    private void AddLink(LinkNode link, string? language)
    {
        if (link.Kind == LinkKind.Autolink)
        {
            words.Break();
            return;
        }

        var hash = link.Kind == LinkKind.Inline && !link.IsImage ? link.Target.IndexOf('#', StringComparison.Ordinal) : -1;
        if (hash >= 0 && Uri.UnescapeDataString(link.Target[(hash + 1)..]) is var id && matcher.IsEntry(id))
        {
            words.Break();
            var written = text.ToString(link.TargetSpan).IndexOf('#', StringComparison.Ordinal);
            var name = written < 0 ? link.TargetSpan : TextSpan.FromBounds(link.TargetSpan.Start + written + 1, link.TargetSpan.End);
            matches.Add(new TermMatch(link.Span, TermMatchKind.Link, id, name, []));
            return;
        }

        if (link.IsImage)
        {
            words.Break();
            later.Enqueue((link.Inlines, language));
            return;
        }

        AddAll(link.Inlines, link.Attributes?["lang"]?.Text ?? language);
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
    private int origin;

    /// <summary>The matches in some blocks, in order.</summary>
    /// <param name="blocks">Blocks of the file.</param>
    /// <param name="from">Offset that the places found are counted from; 0 for the file's own offsets.</param>
    public ImmutableArray<TermMatch> Read(ReadOnlySpan<BlockNode> blocks, int from)
    {
        origin = from;
        foreach (var block in blocks)
        {
            ReadBlock(block, null);
        }

        matches.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return matches.DrainToImmutable();
    }

    private void ReadBlock(SyntaxNode block, string? language)
    {
        switch (block)
        {
            case ParagraphNode paragraph:
                ReadRun(paragraph.Inlines, language);
                return;
            case CodeBlockNode or RawBlockNode or CommentBlockNode or MetadataNode or LinkDefinitionNode or ThematicBreakNode:
            case HeadingNode when !options.InHeadings:
            case DivNode div when div.ClassName?.Text == "noterm" || div.Attributes?.HasClass("noterm") == true:
                return;
            case DivNode div:
                ReadChildren(div.Children, div.Attributes?["lang"]?.Text ?? language);
                return;
            case DefinitionItemNode item when options.IsGlossary:
                ReadChildren(ImmutableArray<SyntaxNode>.CastUp(item.Definitions), language);
                return;
            default:
                ReadChildren(block.Children, language);
                return;
        }
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

            var run = ImmutableArray.CreateBuilder<InlineNode>();
            for (; i < children.Length && children[i] is InlineNode inline; i++)
            {
                run.Add(inline);
            }

            i--;
            ReadRun(run.DrainToImmutable(), language);
        }
    }

    private void ReadRun(ImmutableArray<InlineNode> inlines, string? language)
    {
        ReadPhrases(inlines, language);
        while (later.TryDequeue(out var run))
        {
            ReadPhrases(run.Inlines, run.Language);
        }
    }

    private void ReadPhrases(ImmutableArray<InlineNode> inlines, string? language)
    {
        words.Clear();
        AddAll(inlines, language);
        words.CloseWord();
        FindPhrases();
    }

    private void FindPhrases()
    {
        var found = words.Words;
        for (var i = 0; i < found.Length; i++)
        {
            // A word that is no word of a form may still be half of one, before a hyphen.
            var isHalf = i + 1 < found.Length && found[i + 1].IsAfterHyphen;
            if (!isHalf && !found[i].Keys.IsKnown)
            {
                continue;
            }

            var (last, forms) = matcher.Longest(words, i, options);
            if (!forms.IsEmpty)
            {
                Add(TextSpan.FromBounds(found[i].Start, found[last].End), TermMatchKind.Prose, null, default, forms);
                i = last;
            }
        }
    }

    private void Add(TextSpan span, TermMatchKind kind, string? id, TextSpan idSpan, ImmutableArray<TermForm> forms) => matches.Add(new TermMatch(
        new TextSpan(span.Start - origin, span.Length), kind, id, id is null ? default : new TextSpan(idSpan.Start - origin, idSpan.Length), forms));

    private void AddAll(ImmutableArray<InlineNode> inlines, string? language)
    {
        for (var i = 0; i < inlines.Length; i++)
        {
            if (inlines[i] is RawInlineNode { Kind: RawKind.Html })
            {
                i = AddTag(inlines, i, language);
            }
            else
            {
                Add(inlines[i], language);
            }
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
                words.AddLineBreak();
                break;
            case EscapeNode:
                words.AddPrinted(text.Content.AsSpan(inline.Span.Start + 1, inline.Span.Length - 1), inline.Span.Start, inline.Span.End, language);
                break;
            case EntityNode entity:
                words.AddPrinted(entity.Text, inline.Span.Start, inline.Span.End, language);
                break;
            case EmphasisNode { Kind: EmphasisKind.Superscript } raised when IsNoteMark(PlainText.Of(text, raised.Inlines)):
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
            default:
                words.Break();
                break;
        }
    }

    // ^1^, ^*^, and ^a^ after a word are marks of the printed base and no part of the word; ^th^ after a number is, and ^r^ after "M".
    private bool IsNoteMark(string raised) => raised.Length == 1 && words.OpenLength >= 3 || !raised.Any(char.IsLetter);

    // The position of the last node that belongs to the tag.
    private int AddTag(ImmutableArray<InlineNode> inlines, int index, string? language)
    {
        var name = TagName(inlines[index]);
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            words.AddLineBreak();
            return index;
        }

        var isCode = name.ToString().ToUpperInvariant() is "CODE" or "KBD" or "SAMP" or "TT" or "VAR" or "SCRIPT" or "STYLE";
        var isRaised = name.Equals("sup", StringComparison.OrdinalIgnoreCase);
        if (!isCode && !isRaised)
        {
            return index;
        }

        var close = index + 1;
        while (close < inlines.Length && !(inlines[close] is RawInlineNode { Kind: RawKind.Html } && TagName(inlines[close]) is ['/', .. var closed] && closed.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            close++;
        }

        if (close == inlines.Length)
        {
            return index;
        }

        if (isCode)
        {
            words.Break();
            return close;
        }

        var inner = inlines[(index + 1)..close];
        if (IsNoteMark(PlainText.Of(text, inner)))
        {
            words.CloseWord();
        }
        else
        {
            AddAll(inner, language);
        }

        return close;
    }

    // "br", "/code"
    private ReadOnlySpan<char> TagName(InlineNode tag)
    {
        var name = text.Content.AsSpan(tag.Span.Start + 1, tag.Span.Length - 1);
        var length = 0;
        while (length < name.Length && (char.IsAsciiLetterOrDigit(name[length]) || (length == 0 && name[0] == '/')))
        {
            length++;
        }

        return name[..length];
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
            Add(span.Span, TermMatchKind.Mark, name, TextSpan.FromBounds(key.Span.End - name.Length, key.Span.End), []);
            return;
        }

        var inner = new PhraseReader(matcher, text, options);
        inner.AddAll(span.Inlines, language);
        inner.words.CloseWord();
        Add(span.Span, TermMatchKind.Mark, null, default, matcher.Whole(inner.words, options));
    }

    // An error kept from the witness is read as what was meant; where that is not said, it is not read.
    private void AddCorrected(SpanNode span, string? language)
    {
        if (span.Attributes["corr"] is not { Text.Length: > 0 } meant)
        {
            words.Break();
            return;
        }

        words.AddPrinted(meant.Text, span.Inlines[0].Span.Start, span.Inlines[^1].Span.End, language);
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
            Add(link.Span, TermMatchKind.Link, id, name, []);
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

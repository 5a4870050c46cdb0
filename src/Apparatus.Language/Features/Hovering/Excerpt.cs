using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>
/// Copies a stretch of a text into a hover: emphasis stays, citations become short references, attributes, tags and comments go, and what is too long is
/// cut at a word.
/// </summary>
/// <param name="edition">The edition, for its works.</param>
/// <param name="text">The file.</param>
/// <param name="limit">How many UTF-16 units are copied at the most.</param>
internal sealed class Excerpt(Edition edition, SourceText text, int limit)
{
    private const string Item = "– ";

    private readonly StringBuilder result = new();
    private TextSpan within = new(0, text.Length);
    private SyntaxNode? marked;
    private int depth;
    private bool isFull;

    /// <summary>Whether references to notes are left out, as where a definition is shown by itself.</summary>
    public bool IsWithoutNotes { get; init; }

    /// <summary>Whether words in a transliteration (<c>lang=ru-Latn</c>) are set in italics, as beside the word in its own script.</summary>
    public bool HasItalicTransliterations { get; init; }

    /// <summary>The text of some blocks: paragraphs with a blank line between them, items of a list on lines of their own.</summary>
    public string Blocks(ImmutableArray<BlockNode> blocks)
    {
        Add(blocks, string.Empty);
        return Done();
    }

    /// <summary>Running text on one line.</summary>
    public string Inlines(ImmutableArray<InlineNode> inlines)
    {
        Add(inlines);
        return Done();
    }

    /// <summary>A stretch of running text, with one node in it in bold, such as the reference that is looked at.</summary>
    public string Inlines(ImmutableArray<InlineNode> inlines, TextSpan stretch, SyntaxNode? inBold)
    {
        (within, marked) = (stretch, inBold);
        Add(inlines);
        return Done();
    }

    private string Done() => result.ToString().Trim(' ', '\n');

    private void Add(ImmutableArray<BlockNode> blocks, string prefix)
    {
        foreach (var block in blocks)
        {
            if (isFull)
            {
                return;
            }

            Add(block, prefix);
        }
    }

    private void Add(BlockNode block, string prefix)
    {
        switch (block)
        {
            case ParagraphNode paragraph:
                Start(prefix);
                Add(paragraph.Inlines);
                break;
            case HeadingNode heading:
                Start(prefix);
                Add(heading.Inlines);
                break;
            case LineBlockNode lines:
                Start(prefix);
                Add(lines.Inlines);
                break;
            case QuoteNode quote:
                Add(quote.Blocks, "> ");
                break;
            case CodeBlockNode code:
                Start(prefix);
                Put(Markdown.Code(string.Join(' ', text.ToString(code.ContentSpan).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
                break;
            default:
                if (++depth < 20)
                {
                    Add([.. block.Children.OfType<BlockNode>()], block is ListItemNode ? Item : prefix);
                }

                depth--;
                break;
        }
    }

    private void Start(string prefix)
    {
        if (result.Length > 0)
        {
            result.Append(prefix == Item ? "  \n" : "\n\n");
        }

        result.Append(prefix);
    }

    private void Add(ImmutableArray<InlineNode> inlines)
    {
        foreach (var inline in inlines)
        {
            if (isFull)
            {
                return;
            }

            if (inline.Span.End > within.Start && inline.Span.Start < within.End)
            {
                Add(inline);
            }
        }
    }

    private void Add(InlineNode inline)
    {
        switch (inline)
        {
            case TextNode:
                var start = Math.Max(inline.Span.Start, within.Start);
                PutWords(text.Content.AsSpan(start, Math.Min(inline.Span.End, within.End) - start));
                break;
            case SoftBreakNode or LineBreakNode:
                Put(" ");
                break;
            case EscapeNode or EntityNode or CodeNode or MathNode or TemplateNode:
                Put(string.Join(' ', text.ToString(inline.Span).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries)));
                break;
            case EmphasisNode emphasis:
                var marks = MarksOf(emphasis);
                result.Append(marks);
                Add(emphasis.Inlines);
                result.Append(marks);
                break;
            case SpanNode span:
                var italics = HasItalicTransliterations && !span.Inlines.IsEmpty && IsTransliteration(span) ? "*" : string.Empty;
                result.Append(italics);
                Add(span.Inlines);
                result.Append(italics);
                break;
            case LinkNode { IsImage: false } link:
                Add(link.Inlines);
                break;
            case BracketNode bracket:
                Put("\\[");
                Add(bracket.Inlines);
                Put("\\]");
                break;
            case CitationGroupNode group:
                // In running words a citation in brackets is set in parentheses (FORMAT A5.3).
                var cited = new CitationText(edition, text).Group(group);
                Put(group.IsInText ? cited : $"({cited})");
                break;
            case NoteReferenceNode reference when !IsWithoutNotes:
                var label = Markdown.Escape($"[^{reference.Label}]");
                Put(ReferenceEquals(reference, marked) ? Markdown.Bold(label) : label);
                break;
            case InlineNoteNode note when ReferenceEquals(note, marked):
                Put(Markdown.Bold("^\\[…\\]"));
                break;
        }
    }

    // Nothing in it is emphasised already: two stars side by side would be bold.
    private static bool IsTransliteration(SpanNode span) =>
        span.Attributes["lang"]?.Text.Contains("-Latn", StringComparison.OrdinalIgnoreCase) == true && span.Inlines.All(inline => inline is TextNode or EscapeNode or EntityNode or SoftBreakNode);

    private static string MarksOf(EmphasisNode emphasis)
    {
        if (emphasis.Inlines.IsEmpty)
        {
            return string.Empty;
        }

        return emphasis.Kind switch
        {
            EmphasisKind.Emphasis => "*",
            EmphasisKind.Strong => "**",
            _ => string.Empty,
        };
    }

    private void Put(string piece)
    {
        if (result.Length + piece.Length > limit)
        {
            Cut();
        }
        else
        {
            result.Append(piece);
        }
    }

    private void PutWords(ReadOnlySpan<char> words)
    {
        var room = limit - result.Length;
        if (words.Length <= room)
        {
            result.Append(words);
            return;
        }

        var end = room <= 0 ? 0 : words[..room].LastIndexOf(' ');
        result.Append(words[..Math.Max(0, end)]);
        Cut();
    }

    private void Cut()
    {
        result.Append('…');
        isFull = true;
    }
}

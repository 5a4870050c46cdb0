using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Seals;

/// <summary>
/// The text of the witness in a file, without what editors have put into it: notes, citations, page markers, links and emphasis leave no trace, <c>.corr</c> gives
/// its <c>sic</c>, <c>.reg</c> its <c>orig</c>, <c>.supplied</c> and <c>.gap</c> nothing (FORMAT ED6012). White space does not count, nor whether quotation marks
/// are straight.
/// </summary>
public sealed class BaseText
{
    private readonly SourceText text;
    private readonly ImmutableArray<BaseParagraph>.Builder paragraphs = ImmutableArray.CreateBuilder<BaseParagraph>();
    private readonly StringBuilder letters = new();
    private readonly List<TextSpan> spans = [];

    private BaseText(SourceText text) => this.text = text;

    /// <summary>Whether a whole file is base text: it was transcribed from a witness, or is finished (<c>witness:</c>, <c>status: final</c>).</summary>
    public static bool IsBase(MarkdownDocument document)
    {
        System.ArgumentNullException.ThrowIfNull(document);
        return document.Witness is not null || document.Status == "final";
    }

    /// <summary>The paragraphs of base text of a file in order: all of it, or what stands in divs with <c>witness=…</c> or <c>status=final</c>; notes are left out. Empty for editors' text.</summary>
    public static ImmutableArray<BaseParagraph> Of(MarkdownDocument document)
    {
        var isBase = IsBase(document);
        if (!isBase && !document.Text.Content.Contains(":::", System.StringComparison.Ordinal))
        {
            return [];
        }

        var reader = new BaseText(document.Text);
        reader.VisitAll(ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks), isBase);
        return reader.paragraphs.DrainToImmutable();
    }

    private void VisitAll(ImmutableArray<SyntaxNode> nodes, bool isBase)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            switch (nodes[i])
            {
                case InlineNode:
                    var first = i;
                    while (i < nodes.Length && nodes[i] is InlineNode)
                    {
                        i++;
                    }

                    if (isBase)
                    {
                        Add(nodes.AsSpan(first, i - first).ToArray());
                    }

                    i--;
                    break;
                case NoteDefinitionNode:
                    break;
                case DivNode div:
                    VisitAll(div.Children, isBase || div.Attributes?["witness"] is not null || div.Attributes?["status"]?.Text == "final");
                    break;
                case CodeBlockNode code when isBase:
                    AddSource(code.ContentSpan);
                    Finish(code.Span);
                    break;
                default:
                    VisitAll(nodes[i].Children, isBase);
                    break;
            }
        }
    }

    private void Add(SyntaxNode[] inlines)
    {
        AddAll(inlines);
        Finish(TextSpan.FromBounds(inlines[0].Span.Start, inlines[^1].Span.End));
    }

    private void AddAll(IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode or TemplateNode:
                    AddSource(node.Span);
                    break;
                case EscapeNode escape:
                    Add(escape.Character == '\0' ? " " : escape.Character.ToString(), escape.Span);
                    break;
                case EntityNode entity:
                    Add(entity.Text, entity.Span);
                    break;
                case SoftBreakNode or LineBreakNode:
                    Add(" ", node.Span);
                    break;
                case CodeNode code:
                    AddSource(code.ContentSpan);
                    break;
                case MathNode:
                    AddSource(node.Span);
                    break;
                case BracketNode:
                    Add("[", new TextSpan(node.Span.Start, 1));
                    AddAll(node.Children);
                    Add("]", new TextSpan(node.Span.End - 1, 1));
                    break;
                case SpanNode span:
                    AddSpan(span);
                    break;
                case LinkNode { IsImage: true }:
                    break;
                case LinkNode { Kind: LinkKind.Autolink }:
                    AddSource(node.Span);
                    break;
                case EmphasisNode or LinkNode:
                    AddAll(node.Children);
                    break;
            }
        }
    }

    private void AddSpan(SpanNode span)
    {
        var attributes = span.Attributes;
        if (attributes.HasClass("corr") && attributes["sic"] is { } sic)
        {
            Add(sic.Text, span.Span);
        }
        else if (attributes.HasClass("reg") && attributes["orig"] is { } original)
        {
            Add(original.Text, span.Span);
        }
        else if (!attributes.HasClass("supplied") && !attributes.HasClass("gap") && !attributes.HasClass("insertion") && !attributes.HasClass("comment-start"))
        {
            AddAll(span.Inlines);
        }
    }

    private void AddSource(TextSpan span)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            Add(text[at], new TextSpan(at, 1));
        }
    }

    private void Add(string words, TextSpan span)
    {
        foreach (var c in words)
        {
            Add(c, span);
        }
    }

    private void Add(char c, TextSpan span)
    {
        var plain = c switch
        {
            '‘' or '’' or 'ʼ' => '\'',
            '“' or '”' or '„' => '"',
            '‐' or '‑' => '-',
            _ => c,
        };
        if (plain is '\u00AD' or '\u200B' or '\uFEFF')
        {
            return;
        }

        letters.Append(plain);
        spans.Add(span);
    }

    // Words are parted by white space; a space before punctuation is none.
    private void Finish(TextSpan span)
    {
        var words = ImmutableArray.CreateBuilder<BaseWord>();
        for (var i = 0; i < letters.Length;)
        {
            if (char.IsWhiteSpace(letters[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < letters.Length && !char.IsWhiteSpace(letters[i]))
            {
                i++;
            }

            var word = letters.ToString(start, i - start).Replace("---", "—", System.StringComparison.Ordinal).Replace("--", "–", System.StringComparison.Ordinal).Replace("...", "…", System.StringComparison.Ordinal);
            var place = TextSpan.FromBounds(spans[start].Start, System.Math.Max(spans[start].End, spans[i - 1].End));
            if (words.Count > 0 && word.All(c => c is '.' or ',' or ';' or ':' or '!' or '?' or ')'))
            {
                words[^1] = new BaseWord(words[^1].Text + word, TextSpan.FromBounds(words[^1].Span.Start, place.End));
            }
            else
            {
                words.Add(new BaseWord(word, place));
            }
        }

        letters.Clear();
        spans.Clear();
        if (words.Count > 0)
        {
            paragraphs.Add(new BaseParagraph(span, words.DrainToImmutable()));
        }
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Transcription;

/// <summary>Reads the transcribed text of a file, paragraph by paragraph, for rules that look at its characters (FORMAT B0, guards G and T).</summary>
internal sealed class TranscribedText
{
    private static readonly string[] Skipped = ["sic", "reg", "gap"];

    private readonly SourceText text;
    private readonly List<TranscribedRun> runs = [];
    private readonly StringBuilder words = new();
    private ImmutableArray<int>.Builder offsets = ImmutableArray.CreateBuilder<int>();

    private TranscribedText(SourceText text) => this.text = text;

    /// <summary>
    /// The runs of a file in order; empty for a file that is no transcription, unless the rule that asks was switched on for all files.
    /// </summary>
    /// <param name="document">The file.</param>
    /// <param name="context">The rule's context.</param>
    public static IReadOnlyList<TranscribedRun> Of(MarkdownDocument document, RuleContext context)
    {
        var reader = new TranscribedText(document.Text);
        if (EditorsText.IsTranscription(document) || context.IsSwitchedOn)
        {
            reader.VisitAll(ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks), null, false, false);
        }

        return reader.runs;
    }

    private void VisitAll(ImmutableArray<SyntaxNode> nodes, QuoteNode? quotation, bool opensNote, bool isCell)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            switch (nodes[i])
            {
                case InlineNode:
                    var inlines = nodes.Skip(i).TakeWhile(node => node is InlineNode).ToList();
                    AddRun(inlines, quotation, opensNote && i == 0, isCell);
                    i += inlines.Count - 1;
                    break;
                case DivNode div when (div.Attributes is { } attributes && attributes["lang"] is not null):
                    break;
                case QuoteNode quote:
                    VisitAll(quote.Children, quote, false, isCell);
                    break;
                case TableNode table:
                    VisitAll(table.Children, quotation, false, true);
                    break;
                default:
                    VisitAll(nodes[i].Children, quotation, nodes[i] is NoteDefinitionNode || (opensNote && i == 0 && nodes[i] is ParagraphNode), isCell);
                    break;
            }
        }
    }

    private void AddRun(IEnumerable<SyntaxNode> inlines, QuoteNode? quotation, bool opensNote, bool isCell)
    {
        var notes = new List<InlineNoteNode>();
        AddAll(inlines, notes);
        runs.Add(new TranscribedRun(words.ToString(), offsets.DrainToImmutable(), quotation, opensNote, isCell));
        words.Clear();
        offsets = ImmutableArray.CreateBuilder<int>();
        foreach (var note in notes)
        {
            AddRun(note.Children, quotation, true, isCell);
        }
    }

    private void AddAll(IEnumerable<SyntaxNode> nodes, List<InlineNoteNode> notes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode:
                    for (var at = node.Span.Start; at < node.Span.End; at++)
                    {
                        Add(text[at], at);
                    }

                    break;
                case SoftBreakNode or LineBreakNode:
                    Add('\n', node.Span.Start);
                    break;
                case BracketNode:
                    Add('[', node.Span.Start);
                    AddAll(node.Children, notes);
                    Add(']', node.Span.End - 1);
                    break;
                case SpanNode span when span.Attributes["lang"] is not null || Skipped.Any(span.Attributes.HasClass):
                    Add(TranscribedRun.Hidden, span.Span.Start);
                    break;
                case LinkNode { IsImage: true } or LinkNode { Kind: LinkKind.Autolink }:
                    Add(TranscribedRun.Hidden, node.Span.Start);
                    break;
                case EmphasisNode or SpanNode or LinkNode:
                    AddAll(node.Children, notes);
                    break;
                case InlineNoteNode note:
                    notes.Add(note);
                    break;
                case NoteReferenceNode or CommentNode:
                    break;
                default:
                    Add(TranscribedRun.Hidden, node.Span.Start);
                    break;
            }
        }
    }

    private void Add(char c, int offset)
    {
        words.Append(c);
        offsets.Add(offset);
    }
}

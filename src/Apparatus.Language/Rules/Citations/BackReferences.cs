using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>
/// Finds <c>ibid.</c>, <c>op. cit.</c>, <c>loc. cit.</c> and <c>idem</c> where they open a note or follow a semicolon in it, and what they stand for: the one citation of the note before.
/// </summary>
internal sealed partial class BackReferences
{
    private readonly MarkdownDocument document;
    private readonly EditionSettings settings;
    private readonly ImmutableArray<BackReferenceUse>.Builder found = ImmutableArray.CreateBuilder<BackReferenceUse>();
    private ImmutableArray<SyntaxNode> notes = [];

    private BackReferences(MarkdownDocument document, EditionSettings settings)
    {
        this.document = document;
        this.settings = settings;
    }

    /// <summary>All of a file, in order of its notes.</summary>
    public static ImmutableArray<BackReferenceUse> In(MarkdownDocument document, EditionSettings settings)
    {
        if (!document.Has(SegmentQuestion.BackReference, blocks => !blocks.IsEmpty && Words().IsMatch(document.Text.Content.AsSpan(blocks[0].Span.Start, blocks[^1].Span.End - blocks[0].Span.Start))))
        {
            return [];
        }

        var finder = new BackReferences(document, settings);
        finder.notes = InOrder(document);
        for (var i = 0; i < finder.notes.Length; i++)
        {
            finder.Look(i);
        }

        return finder.found.DrainToImmutable();
    }

    // Notes in the order in which readers meet them; what no reference leads to comes last, as it stands.
    private static ImmutableArray<SyntaxNode> InOrder(MarkdownDocument document)
    {
        var definitions = new Dictionary<string, NoteDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in document.Index.NoteDefinitions)
        {
            definitions[definition.Label] = definition;
        }

        var called = document.Index.NoteReferences.Where(use => use.Definition is null)
            .Select(use => (use.Node.Span.Start, Note: (SyntaxNode?)definitions.GetValueOrDefault(use.Node.Label)))
            .Concat(document.Index.InlineNotes.Select(use => (use.Node.Span.Start, Note: (SyntaxNode?)use.Node)))
            .OrderBy(pair => pair.Start)
            .Select(pair => pair.Note)
            .OfType<SyntaxNode>();
        return [.. called.Concat(document.Index.NoteDefinitions).Distinct()];
    }

    private void Look(int index)
    {
        var note = notes[index];
        var isFirst = true;
        foreach (var paragraph in Paragraphs(note))
        {
            if (paragraph.IsEmpty)
            {
                continue;
            }

            var span = TextSpan.FromBounds(paragraph[0].Span.Start, paragraph[^1].Span.End);
            var words = RunningText.Of(document.Text, span, paragraph.SelectMany(Below));
            var quoted = QuotedWords.In(document.Text, paragraph);
            foreach (Match match in Words().Matches(words))
            {
                var word = match.Groups["word"];
                var place = new TextSpan(span.Start + word.Index, word.Length);
                var opens = isFirst && Opening().IsMatch(words[..word.Index]);
                if ((opens || AfterSemicolon().IsMatch(words[..word.Index])) && !quoted.Any(other => other.Contains(place.Start)) && IsText(paragraph, place))
                {
                    found.Add(Make(note, index, place, words[(word.Index + word.Length)..], opens));
                }
            }

            isFirst = false;
        }
    }

    private BackReferenceUse Make(SyntaxNode note, int index, TextSpan place, string after, bool opens)
    {
        var own = OwnLocator().Match(after);
        var target = opens && index > 0 && Citations(notes[index - 1]) is [var only] ? only : null;
        var isPrinted = note is NoteDefinitionNode definition && settings.SeriesOf(definition.Label)?.Numbering == NoteNumbering.Printed;
        return new BackReferenceUse(
            place,
            target,
            own.Success ? new TextSpan(place.End, own.Length) : new TextSpan(place.End, 0),
            own.Success ? own.Groups[1].Value : string.Empty,
            isPrinted);
    }

    private static List<CitationNode> Citations(SyntaxNode note)
    {
        var citations = new List<CitationNode>();
        var waiting = new Stack<SyntaxNode>([note]);
        while (waiting.TryPop(out var node))
        {
            if (node is CitationNode citation)
            {
                citations.Add(citation);
            }

            foreach (var child in node.Children)
            {
                waiting.Push(child);
            }
        }

        return citations;
    }

    private static IEnumerable<ImmutableArray<InlineNode>> Paragraphs(SyntaxNode note) => note switch
    {
        InlineNoteNode inline => [[.. inline.Children.OfType<InlineNode>()]],
        NoteDefinitionNode definition => definition.Blocks.OfType<ParagraphNode>().Select(paragraph => paragraph.Inlines),
        _ => [],
    };

    private static IEnumerable<SyntaxNode> Below(SyntaxNode node) => node.Children.SelectMany(Below).Prepend(node);

    // Not in code, links or addresses; emphasis is how the words are printed.
    private static bool IsText(IEnumerable<SyntaxNode> nodes, TextSpan place)
    {
        foreach (var node in nodes)
        {
            if (node.Span.Contains(place.Start))
            {
                return node is TextNode || (node is EmphasisNode && IsText(node.Children, place));
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<word>ibid\.?|ibidem|op\.\s?cit\.|loc\.\s?cit\.|idem)(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"^[\s*_]*(?:(?:see|cf\.|vgl\.|voir|see\s+also)\s+[*_]*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@";[\s*_]*(?:(?:see|cf\.|see\s+also)\s+[*_]*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AfterSemicolon();

    [GeneratedRegex(@"^[*_]*,?\s*((?:pp?\.|S\.|с\.)\s*[\divxlc]+(?:\s*[-–]\s*[\divxlc]+)?|\d+(?:\s*[-–]\s*\d+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnLocator();
}

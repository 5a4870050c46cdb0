using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Quotations;

/// <summary>ED8007: the lemma of a note that the sentence with the reference does not have.</summary>
public sealed class LemmaNotFound : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED8007",
        Name = "lemma-not-found",
        Severity = Severity.Info,
        Summary = "A note opens with words of the text and a bracket, and these words do not stand in the sentence that carries the note.",
        Why = "A reader looks for the lemma in the sentence. Lemmata go stale when the text is corrected, and when a reference is moved.",
        Silent = """
            - Notes without a bracket after the opening words.
            - Case, quotation marks, hyphens, plurals, British and American spelling; both readings of `.sic` and `.corr`.
            - Of a lemma with `…` only the two ends must stand there. Notes that nothing refers to.
            """,
        HowToFix = "Correct the lemma, or move the reference to the sentence that is meant. A fix writes the nearest words of the sentence.",
        Evidence = "The tools for critical apparatus in TEI check the same.",
        Bad = """
            He could not be moved.[^v-could]

            [^v-could]: **{|ED8007:cold|}**] could *1968*

            """,
        Good = """
            He could not be moved.[^v-could]

            [^v-could]: **could**] cold *1968*
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (!document.Has(SegmentQuestion.Lemma, blocks => SyntaxTree.NodesIn(blocks).OfType<NoteDefinitionNode>().Any(note => Lemma(document.Text, note) is not null)))
        {
            return;
        }

        foreach (var note in document.Index.NoteDefinitions)
        {
            if (Lemma(document.Text, note) is not var (span, lemma) || context.Edition.Notes.References(note.Label) is not { Count: > 0 } references)
            {
                continue;
            }

            // Of several references one that fits is enough.
            var sentences = references.Select(place => Sentence(context.Edition, place)).OfType<(MarkdownDocument Document, TextSpan Span, Readings Words)>().ToImmutableArray();
            if (sentences.IsEmpty || sentences.Any(sentence => Stands(sentence.Words, lemma)))
            {
                continue;
            }

            var (file, place, words) = sentences[0];
            context.Report(
                span,
                $"“{lemma}” does not stand in the sentence that carries this note.",
                [new RelatedPlace(file.Path, place, "The sentence")],
                Near(words.Printed, lemma) is { } near ? [context.Fix($"Write “{near}”", false, new TextEdit(span, near))] : []);
        }
    }

    // "**could**] cold", "“could”] cold"
    private static (TextSpan Span, string Words)? Lemma(SourceText text, NoteDefinitionNode note)
    {
        if (note.Blocks is not [ParagraphNode { Inlines: [var first, ..] inlines }, ..])
        {
            return null;
        }

        if (first is EmphasisNode { Kind: EmphasisKind.Strong, Inlines: [var inner, ..] words } && inlines.Length > 1 && inlines[1] is TextNode next && text[next.Span.Start] == ']')
        {
            return (TextSpan.FromBounds(inner.Span.Start, words[^1].Span.End), PlainText.Of(text, words));
        }

        if (first is not TextNode || text[first.Span.Start] is not ('“' or '"' or '‘'))
        {
            return null;
        }

        var opening = text.ToString(first.Span);
        var end = opening.IndexOf(']', StringComparison.Ordinal);
        return end > 2 && opening[end - 1] is '”' or '"' or '’' ? (new TextSpan(first.Span.Start + 1, end - 2), opening[1..(end - 1)]) : null;
    }

    private static (MarkdownDocument Document, TextSpan Span, Readings Words)? Sentence(Edition edition, SymbolPlace place)
    {
        var document = edition.DocumentOf(place);
        var use = document.Index.NoteReferences[place.Index];
        if (use.Place != NotePlace.Text)
        {
            return null;
        }

        var inlines = new SemanticModel(edition, document).NodesAt(use.Node.Span.Start).Reverse().Select(node => node switch
        {
            ParagraphNode paragraph => paragraph.Inlines,
            HeadingNode heading => heading.Inlines,
            LineBlockNode lines => lines.Inlines,
            _ => [],
        }).FirstOrDefault(found => !found.IsEmpty);
        if (inlines.IsDefaultOrEmpty)
        {
            return null;
        }

        var stretch = Sentences.At(document.Text, inlines, use.Node.Span.Start) ?? TextSpan.FromBounds(inlines[0].Span.Start, inlines[^1].Span.End);
        return (document, stretch, Readings.Of(document.Text, inlines, stretch));
    }

    private static bool Stands(Readings sentence, string lemma) =>
        Stands(ComparedWords.Of(sentence.Printed), lemma) || Stands(ComparedWords.Of(sentence.Other), lemma);

    private static bool Stands(ImmutableArray<ComparedWord> words, string lemma)
    {
        var at = 0;
        foreach (var piece in ComparedWords.Pieces(lemma).Select(ComparedWords.Of))
        {
            var found = ComparedWords.Find(words, piece, at);
            if (found < 0)
            {
                return false;
            }

            at = found + piece.Length;
        }

        return true;
    }

    // As many words of the sentence, most of them the same; for one word, one that is spelt nearly so.
    private static string? Near(string sentence, string lemma)
    {
        var (words, sought) = (ComparedWords.Of(sentence), ComparedWords.Of(lemma));
        if (sought.Length == 1)
        {
            return NearMiss.Find(lemma, words.Select(word => sentence.Substring(word.Start, word.Length)).Distinct());
        }

        return sought.Length > 1 && ComparedWords.Nearest(words, sought) is var (position, _)
            ? string.Join(' ', sentence[words[position].Start..(words[position + sought.Length - 1].Start + words[position + sought.Length - 1].Length)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : null;
    }
}

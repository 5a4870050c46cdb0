using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Works;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Remarks on titles in editors' prose that are nearly those of works.</summary>
public sealed class CitedTitleMismatch : Rule
{
    private const int MostWords = 16;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED2009",
        Name = "cited-title-mismatch",
        Severity = Severity.Info,
        Summary = "A title in italics or with capitals differs by a spelling, or by one or two words, from the title of exactly one work of the bibliography.",
        Why = "Readers search for a title as it is written. Spellings are changed unawares, above all between British and American English: *Labour* for *Labor*.",
        Silent = """
            Titles that are the same but for capitals, quotation marks and dashes; the short title; original titles and those of journals; transcribed text and quotations; titles of fewer than five words that differ in more than the spelling;
            numbers that differ; phrases that come near several titles; bibliographies of more than 5,000 works.
            """,
        HowToFix = "Write the title as the title page has it; a fix takes it from the entry. Or correct the entry.",
        Evidence = "The scan that this program was first tried on cites *Labour and Monopoly Capital*; the book is *Labor and Monopoly Capital*. No program that prints compares the two.",
        Bad = """
            See *{|ED2009:Labour and Monopoly Capital|}* [@braverman1974].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{braverman1974,
              title = {Labor and Monopoly Capital},
            }
            """,
        Good = """
            See *Labor and Monopoly Capital* [@braverman1974].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{braverman1974,
              title = {Labor and Monopoly Capital},
            }
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (context.Edition.Works.Keys.IsEmpty || EditorsText.IsTranscription(document))
        {
            return;
        }

        var titles = context.Edition.WorkTitles;
        var editors = new Lazy<EditorsText>(() => new EditorsText(context.Whole, context.Edition.Settings));
        foreach (var paragraph in ProseParagraphs.Of(document.Tree.Blocks))
        {
            foreach (var (span, phrase) in Phrases(document.Text, ImmutableArray<SyntaxNode>.CastUp(paragraph.Inlines)))
            {
                if (titles.FindNear(phrase) is { } near && editors.Value.Contains(span))
                {
                    Report(span, phrase, near, document.Text, context);
                }
            }
        }
    }

    private static void Report(TextSpan span, string phrase, NearTitle near, SourceText text, RuleContext context)
    {
        var place = context.Edition.Works.Find(near.Work.Key);
        context.Report(
            span,
            $"This looks like “{near.Title}” (‘{near.Work.Key}’) but is spelt “{phrase}”.",
            place is null ? [] : [new RelatedPlace(place.Path, (place.Entry.Find("title")?.ValueSpan is { } title ? title : place.Entry.KeySpan), "The title stands here")],
            text.ToString(span) == phrase ? [context.Fix($"Write “{near.Title}”", false, new TextEdit(span, near.Title))] : []);
    }

    // What stands in italics as a whole; in other text each run of words with capitals and the small words between them.
    private static IEnumerable<(TextSpan Span, string Phrase)> Phrases(SourceText text, ImmutableArray<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case EmphasisNode { Kind: EmphasisKind.Emphasis, Inlines: { IsEmpty: false } inlines }:
                    yield return (TextSpan.FromBounds(inlines[0].Span.Start, inlines[^1].Span.End), Plain(text, inlines));
                    break;
                case EmphasisNode or BracketNode:
                    foreach (var phrase in Phrases(text, node.Children))
                    {
                        yield return phrase;
                    }

                    break;
                case TextNode:
                    foreach (var phrase in InCapitals(text.ToString(node.Span), node.Span.Start))
                    {
                        yield return phrase;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<(TextSpan Span, string Phrase)> InCapitals(string words, int start)
    {
        foreach (var run in Runs(words))
        {
            var parts = words[run.Start..run.End].Split(' ');
            var last = parts.Length;
            while (last > 0 && WorkTitles.IsSmall(parts[last - 1]))
            {
                last--;
            }

            // “In Labour and Monopoly Capital he …”
            var first = 0;
            while (first < last && WorkTitles.IsSmall(parts[first]) && parts[first] is not ("The" or "A" or "An"))
            {
                first++;
            }

            // “Braverman’s Labour and Monopoly Capital”: the title may begin behind its author.
            foreach (var from in Enumerable.Range(first, Math.Max(0, last - first)).Where(from => from == first || IsPossessive(parts[from - 1])))
            {
                if (last - from is >= 3 and <= MostWords)
                {
                    var phrase = string.Join(' ', parts[from..last]);
                    yield return (new TextSpan(start + run.Start + parts[..from].Sum(part => part.Length + 1), phrase.Length), phrase);
                }
            }
        }
    }

    // Runs of at least three words with one blank between them, each with a capital or small by custom, the first with a capital.
    private static IEnumerable<TextSpan> Runs(string words)
    {
        var (start, count, end) = (-1, 0, 0);
        for (var at = 0; at < words.Length;)
        {
            var from = at;
            while (at < words.Length && (char.IsLetter(words[at]) || (at > from && words[at] is '’' or '\'' or '-')))
            {
                at++;
            }

            var isWord = at > from && (from == 0 || !char.IsLetterOrDigit(words[from - 1]));
            var isCapital = isWord && char.IsUpper(words[from]);
            if (isWord && (isCapital || (start >= 0 && WorkTitles.IsSmall(words[from..at]))))
            {
                (start, count, end) = start < 0 ? (from, 1, at) : (start, count + 1, at);
            }
            else if (at > from || at >= words.Length || words[at] != ' ')
            {
                if (count > 2)
                {
                    yield return TextSpan.FromBounds(start, end);
                }

                (start, count) = (-1, 0);
            }

            // A second blank or any other sign ends a run.
            if (start >= 0 && !(at + 1 < words.Length && words[at] == ' ' && char.IsLetter(words[at + 1])))
            {
                if (count > 2)
                {
                    yield return TextSpan.FromBounds(start, end);
                }

                (start, count) = (-1, 0);
            }

            at = at == from || (at < words.Length && words[at] == ' ') ? at + 1 : at;
        }

        if (count > 2)
        {
            yield return TextSpan.FromBounds(start, end);
        }
    }

    private static bool IsPossessive(string word) => word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal);

    private static string Plain(SourceText text, ImmutableArray<InlineNode> inlines)
    {
        var words = new StringBuilder();
        foreach (var node in inlines)
        {
            words.Append(node is SoftBreakNode or LineBreakNode ? " " : node is TextNode ? text.ToString(node.Span) : node is EntityNode entity ? entity.Text : string.Empty);
        }

        return words.ToString();
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Works;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Remarks on works that editors' prose names without citing them.</summary>
public sealed partial class UncitedMention : Rule
{
    private const int YearDigits = 4;
    private const int LongestName = 40;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED2008",
        Name = "uncited-mention",
        Severity = Severity.Info,
        Summary = "Prose of an editor names a work of the bibliography, by its title or by name and year, and does not cite it.",
        Why = "A reader who wants to follow finds no reference, and the work may be missing from the printed bibliography. Turning such mentions into citations is most of the work when an old commentary is edited.",
        Silent = """
            Transcribed text, quotations and lists of works; titles of one word; a title that is also a headword of the glossary or a name under `names`, or that of the edition itself; a work that the same paragraph cites, or a note
            that is called in it; later mentions in the same section; a title or a name and year that several works share; bibliographies of more than 5,000 works.
            """,
        HowToFix = "Cite it. A fix writes `[@key]` behind the words.",
        Evidence = "The scan that this program was first tried on names eleven authors and cites none.",
        Bad = """
            The point is made in *{|ED2008:The Conscience of the Revolution|}*.

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{daniels1960,
              author = {Daniels, Robert Vincent},
              title = {The Conscience of the Revolution},
              date = {1960},
            }
            """,
        Good = """
            The point is made in *The Conscience of the Revolution* [@daniels1960, p. 20].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{daniels1960,
              author = {Daniels, Robert Vincent},
              title = {The Conscience of the Revolution},
              date = {1960},
            }
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (context.Edition.Works.Keys.IsEmpty || EditorsText.IsTranscription(document))
        {
            return;
        }

        // Stretches that name no work are not searched again after an edit elsewhere. Whether a title is also a name hangs on more than the text and the titles, so that is asked afterwards.
        var titles = context.Edition.WorkTitles;
        var naming = document.Having(SegmentQuestion.NamedWork, titles, blocks => Titles(document.Text, blocks, titles).Any() || Makers(document.Text, blocks, titles).Any()).Tree.Blocks;
        var mentions = Titles(document.Text, naming, titles).Where(found => !IsNameOf(context.Edition, found.Title)).Select(found => (found.Span, found.Work))
            .Concat(Makers(document.Text, naming, titles))
            .OrderBy(mention => mention.Span)
            .ToList();
        if (mentions.Count == 0)
        {
            return;
        }

        var editors = new EditorsText(document, context.Edition.Settings);
        var paragraphs = new ProseParagraphs(document);
        var seen = new HashSet<(string, int)>();
        foreach (var (span, work) in mentions)
        {
            if (!editors.Contains(span) || !seen.Add((work.Key, paragraphs.Section(span.Start))) || IsCited(context.Edition, work.Key, paragraphs.CitedBeside(span.Start)))
            {
                continue;
            }

            var name = string.Join(' ', new[] { work.Summary.Authors, work.Summary.Year }.Where(part => part.Length > 0));
            var place = context.Edition.Works.Find(work.Key);
            context.Report(
                span,
                $"{(name.Length == 0 ? $"‘{work.Key}’" : name)} is in the bibliography and is mentioned here without a citation.",
                place is null ? [] : [new RelatedPlace(place.Path, place.Entry.KeySpan, $"‘{work.Key}’ is described here")],
                [context.Fix($"Cite [@{work.Key}]", false, new TextEdit(new TextSpan(Behind(document.Text, span.End), 0), $" [@{work.Key}]"))]);
        }
    }

    private static bool IsCited(Edition edition, string key, HashSet<string> cited) =>
        cited.Contains(key) || edition.Works.Find(key)?.Entry.Aliases.Any(alias => cited.Contains(alias.Key)) == true;

    private static IEnumerable<(TextSpan Span, TitledWork Work, string Title)> Titles(SourceText text, ImmutableArray<BlockNode> blocks, WorkTitles titles)
    {
        foreach (var match in titles.Matcher.Find(text, blocks, TermOptions.Default))
        {
            if (match.Kind == TermMatchKind.Prose && titles.Find(match) is { } work)
            {
                yield return (match.Span, work, match.Forms[0].Text);
            }
        }
    }

    // The group, not the book: “the Workers’ Opposition”.
    private static bool IsNameOf(Edition edition, string title)
    {
        var words = title.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? title[4..] : title;
        return edition.Glossary.Lookup(title).Length + edition.Glossary.Lookup(words).Length > 0
            || edition.Settings.Names.Any(name => name.Preferred.Value == words || name.Preferred.Value == title)
            || EditionTitle.Is(edition, title);
    }

    private static IEnumerable<(TextSpan Span, TitledWork Work)> Makers(SourceText source, ImmutableArray<BlockNode> blocks, WorkTitles titles)
    {
        foreach (var paragraph in ProseParagraphs.Of(blocks))
        {
            foreach (var text in paragraph.Inlines.OfType<TextNode>())
            {
                foreach (var year in Years(source, text.Span))
                {
                    // A name is looked for before a year: there are far more capitals than years.
                    var start = Math.Max(text.Span.Start, year - LongestName);
                    var match = NameBeforeYear().Match(source.Content, start, year - start);
                    if (match.Success && titles.Find(match.Groups["name"].Value, source.Content.Substring(year, YearDigits)) is { } work)
                    {
                        var end = year + YearDigits + (match.Value[^1] == '(' && year + YearDigits < text.Span.End && source[year + YearDigits] == ')' ? 1 : 0);
                        yield return (TextSpan.FromBounds(match.Index, end), work);
                    }
                }
            }
        }
    }

    // Where four digits stand that are no part of a longer number or of a range.
    private static IEnumerable<int> Years(SourceText text, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var found = text.Content.AsSpan(at, span.End - at).IndexOfAnyInRange('0', '9');
            if (found < 0)
            {
                yield break;
            }

            var start = at + found;
            at = start;
            while (at < span.End && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            var behind = at < span.End && text[at] == ')' ? at + 1 : at;
            if (at - start == YearDigits && !(behind < span.End && (char.IsLetterOrDigit(text[behind]) || text[behind] is '–' or '-')))
            {
                yield return start;
            }
        }
    }

    // Marks of emphasis and quotation close before the citation.
    private static int Behind(SourceText text, int end)
    {
        while (end < text.Length && text[end] is '*' or '_' or '’' or '”' or '"')
        {
            end++;
        }

        return end;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<name>\p{Lu}[\p{L}’'-]*?\p{L})(?:[’']s)?,?\s\(?$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex NameBeforeYear();
}

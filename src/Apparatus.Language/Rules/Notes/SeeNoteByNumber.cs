using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports references to notes by a number that the export assigns.</summary>
public sealed partial class SeeNoteByNumber : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1016",
        Name = "see-note-by-number",
        Severity = Severity.Info,
        Summary = "The text names another note by its number, which Pandoc assigns at export.",
        Why = "Pandoc numbers the notes anew for each output. When a note is added, “see note 5” points to the wrong one, and no program can tell.",
        Silent = """
            Notes of another book (a citation or a title follows); quotations; what notes of a series with `numbering: printed` say, and
            numbers that exist in such a series.
            """,
        HowToFix = "Name the note by its subject, or link to the heading it stands under.",
        Evidence = "MHRA style guide 10.3 recommends the phrase, which presupposes fixed numbers; Pandoc has none.",
        Bad = """
            The vote was close ({|ED1016:see note 5|}).
            """,
        Good = """
            The vote was close (see the note on the congress).
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var block in document.Tree.Blocks)
        {
            Visit(block, document, context);
        }
    }

    private static void Visit(SyntaxNode node, MarkdownDocument document, RuleContext context)
    {
        if (node is QuoteNode or CodeBlockNode || (node is NoteDefinitionNode note && context.Edition.HasPrintedNumbers(note.Label)))
        {
            return;
        }

        if (node is ParagraphNode paragraph)
        {
            CheckParagraph(paragraph, document, context);
            return;
        }

        foreach (var child in node.Children)
        {
            Visit(child, document, context);
        }
    }

    private static void CheckParagraph(ParagraphNode paragraph, MarkdownDocument document, RuleContext context)
    {
        var text = document.Text.ToString(paragraph.Span);
        var quotation = new OpenQuotation(text);
        ImmutableArray<TextSpan>? words = null;
        foreach (Match match in Phrase().Matches(text))
        {
            var isQuoted = quotation.IsOpenAt(match.Index);
            var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            var span = new TextSpan(paragraph.Span.Start + match.Index, match.Length);
            words ??= PlainWords(paragraph);
            if (isQuoted
                || context.Edition.HasPrintedNote(number)
                || OtherBook().IsMatch(text, match.Index + match.Length)
                || !IsIn(words.Value, span))
            {
                continue;
            }

            var phrase = string.Join(' ', match.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            context.Report(
                span,
                $"“{phrase}” names a note number that Pandoc assigns at export; it will drift.",
                fixes: LinkToHeading(context, span, number) is { } fix ? [fix] : []);
        }
    }

    // Stretches of words without a link, citation, code or other markup between them.
    private static ImmutableArray<TextSpan> PlainWords(ParagraphNode paragraph)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        AddWords(paragraph, found);
        return found.DrainToImmutable();
    }

    private static void AddWords(SyntaxNode node, ImmutableArray<TextSpan>.Builder found)
    {
        foreach (var child in node.Children)
        {
            if (child is TextNode or SoftBreakNode)
            {
                if (found.Count > 0 && found[^1].End == child.Span.Start)
                {
                    found[^1] = TextSpan.FromBounds(found[^1].Start, child.Span.End);
                }
                else
                {
                    found.Add(child.Span);
                }
            }
            else if (child is not (LinkNode or CitationGroupNode or CodeNode))
            {
                AddWords(child, found);
            }
        }
    }

    private static bool IsIn(ImmutableArray<TextSpan> words, TextSpan span)
    {
        var next = words.BinarySearch(new TextSpan(span.Start, int.MaxValue - span.Start));
        next = next < 0 ? ~next : next;
        return next > 0 && words[next - 1].Contains(span);
    }

    // The note that has this number now, and the heading it stands under.
    private static Fix? LinkToHeading(RuleContext context, TextSpan span, int number)
    {
        var target = context.Edition.Documents
            .SelectMany(file => file.Index.NoteReferences.Where(use => use.Place == NotePlace.Text).Select(use => (File: file, Use: use)))
            .ElementAtOrDefault(number - 1);
        if (target.File is null)
        {
            return null;
        }

        var index = target.File.Index.Headings.Count(heading => heading.Span.Start < target.Use.Node.Span.Start) - 1;
        if (index < 0)
        {
            return null;
        }

        var words = target.File.Facts.Headings[index].Text;
        var id = context.Edition.HeadingIds[context.Edition.PlaceOf(target.File, index)];
        return context.Fix($"Link to the heading “{words}”, under which note {number} stands now", false, new TextEdit(span, $"see the note under [{words}](#{id})"));
    }

    [GeneratedRegex(@"\b(?:(?:see|cf\.|compare)\s+(?:also\s+)?(?:foot|end)?notes?\s+(?<number>[0-9]{1,4})\b|(?:nn?\.|(?:foot|end)?notes?)\s+(?<number>[0-9]{1,4})\s+(?:above|below|supra|infra)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    // A citation, a title in italics or quotation marks, or "in", "of", "to" before one.
    [GeneratedRegex(@"\G\s*,?\s*(?:(?:in|of|to|on p\.)\s+)?(?:\[?-?@|\*|_|“|‘|"")|\G\s+(?:in|of|to)\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex OtherBook();
}

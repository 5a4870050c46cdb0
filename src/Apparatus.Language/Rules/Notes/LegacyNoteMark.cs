using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports what may be printed note marks left over from a scan or a conversion.</summary>
public sealed class LegacyNoteMark : Rule
{
    // More paragraphs than these are hardly candidates for one note.
    private const int CandidateLimit = 4;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1013",
        Name = "legacy-note-mark",
        Severity = Severity.Info,
        InLooseFiles = true,
        Summary = "A star, dagger, superscript number or `[1]` after a word may be a printed note mark.",
        Why = """
            Scans and conversions leave the marks of the printed notes in the text, often without the note. To every program they are
            ordinary characters, so the note is lost and nobody is told.
            """,
        Silent = """
            Marks of emphasis, also of one that Pandoc does not read (`**_mem_ory**`); `8.6.*`; `*68` and the like, an apostrophe misread; tables; `[1]` that is a link, or that follows a quotation mark with a year;
            `§` before a number; exponents (`m^2^`) and editions (`1968²`); supplied digits (`19[21]`).
            """,
        HowToFix = """
            Decide: a paragraph that begins with the same mark is the note; or the note is missing, which an editor's note should say;
            or it is no note mark, which a backslash before it tells this program.
            """,
        Evidence = "A scanned pamphlet has one star after a word and four paragraphs that begin with a star; three of those are a list.",
        Bad = """
            It disappointed many expectations{|ED1013:*|}. Then silence.
            """,
        Good = """
            It disappointed many expectations.[^a-p14-star] Then silence.

            [^a-p14-star]: Not least their own.
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (!document.Has(SegmentQuestion.LegacyMark, blocks => ProseBlocks(blocks).Any(block => LegacyMarks.Find(document.Text, block.Children).Any())))
        {
            return;
        }

        LegacyCandidates? candidates = null;
        foreach (var block in ProseBlocks(document.Tree.Blocks))
        {
            UnclosedEmphasis? emphasis = null;
            foreach (var mark in LegacyMarks.Find(document.Text, block.Children))
            {
                if (mark.Written[0] == '*' && (emphasis ??= new UnclosedEmphasis(document.Text, block)).IsOpenBefore(mark.Span.Start))
                {
                    continue;
                }

                candidates ??= new LegacyCandidates(document);
                Report(document, mark, candidates.Of(mark), context);
            }
        }
    }

    // Tables have footnotes of their own, in which stars are right.
    private static IEnumerable<BlockNode> ProseBlocks(IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case ParagraphNode or HeadingNode or LineBlockNode:
                    yield return (BlockNode)node;
                    break;
                case TableNode or InlineNode:
                    break;
                default:
                    foreach (var inner in ProseBlocks(node.Children))
                    {
                        yield return inner;
                    }

                    break;
            }
        }
    }

    private static void Report(MarkdownDocument document, LegacyMark mark, ImmutableArray<LegacyCandidate> all, RuleContext context)
    {
        var candidates = all.Take(CandidateLimit).ToImmutableArray();
        var count = all.Length;
        var paragraphs = count switch
        {
            0 => "no paragraph begins with it.",
            1 => "1 paragraph begins with the same mark.",
            _ => $"{count} paragraphs begin with the same mark.",
        };
        var label = NewLabel(context.Edition, mark);
        var fixes = candidates
            .Select((candidate, i) => Pair(document, mark, candidate, label, count == 1 ? string.Empty : $" {i + 1}", context))
            .Append(SayMissing(document, mark, label, context))
            .Append(context.Fix("It is not a note mark", false, Escape(mark)));
        context.Report(
            mark.Span,
            $"“{mark.Written}” may be a printed note mark; {paragraphs}",
            [.. candidates.Select(candidate => new RelatedPlace(document.Path, candidate.Opening, "begins with the same mark"))],
            [.. fixes]);
    }

    private static Fix Pair(MarkdownDocument document, LegacyMark mark, LegacyCandidate candidate, string label, string number, RuleContext context)
    {
        // A definition needs blank lines around it; the paragraph has them, a list item may not.
        var gap = candidate.IsListItem ? document.Text.LineBreak : string.Empty;
        return context.Fix(
            $"Make paragraph{number} “{candidate.FirstWords}” the note",
            false,
            new TextEdit(mark.Span, $"[^{label}]"),
            new TextEdit(candidate.Opening, $"{gap}[^{label}]: "));
    }

    private static Fix SayMissing(MarkdownDocument document, LegacyMark mark, string label, RuleContext context) =>
        new("Say in an editor’s note that the note is missing", false, () =>
        [
            new FileEdit(document.Path, new TextEdit(mark.Span, $"[^{label}]")),
            NoteEdits.Append(context.Edition.NoteHome(label, document), label, $"The mark “{Escaped(mark.Sign)}” stands here in the source; there is no note to it."),
        ]);

    private static string Escaped(string sign) => sign.Length > 0 && char.IsAscii(sign[0]) && !char.IsLetterOrDigit(sign[0]) ? $"\\{sign}" : sign;

    private static TextEdit Escape(LegacyMark mark) => new(new TextSpan(mark.Span.Start, 0), "\\");

    private static string NewLabel(Edition edition, LegacyMark mark)
    {
        var label = edition.DefaultSeriesPrefix() is { Length: > 0 } prefix ? $"{prefix}-{mark.Name}" : mark.Name;
        return NoteEdits.Free(edition, label);
    }
}

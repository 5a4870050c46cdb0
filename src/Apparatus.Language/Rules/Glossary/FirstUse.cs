using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>ED4007: a term is linked or marked elsewhere than at its first use in the chapter.</summary>
public sealed class FirstUse : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED4007",
        Name = "first-use",
        Severity = Severity.None,
        Summary = "A term is linked or marked elsewhere than at its first use in the chapter.",
        Why = """
            A reader needs the definition where a term comes up for the first time. Links at later places do not help those who have read on without it, and many links
            are in the way of all others.
            """,
        Silent = """
            - Headings, quotations, notes and the glossary: neither do links in them count, nor is a use in them the first.
            - A first use in the words of another link, where no second link can stand.
            - Words that two entries share.
            - A file with several headings of the first level has as many chapters.
            """,
        HowToFix = "Move the link to the first use, or take it away. The rule is a matter of taste and off until it is switched on.",
        Evidence = "Readers complain of too many links; glossarify-md links the first use only.",
        Bad = """
            The soviets met in June. Each {|ED4007:[soviet](#t-soviet)|} sent ten delegates.
            //- glossary.md
            [Soviet]{#t-soviet .term}

            :   Council.
            //- edition.yml
            input-files: [text.md, glossary.md]
            metadata:
              edition:
                rules: {ED4007: info}
            """,
        Good = """
            The [soviets](#t-soviet) met in June. Each soviet sent ten delegates.
            //- glossary.md
            [Soviet]{#t-soviet .term}

            :   Council.
            //- edition.yml
            input-files: [text.md, glossary.md]
            metadata:
              edition:
                rules: {ED4007: info}
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var glossary = context.Edition.Glossary;
        if (glossary.IsEmpty || glossary.SourceOf(document.Path) is not null)
        {
            return;
        }

        var nodes = document.Tree.DescendantNodes().ToImmutableArray();
        var others = new TextRegions(nodes.Where(node => node is HeadingNode or QuoteNode or NoteDefinitionNode or InlineNoteNode).Select(node => node.Span));
        var links = new TextRegions(nodes.OfType<LinkNode>().Select(link => link.Span));
        var chapters = document.Tree.Blocks.OfType<HeadingNode>().Where(heading => heading.Level == 1).Select(heading => heading.Span.Start).ToImmutableArray();
        var firstUses = new Dictionary<(int Chapter, int Entry), TermMatch>();
        var moved = new HashSet<TermMatch>();
        foreach (var match in glossary.Index.In(document).All.Where(match => !others.Contains(match.Span.Start)))
        {
            var start = match.Span.Start;
            if (glossary.Index.EntriesOf(match) is not [var entry] || (match.Kind == TermMatchKind.Prose && links.Contains(start)))
            {
                continue;
            }

            var chapter = ~chapters.BinarySearch(start + 1);
            if (firstUses.TryAdd((chapter, entry), match) || match.Kind == TermMatchKind.Prose)
            {
                continue;
            }

            var first = firstUses[(chapter, entry)];
            Report(document, match, first, glossary.Entries[entry], first.Kind == TermMatchKind.Prose && moved.Add(first), context);
        }
    }

    private static void Report(MarkdownDocument document, TermMatch match, TermMatch first, GlossaryPlace place, bool canMove, RuleContext context)
    {
        var what = match.Kind == TermMatchKind.Link ? "link" : "mark";
        var done = what + "ed";
        var text = document.Text;
        if (Inner(document, match, context.Edition) is not { } inner)
        {
            return;
        }

        var remove = ImmutableArray.Create(
            new TextEdit(TextSpan.FromBounds(match.Span.Start, inner.Start), string.Empty), new TextEdit(TextSpan.FromBounds(inner.End, match.Span.End), string.Empty));
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (canMove && Spelling.IsReplaceable(text, first.Span))
        {
            var tail = text.ToString(TextSpan.FromBounds(inner.End, match.Span.End));
            fixes.Add(context.Fix(
                $"Move the {what} to the first use", false, [new TextEdit(new TextSpan(first.Span.Start, 0), "["), new TextEdit(new TextSpan(first.Span.End, 0), tail), .. remove]));
        }

        fixes.Add(context.Fix($"Remove the {what}", false, remove));
        context.Report(
            match.Span,
            first.Kind == TermMatchKind.Prose
                ? $"“{place.Entry.Headword}” is {done} here, but its first use in this chapter is earlier."
                : $"“{place.Entry.Headword}” is {done} here again; it is {(first.Kind == TermMatchKind.Link ? "linked" : "marked")} already where this chapter first uses it.",
            [new RelatedPlace(document.Path, first.Span, "the first use in this chapter")],
            fixes.DrainToImmutable());
    }

    // The words of a link or mark; null when it has none.
    private static TextSpan? Inner(MarkdownDocument document, TermMatch match, Edition edition)
    {
        var inlines = new SemanticModel(edition, document).NodesAt(match.Span.Start).LastOrDefault(node => node.Span == match.Span) switch
        {
            LinkNode link => link.Inlines,
            SpanNode span => span.Inlines,
            _ => [],
        };
        return inlines.IsEmpty ? null : TextSpan.FromBounds(inlines[0].Span.Start, inlines[^1].Span.End);
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Reports brackets with keys that are not the citation they were meant to be.</summary>
public sealed class MalformedCitation : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED2002",
        Name = "malformed-citation",
        Severity = Severity.Error,
        Summary = "A bracket with a key is not one citation: a second key after a comma, an item without a key, a bracket left open.",
        Why = """
            Works in one bracket are parted by `;`. After a comma, a second key counts as words that follow the first one, and Pandoc then
            prints the second work only: of `[@a, @b]` nothing is left of `a`. If one item has no key, or the bracket is not closed,
            the brackets are printed as they stand around an in-text citation. None of this gives a warning.
            """,
        Silent = """
            `[[@key]]`, a citation in brackets of its own; editorial brackets with one key among words and without `;`; link texts
            (`[@name](…)`, `[@name][ref]`) and spans; a second key in the bracket after an in-text citation, `@a [p. 3, citing @b]`, where
            both are printed; cross-references such as `@fig:map`.
            """,
        HowToFix = "Write `;` before each further key, drop an item that names no work, close the bracket, write `[-@key]` with brackets.",
        Evidence = "Measured with Pandoc 2.17, with an author-date style and a note style; no message in any of the cases.",
        Bad = """
            The figures agree {|ED2002:[@brinton1970, pp. 33-35, citing @daniels1960]|}, and nobody
            has disputed them {|ED2002:[@liebman1975; ]|}.
            """,
        Good = """
            The figures agree [@brinton1970, pp. 33-35; citing @daniels1960], and nobody
            has disputed them [@liebman1975].
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (document.Index.Citations.IsEmpty && !document.Text.Content.Contains('@', StringComparison.Ordinal))
        {
            return;
        }

        ReportSecondKeys(document, context);
        var hasBibliography = context.Edition.DeclaresBibliography();
        foreach (var node in document.Tree.DescendantNodes())
        {
            if (node is BracketNode bracket && BracketFault.Find(bracket, document.Text, context.Edition) is { } fault)
            {
                Report(fault.Span, fault.Reason, fault.ToFix(context), context);
            }

            if (hasBibliography && node is not CitationNode and not CitationGroupNode)
            {
                ReportLooseMarks(node.Children, document, context);
            }
        }
    }

    private static void ReportSecondKeys(MarkdownDocument document, RuleContext context)
    {
        var inner = document.Index.Citations
            .Where(use => use.Outer is not null && !IsExample(use, context.Edition))
            .Select(use => use.Group)
            .ToHashSet();
        var groups = new List<CitationGroupNode>();
        foreach (var group in document.Index.Citations.Where(use => use.Outer is null).Select(use => use.Group).Distinct())
        {
            groups.Clear();
            Collect(group, inner, groups);
            if (groups.Count == 0 || group.Items.Concat(groups.SelectMany(found => found.Items)).All(item => ReservedKeys.IsCrossReference(item.Key)))
            {
                continue;
            }

            // Only the innermost, last citation survives.
            var printed = groups[^1];
            var lost = group.Items.Concat(groups.SkipLast(1).SelectMany(found => found.Items));
            var edits = SecondKeyEdits.Find(group, groups, document.Text, context.Edition);
            context.Report(
                group.Span,
                $"{Names(lost)} will not be printed; only {Names(printed.Items)} will.",
                fixes: edits.IsEmpty ? [] : [context.Fix("Write “;” before each further key", false, edits)]);
        }
    }

    // "@label" is the number of an example where an example list has that label.
    private static bool IsExample(CitationUse use, Edition edition) =>
        use.Node.Mode == CitationMode.InText && edition.Citations.IsExample(use.Node.Key);

    private static void Collect(SyntaxNode node, HashSet<CitationGroupNode> inner, List<CitationGroupNode> found)
    {
        foreach (var child in node.Children)
        {
            if (child is CitationGroupNode group && inner.Contains(group))
            {
                found.Add(group);
            }

            Collect(child, inner, found);
        }
    }

    private static string Names(IEnumerable<CitationNode> items)
    {
        var names = items.Select(item => $"‘{item.Key}’").Distinct().ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    // "-@key" and "[@key" that no bracket closes: in-text citations with a stray character in the words before them.
    private static void ReportLooseMarks(ImmutableArray<SyntaxNode> siblings, MarkdownDocument document, RuleContext context)
    {
        for (var i = 1; i < siblings.Length; i++)
        {
            if (siblings[i] is not CitationGroupNode { IsInText: true } group || siblings[i - 1] is not TextNode before || before.Span.End != group.Span.Start)
            {
                continue;
            }

            var words = document.Text.ToString(before.Span);
            if (LooseMarks.FindUnclosed(words) is { } open)
            {
                var start = before.Span.Start + open;
                var following = i + 1 < siblings.Length && siblings[i + 1] is TextNode after ? document.Text.ToString(after.Span) : string.Empty;
                var close = group.Span.End + LooseMarks.LocatorLength(following, context.Edition);
                Report(
                    TextSpan.FromBounds(start, group.Span.End),
                    "the bracket is not closed in this paragraph",
                    context.Fix("Close the bracket", false, new TextEdit(new TextSpan(close, 0), "]")),
                    context);
            }
            else if (LooseMarks.EndsInLooseHyphen(words))
            {
                var span = TextSpan.FromBounds(group.Span.Start - 1, group.Span.End);
                Report(
                    span,
                    "outside brackets the “-” is printed",
                    context.Fix("Put it in brackets", false, new TextEdit(span, LooseMarks.Bracketed(group, document.Text))),
                    context);
            }
        }
    }

    private static void Report(TextSpan span, string reason, Fix? fix, RuleContext context) =>
        context.Report(span, $"Pandoc does not read this as one citation: {reason}.", fixes: fix is null ? [] : [fix]);
}

using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6013: an attribute that means nothing on its mark.</summary>
public sealed class UnknownMarkAttribute : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED6013",
        Name = "unknown-mark-attribute",
        Severity = Severity.Info,
        Summary = "A page marker, a term or an editorial mark has an attribute that this format does not know.",
        Why = "Pandoc keeps any attribute, silently. But who points at the mark, and the filter that writes TEI, do not see a reading that is called `cor` instead of `corr`.",
        Silent = """
            - `lang`, `dir`, `custom-style`, `data-…`; identifiers; further classes.
            - Spans without a class of the format.
            """,
        HowToFix = "Correct the name, or remove the attribute; both are offered.",
        Evidence = "Measured with Pandoc 2.17: the attribute becomes `data-cor` in HTML and is dropped elsewhere.",
        Bad = """
            This [cold]{.sic {|ED6013:cor|}="could"} not be.
            """,
        Good = """
            This [cold]{.sic corr="could"} not be.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (!document.Text.Content.Contains("]{", System.StringComparison.Ordinal))
        {
            return;
        }

        foreach (var span in document.Tree.DescendantNodes().OfType<SpanNode>())
        {
            if (span.Attributes.Pairs.IsEmpty || EditorialMarks.Of(span) is not { } mark)
            {
                continue;
            }

            // A span may carry two marks; each attribute needs one that knows it.
            var marks = EditorialMarks.All.Where(one => span.Attributes.HasClass(one.Class)).ToList();
            foreach (var pair in span.Attributes.Pairs.Where(pair => !marks.Any(one => EditorialMarks.Knows(one, pair.Key.Text))))
            {
                var name = pair.Key.Text;
                var near = NearMiss.Find(name, mark.Attributes.Select(known => known.Name));
                var start = pair.Key.Span.Start;
                while (start > span.Attributes.Span.Start + 1 && document.Text[start - 1] is ' ')
                {
                    start--;
                }

                var end = pair.Value.Span.End + (pair.Value.Span.End < document.Text.Length && document.Text[pair.Value.Span.End] is '"' or '\'' ? 1 : 0);
                var remove = context.Fix($"Remove “{name}”", false, new TextEdit(TextSpan.FromBounds(start, end), string.Empty));
                context.Report(
                    pair.Key.Span,
                    $"“{name}” means nothing on .{mark.Class}{(near is null ? "." : $"; did you mean “{near}”?")}",
                    fixes: near is null ? [remove] : [context.Fix($"Write “{near}”", false, new TextEdit(pair.Key.Span, near)), remove]);
            }
        }
    }
}

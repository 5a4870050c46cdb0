using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6011: marks of changes that Pandoc prints, or that a finished file still has.</summary>
public sealed partial class CriticMarkup : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED6011",
        Name = "critic-markup",
        Severity = Severity.Warning,
        Summary = "A change is marked in CriticMarkup, which Pandoc prints, or is still open in a file whose status is `final`.",
        Why = "Pandoc does not know CriticMarkup: `{--x--}` is printed with dashes, `{~~a~>b~~}` becomes a subscript. Its own marks for changes, which go to DOCX and come back from it, print both what was deleted and what was inserted.",
        Silent = """
            - Code, comments, raw HTML, formulas. Braces without a pair: a lone `{--`.
            - Pandoc’s own marks in files that are not `final`.
            """,
        HowToFix = "Accept or reject the change, or write it as `[x]{.insertion}`, `[x]{.deletion}`; all are offered.",
        Evidence = "Measured with Pandoc 2.17; its issues #2873 and #5430.",
        Bad = """
            The {|ED6011:{--old --}|}committee {|ED6011:{~~met~>sat~~}|}.
            """,
        Good = """
            The [old ]{.deletion}committee [met]{.deletion}[sat]{.insertion}.
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (document.Text.Content.Contains('{', StringComparison.Ordinal))
        {
            CheckCritic(document, context);
        }

        if (document.Status == "final")
        {
            foreach (var span in document.Tree.DescendantNodes().OfType<SpanNode>().Where(span => EditorialMarks.Changes.Any(span.Attributes.HasClass)))
            {
                var words = document.Text.ToString(Inner(document.Text, span));
                var isDeletion = span.Attributes.HasClass("deletion");
                var isInsertion = span.Attributes.HasClass("insertion");
                context.Report(
                    span.Span,
                    "This change is still open, and the file is final; Pandoc prints what is deleted as well as what is inserted.",
                    fixes: isDeletion || isInsertion
                        ? [context.Fix("Accept the change", false, new TextEdit(span.Span, isDeletion ? string.Empty : words)), context.Fix("Reject the change", false, new TextEdit(span.Span, isDeletion ? words : string.Empty))]
                        : [context.Fix("Remove the comment", false, new TextEdit(span.Span, string.Empty))]);
            }
        }
    }

    private static void CheckCritic(MarkdownDocument document, RuleContext context)
    {
        TextRegions? hidden = null;
        foreach (Match match in Critic().Matches(document.Text.Content))
        {
            hidden ??= new TextRegions(Hidden(document));
            if (hidden.Contains(match.Index))
            {
                continue;
            }

            var span = new TextSpan(match.Index, match.Length);
            var (old, now) = (match.Groups["old"].Value, match.Groups["new"].Value);
            context.Report(span, "Pandoc does not know this change mark and will print it.", fixes: Fixes(match, old, now, span, context));
        }
    }

    private static ImmutableArray<Fix> Fixes(Match match, string old, string now, TextSpan span, RuleContext context)
    {
        if (match.Groups["comment"].Success)
        {
            return
            [
                context.Fix("Write it as a comment", false, new TextEdit(span, $"<!-- {match.Groups["comment"].Value.Trim()} -->")),
                context.Fix("Remove the comment", false, new TextEdit(span, string.Empty)),
            ];
        }

        if (match.Groups["marked"].Success)
        {
            return [context.Fix("Keep the words", false, new TextEdit(span, match.Groups["marked"].Value))];
        }

        var marks = (old.Length > 0 ? $"[{old}]{{.deletion}}" : string.Empty) + (now.Length > 0 ? $"[{now}]{{.insertion}}" : string.Empty);
        return
        [
            context.Fix("Accept the change", false, new TextEdit(span, now)),
            context.Fix("Reject the change", false, new TextEdit(span, old)),
            context.Fix("Write it as Pandoc marks changes", false, new TextEdit(span, marks)),
        ];
    }

    private static TextSpan Inner(SourceText text, SpanNode span) =>
        span.Inlines.IsEmpty ? new TextSpan(span.Span.Start + 1, 0) : TextSpan.FromBounds(span.Span.Start + 1, text.Content.LastIndexOf(']', span.Attributes.Span.Start));

    private static IEnumerable<TextSpan> Hidden(MarkdownDocument document) =>
        document.Tree.DescendantNodes()
            .Where(node => node is CodeNode or CodeBlockNode or CommentNode or CommentBlockNode or MathNode or RawInlineNode or RawBlockNode or MetadataNode or TemplateNode or EscapeNode or AttributesNode)
            .Select(node => node.Span)
            .Concat(document.Tree.FrontMatter is { } front ? [front.Span] : []);

    [GeneratedRegex(
        @"\{\+\+(?<new>[^{}]+?)\+\+\}|\{--(?<old>[^{}]+?)--\}|\{~~(?<old>[^{}]*?)~>(?<new>[^{}]*?)~~\}|\{>>(?<comment>[^{}]+?)<<\}|\{==(?<marked>[^{}]+?)==\}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Critic();
}

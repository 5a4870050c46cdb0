using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6020: a comment silences a rule without saying why, or names a rule that does not exist.</summary>
public sealed class SuppressionWithoutReason : Rule
{
    private static readonly RuleInfo Description = new()
    {
        Id = "ED6020",
        Name = "suppression-without-reason",
        Severity = Severity.Info,
        InLooseFiles = true,
        Summary = "A suppression comment gives no reason, or names a rule that does not exist.",
        Why = """
            Who silences a rule has looked at the place and decided that it is right. In a year nobody remembers why. The
            words after the id keep the decision, and a list of all such words can go into the edition's statement of
            method.

            An id that does not exist silences nothing, so the fault it was meant for is still reported, or the comment is
            a leftover.
            """,
        Silent = "A comment with any words after its ids.",
        HowToFix = "Write the reason after the ids: `<!-- apparatus:disable ED1004 the printed edition repeats this note -->`.",
        Evidence = "Those who vet editions ask for a record of every exception.",
        Bad = """
            {|ED6020:<!-- apparatus:disable-next ED6020 -->|}

            The delegates met on the first floor.
            """,
        Good = """
            <!-- apparatus:disable-next ED6020 the printed edition has it so -->

            The delegates met on the first floor.
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context) => Check(document, context);

    /// <inheritdoc/>
    public override void CheckBibliography(BibliographyDocument document, RuleContext context) => Check(document, context);

    /// <inheritdoc/>
    public override void CheckManifest(ManifestDocument document, RuleContext context) => Check(document, context);

    private static void Check(Document document, RuleContext context)
    {
        foreach (var comment in Suppressions.Find(document))
        {
            if (comment.Reason.Length == 0)
            {
                var ids = string.Join(", ", comment.Ids.Select(id => id.Id));
                context.Report(comment.Span, $"Say why {ids} is suppressed here; the statement of method lists the reason.");
            }

            foreach (var id in comment.Ids.Where(id => context.Catalog.Find(id.Id) is null))
            {
                ReportUnknown(id, context);
            }
        }
    }

    private static void ReportUnknown(SuppressedId id, RuleContext context)
    {
        var message = $"There is no rule {id.Id}; this comment does not silence anything.";
        if (NearMiss.Find(id.Id, context.Catalog.Rules.Select(rule => rule.Info.Id)) is not { } near)
        {
            context.Report(id.Span, message);
            return;
        }

        ImmutableArray<Fix> fixes = [context.Fix($"Change to {near}", false, new TextEdit(id.Span, near))];
        context.Report(id.Span, $"{message} Did you mean {near}?", fixes: fixes);
    }
}

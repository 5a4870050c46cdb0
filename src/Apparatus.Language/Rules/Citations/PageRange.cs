using System;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Reports ranges in locators that cannot be meant.</summary>
public sealed partial class PageRange : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED2005",
        Name = "page-range",
        Severity = Severity.Warning,
        Summary = "A range in a locator runs backwards or names one page twice, or “p.” and “pp.” do not go with the number of pages.",
        Why = "Pandoc prints the numbers as they stand, `35–33` included. A style writes “p.” or “pp.” itself, so a wrong one shows in the source only; but it makes a reader of the source doubt which of the two is meant.",
        Silent = """
            Abbreviated ranges (`333-5`), Roman numerals beside Arabic ones, letters (`3a-3b`), several pages, volumes with a colon (`2:3-5`), `pp. 3 ff.` and `pp. 3 and passim`; languages with one
            word for both.
            """,
        HowToFix = "Correct the numbers, or the word. Fixes turn the range round and change “p.” and “pp.”.",
        Evidence = "Measured with Pandoc 2.17: `[@a, pp. 35-33]` prints “35–33”.",
        Bad = "The committees were never consulted [@brinton1970, pp. {|ED2005:35-33|}].\n",
        Good = "The committees were never consulted [@brinton1970, pp. 33-35].\n",
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var cited in CitedLocator.In(document, context.Edition))
        {
            foreach (var range in cited.Ranges)
            {
                CheckRange(cited, range, context);
            }

            CheckNumber(cited, context);
        }
    }

    private static void CheckRange(CitedLocator cited, LocatorRange range, RuleContext context)
    {
        if (range.To is not { } to)
        {
            return;
        }

        var written = cited.Words(TextSpan.FromBounds(range.From.Span.Start, to.Span.End));
        var span = cited.Place(TextSpan.FromBounds(range.From.Span.Start, to.Span.End));
        if (range.IsBackwards)
        {
            var turned = cited.Words(to.Span) + cited.Words(TextSpan.FromBounds(range.From.Span.End, to.Span.Start)) + cited.Words(range.From.Span);
            context.Report(span, $"Range {written} runs backwards.", fixes: [context.Fix($"Write “{turned}”", false, new TextEdit(span, turned))]);
        }
        else if (to.Value == range.From.Value && to.IsRoman == range.From.IsRoman)
        {
            var once = cited.Words(range.From.Span);
            context.Report(span, $"Range {written} is one page.", fixes: [context.Fix($"Write “{once}”", false, new TextEdit(span, once))]);
        }
    }

    private static void CheckNumber(CitedLocator cited, RuleContext context)
    {
        // Braces hold what somebody wants to be read so; a volume makes the number of pages a matter of taste.
        if (cited.Locator is not { Kind: LocatorKind.Page, HasTerm: true, IsBraced: false } locator || cited.Ranges is not [{ Volume: null, IsBackwards: false } only]
            || only.To is { } last && last.Value == only.From.Value
            || only.Span != locator.ValueSpan || Onwards().IsMatch(cited.Suffix[locator.RestSpan.Start..])
            || !context.Edition.Settings.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            || LocatorTerms.For(context.Edition.Settings.Language, context.Edition.LocatorGeneration()) is not { } terms)
        {
            return;
        }

        var term = cited.Words(locator.TermSpan);
        var (one, several) = (terms.Preferred(LocatorKind.Page, false), terms.Preferred(LocatorKind.Page, true));
        var (wrong, right) = only.To is null ? (several, one) : (one, several);
        if (right is not null && one != several && string.Equals(term, wrong, StringComparison.OrdinalIgnoreCase))
        {
            var span = cited.Place(locator.TermSpan);
            context.Report(
                cited.Place(TextSpan.FromBounds(locator.TermSpan.Start, only.Span.End)),
                only.To is null ? $"“{term}” is said of several pages; here is one." : $"“{term}” is said of one page; here are several.",
                fixes: [context.Fix($"Write “{right}”", false, new TextEdit(span, right))]);
        }
    }

    [GeneratedRegex(@"^[\s,]*(?:ff?\b|sqq?\b|et\s+seq|seq|passim|(?:and|&)\s+(?:passim|\d)|n{1,2}\.|\+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Onwards();
}

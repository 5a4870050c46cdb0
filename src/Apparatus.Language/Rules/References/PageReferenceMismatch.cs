using System;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.References;

/// <summary>ED5007: a page named in words is another one than the link leads to.</summary>
public sealed partial class PageReferenceMismatch : Rule
{
    private static readonly RuleInfo Description = new()
    {
        Id = "ED5007",
        Name = "page-reference-mismatch",
        Severity = Severity.Warning,
        Summary = "The text of a link names another page than the one it leads to.",
        Why = "References by page are what goes stale first in a new edition: the words are corrected and the target is not, or the other way round. In print only the words are seen, on a screen only the target counts.",
        Silent = """
            - A range that begins with the page of the target, `[pp. 12-14](#p12)`. Links whose text names no page, or lists several one of which is the target.
            - Targets that are no page of the edition.
            - “p. 21 above” without a link is only mentioned as information, where page 21 is marked.
            """,
        HowToFix = "Change the words or the target; both fixes are offered. An unlinked reference can be made a link.",
        Evidence = "Cross-references by page are the classic stale reference of new editions.",
        Bad = """
            []{.pb #p12}The committees. []{.pb #p21}The congress. See {|ED5007:[p. 21](#p12)|}.
            """,
        Good = """
            []{.pb #p12}The committees. []{.pb #p21}The congress. See [p. 21](#p21).
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (context.Edition.Pages.IsEmpty)
        {
            return;
        }

        foreach (var link in document.Index.Links)
        {
            if (link is { Kind: LinkKind.Inline, IsImage: false } && LinkDestination.Parse(link.Target, document.Path).Identifier is { } id && context.Edition.Pages.FindId(id) is { } page)
            {
                CheckLink(link, page, document, context);
            }
        }

        CheckProse(document, context);
    }

    private static void CheckLink(LinkNode link, MarkedPage page, MarkdownDocument document, RuleContext context)
    {
        var words = PlainText.Of(document.Text, link.Inlines);
        var named = Pages().Matches(words).SelectMany(match => match.Groups["page"].Captures).Select(capture => capture.Value).ToList();
        if (named.Count == 0 || named.Any(number => IsSame(number, page)))
        {
            return;
        }

        var number = named[0];
        var other = context.Edition.Pages.Find(page.Witness, number);
        var written = document.Text.ToString(link.Span);
        var at = written.IndexOf(number, StringComparison.Ordinal);
        var rewrite = at < 0 || page.Printed.Length == 0 ? null : context.Fix($"Write {page.Printed}", false, new TextEdit(new TextSpan(link.Span.Start + at, number.Length), page.Printed.Trim('[', ']')));
        var target = other?.Id is null ? null : context.Fix($"Link to #{other.Id}", false, new TextEdit(link.TargetSpan, $"#{other.Id}"));
        context.Report(
            link.Span,
            $"The text says p. {number}, the link goes to p. {page.Printed}.",
            [Related(context.Edition, page)],
            [.. new[] { target, rewrite }.OfType<Fix>()]);
    }

    // "see p. 21 above" in running text.
    private static void CheckProse(MarkdownDocument document, RuleContext context)
    {
        foreach (var text in document.Tree.DescendantNodes().OfType<TextNode>())
        {
            if (document.Text.Content.AsSpan(text.Span.Start, text.Span.Length).IndexOfAnyInRange('0', '9') < 0)
            {
                continue;
            }

            foreach (Match match in Loose().Matches(document.Text.ToString(text.Span)))
            {
                var number = match.Groups["page"];
                if (context.Edition.Pages.Find(context.Edition.Settings.Base, number.Value) is { Id: { } id } page && !IsInLink(document, text.Span))
                {
                    var reference = match.Groups["reference"];
                    var span = new TextSpan(text.Span.Start + reference.Index, reference.Length);
                    context.Report(
                        new TextSpan(text.Span.Start + match.Index, match.Length),
                        $"“{match.Value}” could be a link: page {page.Printed} is marked.",
                        [Related(context.Edition, page)],
                        [context.Fix($"Link to #{id}", false, new TextEdit(span, $"[{reference.Value}](#{id})"))],
                        Severity.Info);
                }
            }
        }
    }

    private static bool IsInLink(MarkdownDocument document, TextSpan span) => document.Index.Links.Any(link => link.Span.Contains(span));

    private static RelatedPlace Related(Edition edition, MarkedPage page)
    {
        var file = edition.DocumentOf(page.Place);
        return new RelatedPlace(file.Path, file.Index.PageMarkers[page.Place.Index].Node.Span, $"Page {page.Printed} begins here");
    }

    private static bool IsSame(string number, MarkedPage page) =>
        PageNumber.Parse(number) is { } named ? named == page.Number : number == page.Printed.Trim('[', ']');

    // "p. 21", "pp. 12-14, 20", "page xii", "S. 12", "с. 12"
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:pp?\.|pages?|Seiten?|S\.|с\.|стр\.)\s*(?<page>(?:\d+[a-z]?|[ivxlc]+))(?![\p{L}\p{N}])(?:\s*[-–—]\s*\w+)?(?:,\s*(?<page>\d+[a-z]?)(?:\s*[-–—]\s*\w+)?)*", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:(?<reference>(?:pp?\.|pages?)\s(?<page>\d+[a-z]?)(?:[-–]\d+)?),?\s(?:above|below)|(?:above|below),\s(?<reference>(?:pp?\.|pages?)\s(?<page>\d+[a-z]?)(?:[-–]\d+)?))(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}

using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.References;

/// <summary>ED5001: a link goes to an identifier that nothing has.</summary>
public sealed partial class UndefinedTarget : Rule
{
    // A suggestion looks at all identifiers. Where a file has so many dead links that this would take long, the later ones get none.
    private const int MostComparisons = 500_000;

    private static readonly RuleInfo Description = new()
    {
        Id = "ED5001",
        Name = "undefined-target",
        Severity = Severity.Error,
        InLooseFiles = true,
        Summary = "A link goes to an identifier that nothing in the edition has.",
        Why = """
            Pandoc writes the link as it stands and never looks for its target. In HTML and e-books the link does nothing, in
            print the cross-reference is missing or says “??”. It does not warn in any output format.

            Often the link works on GitHub or in an editor's preview, because these make other identifiers of the same heading:
            `# 1. The Roots` is `1-the-roots` there and `the-roots` for Pandoc.
            """,
        Silent = """
            - Targets of every kind: headings, spans, page markers, divs, links, images, code, `<a id="…">`, and what citeproc makes.
            - Identifiers of notes that other programs write (`#fn1`, `#fnref1`), `{:#id}`, and those of volumes under `external`.
            - Glossary entries (`#t-…`), which have a rule of their own.
            - A target that differs from a heading's identifier by case, accents, punctuation or digits, or that another program
              would give it, is only an info; in a file that belongs to no edition it is not reported at all.
            - Addresses within a program, `#/portal`, `#!x`. In a file that belongs to no edition also headings that only GitHub reads
              (no blank line before `#`), and identifiers that a file beside it gives explicitly: another program joins the two.
            """,
        HowToFix = "Correct the link, or give the heading that is meant an identifier of its own: `# The Roots {#roots}`.",
        Evidence = "Measured with Pandoc 2.17 and 3.10 in HTML, EPUB, TEI, LaTeX and DOCX: the link is kept, no message.",
        Bad = """
            # The Trade Unions {#unions}

            The debate began in November. See also [the congress]({|ED5001:#congres|}).

            # The Congress {#congress}

            It met in March.
            """,
        Good = """
            # The Trade Unions {#unions}

            The debate began in November. See also [the congress](#congress).

            # The Congress {#congress}

            It met in March.
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        // Facts say whether there is anything to look at.
        if (!document.Facts.LinkTargets.Concat(document.Facts.LinkAddresses).Any(target => IsDead(target, document, context.Edition)))
        {
            return;
        }

        var ids = new Lazy<ImmutableArray<string>>(() => [.. KnownTargets.All(context.Edition)]);
        var left = MostComparisons;
        LooseTargets? others = null;
        foreach (var link in document.Index.Links.Where(link => link is { Kind: LinkKind.Inline, IsImage: false } && IsDead(link.Target, document, context.Edition)))
        {
            Report(link.Target, link.TargetSpan, document, ids, ref others, ref left, context);
        }

        LinkLabels? labels = null;
        foreach (var link in document.Index.LinkDefinitions.Where(link => IsDead(link.Target, document, context.Edition)))
        {
            labels ??= new LinkLabels(document, context.Edition);
            if (labels.Contains(link.Label))
            {
                Report(link.Target, link.TargetSpan, document, ids, ref others, ref left, context);
            }
        }
    }

    private static bool IsDead(string target, MarkdownDocument document, Edition edition) =>
        target.Length > 1
        && target[0] == '#'
        && target[1] is not ('/' or '!')
        && !KnownTargets.IsKnown(edition, document, target[1..])
        && !KnownTargets.IsKnown(edition, document, Uri.UnescapeDataString(target[1..]));

    private static void Report(
        string target,
        TextSpan span,
        MarkdownDocument document,
        Lazy<ImmutableArray<string>> ids,
        ref LooseTargets? others,
        ref int left,
        RuleContext context)
    {
        var id = Uri.UnescapeDataString(target[1..]);
        if (context.Edition.IsLoose && (others ??= new LooseTargets(document, context.Edition)).Contains(id))
        {
            return;
        }

        if (context.Edition.HeadingSlugs.Find(id) is { } guess)
        {
            ReportGuess(id, span, guess, context);
            return;
        }

        left = Math.Max(0, left - ids.Value.Length);
        var near = left > 0 ? NearMiss.Find(id, ids.Value) : null;
        context.Report(
            span,
            Message(id, context.Edition) + (near is null ? string.Empty : $" Did you mean “{near}”?"),
            fixes: near is null ? [] : [Change(span, near, context)],
            atMost: context.Edition.IsLoose ? Severity.Warning : Severity.Error);
    }

    // A link that another program follows, or that would need little to be followed: in a loose file nothing is wrong with it.
    private static void ReportGuess(string id, TextSpan span, HeadingGuess guess, RuleContext context)
    {
        if (context.Edition.IsLoose)
        {
            return;
        }

        var file = context.Edition.DocumentOf(guess.Heading);
        var heading = file.Index.Headings[guess.Heading.Index];
        var actual = context.Edition.HeadingIds[guess.Heading];
        var fixes = ImmutableArray.Create(Change(span, actual, context));
        if (heading.Attributes?.Id is null && IdPattern().IsMatch(id))
        {
            fixes = fixes.Add(new Fix($"Give the heading the id “{id}”", false, () => [new FileEdit(file.Path, AddId(file.Text, heading, id))]));
        }

        context.Report(
            span,
            guess.Tool is { } tool
                ? $"{Message(id, context.Edition)} {tool} would call the heading so; Pandoc calls it “{actual}”."
                : $"{Message(id, context.Edition)} Did you mean “{actual}”?",
            [new RelatedPlace(file.Path, heading.Span, "the heading")],
            fixes,
            Severity.Info);
    }

    private static string Message(string id, Edition edition) => $"Nothing in this {(edition.IsLoose ? "file" : "edition")} has the id “{id}”.";

    private static Fix Change(TextSpan span, string id, RuleContext context) =>
        context.Fix($"Change to “#{id}”", false, new TextEdit(span, "#" + id));

    private static TextEdit AddId(SourceText text, HeadingNode heading, string id)
    {
        if (heading.Attributes is { } attributes)
        {
            return new TextEdit(new TextSpan(attributes.Span.Start + 1, 0), $"#{id} ");
        }

        var line = text.GetLineSpan(text.GetLine(heading.Span.Start));
        var end = line.Start + text.Content.AsSpan(line.Start, line.Length).TrimEnd().Length;
        return new TextEdit(TextSpan.FromBounds(end, line.End), $" {{#{id}}}");
    }

    [GeneratedRegex(@"^\p{L}[\p{L}\p{Nd}_:.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}

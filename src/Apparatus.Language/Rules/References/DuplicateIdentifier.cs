using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.References;

/// <summary>ED5002: an identifier is given twice in the edition.</summary>
public sealed class DuplicateIdentifier : Rule
{
    private static readonly RuleInfo Description = new()
    {
        Id = "ED5002",
        Name = "duplicate-identifier",
        Severity = Severity.Error,
        Summary = "An identifier is given to two targets, so links to the second lead to the first.",
        Why = """
            All files of an edition become one document, and in it an identifier must be unique. Where it is not, a browser or
            e-book reader jumps to the first target, DOCX keeps one bookmark, and LaTeX warns of a label defined twice. The
            usual causes are a copied page marker or heading, and two chapters that both begin with a section “Notes”.

            Pandoc itself warns only where both identifiers are explicit ones of headings.
            """,
        Silent = """
            - Two headings, when Pandoc makes at least one of the identifiers: it numbers them.
            - Identifiers of other tools, `{:#id}`, which Pandoc does not read.
            """,
        HowToFix = "Rename one of the two, together with the links that mean it.",
        Evidence = "Measured with Pandoc 2.17: a warning for headings, none for spans, divs, links or code.",
        Bad = """
            # The Trade Unions {#unions}

            The debate began in November.

            # The Trade Unions Again {#{|ED5002:unions|}}

            It ended in March.
            """,
        Good = """
            # The Trade Unions {#unions}

            The debate began in November.

            # The Trade Unions Again {#unions-again}

            It ended in March.
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Facts;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        for (var i = 0; i < document.Index.Identifiers.Length; i++)
        {
            var use = document.Index.Identifiers[i];
            if (use.Kind != IdKind.Foreign && !IsPageTwice(use, context.Edition) && Other(context.Edition.PlaceOf(document, i), use, context.Edition) is var (other, place))
            {
                context.Report(
                    use.Id.Span,
                    $"“{use.Id.Text}” is also used in {context.Edition.DisplayPath(other.Path)}; links go to the first.",
                    [new RelatedPlace(other.Path, place, "the other one")],
                    [Rename(document, use, other, context)]);
            }
        }
    }

    // The first target with the same identifier; for the first itself a heading of which Pandoc makes that identifier.
    private static (MarkdownDocument Document, TextSpan Span)? Other(SymbolPlace place, IdentifierUse use, Edition edition)
    {
        foreach (var first in edition.Identifiers.Find(use.Id.Text).Where(found => IsRead(edition, found)).Take(1))
        {
            if (first != place)
            {
                return (edition.DocumentOf(first), edition.DocumentOf(first).Index.Identifiers[first.Index].Id.Span);
            }
        }

        return use.Kind != IdKind.Heading
            && edition.HeadingIds.Find(use.Id.Text) is { } heading
            && edition.DocumentOf(heading).Facts.Headings[heading.Index].ExplicitId is null
            ? (edition.DocumentOf(heading), edition.DocumentOf(heading).Index.Headings[heading.Index].Span)
            : null;
    }

    // A page marked twice is reported by the rule for page markers (FORMAT B0, "One fault, one message").
    private static bool IsPageTwice(IdentifierUse use, Edition edition) =>
        use.Kind == IdKind.Span && edition.Identifiers.Find(use.Id.Text).Count > 1 && edition.Pages.FindId(use.Id.Text) is { } page
        && edition.Identifiers.Find(use.Id.Text).All(place => edition.DocumentOf(place).Index.PageMarkers.Any(marker => marker.Node.Attributes.Id?.Span == edition.DocumentOf(place).Index.Identifiers[place.Index].Id.Span))
        && page.Printed.Length > 0;

    private static bool IsRead(Edition edition, SymbolPlace place) => edition.DocumentOf(place).Facts.Identifiers[place.Index].Kind != IdKind.Foreign;

    // Links of the same file mean this target, unless the other one is in that file too.
    private static Fix Rename(MarkdownDocument document, IdentifierUse use, MarkdownDocument other, RuleContext context)
    {
        var edition = context.Edition;
        var name = Unused(use.Id.Text, edition);
        var target = "#" + use.Id.Text;
        var links = other == document
            ? []
            : document.Index.Links.Where(link => link.Kind == LinkKind.Inline && link.Target == target).Select(link => link.TargetSpan)
                .Concat(document.Index.LinkDefinitions.Where(link => link.Target == target).Select(link => link.TargetSpan))
                .ToImmutableArray();
        return context.Fix(
            links.IsEmpty ? $"Rename it to “{name}”" : $"Rename it to “{name}” with the links in this file",
            false,
            [new TextEdit(use.Id.Span, name), .. links.Select(span => new TextEdit(span, "#" + name))]);
    }

    private static string Unused(string id, Edition edition)
    {
        var number = 2;
        string name;
        do
        {
            name = $"{id}-{number++}";
        }
        while (edition.Identifiers.Find(name).Count > 0 || edition.HeadingIds.Find(name) is not null);
        return name;
    }
}

using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules.References;

/// <summary>ED5004: a link to an identifier that is made of the words of a heading and that programs make differently.</summary>
public sealed partial class FragileHeadingId : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED5004",
        Name = "fragile-heading-id",
        Severity = Severity.Info,
        Summary = "A link depends on an identifier that Pandoc makes of a heading’s words, and that GitHub makes otherwise, or that has a number behind it.",
        Why = "The identifier changes with the words, and of `#notes-1` with every heading of that name before it. Where GitHub and VS Code make another one, the link works in the book only, or only on the screen.",
        Silent = """
            - Explicit identifiers, and those that all programs make alike.
            - A heading with a note in it (ED1015).
            """,
        HowToFix = "Give the heading an identifier of its own, `{#id}`; the fix adds the one that the link uses.",
        Evidence = "The identifiers of Pandoc 2.17, GitHub and Markdig were measured; FORMAT’s table of headings shows six that differ.",
        Bad = """
            # 1. The Roots

            See [the first chapter]({|ED5004:#the-roots|}).
            """,
        Good = """
            # 1. The Roots {#the-roots}

            See [the first chapter](#the-roots).
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var edition = context.Edition;
        foreach (var link in document.Index.LinkAddresses.Where(link => !link.IsImage))
        {
            if (LinkDestination.Parse(link.Target, document.Path) is not { Path: null, Identifier: { } id } || edition.HeadingIds.Find(id) is not { } place)
            {
                continue;
            }

            var file = edition.DocumentOf(place);
            var heading = file.Index.Headings[place.Index];
            if (heading.Attributes?.Id is not null || file.Index.NoteReferences.Any(use => use.Heading == heading))
            {
                continue;
            }

            var isNumbered = id != heading.Slug && Numbered().IsMatch(id);
            if (isNumbered || HeadingSlugs.GitHub(file.Facts.Headings[place.Index].Text) != id)
            {
                context.Report(
                    link.TargetSpan,
                    $"“{id}” is made from the heading’s wording and changes with it; give the heading an explicit id.",
                    [new RelatedPlace(file.Path, heading.Span, "The heading")],
                    [new Fix($"Give the heading the id “{id}”", false, () => [new FileEdit(file.Path, HeadingEdits.AddId(file, heading, id))])]);
            }
        }
    }

    [GeneratedRegex(@"-\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}

using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.References;

/// <summary>ED5003: a link to a file of the edition, which is no file any more in the export.</summary>
public sealed class FileLinkInEdition : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED5003",
        Name = "file-link-in-edition",
        Severity = Severity.Warning,
        Summary = "A link leads to another Markdown file of the edition.",
        Why = "All files become one document. `[text](20-bureaucracy.md#x)` stays a link to a `.md` file that no reader has; `[text](#x)` leads there, in an EPUB to the right chapter file as well.",
        Silent = """
            - Files that are no part of the edition, and loose files.
            - Links within code, comments and raw HTML.
            """,
        HowToFix = "Link to the identifier alone. The fix does it, and gives the first heading of the file an identifier where the link names none.",
        Evidence = "Measured with Pandoc 2.17 and 3.10 in HTML and EPUB.",
        Bad = """
            See [below]({|ED5003:more.md#vote|}).

            //- more.md
            # The vote {#vote}

            //- edition.yml
            input-files: [text.md, more.md]
            """,
        Good = """
            See [below](#vote).

            //- more.md
            # The vote {#vote}

            //- edition.yml
            input-files: [text.md, more.md]
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
            var destination = LinkDestination.Parse(link.Target, document.Path);
            if (destination.Path is not { } path || edition.Find(path) is not MarkdownDocument target || edition.PlaceOf(target, 0).File < 0)
            {
                continue;
            }

            var id = destination.Identifier ?? FirstHeading(edition, target);
            context.Report(
                link.TargetSpan,
                $"In the exported edition this link points to a file that is not there; {(id is null ? "give a heading of it an identifier, and link to that" : $"use “#{id}”")}.",
                fixes: id is null ? [] : Fixes(link.TargetSpan, link.Target, id, destination.Identifier is null, target, context));
        }
    }

    private static ImmutableArray<Fix> Fixes(TextSpan span, string written, string id, bool isMadeUp, MarkdownDocument target, RuleContext context)
    {
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        var address = hash >= 0 && hash + 1 < written.Length ? written[hash..] : "#" + id;
        var edit = new FileEdit(context.Path, new TextEdit(span, address));
        TextEdit? heading = isMadeUp && target.Index.Headings is [{ Attributes: null } first, ..] ? HeadingEdits.AddId(target, first, id) : null;
        return [new Fix($"Link to “{address}”, which works in an export", false, () => heading is { } added ? [edit, new FileEdit(target.Path, added)] : [edit])];
    }

    private static string? FirstHeading(Edition edition, MarkdownDocument target) =>
        target.Index.Headings.IsEmpty ? null : edition.HeadingIds[edition.PlaceOf(target, 0)];
}

using System;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports notes whose label leaks into the identifier of a heading that something links to.</summary>
public sealed class NoteInHeading : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1015",
        Name = "note-in-heading",
        Severity = Severity.Hint,
        Summary = "The label of a note becomes part of a heading’s automatic identifier, and something links to it.",
        Why = "Pandoc makes the identifier of `# H[^a]` `ha`: rename the note and every link to the heading is dead, silently. Other programs leave the label out.",
        Silent = "Headings with an identifier of their own, and headings that nothing links to.",
        HowToFix = "Give the heading an identifier of its own: `# Title[^a] {#title}`.",
        Evidence = "Measured with Pandoc 2.17 and 3.10, against the wording of its manual.",
        Bad = """
            # The Roots{|ED1015:[^e-roots]|}

            See [above](#the-rootse-roots).

            [^e-roots]: The title is ours.
            """,
        Good = """
            # The Roots[^e-roots] {#roots}

            See [above](#roots).

            [^e-roots]: The title is ours.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var use in document.Index.NoteReferences)
        {
            if (use.Heading is not { } heading || heading.Attributes?.Id is not null)
            {
                continue;
            }

            var id = context.Edition.HeadingIds[context.Edition.PlaceOf(context.Whole, PositionOf(heading, context.Whole))];
            if (!context.Edition.Documents.Any(file => file.Facts.LinkTargets.Contains("#" + id, StringComparer.Ordinal)))
            {
                continue;
            }

            var end = document.Text.GetLineSpan(document.Text.GetLine(heading.Span.Start)).End;
            var insertion = heading.Attributes is { } attributes
                ? new TextEdit(new TextSpan(attributes.Span.Start + 1, 0), $"#{id} ")
                : new TextEdit(new TextSpan(end, 0), $" {{#{id}}}");
            context.Report(
                use.Node.Span,
                $"“{use.Node.Label}” becomes part of this heading’s automatic id “{id}”.",
                fixes: [context.Fix($"Give the heading the id “{id}”", false, insertion)]);
        }
    }

    // Among all headings of the file, whose nodes may be others than those of a part of it.
    private static int PositionOf(HeadingNode heading, MarkdownDocument whole)
    {
        var headings = whole.Index.Headings;
        for (var i = 0; i < headings.Length; i++)
        {
            if (headings[i].Span == heading.Span)
            {
                return i;
            }
        }

        return -1;
    }
}

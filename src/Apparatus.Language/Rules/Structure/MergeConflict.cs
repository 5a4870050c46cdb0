using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6014: the marks of an unresolved merge stand in a file.</summary>
public sealed class MergeConflict : Rule
{
    private static readonly RuleInfo Description = new()
    {
        Id = "ED6014",
        Name = "merge-conflict",
        Severity = Severity.Error,
        InLooseFiles = true,
        Summary = "A merge was left unresolved: both versions and the marks around them would be printed.",
        Why = """
            When two people change the same lines, version control writes both versions into the file, between rows of
            `<`, `=` and `>`. Pandoc knows nothing of these rows. It prints them as text, or makes a heading of the line
            above the row of `=`, and it does so without a word. Directly after a note definition the marks and one of the
            versions even become part of the note.

            Everything between the marks stands there twice, so other rules would find duplicate notes, identifiers and
            entries. They stay quiet there until the conflict is settled.
            """,
        Silent = """
            - A row of seven `=` under a heading, where no conflict was opened before it.
            - A conflict that stands whole inside a code block or a comment: a text about merging shows one.
            """,
        HowToFix = "Decide which version is right, or keep both one after the other, and remove the three rows of marks.",
        Evidence = "Measured with Pandoc 2.17: the marks are printed, or `=======` makes a heading; no warning.",
        Bad = """
            # The Congress

            {|ED6014:<<<<<<< HEAD|}
            The resolution was carried on the last day.
            =======
            The resolution was carried on the last morning.
            >>>>>>> proofs
            """,
        Good = """
            # The Congress

            The resolution was carried on the last morning.
            """,
    };

    /// <inheritdoc/>
    public override RuleInfo Info => Description;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        var conflicts = ConflictRegions.Find(document.Text);
        if (conflicts.IsEmpty)
        {
            return;
        }

        var quoted = document.Tree.DescendantNodes()
            .Select(node => node switch
            {
                CodeBlockNode code => code.ContentSpan,
                CommentBlockNode comment => comment.ContentSpan,
                CommentNode comment => comment.ContentSpan,
                _ => default,
            })
            .Where(span => !span.IsEmpty)
            .Order()
            .ToImmutableArray();
        Check(document, [.. conflicts.Where(conflict => !IsQuoted(quoted, conflict.Span))], context);
    }

    /// <inheritdoc/>
    public override void CheckBibliography(BibliographyDocument document, RuleContext context) =>
        Check(document, ConflictRegions.Find(document.Text), context);

    /// <inheritdoc/>
    public override void CheckManifest(ManifestDocument document, RuleContext context) =>
        Check(document, ConflictRegions.Find(document.Text), context);

    private static bool IsQuoted(ImmutableArray<TextSpan> quoted, TextSpan conflict)
    {
        var next = quoted.BinarySearch(new TextSpan(conflict.Start, int.MaxValue - conflict.Start));
        next = next < 0 ? ~next : next;
        return next > 0 && quoted[next - 1].Contains(conflict);
    }

    private static void Check(Document document, ImmutableArray<ConflictRegion> conflicts, RuleContext context)
    {
        foreach (var conflict in conflicts)
        {
            context.SilenceOthers(conflict.Span);
            context.Report(
                conflict.Opener,
                "Unresolved merge conflict: both versions would be printed.",
                conflict.Closer is { } closer ? [new RelatedPlace(document.Path, closer, "the conflict ends here")] : [],
                Fixes(document, conflict, context));
        }
    }

    private static ImmutableArray<Fix> Fixes(Document document, ConflictRegion conflict, RuleContext context)
    {
        if (conflict is not { First: { } first, Second: { } second, Closer: { } closer })
        {
            return [];
        }

        var end = document.Text.GetLineSpanWithBreak(document.Text.GetLine(closer.Start)).End;
        TextEdit Delete(int from, int to) => new(TextSpan.FromBounds(from, to), string.Empty);
        return
        [
            context.Fix("Keep the first version", false, Delete(conflict.Opener.Start, first.Start), Delete(first.End, end)),
            context.Fix("Keep the second version", false, Delete(conflict.Opener.Start, second.Start), Delete(second.End, end)),
            context.Fix(
                "Keep both versions",
                false,
                Delete(conflict.Opener.Start, first.Start),
                Delete(first.End, second.Start),
                Delete(second.End, end)),
        ];
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>ED1011: the letters before the hyphen of a label are no declared series.</summary>
public sealed class UnknownNoteSeries : Rule
{
    private const int LongestPrefix = 2;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1011",
        Name = "unknown-note-series",
        Severity = Severity.Warning,
        Summary = "A label begins with one or two letters and a hyphen, as the series of this edition do, but there is no such series.",
        Why = "The letters before the hyphen say whose note it is. A note of an unknown hand counts as one of the default series: its number, its signature and its home are wrong, and nobody is told.",
        Silent = """
            - Three letters or more before the hyphen: `kronstadt-1`.
            - Editions that declare no series.
            """,
        HowToFix = "Declare the series in the manifest, or give the label the letters of a series that is there; the fix renames it everywhere.",
        Evidence = "TEI `note/@type` and `@resp`. Pandoc has no series of notes (its issue #2583).",
        Bad = """
            The vote was close.[^x-1]

            [^{|ED1011:x-1|}]: Seven to six.

            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                notes:
                  a: {name: Author}
                  e: {name: Editor, default: true}
            """,
        Good = """
            The vote was close.[^e-vote]

            [^e-vote]: Seven to six.

            //- edition.yml
            input-files: [text.md]
            metadata:
              edition:
                notes:
                  a: {name: Author}
                  e: {name: Editor, default: true}
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Facts;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (context.Edition.Settings.NoteSeries.IsEmpty)
        {
            return;
        }

        // The definition is named where there is one: its references follow from it.
        foreach (var note in document.Index.NoteDefinitions)
        {
            Check(note.Label, note.LabelSpan, context);
        }

        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var use in document.Index.NoteReferences)
        {
            if (!context.Edition.Notes.IsDefined(use.Node.Label) && !CharacterClass.Is(use.Node.Label, context.Edition) && seen.Add(use.Node.Label))
            {
                Check(use.Node.Label, use.Node.LabelSpan, context);
            }
        }
    }

    private static void Check(string label, TextSpan span, RuleContext context)
    {
        var series = context.Edition.Settings.NoteSeries;
        var hyphen = label.IndexOf('-', System.StringComparison.Ordinal);
        if (hyphen is < 1 or > LongestPrefix || !label[..hyphen].All(char.IsLetter) || hyphen + 1 == label.Length || series.Any(one => one.Prefix == label[..hyphen]))
        {
            return;
        }

        var prefix = label[..hyphen];
        context.Report(
            span,
            $"‘{prefix}’ is not a note series of this edition (known: {string.Join(", ", series.Select(one => one.Prefix))}).",
            fixes: [.. Renames(context.Edition, label, hyphen), .. Declare(context.Edition, prefix)]);
    }

    private static IEnumerable<Fix> Renames(Edition edition, string label, int hyphen) =>
        from series in edition.Settings.NoteSeries.OrderByDescending(one => one.IsDefault).Take(4)
        let name = series.Prefix + label[hyphen..]
        where NoteEdits.IsFree(edition, name)
        select new Fix($"Rename it to ‘{name}’ ({series.Name})", false, () => NoteEdits.Rename(edition, label, name));

    // A line of its own before the first series, where each has one.
    private static ImmutableArray<Fix> Declare(Edition edition, string prefix)
    {
        var first = edition.Settings.NoteSeries[0];
        if (edition.Find(first.Path) is not { } manifest)
        {
            return [];
        }

        var start = manifest.Text.GetLineSpan(manifest.Text.GetLine(first.Span.Start)).Start;
        var indent = manifest.Text.Content[start..first.Span.Start];
        return string.IsNullOrWhiteSpace(indent)
            ? [new Fix($"Declare the series ‘{prefix}’", false, () => [new FileEdit(first.Path, new TextEdit(new TextSpan(start, 0), $"{indent}{prefix}: {{name: {prefix}}}{manifest.Text.LineBreak}"))])]
            : [];
    }
}

using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>ED1019: a definition that stands in another file than the notes of its series.</summary>
public sealed class NoteAwayFromHome : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1019",
        Name = "note-away-from-home",
        Severity = Severity.Hint,
        Summary = "The notes of this series are kept in another file.",
        Why = "It prints all the same. But a series with two homes is how one label comes to be defined twice, and who looks for a note at its home does not find it.",
        Silent = """
            - Series without `home`. Editions of one file. A home that `input-files` does not list (ED6004).
            - With `{file}` in the home, a note that nothing refers to.
            """,
        HowToFix = "Move the definition; the fix puts it at its place in the sequence.",
        Evidence = "Both layouts were measured to work with Pandoc 2.17 and 3.10; it is a matter of order.",
        Bad = """
            The vote was close.[^s-1]

            {|ED1019:[^s-1]:|} Seven to six.

            //- notes/solidarity.md
            [^s-2]: Another.

            //- edition.yml
            input-files: [text.md, notes/solidarity.md]
            metadata:
              edition:
                notes:
                  s: {name: Solidarity 1961, home: notes/solidarity.md}
            """,
        Good = """
            The vote was close.[^s-1]

            //- notes/solidarity.md
            [^s-1]: Seven to six.

            [^s-2]: Another.

            //- edition.yml
            input-files: [text.md, notes/solidarity.md]
            metadata:
              edition:
                notes:
                  s: {name: Solidarity 1961, home: notes/solidarity.md}
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (context.Edition.Documents.Length < 2)
        {
            return;
        }

        foreach (var note in document.Index.NoteDefinitions)
        {
            if (HomeOf(note, context.Edition) is { } home && home.Path != document.Path && context.Edition.SeriesOf(note.Label) is { } series)
            {
                context.Report(
                    note.MarkerSpan,
                    $"Notes of {series.Name} are kept in {context.Edition.DisplayPath(home.Path)}.",
                    fixes: document.Tree.Blocks.Contains(note) ? [new Fix($"Move the note to {context.Edition.DisplayPath(home.Path)}", false, () => Move(document, note, home, series))] : []);
            }
        }
    }

    // With {file} the home is that of the text that calls the note.
    private static MarkdownDocument? HomeOf(NoteDefinitionNode note, Edition edition)
    {
        if (edition.SeriesOf(note.Label)?.Home is not { } home)
        {
            return null;
        }

        var calls = edition.Notes.References(note.Label);
        if (home.Value.Contains("{file}", System.StringComparison.Ordinal) && calls.Count == 0)
        {
            return null;
        }

        var text = calls.Count == 0 ? edition.Documents[0] : edition.DocumentOf(calls[0]);
        return edition.NoteHomePath(note.Label, text) is { } path ? edition.Documents.FirstOrDefault(file => file.Path == path) : null;
    }

    private static ImmutableArray<FileEdit> Move(MarkdownDocument document, NoteDefinitionNode note, MarkdownDocument home, NoteSeries series)
    {
        var text = document.Text;
        var start = text.GetLineSpan(text.GetLine(note.Span.Start)).Start;
        var end = note.Span.End;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var words = text.Content[start..end];
        var removal = new FileEdit(document.Path, new TextEdit(NoteEdits.WithBlankLines(text, TextSpan.FromBounds(start, end)), string.Empty));
        var next = NextOf(note, home, series);
        return
        [
            removal,
            next is null
                ? NoteEdits.Append(home, note.Label, words[(note.MarkerSpan.End - start)..].TrimStart(' '))
                : new FileEdit(home.Path, new TextEdit(new TextSpan(home.Text.GetLineSpan(home.Text.GetLine(next.Span.Start)).Start, 0), words + home.Text.LineBreak + home.Text.LineBreak)),
        ];
    }

    // The first definition of a higher number, before which the note belongs.
    private static NoteDefinitionNode? NextOf(NoteDefinitionNode note, MarkdownDocument home, NoteSeries series)
    {
        var number = Number(note.Label, series);
        return number is null ? null : home.Tree.Blocks.OfType<NoteDefinitionNode>().FirstOrDefault(other => Number(other.Label, series) > number);
    }

    private static int? Number(string label, NoteSeries series) =>
        label.StartsWith(series.Prefix + "-", System.StringComparison.Ordinal) ? SeriesMarks.Read(label[(series.Prefix.Length + 1)..], series.Style) : null;
}

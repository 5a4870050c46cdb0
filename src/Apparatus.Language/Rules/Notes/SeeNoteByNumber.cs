using System;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports references to notes by a number that the export assigns.</summary>
public sealed class SeeNoteByNumber : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1016",
        Name = "see-note-by-number",
        Severity = Severity.Info,
        Summary = "The text names another note by its number, which Pandoc assigns at export.",
        Why = "Pandoc numbers the notes anew for each output. When a note is added, “see note 5” points to the wrong one, and no program can tell.",
        Silent = """
            Notes of another book (a citation or a title follows); quotations; what notes of a series with `numbering: printed` say, and
            numbers that exist in such a series.
            """,
        HowToFix = "Name the note by its subject, or link to the heading it stands under.",
        Evidence = "MHRA style guide 10.3 recommends the phrase, which presupposes fixed numbers; Pandoc has none.",
        Bad = """
            The vote was close ({|ED1016:see note 5|}).
            """,
        Good = """
            The vote was close (see the note on the congress).
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var mention in NoteMention.In(document))
        {
            if (context.Edition.HasPrintedNote(mention.Number) || (mention.Note is { } note && context.Edition.HasPrintedNumbers(note.Label)))
            {
                continue;
            }

            var phrase = string.Join(' ', document.Text.ToString(mention.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            context.Report(
                mention.Span,
                $"“{phrase}” names a note number that Pandoc assigns at export; it will drift.",
                fixes: LinkToHeading(context, mention.Span, mention.Number) is { } fix ? [fix] : []);
        }
    }

    // The note that has this number now, and the heading it stands under.
    private static Fix? LinkToHeading(RuleContext context, TextSpan span, int number)
    {
        var target = context.Edition.Documents
            .SelectMany(file => file.Index.NoteReferences.Where(use => use.Place == NotePlace.Text).Select(use => (File: file, Use: use)))
            .ElementAtOrDefault(number - 1);
        if (target.File is null)
        {
            return null;
        }

        var index = target.File.Index.Headings.Count(heading => heading.Span.Start < target.Use.Node.Span.Start) - 1;
        if (index < 0)
        {
            return null;
        }

        var words = target.File.Facts.Headings[index].Text;
        var id = context.Edition.HeadingIds[context.Edition.PlaceOf(target.File, index)];
        return context.Fix($"Link to the heading “{words}”, under which note {number} stands now", false, new TextEdit(span, $"see the note under [{words}](#{id})"));
    }
}

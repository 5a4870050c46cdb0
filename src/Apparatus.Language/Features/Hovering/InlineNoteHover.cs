using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>The marks of an inline note: the name it prints with, which belongs to the default series (FORMAT A4.1).</summary>
internal sealed class InlineNoteHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (context.Model.Markdown is not { } document || context.Inside(offset).OfType<InlineNoteNode>().FirstOrDefault() is not { IsClosed: true } note)
        {
            return null;
        }

        var opening = new TextSpan(note.Span.Start, 2);
        if (!opening.Contains(offset) && offset != note.Span.End - 1)
        {
            return null;
        }

        var series = context.Edition.Settings.NoteSeries.FirstOrDefault(found => found.IsDefault)?.Name;
        var mark = Mark(context.Edition, document, note);
        return new HoverDraft(note.Span).Line(
            Markdown.Bold(Markdown.Escape($"{series ?? "Note"} {mark ?? string.Empty}".TrimEnd())),
            "an inline note, without a label");
    }

    private static string? Mark(Edition edition, MarkdownDocument document, InlineNoteNode note)
    {
        var called = document.Index.InlineNotes.Where(NoteMarks.IsCalled).Select(use => use.Node).ToList();
        return edition.NoteMarks.FindInline(edition.PlaceOf(document, 0).File, called.IndexOf(note));
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Language.Features.Completion;
using Apparatus.Language.Rules;
using Apparatus.Language.Rules.Citations;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.NewNotes;

/// <summary>
/// Makes a note at a place of the text: its reference there, its definition where notes of its series live (FORMAT A4.1–A4.3). The
/// definition gets a word to be written over, because an empty one would take the next paragraph.
/// </summary>
public static class InsertNote
{
    private const string NotHere = "A note can be inserted into running text only.";

    /// <summary>
    /// The series that a new note can belong to, the likeliest first, each with a free label: the next number where numbers are printed,
    /// otherwise a slug of the annotated words. One choice where no series are declared; none in files that are not Markdown.
    /// </summary>
    /// <param name="model">The file in its edition.</param>
    /// <param name="words">The annotated words; empty at a cursor, and then the word before it is meant.</param>
    public static ImmutableArray<NoteChoice> Choices(SemanticModel model, TextSpan words)
    {
        if (model.Markdown is null)
        {
            return [];
        }

        var edition = model.Edition;
        var place = new CompletionContext(model, Math.Clamp(words.End, 0, model.Text.Length), CompletionOptions.Default);
        var proposed = new NextLabel(place, place.Offset, string.Empty).Find().ToList();
        if (edition.Settings.NoteSeries.IsEmpty)
        {
            return [new NoteChoice(string.Empty, string.Empty, words.IsEmpty && proposed.Count > 0 ? proposed[0].Label : Slug(edition, model.Text, words, string.Empty))];
        }

        // Where no word stands before the place a series has no proposal, but it can have a note all the same.
        var inOrder = proposed.Select(found => found.Series).OfType<NoteSeries>().Concat(edition.Settings.NoteSeries).Distinct();
        return
        [
            .. inOrder.Select(series =>
            {
                var label = proposed.Find(found => found.Series == series).Label;
                var isNumber = series.Numbering == NoteNumbering.Printed;
                return new NoteChoice(series.Prefix, series.Name, label is not null && (isNumber || words.IsEmpty) ? label : Slug(edition, model.Text, words, series.Prefix + "-"));
            }),
        ];
    }

    /// <summary>The note. It is refused inside other notes and outside of running text, and when its label does not work or is taken.</summary>
    /// <param name="model">The file in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset where the reference goes.</param>
    /// <param name="label">Its label.</param>
    public static NoteInsertion At(SemanticModel model, int offset, string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var refusal = Refuse(model, offset) ?? NoteLabels.Flaw(label) ?? NoteLabels.Collision(model.Edition, string.Empty, label);
        if (model.Markdown is not { } document || refusal is not null)
        {
            return new NoteInsertion(refusal ?? NotHere, [], label, string.Empty, SourceText.From(string.Empty), default);
        }

        var definition = NewNote.Define(model.Edition, label, document, Placeholder.Text);
        var reference = new FileEdit(document.Path, new TextEdit(new TextSpan(offset, 0), $"[^{label}]"));
        ImmutableArray<FileEdit> edits = definition[0].Path == document.Path && definition[0].Edit.Span.Start <= offset
            ? [Together(document, reference.Edit, definition[0].Edit), .. definition[1..]]
            : [reference, .. definition];
        var home = definition[0].Path;
        var after = Apply((model.Edition.Find(home) as MarkdownDocument)?.Text ?? SourceText.From(string.Empty), edits.Where(edit => edit.Path == home));
        var mark = $"[^{label}]: ";
        var words = new TextSpan(after.Content.LastIndexOf(mark, StringComparison.Ordinal) + mark.Length, Placeholder.Text.Length);
        var warning = Broken(model.Edition, document, offset);
        return new NoteInsertion(null, FileChanges.Of(model.Edition, $"Insert note ‘{label}’", edits, warning, warning is not null), label, home, after, words);
    }

    // "Ibid." in the note after the new one would mean the new one (ED2010): a person should know.
    private static string? Broken(Edition edition, MarkdownDocument document, int offset)
    {
        var next = document.Index.NoteReferences.FirstOrDefault(use => use.Place == NotePlace.Text && use.Node.Span.Start >= offset);
        if (next?.Node is null || edition.Notes.Definitions(next.Node.Label) is not [.., var place])
        {
            return null;
        }

        var file = edition.DocumentOf(place);
        var definition = file.Index.NoteDefinitions[place.Index].Span;
        var words = BackReferences.In(file, edition.Settings).Where(use => definition.Contains(use.Span.Start)).Select(use => file.Text.ToString(use.Span)).FirstOrDefault();
        return words is null ? null : $"The next note, ‘{next.Node.Label}’, says “{words}”; it would mean the new note.";
    }

    private static string? Refuse(SemanticModel model, int offset)
    {
        if (model.Markdown is null || offset < 0 || offset > model.Text.Length)
        {
            return NotHere;
        }

        // At the end of its line a definition still goes on; an inline note has ended behind its bracket.
        var isInside = model.NodesAt(offset).Any(node => node is NoteDefinitionNode or InlineNoteNode && node.Span.Start < offset)
            || (offset > 0 && model.Text[offset - 1] is not ('\n' or '\r') && model.NodesAt(offset - 1).Any(node => node is NoteDefinitionNode));
        if (isInside)
        {
            return "A note cannot be inserted into another note: Pandoc would print its reference as text (ED1008).";
        }

        return new CompletionContext(model, offset, CompletionOptions.Default).Region == CursorRegion.Prose ? null : NotHere;
    }

    private static string Slug(Edition edition, SourceText text, TextSpan words, string prefix)
    {
        var label = prefix + NoteEdits.LabelOf(text.ToString(words));
        return NoteEdits.Free(edition, label);
    }

    // The cursor stands at the end, or in the white space there, which the definition replaces.
    private static FileEdit Together(MarkdownDocument document, TextEdit reference, TextEdit definition)
    {
        var before = document.Text.Content[definition.Span.Start..reference.Span.Start];
        var lineBreak = document.Text.LineBreak;
        return new FileEdit(document.Path, new TextEdit(definition.Span, $"{before}{reference.NewText}{lineBreak}{lineBreak}{definition.NewText.TrimStart('\r', '\n')}"));
    }

    private static SourceText Apply(SourceText text, IEnumerable<FileEdit> edits)
    {
        var (result, at) = (new StringBuilder(), 0);
        foreach (var edit in edits.Select(edit => edit.Edit).OrderBy(edit => edit.Span.Start))
        {
            result.Append(text.Content, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return SourceText.From(result.Append(text.Content, at, text.Length - at).ToString());
    }
}

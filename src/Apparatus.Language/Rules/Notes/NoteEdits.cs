using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Edits of notes that several rules offer.</summary>
internal static partial class NoteEdits
{
    /// <summary>Adds a definition at the end of a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="label">The label.</param>
    /// <param name="note">The text of the note.</param>
    public static FileEdit Append(MarkdownDocument document, string label, string note)
    {
        var text = document.Text;
        var lineBreak = text.LineBreak;
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        // A definition may follow another one directly; after anything else it needs a blank line.
        var endsWithDefinition = document.Tree.Blocks is [.., NoteDefinitionNode last] && last.Span.End == end;
        var gap = end == 0 ? string.Empty : endsWithDefinition ? lineBreak : lineBreak + lineBreak;
        return new FileEdit(document.Path, new TextEdit(TextSpan.FromBounds(end, text.Length), $"{gap}[^{label}]: {note}{lineBreak}"));
    }

    /// <summary>Gives a note another label, in all definitions and references of the edition.</summary>
    public static ImmutableArray<FileEdit> Rename(Edition edition, string label, string newLabel) =>
    [
        .. edition.Notes.Definitions(label).Select(place =>
            new FileEdit(edition.DocumentOf(place).Path, new TextEdit(edition.DocumentOf(place).Index.NoteDefinitions[place.Index].LabelSpan, newLabel))),
        .. edition.Notes.References(label).Select(place =>
            new FileEdit(edition.DocumentOf(place).Path, new TextEdit(NotePlaces.Reference(edition, place).Node.LabelSpan, newLabel))),
    ];

    /// <summary>Takes the references to a label out of all files of the edition.</summary>
    public static ImmutableArray<FileEdit> DeleteReferences(Edition edition, string label) =>
    [
        .. edition.Notes.References(label).Select(place =>
            new FileEdit(edition.DocumentOf(place).Path, new TextEdit(NotePlaces.Reference(edition, place).Node.Span, string.Empty))),
    ];

    /// <summary>A label itself when it is neither defined nor referred to, otherwise one made of it: <c>x-2</c>.</summary>
    public static string Free(Edition edition, string label) => IsFree(edition, label) ? label : FreeLabel(edition, label);

    /// <summary>Whether a label is neither defined nor referred to.</summary>
    public static bool IsFree(Edition edition, string label) => !edition.Notes.IsDefined(label) && edition.Notes.References(label).Count == 0;

    /// <summary>A label made of another one that is neither defined nor referred to: <c>x-2</c>, <c>x-3</c> and so on.</summary>
    public static string FreeLabel(Edition edition, string label)
    {
        for (var number = 2; ; number++)
        {
            var candidate = $"{label}-{number}";
            if (IsFree(edition, candidate))
            {
                return candidate;
            }
        }
    }

    /// <summary>A label made of words, without the <c>’s</c> of possessives: <c>the-factory-committees</c>; <c>note</c> when they hold no letter.</summary>
    public static string LabelOf(string words)
    {
        words = Possessive().Replace(words, string.Empty);
        var parts = words.ToLowerInvariant()
            .Split(words.Where(c => !char.IsLetterOrDigit(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries)
            .Take(4);
        var label = string.Join('-', parts);
        return label.Length == 0 ? "note" : label;
    }

    /// <summary>The first words of a note, for messages.</summary>
    public static string FirstWords(SourceText text, NoteDefinitionNode note, int length = 40)
    {
        var paragraph = note.Blocks.OfType<ParagraphNode>().FirstOrDefault();
        return paragraph is null ? string.Empty : Text.FirstWords.Of(PlainText.Of(text, paragraph.Inlines), length);
    }

    /// <summary>The lines of a definition with the blank lines after it, so that none is left over when it goes.</summary>
    public static TextSpan WithBlankLines(SourceText text, TextSpan note)
    {
        var line = text.GetLine(note.End) + 1;
        while (line < text.LineCount && string.IsNullOrWhiteSpace(text.ToString(text.GetLineSpan(line))))
        {
            line++;
        }

        var start = text.GetLineSpan(text.GetLine(note.Start)).Start;
        return TextSpan.FromBounds(start, line < text.LineCount ? text.GetLineSpan(line).Start : text.Length);
    }

    /// <summary>A blank line before the line of an offset; in a quotation it carries the quotation's marks.</summary>
    public static TextEdit BlankLineBefore(SourceText text, int offset)
    {
        var prefix = LinePrefix(text, offset);
        var quotation = prefix.Contains('>', StringComparison.Ordinal) ? prefix.TrimEnd() : string.Empty;
        return new TextEdit(new TextSpan(offset - prefix.Length, 0), quotation + text.LineBreak);
    }

    /// <summary>The white space and quotation marks at the start of the line of an offset, as far as that offset.</summary>
    public static string LinePrefix(SourceText text, int offset)
    {
        var start = text.GetLineSpan(text.GetLine(offset)).Start;
        return text.Content[start..offset];
    }

    [GeneratedRegex(@"(?<=\p{L})['’]s(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();
}

using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Writes the definition of a new note where notes of its series live, with their signature (FORMAT A4.1–A4.3).</summary>
internal static class NewNote
{
    // Far enough to step over closing marks, too near to reach into another sentence.
    private const int FarthestWord = 8;

    /// <summary>
    /// Defines a note: at the end of the home of its series, which is created and listed in the manifest where it is not there yet;
    /// where that cannot be done, or without a home, at the end of the file of the reference.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="label">The label.</param>
    /// <param name="document">The file of the reference.</param>
    /// <param name="words">The text of the note, without signature; never empty.</param>
    public static ImmutableArray<FileEdit> Define(Edition edition, string label, MarkdownDocument document, string words)
    {
        var text = Signed(edition, label, words);
        if (edition.NoteHomePath(label, document) is not { } path || edition.Documents.Any(file => file.Path == path))
        {
            return [NoteEdits.Append(edition.NoteHome(label, document), label, text)];
        }

        var isListed = edition.FileReferences.Any(file => file.Kind == FileReferenceKind.InputFile && file.ResolvedPath == path);
        var listing = isListed ? null : ManifestEdits.ListFile(edition, path);
        var existing = edition.Find(path);
        if ((!isListed && listing is null) || existing is not (null or MarkdownDocument) || !FilePaths.IsMarkdown(path))
        {
            return [NoteEdits.Append(document, label, text)];
        }

        var definition = existing is MarkdownDocument file
            ? NoteEdits.Append(file, label, text)
            : new FileEdit(path, new TextEdit(default, $"[^{label}]: {text}{document.Text.LineBreak}"));
        return listing is { } edit ? [definition, edit] : [definition];
    }

    /// <summary>A signature as it is written at the end of a note: <c>[—Solidarity.]{.by}</c>, with one full stop (FORMAT A4.2).</summary>
    /// <param name="sign">How the series is signed, with or without a full stop.</param>
    public static string Signature(string sign)
    {
        ArgumentNullException.ThrowIfNull(sign);
        return $"[—{sign.TrimEnd('.')}.]{{.by}}";
    }

    /// <summary>The text of a note with the signature of its series, if it has one (FORMAT A4.2).</summary>
    public static string Signed(Edition edition, string label, string words) =>
        edition.SeriesOf(label)?.Sign is { Length: > 0 } sign && !words.TrimEnd().EndsWith("{.by}", StringComparison.Ordinal)
            ? $"{words} {Signature(sign)}"
            : words;

    /// <summary>
    /// A free label of the default series for a note at a place of the text: a slug of the annotated word, which is the last one
    /// before the place, or of other words where none stands there (FORMAT A4.2).
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where the reference stands.</param>
    /// <param name="otherwise">Words to make the label of where no word stands before the place.</param>
    public static string LabelAt(Edition edition, SourceText text, int offset, string otherwise)
    {
        var word = WordBefore(text, offset);
        var slug = NoteEdits.LabelOf(word.Length > 0 ? word : otherwise);
        var label = edition.DefaultSeriesPrefix() is { Length: > 0 } prefix ? $"{prefix}-{slug}" : slug;
        return NoteEdits.Free(edition, label);
    }

    private static string WordBefore(SourceText text, int offset)
    {
        var line = text.GetLineSpan(text.GetLine(offset));
        var end = offset;
        while (end > line.Start && offset - end < FarthestWord && !IsLetter(text, end - 1))
        {
            end--;
        }

        var start = end;
        while (start > line.Start && IsLetter(text, start - 1))
        {
            start--;
        }

        // What stands in brackets or braces is the label of another note, a key, an attribute.
        var between = text.Content.AsSpan(end, offset - end);
        return start == end || between.IndexOfAny(']', '}', ')') >= 0 ? string.Empty : text.Content[start..end];
    }

    private static bool IsLetter(SourceText text, int offset) =>
        char.IsLetterOrDigit(text[offset]) || (text[offset] is '-' or '’' or '\'' && offset > 0 && char.IsLetterOrDigit(text[offset - 1]) && offset + 1 < text.Length && char.IsLetterOrDigit(text[offset + 1]));
}

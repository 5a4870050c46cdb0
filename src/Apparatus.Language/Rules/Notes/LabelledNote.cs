using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Makes a labelled note of an inline note: <c>^[text]</c> becomes <c>[^label]</c> with a definition in the home of the default series.</summary>
internal static partial class LabelledNote
{
    /// <summary>What the order is called.</summary>
    public static string Title(string label) => $"Convert to note ‘{label}’";

    /// <summary>The label that the note would get.</summary>
    public static string Label(Edition edition, MarkdownDocument document, InlineNoteNode note) =>
        NewNote.LabelAt(edition, document.Text, note.Span.Start, PlainText.Of(document.Text, note.Inlines));

    /// <summary>Why an inline note cannot become a labelled one, as a sentence; null when it can.</summary>
    public static string? Refuse(MarkdownDocument document, InlineNoteNode note, NotePlace place) =>
        place != NotePlace.Text ? "It stands inside another note, where a reference is printed literally."
        : !note.IsClosed ? "It is not closed."
        : NoteContent.IsEmpty(document.Text, note) ? "It has no text."
        : Descendants(note).Any(node => node is NoteReferenceNode or InlineNoteNode { IsClosed: true }) ? "It holds another note, which a definition cannot."
        : null;

    /// <summary>The edits; none when the text would be read otherwise in a definition.</summary>
    public static ImmutableArray<FileEdit> Edits(Edition edition, MarkdownDocument document, InlineNoteNode note, string label) =>
        TextOf(document, note, label) is { } text
            ? [new FileEdit(document.Path, new TextEdit(note.Span, $"[^{label}]")), .. NewNote.Define(edition, label, document, text)]
            : [];

    // As it is, but without the marks of quotations and lists at the starts of its lines; otherwise on one line; otherwise with a first word that is no list mark.
    private static string? TextOf(MarkdownDocument document, InlineNoteNode note, string label)
    {
        var written = document.Text.ToString(TextSpan.FromBounds(note.Span.Start + 2, note.Span.End - 1)).Trim();
        var words = Words(PlainText.Of(document.Text, note.Inlines));
        var line = LineStart().Replace(written, " ");
        string[] candidates = [LineStart().Replace(written, document.Text.LineBreak), line, FirstMark().Replace(line, @"$1\$2")];
        return candidates.FirstOrDefault(text => IsReadAs(text, label, words));
    }

    private static bool IsReadAs(string text, string label, string words)
    {
        var tree = EditionParser.Parse(SourceText.From($"[^{label}]: {text}\n"));
        return tree.Blocks is [NoteDefinitionNode { Blocks: [ParagraphNode paragraph] }] && Words(PlainText.Of(tree.Text, paragraph.Inlines)) == words;
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<SyntaxNode> Descendants(SyntaxNode node) => node.Children.SelectMany(child => Descendants(child).Prepend(child));

    [GeneratedRegex(@"[ \t]*(?:\r\n|\r|\n)[ \t]*(?:>[ \t]?)*[ \t]*")]
    private static partial Regex LineStart();

    // The mark of a list, heading, quotation or the like at the very start.
    [GeneratedRegex(@"^(\(?[0-9A-Za-z#@]*)([-+*#>|:.)(])")]
    private static partial Regex FirstMark();
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Puts the text of a labelled note where it is called: <c>[^label]</c> becomes <c>^[text]</c>, and its definition goes.</summary>
/// <param name="Refusal">Why it cannot be done, as a sentence; null when it can.</param>
/// <param name="Edits">The edits; empty when it cannot be done.</param>
internal sealed partial record NoteInlining(string? Refusal, ImmutableArray<FileEdit> Edits)
{
    /// <summary>Looks at a note that is defined.</summary>
    public static NoteInlining Of(Edition edition, string label)
    {
        if (edition.Notes.Definitions(label) is not [var place])
        {
            return No("It is defined more than once.");
        }

        if (edition.Notes.References(label) is not [var call])
        {
            return No(edition.Notes.References(label).Count == 0 ? "Nothing refers to it." : "More than one place refers to it.");
        }

        var home = edition.DocumentOf(place);
        var note = home.Index.NoteDefinitions[place.Index];
        var document = edition.DocumentOf(call);
        var use = NotePlaces.Reference(edition, call);
        return Refuse(edition, home, note, use, document) is { } refusal ? No(refusal) : Make(home, note, use, document);
    }

    private static string? Refuse(Edition edition, MarkdownDocument home, NoteDefinitionNode note, NoteReferenceUse use, MarkdownDocument document) =>
        use.Place != NotePlace.Text ? "It is called from another note."
        : document.Tree.FrontMatter is { } front && use.Node.Span.Start < front.Span.End ? "It is called from metadata."
        : IsInLinkedHeading(edition, use, document) ? "It is called from a heading whose automatic id would change, and links lead there."
        : NoteExtent.HoldsText(home, note) ? "Text that was hardly meant for it is read as part of it; a blank line has to part them first."
        : note.Blocks is not [ParagraphNode] ? "It is more than one paragraph."
        : Descendants(note).Any(node => node is NoteReferenceNode or InlineNoteNode) ? "It holds another note."
        : Descendants(note).Any(node => node is LineBreakNode) ? "It has a line break of its own."
        : !Flow.All(home).Any(blocks => blocks.Contains(note)) ? "Its definition stands in a list or a quotation."
        : null;

    private static NoteInlining Make(MarkdownDocument home, NoteDefinitionNode note, NoteReferenceUse use, MarkdownDocument document)
    {
        var paragraph = note.Blocks[0];
        var text = LineStart().Replace(home.Text.ToString(paragraph.Span).Trim(), " ");
        var tree = EditionParser.Parse(SourceText.From($"x^[{text}]\n"));
        var isRead = tree.Blocks is [ParagraphNode { Inlines: [TextNode, InlineNoteNode { IsClosed: true } inline] }]
            && paragraph is ParagraphNode { Inlines: var words }
            && Words(PlainText.Of(tree.Text, inline.Inlines)) == Words(PlainText.Of(home.Text, words));
        return isRead
            ? new NoteInlining(null,
            [
                new FileEdit(document.Path, new TextEdit(use.Node.Span, $"^[{text}]")),
                new FileEdit(home.Path, new TextEdit(Flow.Removal(home.Text, note, note), string.Empty)),
            ])
            : No("Its text would be read otherwise in brackets.");
    }

    // The label is a part of the id that Pandoc makes for a heading (ED1015).
    private static bool IsInLinkedHeading(Edition edition, NoteReferenceUse use, MarkdownDocument document) =>
        document.Index.Headings.FirstOrDefault(heading => heading.Span.Contains(use.Node.Span)) is { } called
        && called.Attributes?.Id is null
        && edition.HeadingIds[new SymbolPlace(edition.PlaceOf(document, 0).File, document.Index.Headings.IndexOf(called))] is { } id
        && edition.Links.ToIdentifier(id).Count > 0;

    private static NoteInlining No(string reason) => new(reason, []);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<SyntaxNode> Descendants(SyntaxNode node) => node.Children.SelectMany(child => Descendants(child).Prepend(child));

    [GeneratedRegex(@"[ \t]*(?:\r\n|\r|\n)[ \t]*")]
    private static partial Regex LineStart();
}

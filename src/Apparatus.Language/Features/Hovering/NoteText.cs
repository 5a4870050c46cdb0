using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>What hovers on references and definitions of notes have in common.</summary>
internal static class NoteText
{
    // FORMAT C1: the first 600 characters of a note.
    private const int LongestText = 600;
    private const int LongestSentence = 400;

    /// <summary>The name of a note as a person says it: <c>Solidarity 12</c>; without a series <c>Note 12</c>; its label while it prints nowhere.</summary>
    public static string Title(Edition edition, string label)
    {
        var series = edition.Settings.SeriesOf(label)?.Name ?? "Note";
        return Markdown.Escape(edition.NoteNumbers.Find(label) is { } mark ? $"{series} {mark}" : $"{series} ‘{label}’");
    }

    /// <summary>The text of a note, its citations in short form.</summary>
    public static string Text(Edition edition, Document document, NoteDefinitionNode definition) =>
        new Excerpt(edition, document.Text, LongestText).Blocks(definition.Blocks);

    /// <summary>The references to a note, but for one of them.</summary>
    public static ImmutableArray<(Document Document, TextSpan Span)> References(Edition edition, string label, (Document Document, TextSpan Span)? but = null) =>
    [
        .. edition.Notes.References(label)
            .Select(place => ((Document)edition.DocumentOf(place), edition.DocumentOf(place).Index.NoteReferences[place.Index].Node.Span))
            .Where(found => found != but),
    ];

    /// <summary>The sentence that holds a node of running text, with the node in bold; empty when it stands in no running text.</summary>
    public static string Sentence(Edition edition, MarkdownDocument document, SyntaxNode node)
    {
        var path = new SemanticModel(edition, document).NodesAt(node.Span.Start);
        var inlines = path.Reverse().Select(Inlines).FirstOrDefault(found => !found.IsEmpty);
        return inlines.IsDefaultOrEmpty
            ? string.Empty
            : new Excerpt(edition, document.Text, LongestSentence).Inlines(inlines, Sentences.Around(document.Text, inlines, node.Span), node);
    }

    private static ImmutableArray<InlineNode> Inlines(SyntaxNode node) => node switch
    {
        ParagraphNode paragraph => paragraph.Inlines,
        HeadingNode heading => heading.Inlines,
        LineBlockNode lines => lines.Inlines,
        _ => [],
    };
}

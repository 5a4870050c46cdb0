using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>What hovers on references and definitions of notes have in common.</summary>
internal static class NoteText
{
    // FORMAT C1: the first 600 characters of a note.
    private const int LongestText = 600;
    private const int LongestSentence = 400;

    private static readonly NoteSymbols Symbols = new();

    /// <summary>The name of a note as a person says it: <c>Solidarity 12</c>; without a series <c>Note 12</c>; its label while it prints nowhere.</summary>
    public static string Title(Edition edition, string label)
    {
        var series = edition.Settings.SeriesOf(label)?.Name ?? "Note";
        return Markdown.Escape(edition.NoteMarks.Find(label) is { } mark ? $"{series} {mark}" : $"{series} ‘{label}’");
    }

    /// <summary>The text of a note, its citations in short form.</summary>
    public static string Text(Edition edition, Document document, NoteDefinitionNode definition) =>
        new Excerpt(edition, document.Text, LongestText).Blocks(definition.Blocks);

    /// <summary>The references to a note in reading order, but for one of them. The label of a definition that Pandoc does not read is none.</summary>
    public static ImmutableArray<(Document Document, TextSpan Span)> References(Edition edition, string label, (Document Document, TextSpan Span)? but = null) =>
    [
        .. Symbols.Find(edition, label)
            .Where(found => !found.IsDefinition)
            .SelectMany(found => edition.Find(found.Path) is { } document ? ImmutableArray.Create((Document: document, found.Span)) : [])
            .Where(found => found != but)
            .Distinct(),
    ];

    /// <summary>The names of the witnesses whose ids a textual note gives for its readings, <c>**could**] cold *1968*</c>; empty for other notes (FORMAT A10, C1).</summary>
    public static string Witnesses(Edition edition, Document document, NoteDefinitionNode definition)
    {
        if (definition.Blocks is not [ParagraphNode { Inlines: [EmphasisNode { Kind: EmphasisKind.Strong }, TextNode next, ..] inlines }, ..] || document.Text[next.Span.Start] != ']')
        {
            return string.Empty;
        }

        var ids = inlines.OfType<EmphasisNode>().Skip(1).Select(emphasis => PlainText.Of(document.Text, emphasis.Inlines)).Distinct();
        return string.Join(" · ", ids.Select(id => edition.Settings.Witnesses.FirstOrDefault(witness => witness.Id == id)).Where(witness => witness is not null && witness.Name != witness.Id)
            .Select(witness => Markdown.Escape($"{witness?.Id}: {witness?.Name}")));
    }

    /// <summary>The sentence that refers to a note, with the reference in bold; empty when the reference stands in no running text.</summary>
    public static string Sentence(Edition edition, MarkdownDocument document, TextSpan reference)
    {
        var path = new SemanticModel(edition, document).NodesAt(reference.Start);
        var inlines = path.Reverse().Select(Inlines).FirstOrDefault(found => !found.IsEmpty);
        if (inlines.IsDefaultOrEmpty)
        {
            return string.Empty;
        }

        var stretch = Sentences.At(document.Text, inlines, reference.Start) ?? TextSpan.FromBounds(inlines[0].Span.Start, inlines[^1].Span.End);
        return new Excerpt(edition, document.Text, LongestSentence).Inlines(inlines, stretch, path[^1]);
    }

    private static ImmutableArray<InlineNode> Inlines(SyntaxNode node) => node switch
    {
        ParagraphNode paragraph => paragraph.Inlines,
        HeadingNode heading => heading.Inlines,
        LineBlockNode lines => lines.Inlines,
        _ => [],
    };
}

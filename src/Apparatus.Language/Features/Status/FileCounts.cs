using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Status;

/// <summary>What a text file holds, in numbers.</summary>
/// <param name="Words">Words of running text and notes, code and front matter left out.</param>
/// <param name="Headings">Headings.</param>
/// <param name="NoteDefinitions">Definitions of notes that Pandoc reads.</param>
/// <param name="NoteReferences">References to notes, inline notes included.</param>
/// <param name="Citations">Works cited, each time they are cited.</param>
public readonly record struct FileCounts(int Words, int Headings, int NoteDefinitions, int NoteReferences, int Citations)
{
    /// <summary>Counts a file.</summary>
    /// <param name="edition">The edition, which knows the labels of examples.</param>
    /// <param name="document">The file.</param>
    public static FileCounts Of(Edition edition, MarkdownDocument document) => new(
        document.Tree.Blocks.Sum(block => CountWords(document.Text, block)),
        document.Index.Headings.Length,
        document.Index.NoteDefinitions.Length,
        document.Index.NoteReferences.Length + document.Index.InlineNotes.Count(note => note.Node.IsClosed),
        document.Index.Citations.Count(use => !edition.Citations.IsExample(use.Node.Key)));

    /// <summary>The sum of two.</summary>
    public FileCounts Plus(FileCounts other) => new(
        Words + other.Words,
        Headings + other.Headings,
        NoteDefinitions + other.NoteDefinitions,
        NoteReferences + other.NoteReferences,
        Citations + other.Citations);

    private static int CountWords(SourceText text, SyntaxNode node) =>
        node is TextNode ? CountWords(text, node.Span) : node.Children.Sum(child => CountWords(text, child));

    private static int CountWords(SourceText text, TextSpan span)
    {
        var count = 0;
        var isInWord = span.Start > 0 && char.IsLetterOrDigit(text[span.Start - 1]);
        for (var at = span.Start; at < span.End; at++)
        {
            var isLetter = char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || (isInWord && text[at] is '\'' or '’' or '-');
            count += isLetter && !isInWord ? 1 : 0;
            isInWord = isLetter;
        }

        return count;
    }
}

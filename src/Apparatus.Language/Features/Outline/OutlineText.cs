using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Outline;

/// <summary>Words of a text as an outline shows them: on one line and not too long.</summary>
internal static class OutlineText
{
    private const int Longest = 80;

    /// <summary>The first words of a note as a reader sees them; empty when it has none.</summary>
    public static string Of(SourceText text, NoteDefinitionNode note)
    {
        foreach (var node in note.Blocks.SelectMany(block => block is ParagraphNode ? [block] : block.Children.Prepend(block)))
        {
            if (node is ParagraphNode paragraph && Shorten(PlainText.Of(text, paragraph.Inlines)) is { Length: > 0 } words)
            {
                return words;
            }
        }

        return string.Empty;
    }

    /// <summary>Words on one line, cut after a word where they are too long.</summary>
    public static string Shorten(string words) => FirstWords.Of(words, Longest);
}

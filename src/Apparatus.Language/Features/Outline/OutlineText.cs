using System.Linq;
using System.Text;
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

    /// <summary>Words on one line, white space at both ends taken off, cut after a word where they are too long.</summary>
    public static string Shorten(string words)
    {
        var line = new StringBuilder(Longest + 2);
        var isSpace = false;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                isSpace = line.Length > 0;
                continue;
            }

            if (isSpace)
            {
                line.Append(' ');
                isSpace = false;
            }

            line.Append(c);
            if (line.Length > Longest)
            {
                return Cut(line.ToString());
            }
        }

        return line.ToString();
    }

    // Where there is no space to cut at, half a letter must not be left over.
    private static string Cut(string line)
    {
        var space = line.LastIndexOf(' ');
        if (space < Longest / 2)
        {
            space = char.IsLowSurrogate(line[Longest]) ? Longest - 1 : Longest;
        }

        return line[..space] + "…";
    }
}

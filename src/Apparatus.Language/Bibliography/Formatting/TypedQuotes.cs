using System.Collections.Generic;
using System.Text;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Takes the quotation marks that people type for quotations, so that they can be printed as the language wants them, one inside the other.</summary>
internal static class TypedQuotes
{
    /// <summary>The text with <see cref="TextMarks.Quote"/> for pairs of quotation marks, and real apostrophes. A mark without its partner stays as it is.</summary>
    public static string Mark(string text)
    {
        var result = new StringBuilder(text.Length);
        var open = new Stack<(int At, char Closing)>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (open.TryPeek(out var last) && c == last.Closing && (c is '”' or '"' || !char.IsLetterOrDigit(after)) && (c != '"' || !char.IsWhiteSpace(before)))
            {
                open.Pop();
                result[last.At] = TextMarks.Quote;
                result.Append(TextMarks.EndQuote);
                continue;
            }

            var closing = c switch
            {
                '“' => '”',
                '‘' when !char.IsLetterOrDigit(before) => '’',
                '"' when !char.IsLetterOrDigit(before) => '"',
                '\'' when !char.IsLetterOrDigit(before) && ClosesLater(text, i) => '\'',
                _ => '\0',
            };
            if (closing != '\0')
            {
                open.Push((result.Length, closing));
            }

            result.Append(c);
        }

        // What is left of straight single marks are apostrophes. Marks around nothing are nothing.
        var marked = result.Replace('\'', '’').ToString();
        return TextMarks.IsBlank(marked) ? string.Empty : marked;
    }

    // Only a straight mark that is followed by one behind a letter may open a quotation: ’20s has none.
    private static bool ClosesLater(string text, int at)
    {
        for (var i = at + 2; i < text.Length && i < at + 300; i++)
        {
            if (text[i] == '\'' && !(i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
            {
                return true;
            }
        }

        return false;
    }
}

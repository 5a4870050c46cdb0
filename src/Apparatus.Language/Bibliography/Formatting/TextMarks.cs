using System.Text;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>
/// Signs that stand in decoded text for what a reader sees and no character says: emphasis and quotation, whose printed form depends on what
/// stands around them. They are control characters, which no field may hold itself.
/// </summary>
internal static class TextMarks
{
    /// <summary>Emphasis begins.</summary>
    public const char Emphasis = '\u0001';

    /// <summary>Emphasis ends.</summary>
    public const char EndEmphasis = '\u0002';

    /// <summary>A quotation begins.</summary>
    public const char Quote = '\u0003';

    /// <summary>A quotation ends.</summary>
    public const char EndQuote = '\u0004';

    /// <summary>A web address begins.</summary>
    public const char Link = '\u0005';

    /// <summary>A web address ends.</summary>
    public const char EndLink = '\u0006';

    /// <summary>A text in emphasis; nothing for nothing.</summary>
    public static string Emphasised(string text) => text.Length == 0 ? text : $"{Emphasis}{text}{EndEmphasis}";

    /// <summary>A text in quotation marks; nothing for nothing.</summary>
    public static string Quoted(string text) => text.Length == 0 ? text : $"{Quote}{text}{EndQuote}";

    /// <summary>Whether a character is one that ends something.</summary>
    public static bool IsEnd(char c) => c is EndEmphasis or EndQuote or EndLink;

    /// <summary>Whether a text has nothing to see: blanks and marks alone.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (c > EndLink && !char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A text on one line without control characters and superfluous blanks.</summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }
            }
            else if (!char.IsControl(c))
            {
                result.Append(c);
            }
        }

        return result.ToString().TrimEnd(' ');
    }
}

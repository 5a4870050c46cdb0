using System;
using System.Text;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Turns decoded text with <see cref="TextMarks"/> into Markdown or into plain text. Emphasis inside emphasis is turned off, as in print.</summary>
internal static class ReferenceMarkdown
{
    private const string Special = "\\`*_[]<>{}|~^$#@";

    /// <summary>The text as Markdown; characters that mean something there are escaped.</summary>
    public static string Write(string text, ReferenceLanguage language) => Write(text, language, true);

    /// <summary>The text without marks of emphasis.</summary>
    public static string Plain(string text, ReferenceLanguage language) => Write(text, language, false);

    private static string Write(string text, ReferenceLanguage language, bool isMarkdown)
    {
        var result = new StringBuilder(text.Length + 16);
        var (emphasis, quotes, isOpen) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case TextMarks.Emphasis:
                    emphasis++;
                    continue;
                case TextMarks.EndEmphasis:
                    emphasis = Math.Max(0, emphasis - 1);
                    continue;
                case TextMarks.Link:
                    var end = text.IndexOf(TextMarks.EndLink, i);
                    Turn(false);
                    result.Append(Address(text[(i + 1)..end], isMarkdown));
                    i = end;
                    continue;
                case TextMarks.EndLink:
                    continue;
                case TextMarks.Quote:
                    c = language.QuotationMark(quotes++, false);
                    break;
                case TextMarks.EndQuote:
                    quotes = Math.Max(0, quotes - 1);
                    c = language.QuotationMark(quotes, true);
                    break;
            }

            if (c == ' ')
            {
                // A blank on each side of an emphasis that holds none but itself would make two.
                if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(c);
                }

                continue;
            }

            Turn(emphasis % 2 == 1);
            if (isMarkdown && Special.Contains(c))
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        Turn(false);
        return result.ToString().Trim(' ');

        // Marks of emphasis stand at words, never at blanks: Markdown would not read them there.
        void Turn(bool on)
        {
            if (!isMarkdown || on == isOpen)
            {
                return;
            }

            var at = result.Length;
            while (!on && at > 0 && result[at - 1] == ' ')
            {
                at--;
            }

            result.Insert(at, '*');
            isOpen = on;
        }
    }

    private static string Address(string address, bool isMarkdown)
    {
        if (!isMarkdown || address.AsSpan().IndexOfAny("<> \\\u00A0") >= 0 || !address.Contains("://", StringComparison.Ordinal))
        {
            return isMarkdown ? Write(address, new ReferenceLanguage(true)) : address;
        }

        return $"<{address}>";
    }
}

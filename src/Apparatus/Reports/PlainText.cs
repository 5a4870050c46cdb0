using System;
using System.Buffers;
using System.Text;

namespace Apparatus.Reports;

/// <summary>
/// Makes text of unknown origin fit for a terminal: no control character reaches it that could move the cursor, change
/// colours or turn the reading direction.
/// </summary>
internal static class PlainText
{
    /// <summary>
    /// What is shown for the character at an offset: itself, a picture for a control character, U+FFFD for half a
    /// surrogate pair or a direction mark.
    /// </summary>
    /// <param name="content">The text.</param>
    /// <param name="offset">0-based UTF-16 offset, less than the length.</param>
    /// <param name="length">How many UTF-16 units were read: 1 or 2.</param>
    public static Rune RuneAt(ReadOnlySpan<char> content, int offset, out int length)
    {
        if (Rune.DecodeFromUtf16(content[offset..], out var rune, out length) != OperationStatus.Done)
        {
            length = 1;
            return Rune.ReplacementChar;
        }

        return rune.Value switch
        {
            < 0x20 => new Rune(0x2400 + rune.Value),
            0x7F => new Rune(0x2421),
            < 0xA0 and > 0x7F => Rune.ReplacementChar,
            (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x2028 or 0x2029 => Rune.ReplacementChar,
            _ => rune,
        };
    }

    /// <summary>A text on one line: line breaks and tabs become spaces, other control characters pictures.</summary>
    public static string OneLine(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is '\r' or '\n' or '\t')
            {
                result.Append(' ');
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
                continue;
            }

            result.Append(RuneAt(text, i, out var length).ToString());
            i += length;
        }

        return result.ToString();
    }
}

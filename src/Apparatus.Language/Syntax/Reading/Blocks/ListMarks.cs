using System;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Recognises the marks of list items as Pandoc does (Pandoc manual, "Lists", "Extension: fancy_lists").</summary>
internal static class ListMarks
{
    /// <summary>Whether a line begins an item of any list.</summary>
    public static bool IsStart(Region region, RegionLine line) =>
        TryReadBullet(region, line, out _) || TryReadOrdered(region, line, out _);

    /// <summary>Reads <c>-</c>, <c>+</c> or <c>*</c> at the start of a line.</summary>
    public static bool TryReadBullet(Region region, RegionLine line, out ListMark mark)
    {
        mark = default;
        var start = region.FirstNonSpace(line);
        return start < line.End
            && region.Text[start] is '-' or '+' or '*'
            && region.Indent(line) < 4
            && !RuleParser.IsRule(region, line)
            && TryFinish(region, line, new TextSpan(start, 1), "bullet", null, out mark);
    }

    /// <summary>Reads a number or letter with its full stop or brackets at the start of a line.</summary>
    public static bool TryReadOrdered(Region region, RegionLine line, out ListMark mark)
    {
        mark = default;
        var start = region.FirstNonSpace(line);
        var text = region.Text.Content.AsSpan(start, line.End - start);
        if (text.Length < 2 || region.Indent(line) >= 4 || IsPageNumber(text))
        {
            return false;
        }

        var bracket = text[0] == '(' ? 1 : 0;
        var (length, style, label) = ReadNumber(text[bracket..]);
        var end = bracket + length;
        if (length == 0 || end >= text.Length)
        {
            return false;
        }

        var delimiter = text[end] switch { '.' when bracket == 0 => '.', ')' => bracket == 1 ? '(' : ')', _ => '\0' };
        if (delimiter == '\0')
        {
            return false;
        }

        var exampleLabel = label.Length > 0
            ? new AttributeText(label, new TextSpan(start + bracket + 1, label.Length))
            : (AttributeText?)null;
        return TryFinish(region, line, new TextSpan(start, end + 1), style + delimiter, exampleLabel, out mark)
            && !IsInitial(text, style, delimiter, end);
    }

    // "A. Name" is an initial, not a list, unless two spaces follow (Pandoc's own rule; also for one-letter Roman numbers).
    private static bool IsInitial(ReadOnlySpan<char> text, string style, char delimiter, int end) =>
        delimiter == '.' && style is "A" or "I" && (style == "A" || end == 1)
        && end + 2 < text.Length && text[end + 1] == ' ' && text[end + 2] is not (' ' or '\t');

    // Pandoc: "p. 3" at the start of a line is a page number.
    private static bool IsPageNumber(ReadOnlySpan<char> text) =>
        text.Length > 3 && text[0] == 'p' && text[1] == '.' && text[2] == ' ' && char.IsAsciiDigit(text[3]);

    private static (int Length, string Style, string Label) ReadNumber(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits != 0)
        {
            return (digits < 0 ? text.Length : digits, "1", string.Empty);
        }

        if (text[0] == '#')
        {
            return (1, "#", string.Empty);
        }

        if (text[0] == '@')
        {
            var length = ExampleLabelLength(text[1..]);
            return (1 + length, "@", text.Slice(1, length).ToString());
        }

        var lower = char.IsAsciiLetterLower(text[0]);
        var roman = text.IndexOfAnyExcept(lower ? "ivxlcdm" : "IVXLCDM");
        roman = roman < 0 ? text.Length : roman;

        // A single letter is a letter, except i, which Pandoc tries as a Roman one first.
        if ((roman > 1 && IsRoman(text[..roman])) || (roman == 1 && text[0] is 'i' or 'I'))
        {
            return (roman, lower ? "i" : "I", string.Empty);
        }

        return char.IsAsciiLetter(text[0]) ? (1, lower ? "a" : "A", string.Empty) : (0, string.Empty, string.Empty);
    }

    // Thousands, then each power of ten with its subtraction, any number of equal signs in a row.
    private static bool IsRoman(ReadOnlySpan<char> text)
    {
        const string Order = "mdclxvi";
        var place = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var sign = Order.IndexOf(char.ToLowerInvariant(text[i]), StringComparison.Ordinal);
            var next = i + 1 < text.Length ? Order.IndexOf(char.ToLowerInvariant(text[i + 1]), StringComparison.Ordinal) : sign;
            if (sign < place || (next < sign && (sign % 2 == 1 || sign - next > 2)))
            {
                return false;
            }

            // After a subtraction only smaller signs may follow.
            place = next < sign ? sign + 1 : sign;
            i += next < sign ? 1 : 0;
        }

        return true;
    }

    private static int ExampleLabelLength(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length
            && (char.IsLetterOrDigit(text[i])
                || (text[i] is '_' or '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private static bool TryFinish(
        Region region, RegionLine line, TextSpan span, string style, AttributeText? label, out ListMark mark)
    {
        mark = default;
        var after = region.From(line, span.End);
        if (span.End < line.End && !region.TryTake(after, 1, out after))
        {
            return false;
        }

        // Up to three further spaces belong to the mark, unless what follows is indented code.
        var indent = region.Indent(after);
        if (indent <= 3 && region.FirstNonSpace(after) < after.End)
        {
            after = region.TakeUpTo(after, 3);
        }

        var content = after.Column - after.Pad - line.Column + line.Pad;
        mark = new ListMark(span, style, label, after, content);
        return true;
    }
}

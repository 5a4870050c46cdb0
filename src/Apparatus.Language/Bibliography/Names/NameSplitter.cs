using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Names;

/// <summary>Cuts a value of BibTeX into names: at each <c>and</c> outside braces with white space around it. Pandoc knows it in small letters only (measured).</summary>
public static class NameSplitter
{
    /// <summary>The names as places in the value, without white space around them; empty ones where <c>and</c> stands without a name beside it. Nothing for a blank value.</summary>
    /// <param name="value">The value without its outer braces.</param>
    public static ImmutableArray<TextSpan> Split(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (string.IsNullOrWhiteSpace(value))
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<TextSpan>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < value.Length; i++)
        {
            switch (value[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}':
                    depth--;
                    break;
                case 'a' when depth <= 0 && IsAnd(value, i):
                    names.Add(Trim(value, start, i));
                    i += 2;
                    start = i + 1;
                    break;
            }
        }

        names.Add(Trim(value, start, value.Length));
        return names.DrainToImmutable();
    }

    /// <summary>The characters of a text outside braces, the others as <c>x</c>: what it says to BibTeX, at the same offsets. An escaped sign keeps its place as two signs.</summary>
    public static string OutsideBraces(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (shown, written) =>
        {
            var depth = 0;
            for (var i = 0; i < written.Length; i++)
            {
                depth -= written[i] == '}' && depth > 0 ? 1 : 0;
                shown[i] = depth > 0 ? 'x' : written[i];
                depth += written[i] == '{' ? 1 : 0;
                if (written[i] == '\\' && i + 1 < written.Length)
                {
                    i++;
                    shown[i] = depth > 0 ? 'x' : written[i];
                }
            }
        });
    }

    private static bool IsAnd(string value, int at) =>
        at + 3 <= value.Length
        && value.AsSpan(at, 3).SequenceEqual("and")
        && (at == 0 || char.IsWhiteSpace(value[at - 1]))
        && (at + 3 == value.Length || char.IsWhiteSpace(value[at + 3]));

    private static TextSpan Trim(string value, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(value[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(value[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}

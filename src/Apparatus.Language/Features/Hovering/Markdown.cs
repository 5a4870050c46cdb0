using System;
using System.Buffers;
using System.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>Writes pieces of Markdown.</summary>
internal static class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>{}|~^$#@&");
    private static readonly SearchValues<char> Delimiters = SearchValues.Create(" ()<>");

    /// <summary>A text that stands for itself.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Special.Contains(c))
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>A text as code; back-ticks in it are kept.</summary>
    public static string Code(string text)
    {
        var marks = "`";
        while (text.Contains(marks, StringComparison.Ordinal))
        {
            marks += "`";
        }

        return marks.Length == 1 ? $"`{text}`" : $"{marks} {text} {marks}";
    }

    /// <summary>A line in bold. Words that are emphasised inside it stay so.</summary>
    public static string Bold(string markdown) => markdown.Length == 0 ? markdown : $"**{markdown}**";

    /// <summary>An address as it stands in a link.</summary>
    public static string Address(string address) =>
        address.AsSpan().IndexOfAny(Delimiters) < 0 ? address : "<" + address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal) + ">";

    /// <summary>A number with its noun: <c>1 link</c>, <c>3 links</c>.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}

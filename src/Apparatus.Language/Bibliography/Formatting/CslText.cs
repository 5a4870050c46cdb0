using System;
using System.Net;
using System.Text.RegularExpressions;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Reads a CSL value as a person sees it printed: its few HTML tags, in YAML also Markdown’s emphasis, as <see cref="TextMarks"/>.</summary>
internal static partial class CslText
{
    /// <summary>The value as printed, on one line.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isMarkdown">Whether Pandoc reads it as Markdown, as it does in YAML.</param>
    public static string Decode(string value, bool isMarkdown)
    {
        var text = TextMarks.Clean(value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value);
        if (isMarkdown)
        {
            text = MarkdownEmphasis().Replace(text, match => TextMarks.Emphasised(match.Groups["words"].Value));
            text = Escape().Replace(text, "$1");
        }

        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = Italic().Replace(text, match => match.Groups["end"].Success ? $"{TextMarks.EndEmphasis}" : $"{TextMarks.Emphasis}");
            text = OtherTags().Replace(text, string.Empty);
        }

        return TypedQuotes.Mark(text);
    }

    [GeneratedRegex("<(?<end>/)?(i|em)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Italic();

    [GeneratedRegex("</?(b|sup|sub|sc|span|strong)( [^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherTags();

    [GeneratedRegex(@"(?<![\\\w*_])(?<sign>[*_])(?<words>[^\s*_](?:[^*_]*[^\s*_])?)\k<sign>(?![\w*_])", RegexOptions.CultureInvariant)]
    private static partial Regex MarkdownEmphasis();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+.!<>@'""$^~|-])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}

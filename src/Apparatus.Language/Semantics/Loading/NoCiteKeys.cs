using System.Collections.Generic;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>
/// Finds the keys under <c>nocite</c>, which Pandoc reads as text with citations in it: <c>@a, @b</c>, a list of such texts, or
/// <c>@*</c> for all works (Pandoc manual, "Including uncited items in the bibliography").
/// </summary>
internal static class NoCiteKeys
{
    private const string InternalMarks = ":.#$%&-+?<>~/";

    /// <summary>The keys in order, each with the place of the key alone.</summary>
    public static IEnumerable<Setting<string>> Find(Document document, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return FindIn(document, scalar.Span);
            case YamlSequence list:
                var all = new List<Setting<string>>();
                foreach (var item in list.Items)
                {
                    if (item is YamlScalar scalar)
                    {
                        all.AddRange(FindIn(document, scalar.Span));
                    }
                }

                return all;
            default:
                return [];
        }
    }

    private static List<Setting<string>> FindIn(Document document, TextSpan span)
    {
        var found = new List<Setting<string>>();
        var text = document.Text;
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] != '@' || (i > span.Start && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '\\' or '.')))
            {
                continue;
            }

            var key = KeyAfter(text, i + 1, span.End);
            if (!key.IsEmpty)
            {
                found.Add(new Setting<string>(text.ToString(key), document.Path, key));
                i = key.End - 1;
            }
        }

        return found;
    }

    private static TextSpan KeyAfter(SourceText text, int start, int end)
    {
        if (start < end && text[start] == '*')
        {
            return new TextSpan(start, 1);
        }

        if (start < end && text[start] == '{')
        {
            var close = text.Content.IndexOf('}', start, end - start);
            return close < 0 ? new TextSpan(start, 0) : TextSpan.FromBounds(start + 1, close);
        }

        var i = start;
        while (i < end && (IsKeyCharacter(text[i]) || (i > start && IsInside(text, i, end))))
        {
            i++;
        }

        return TextSpan.FromBounds(start, i);
    }

    // A mark belongs to the key when it stands between two of its letters.
    private static bool IsInside(SourceText text, int i, int end) =>
        InternalMarks.Contains(text[i], System.StringComparison.Ordinal)
        && IsKeyCharacter(text[i - 1]) && i + 1 < end && IsKeyCharacter(text[i + 1]);

    private static bool IsKeyCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';
}

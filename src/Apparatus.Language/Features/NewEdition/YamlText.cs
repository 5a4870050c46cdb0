using System;
using System.Collections.Frozen;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Apparatus.Language.Features.NewEdition;

/// <summary>Writes text as values and keys of YAML, so that every reader of it gets back the same text.</summary>
internal static class YamlText
{
    // What some readers take for a truth value or for nothing; “n” and “y” are prefixes that somebody may want.
    private static readonly FrozenSet<string> Reserved =
        new[] { "y", "n", "yes", "no", "on", "off", "true", "false", "null" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text on one line, in quotation marks where it needs them; it may stand inside braces and brackets too.</summary>
    public static string Write(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>A list on one line.</summary>
    public static string WriteList(params ReadOnlySpan<string> items) => $"[{string.Join(", ", items.ToArray().Select(Write))}]";

    // Begins with a letter, so it is no number, no date and no sign; and nothing in it is markup inside braces.
    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && text[^1] != ' '
        && !Reserved.Contains(text)
        && text.All(c => char.IsLetterOrDigit(c) || " -_./()'’–—".Contains(c, StringComparison.Ordinal));

    private static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value is '"' or '\\' ? result.Append('\\').Append(rune)
                : IsPrintable(rune) ? result.Append(rune)
                : rune.IsBmp ? result.Append($"\\u{rune.Value:X4}")
                : result.Append($"\\U{rune.Value:X8}");
        }

        return result.Append('"').ToString();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

using System;
using System.Linq;
using System.Text;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>Which keys a work may have, and how a citation writes them (FORMAT A5.1).</summary>
internal static class CitationKeys
{
    // What makes no sense in a key, or would have to be escaped in one of the many files that name it.
    private const string Unwanted = "\"'\\`[]^|";

    /// <summary>Whether a key can stand after <c>@</c> as it is.</summary>
    public static bool IsSimple(string key) => FirstKey("@" + key) == key;

    /// <summary>Why a citation cannot name this key, as a sentence; null when it can.</summary>
    public static string? Flaw(string key)
    {
        if (key.Length == 0)
        {
            return "A work needs a citation key.";
        }

        if (key.Any(char.IsWhiteSpace))
        {
            return "A citation key cannot hold a space.";
        }

        if (key[0] == '@')
        {
            return "Write the key without “@”.";
        }

        if (key == "*")
        {
            return "“*” stands for all works, not for one.";
        }

        var bad = key.EnumerateRunes().FirstOrDefault(rune => rune == Rune.ReplacementChar || Rune.IsControl(rune) || (rune.IsAscii && Unwanted.Contains((char)rune.Value)));
        if (bad.Value != 0 || key.Contains('\0'))
        {
            return Rune.IsControl(bad) ? "A citation key cannot hold a control character." : $"A citation key cannot hold “{bad}”.";
        }

        if (ReservedKeys.IsCrossReference(key))
        {
            return $"‘{key}’ would be a cross-reference to a figure, table or the like for other programs.";
        }

        return IsSimple(key) || FirstKey("@{" + key + "}") == key
            ? null
            : $"Pandoc cannot read ‘{key}’ as a key, not even in braces.";
    }

    /// <summary>
    /// The edit that names another key in a citation: in braces where the key needs them or what follows would run into it, and where braces
    /// stood around a key that did not need them.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="key">The old key alone, behind <c>@</c> or <c>@{</c>.</param>
    /// <param name="newKey">A key without a flaw.</param>
    public static TextEdit Write(SourceText text, TextSpan key, string newKey)
    {
        var isBraced = key.Start > 1 && text[key.Start - 1] == '{' && text[key.Start - 2] == '@' && key.End < text.Length && text[key.End] == '}';
        var whole = isBraced ? TextSpan.FromBounds(key.Start - 1, key.End + 1) : key;
        var keepsBraces = isBraced && IsSimple(text.ToString(key));
        var rest = text.Content[whole.End..Math.Min(whole.End + 4, text.Length)];
        return keepsBraces || FirstKey("@" + newKey + rest) != newKey
            ? new TextEdit(whole, "{" + newKey + "}")
            : new TextEdit(whole, newKey);
    }

    private static string? FirstKey(string citation)
    {
        var text = SourceText.From(citation);
        var end = citation.AsSpan().IndexOfAny('\n', '\r') is >= 0 and var found ? found : text.Length;
        return EditionParser.ParseInlines(text, [new TextSpan(0, end)]) is [CitationGroupNode group, ..] ? group.Items[0].Key : null;
    }
}

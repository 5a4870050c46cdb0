using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Characters before an in-text citation that were meant as part of it.</summary>
internal static partial class LooseMarks
{
    /// <summary>The offset of a bracket that opens a citation and is not closed, in the words directly before the key; null when there is none.</summary>
    public static int? FindUnclosed(string words)
    {
        var match = OpenBracket().Match(words);
        return match.Success ? match.Index : null;
    }

    /// <summary>Whether the words end in a hyphen that belongs to the key, as in <c>-@key</c>, not to a word or a dash.</summary>
    public static bool EndsInLooseHyphen(string words) =>
        words is [.., '-'] && (words.Length == 1 || words[^2] is '(' or '“' or '"' or '‘' || char.IsWhiteSpace(words[^2]));

    /// <summary>The length of the locator, with its comma, at the start of the words after a key; 0 when there is none.</summary>
    public static int LocatorLength(string following, Edition edition)
    {
        var locator = LocatorParser.Parse(following, edition.Settings.Language, edition.LocatorGeneration());
        return locator.IsRecognised ? TrimmedEnd(following, locator.RestSpan.Start) : 0;
    }

    /// <summary>An in-text citation after a hyphen, written as a bracketed one.</summary>
    public static string Bracketed(CitationGroupNode group, SourceText text)
    {
        var key = text.ToString(group.Items[0].MarkerSpan);
        if (group.BracketSpan is not { } bracket)
        {
            return $"[-{key}]";
        }

        var inside = text.Content[(bracket.Start + 1)..(bracket.End - 1)].Trim();
        return $"[-{key}{(group.Items[0].SuffixSpan.IsEmpty ? ';' : ',')} {inside}]";
    }

    private static int TrimmedEnd(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    // A bracket, perhaps a short prefix, perhaps a hyphen; a sentence after the bracket is an editor's remark.
    [GeneratedRegex(@"\[[\p{L}., ]{0,30}-?$")]
    private static partial Regex OpenBracket();
}

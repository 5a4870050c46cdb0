using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Apparatus.Testing.Parity;

/// <summary>Small faults injected into a clean text, one at a time, always the same for the same text (FORMAT D2, "Good generator").</summary>
public static partial class Mutations
{
    /// <summary>All mutants of a text by name; the names are stable as long as the text is.</summary>
    /// <param name="text">A clean text with LF line breaks.</param>
    /// <param name="each">Of each kind, every n-th place is taken, so that the number stays in bounds.</param>
    public static IEnumerable<(string Name, string Text)> Of(string text, int each)
    {
        var kinds = new (string Name, Regex Place, Func<Match, string> Replace)[]
        {
            ("delete a blank line", BlankLine(), _ => "\n"),
            ("add a blank line", LineEnd(), _ => "\n\n"),
            ("indent two less", Indented(), match => match.Value[2..]),
            ("indent two more", LineStart(), match => "  " + match.Value),
            ("rename a label", Label(), match => match.Value + "x"),
            ("upper-case a label", Label(), match => match.Value.ToUpperInvariant()),
            ("drop a colon", DefinitionColon(), _ => "]"),
            ("drop a closing bracket", ClosingBracket(), _ => string.Empty),
            ("drop an opening bracket", OpeningBracket(), _ => string.Empty),
            ("drop a brace", Brace(), _ => string.Empty),
            ("upper-case a key", Key(), match => match.Value.ToUpperInvariant()),
            ("comma for semicolon", Semicolon(), _ => ", @"),
            ("space before a bracket", BeforeNote(), _ => " [^"),
            ("drop a star", Star(), _ => string.Empty),
            ("drop a back-tick", BackTick(), _ => string.Empty),
            ("drop a marker", LineMarker(), _ => "\n"),
        };
        foreach (var (name, place, replace) in kinds)
        {
            var places = place.Matches(text).ToList();
            for (var i = 0; i < places.Count; i += each)
            {
                var match = places[i];
                var mutant = string.Concat(text.AsSpan(0, match.Index), replace(match), text.AsSpan(match.Index + match.Length));
                if (!LosesParagraphs(mutant) && !OpenChunk().IsMatch(mutant) && !BracketInLabel().IsMatch(mutant))
                {
                    yield return ($"{name} {i}", mutant);
                }
            }
        }
    }

    // Pandoc 2 drops everything between an open bracket and one that closes nothing in a later paragraph; Pandoc 3 reads both as
    // characters, and so do we. Such texts have no common reading.
    private static bool LosesParagraphs(string text)
    {
        var wasOpen = false;
        foreach (var paragraph in text.Split("\n\n"))
        {
            var depth = 0;
            for (var i = 0; i < paragraph.Length; i++)
            {
                depth += paragraph[i] switch { '[' when i == 0 || paragraph[i - 1] != '\\' => 1, ']' => -1, _ => 0 };
                if (depth < 0 && wasOpen)
                {
                    return true;
                }

                depth = Math.Max(depth, 0);
            }

            wasOpen |= depth > 0;
        }

        return false;
    }

    // Pandoc 2 takes an opening bracket for a part of a note's label, Pandoc 3 and we do not.
    [GeneratedRegex(@"\[\^[^\]\s]*\[")]
    private static partial Regex BracketInLabel();

    // A chunk of another tool that holds a blank line is code to us on purpose and paragraphs to Pandoc.
    [GeneratedRegex(@"```\{r[^`]*\n\n[^`]*```")]
    private static partial Regex OpenChunk();

    [GeneratedRegex(@"\n\n")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"(?<!\n)\n(?!\n)")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"(?<=\n) {4}")]
    private static partial Regex Indented();

    [GeneratedRegex(@"(?<=\n)[^\n ]")]
    private static partial Regex LineStart();

    [GeneratedRegex(@"(?<=\[\^)[^\]\s\[^]+")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<=\n\[\^[^\]\s]+)\]:")]
    private static partial Regex DefinitionColon();

    [GeneratedRegex(@"\]")]
    private static partial Regex ClosingBracket();

    [GeneratedRegex(@"\[")]
    private static partial Regex OpeningBracket();

    [GeneratedRegex(@"[{}]")]
    private static partial Regex Brace();

    [GeneratedRegex(@"(?<=@)[a-z]\w+")]
    private static partial Regex Key();

    [GeneratedRegex(@"; @")]
    private static partial Regex Semicolon();

    [GeneratedRegex(@"(?<=\w)\[\^")]
    private static partial Regex BeforeNote();

    [GeneratedRegex(@"\*")]
    private static partial Regex Star();

    [GeneratedRegex(@"`")]
    private static partial Regex BackTick();

    [GeneratedRegex(@"\n(?:> |- |\d+\. |# )")]
    private static partial Regex LineMarker();
}

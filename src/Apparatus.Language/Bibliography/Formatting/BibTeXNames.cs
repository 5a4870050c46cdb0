using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Reads lists of names as BibTeX writes them: <c>Last, First and {A Body} and others</c>.</summary>
internal static class BibTeXNames
{
    /// <summary>The names of a value; nobody for none.</summary>
    /// <param name="value">The value with its braces.</param>
    /// <param name="keepsParticles">Whether the entry has biblatex's option <c>useprefix</c>, so that <c>van</c> stays with the family name.</param>
    public static NameList Read(string? value, bool keepsParticles = false)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return NameList.None;
        }

        var words = Words(value);
        var names = ImmutableArray.CreateBuilder<PersonName>();
        var hasOthers = false;
        for (var start = 0; start < words.Count;)
        {
            var end = words.FindIndex(start, word => word == "and");
            end = end < 0 ? words.Count : end;
            var name = words.GetRange(start, end - start);
            if (name is ["others"])
            {
                hasOthers = true;
            }
            else if (name.Count > 0 && ReadName(name, keepsParticles) is { } read)
            {
                names.Add(read);
            }

            start = end + 1;
        }

        return new NameList(names.DrainToImmutable(), hasOthers);
    }

    // Words outside braces; a comma stands by itself.
    private static List<string> Words(string value)
    {
        var words = new List<string>();
        var depth = 0;
        var start = -1;
        for (var i = 0; i <= value.Length; i++)
        {
            var c = i < value.Length ? value[i] : ' ';
            var isBreak = depth <= 0 && (char.IsWhiteSpace(c) || c is '~' or ',');
            if (isBreak || i == value.Length)
            {
                if (start >= 0)
                {
                    words.Add(value[start..i]);
                    start = -1;
                }

                if (isBreak && c == ',')
                {
                    words.Add(",");
                }

                continue;
            }

            start = start < 0 ? i : start;
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '\\' && i + 1 < value.Length)
            {
                i++;
            }
        }

        return words;
    }

    private static PersonName? ReadName(List<string> words, bool keepsParticles)
    {
        if (words is [['{', .., '}'] body])
        {
            return LatexText.Decode(body) is { Length: > 0 } literal ? new PersonName(literal) : null;
        }

        var parts = new List<List<string>> { new() };
        foreach (var word in words)
        {
            if (word == ",")
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(word);
            }
        }

        var name = parts.Count switch
        {
            1 => FirstLast(parts[0], keepsParticles),
            2 => LastFirst(parts[0], [], parts[1], keepsParticles),
            _ => LastFirst(parts[0], parts[1], [.. parts.Skip(2).SelectMany(part => part)], keepsParticles),
        };
        return name.Family.Length + name.Given.Length == 0 ? null : name;
    }

    private static PersonName FirstLast(List<string> words, bool keepsParticles)
    {
        if (words.Count == 0)
        {
            return new PersonName(string.Empty);
        }

        // First names up to the first word in lower case; particles up to the last one before the final word.
        var von = words.FindIndex(0, words.Count - 1, IsLower);
        if (von < 0)
        {
            return Make([], words.GetRange(words.Count - 1, 1), [], words.GetRange(0, words.Count - 1), keepsParticles);
        }

        var last = words.FindLastIndex(words.Count - 2, IsLower) + 1;
        return Make(words.GetRange(von, last - von), words.GetRange(last, words.Count - last), [], words.GetRange(0, von), keepsParticles);
    }

    private static PersonName LastFirst(List<string> family, List<string> suffix, List<string> given, bool keepsParticles)
    {
        var particles = family.Count < 2 ? 0 : family.FindLastIndex(family.Count - 2, IsLower) + 1;
        if (particles > 0 && !IsLower(family[0]))
        {
            particles = 0;
        }

        return Make(family.GetRange(0, particles), family.GetRange(particles, family.Count - particles), suffix, given, keepsParticles);
    }

    private static PersonName Make(List<string> particle, List<string> family, List<string> suffix, List<string> given, bool keepsParticles)
    {
        var von = Print(particle);
        return new PersonName(Print(family), Print(given), keepsParticles ? string.Empty : von, keepsParticles ? von : string.Empty, Print(suffix));
    }

    private static string Print(List<string> words) => LatexText.Decode(string.Join(' ', words));

    // The case of a word is that of its first letter outside braces; an accent in braces counts as its letter.
    private static bool IsLower(string word)
    {
        var shown = word.StartsWith('{') && !word.StartsWith("{\\", StringComparison.Ordinal) ? string.Empty : LatexText.Decode(word);
        return shown.FirstOrDefault(char.IsLetter) is var letter && char.IsLower(letter);
    }
}

using System;
using System.Text;

namespace Apparatus.Language.Text;

/// <summary>The first words of a text, for a list or a message.</summary>
internal static class FirstWords
{
    /// <summary>Words on one line, white space at both ends taken off, cut after a word and marked with <c>…</c> where they are too long.</summary>
    /// <param name="words">The text.</param>
    /// <param name="longest">How many UTF-16 units are kept at the most.</param>
    public static string Of(string words, int longest)
    {
        ArgumentNullException.ThrowIfNull(words);
        var line = new StringBuilder(longest + 2);
        var isSpace = false;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                isSpace = line.Length > 0;
                continue;
            }

            if (isSpace)
            {
                line.Append(' ');
                isSpace = false;
            }

            line.Append(c);
            if (line.Length > longest)
            {
                return Cut(line.ToString(), longest);
            }
        }

        return line.ToString();
    }

    // Where there is no space to cut at, half a letter must not be left over.
    private static string Cut(string line, int longest)
    {
        var space = line.LastIndexOf(' ');
        if (space < longest / 2)
        {
            space = char.IsLowSurrogate(line[longest]) ? longest - 1 : longest;
        }

        return line[..space] + "…";
    }
}

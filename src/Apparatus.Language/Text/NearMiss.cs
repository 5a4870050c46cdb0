using System;
using System.Collections.Generic;

namespace Apparatus.Language.Text;

/// <summary>Finds the name that somebody probably meant (FORMAT B0, "Near misses").</summary>
public static class NearMiss
{
    /// <summary>
    /// The one candidate that differs by case only, or, if none or several do, the one within edit distance 1 (2 for names over 7
    /// characters). Null when none or several qualify, or when the name itself is among the candidates.
    /// </summary>
    /// <param name="name">The name as written.</param>
    /// <param name="candidates">The names there are, each once.</param>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string? sameLetters = null;
        var sameCount = 0;
        string? close = null;
        var closeCount = 0;
        var limit = name.Length > 7 ? 2 : 1;
        foreach (var candidate in candidates)
        {
            if (candidate == name)
            {
                return null;
            }

            if (Math.Abs(candidate.Length - name.Length) > limit)
            {
                continue;
            }

            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
            {
                sameLetters = candidate;
                sameCount++;
            }
            else if (Distance(name, candidate, limit) <= limit)
            {
                close = candidate;
                closeCount++;
            }
        }

        return sameCount == 1 ? sameLetters : sameCount == 0 && closeCount == 1 ? close : null;
    }

    /// <summary>The number of letters to insert, delete, replace or swap with a neighbour to make one name of the other.</summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other.</param>
    /// <param name="limit">Beyond this the answer may be any larger number, so that long names cost little.</param>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var best = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }

                best = Math.Min(best, current[j]);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}

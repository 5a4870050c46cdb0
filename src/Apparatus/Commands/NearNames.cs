using System;
using System.Collections.Generic;
using System.Linq;

namespace Apparatus.Commands;

/// <summary>Finds what somebody may have meant who mistyped a name.</summary>
internal static class NearNames
{
    /// <summary>A hint for a message: <c> Did you mean ‘x’ or ‘y’?</c> with a space before it; empty when nothing is near.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">What there is.</param>
    public static string Hint(string typed, IEnumerable<string> names)
    {
        var limit = typed.Length > 4 ? 2 : 1;
        var near = names
            .Select(name => (Name: name, Distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant(), limit)))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(pair => $"‘{pair.Name}’")
            .ToList();
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    // Levenshtein's distance; names longer than any of ours are far from all of them.
    private static int Distance(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Text;

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
            .Select(name => (Name: name, Distance: NearMiss.Distance(typed.ToUpperInvariant(), name.ToUpperInvariant(), limit)))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(pair => $"‘{pair.Name}’")
            .ToList();
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }
}

using System;
using System.Linq;
using System.Text;

namespace Apparatus.Language.Tests.Glossary.Matching;

/// <summary>Writes small glossaries for tests.</summary>
internal static class Entries
{
    /// <summary>
    /// A glossary with the headwords of a list with <c>/</c> between them, each with attributes in braces where it has any:
    /// <c>Class / Engels {.person}</c>. An entry without an id gets <c>t-</c> and its letters and digits in small, joined by <c>-</c>.
    /// </summary>
    public static string Of(string list) => string.Concat(list.Split(" / ").Select(One));

    private static string One(string entry)
    {
        var brace = entry.IndexOf(" {", StringComparison.Ordinal);
        var headword = brace < 0 ? entry : entry[..brace];
        var attributes = brace < 0 ? ".term" : entry[(brace + 2)..^1];
        var id = attributes.StartsWith('#') ? string.Empty : $"#{Id(headword)} ";
        return $"[{headword}]{{{id}{attributes}}}\n\n:   Words about it.\n\n";
    }

    private static string Id(string headword)
    {
        var id = new StringBuilder("t");
        var isGap = true;
        foreach (var c in headword)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isGap |= c is not ('\'' or '’');
                continue;
            }

            id.Append(isGap ? "-" : string.Empty).Append(char.ToLowerInvariant(c));
            isGap = false;
        }

        return id.ToString();
    }
}

using System;
using System.Linq;
using Apparatus.Language.Features.Terms;

namespace Apparatus.Commands;

/// <summary>Names the entries that somebody may have meant.</summary>
internal static class NearEntries
{
    /// <summary>A hint for a message: <c> Did you mean ‘x’ or ‘y’?</c> with a space before it; empty when nothing is near.</summary>
    /// <param name="found">What was found for a phrase.</param>
    public static string Hint(DefineResult found) =>
        found.Near.IsEmpty ? "" : $" Did you mean {string.Join(" or ", found.Near.Select(Name).Distinct(StringComparer.Ordinal))}?";

    // A form that is not the headword is what the phrase is near to; the headword says what it stands for.
    private static string Name(DefinedEntry entry)
    {
        var headword = entry.Place.Entry.Headword;
        return entry.Form is { } form && !string.Equals(form.Text, headword, StringComparison.OrdinalIgnoreCase) && !IsInverted(form.Text, headword)
            ? $"‘{form.Text}’ ({headword})"
            : $"‘{headword}’";
    }

    // "Alexandra Kollontai" for "Kollontai, Alexandra" needs no explanation.
    private static bool IsInverted(string form, string headword) => headword.Split(", ") is [var last, var first] && form == $"{first} {last}";
}

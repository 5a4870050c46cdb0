using System;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules.Notes;

/// <summary>What people write about computing and what looks like a reference to a note: <c>[^a-z]</c>, <c>[^A-Z0-9]</c>, <c>[^\s]</c>, <c>[^,]</c>.</summary>
internal static class CharacterClass
{
    /// <summary>Whether a label that nothing defines is a class of characters rather than a note (FORMAT G).</summary>
    public static bool Is(string label, Edition edition)
    {
        var rest = label.Replace("a-z", string.Empty, StringComparison.Ordinal)
            .Replace("A-Z", string.Empty, StringComparison.Ordinal)
            .Replace("0-9", string.Empty, StringComparison.Ordinal);
        return (rest.Length == 0 || label[0] == '\\' || (label.Length == 1 && !char.IsLetterOrDigit(label[0]))) && !edition.HasSeriesOf(label);
    }
}

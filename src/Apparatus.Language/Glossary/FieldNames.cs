using System;
using System.Collections.Frozen;

namespace Apparatus.Language.Glossary;

/// <summary>The fields that an entry may have besides definitions (FORMAT A7.1, <c>name</c>).</summary>
public static class FieldNames
{
    /// <summary>The format's own names; an edition may declare more under <c>fields</c>.</summary>
    public static FrozenSet<string> All { get; } =
        new[] { "Russian", "German", "French", "Original", "Also", "See", "See also", "Source", "Note", "Dates", "Role" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a field gives the word in its own language.</summary>
    public static bool IsOriginal(string name) =>
        name.Equals("Russian", StringComparison.OrdinalIgnoreCase) || name.Equals("German", StringComparison.OrdinalIgnoreCase)
        || name.Equals("French", StringComparison.OrdinalIgnoreCase) || name.Equals("Original", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a field names other entries.</summary>
    public static bool IsReference(string name) =>
        name.Equals("See", StringComparison.OrdinalIgnoreCase) || name.Equals("See also", StringComparison.OrdinalIgnoreCase);
}

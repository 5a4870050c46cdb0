using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Bibliography.Model;

/// <summary>The types of entries that manuals and Pandoc know.</summary>
public static class EntryTypes
{
    private static readonly FrozenDictionary<string, EntryType> BibTeX =
        EntryTypeTable.Read().ToFrozenDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, EntryType> Csl =
        CslTypeTable.Read().ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The type with this name, or null. In BibTeX and BibLaTeX case does not count.</summary>
    public static EntryType? Find(BibliographyFormat format, string name) => TableOf(format).GetValueOrDefault(name);

    /// <summary>The type of an entry, or null.</summary>
    public static EntryType? Of(BibliographyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Find(entry.Format, entry.Type);
    }

    /// <summary>All types that an entry may have, in alphabetical order.</summary>
    public static ImmutableArray<EntryType> All(BibliographyFormat format) => [.. TableOf(format).Values.OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static FrozenDictionary<string, EntryType> TableOf(BibliographyFormat format) => format.IsBibTeX() ? BibTeX : Csl;
}

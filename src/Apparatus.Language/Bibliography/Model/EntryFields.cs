using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Bibliography.Model;

/// <summary>The fields that manuals, Pandoc and programs that keep libraries know.</summary>
public static class EntryFields
{
    private static readonly FrozenDictionary<string, EntryField> BibTeX =
        EntryFieldTable.Read().ToFrozenDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, EntryField> Csl =
        CslVariableTable.Read().ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    // How programs begin the names of fields that are for themselves.
    private static readonly ImmutableArray<string> PrivatePrefixes = ["bdsk-", "mendeley-", "date-", "comment-", "opt", "alt", "__", "jabref-", "zotero-", "x-", "local-"];

    /// <summary>The field with this name, or null. In BibTeX and BibLaTeX case does not count.</summary>
    public static EntryField? Find(BibliographyFormat format, string name) => TableOf(format).GetValueOrDefault(name);

    /// <summary>All fields that entries may have, in alphabetical order.</summary>
    public static ImmutableArray<EntryField> All(BibliographyFormat format) => [.. TableOf(format).Values.OrderBy(field => field.Name, StringComparer.Ordinal)];

    /// <summary>The name that BibLaTeX has for a field: <c>journaltitle</c> for <c>journal</c>; any other name as it is, in lower case. CSL has one name for everything.</summary>
    public static string Canonical(BibliographyFormat format, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return !format.IsBibTeX() ? name : Find(format, name)?.AliasOf ?? name.ToLowerInvariant();
    }

    /// <summary>Whether a program keeps the field for itself, as its name says: <c>bdsk-url-1</c>, <c>date-added</c>, <c>OPTnote</c>.</summary>
    public static bool IsPrivate(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return PrivatePrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The field with this name in any format, or null.</summary>
    internal static EntryField? Find(string name) => BibTeX.GetValueOrDefault(name) ?? Csl.GetValueOrDefault(name);

    private static FrozenDictionary<string, EntryField> TableOf(BibliographyFormat format) => format.IsBibTeX() ? BibTeX : Csl;
}

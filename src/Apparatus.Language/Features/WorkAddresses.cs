using System;
using System.Buffers;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features;

/// <summary>Where a work can be opened outside the editor.</summary>
internal static class WorkAddresses
{
    private const string Scheme = "zotero://";
    private const string Item = "http://zotero.org/";

    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \t\r\n<>\"{}|^`,;)]\\");
    private static readonly SearchValues<char> NotInKey = SearchValues.Create(" /?#%&\\\"<>{}|^`");

    /// <summary>
    /// The address of an entry in Zotero: one that a field holds, that of an item whose key is its address, or that of the key in a file that Zotero
    /// writes, which Better BibTeX understands. Null when there is none.
    /// </summary>
    public static string? InZotero(Edition edition, BibliographyPlace place)
    {
        var key = place.Entry.Key;
        return place.Entry.Fields.Select(field => InZotero(field.Value)).FirstOrDefault(address => address is not null) ?? OfItem(key)
            ?? (edition.WriterOf(place.Path) == "Zotero" && key.Length > 0 && key.AsSpan().IndexOfAny(NotInKey) < 0 ? $"{Scheme}select/items/@{key}" : null);
    }

    /// <summary>The first address of Zotero in a value, or null.</summary>
    public static string? InZotero(string value)
    {
        var start = value.IndexOf(Scheme, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var length = value.AsSpan(start).IndexOfAny(AfterAddress);
        var address = length < 0 ? value[start..] : value[start..(start + length)];
        return address.TrimEnd('.') is { } trimmed && trimmed.Length > Scheme.Length ? trimmed : null;
    }

    // “http://zotero.org/users/1/items/AB” names an item of a person's own library, “…/groups/1/items/AB” one of a group's.
    private static string? OfItem(string key) => !key.StartsWith(Item, StringComparison.Ordinal) ? null : key[Item.Length..].Split('/') switch
    {
        ["users", _, "items", { Length: > 0 } item] => $"{Scheme}select/library/items/{item}",
        ["groups", { Length: > 0 } group, "items", { Length: > 0 } item] => $"{Scheme}select/groups/{group}/items/{item}",
        _ => null,
    };
}

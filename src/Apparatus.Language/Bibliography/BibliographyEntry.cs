using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>One work: an entry of BibTeX or an item of CSL. All spans are offsets of the whole file.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="Key">The citation key; empty when none is written.</param>
/// <param name="KeySpan">The key alone; empty, where the key belongs, when none is written.</param>
/// <param name="Type">The type, for BibTeX in lower case and without <c>@</c>; empty when a CSL item has none.</param>
/// <param name="TypeSpan">The type alone, as written; empty, at the start of the item, when there is none.</param>
/// <param name="Span">The whole entry, from <c>@</c> or the item's first character to its last.</param>
/// <param name="Fields">The fields in order, without the key and the type; a field that stands twice is here twice, and the last one counts.</param>
/// <param name="Aliases">The further keys of the field <c>ids</c>, in order.</param>
public sealed record BibliographyEntry(
    BibliographyFormat Format,
    string Key,
    TextSpan KeySpan,
    string Type,
    TextSpan TypeSpan,
    TextSpan Span,
    ImmutableArray<BibliographyField> Fields,
    ImmutableArray<BibliographyAlias> Aliases)
{
    /// <summary>Whether a citation can name this entry: it has a key, and it is not <c>@xdata</c>, which only lends its fields (measured in Pandoc).</summary>
    public bool IsCitable => Key.Length > 0 && !(Format.IsBibTeX() && Type == "xdata");

    /// <summary>The value of the last field with this name, or null. Names of BibTeX ignore case.</summary>
    public string? this[string name] => Find(name)?.Value;

    /// <summary>The last field with this name, or null. Names of BibTeX ignore case.</summary>
    public BibliographyField? Find(string name)
    {
        var comparison = Format.IsBibTeX() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var i = Fields.Length - 1; i >= 0; i--)
        {
            if (string.Equals(Fields[i].Name, name, comparison))
            {
                return Fields[i];
            }
        }

        return null;
    }
}

using System;
using System.Collections.Immutable;

namespace Apparatus.Language.Bibliography;

/// <summary>An entry with the fields that it inherits through <c>crossref</c> and <c>xdata</c>.</summary>
/// <param name="Entry">The entry itself.</param>
/// <param name="Fields">Its own fields, the last of each name, then those it inherits.</param>
/// <param name="MissingParents">The keys in <c>crossref</c> and <c>xdata</c>, its own or its parents', that name no entry of the file.</param>
public sealed record ResolvedEntry(
    BibliographyEntry Entry,
    ImmutableArray<InheritedField> Fields,
    ImmutableArray<string> MissingParents)
{
    /// <summary>The value of a field, its own before an inherited one, or null. Names of BibTeX ignore case.</summary>
    public string? this[string name] => Find(name)?.Field.Value;

    /// <summary>The field with this name, its own before an inherited one, or null. Names of BibTeX ignore case.</summary>
    public InheritedField? Find(string name)
    {
        var comparison = Entry.Format.IsBibTeX() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var field in Fields)
        {
            if (string.Equals(field.Name, name, comparison))
            {
                return field;
            }
        }

        return null;
    }
}

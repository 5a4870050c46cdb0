namespace Apparatus.Language.Bibliography;

/// <summary>A field of an entry, its own or one taken over from another entry.</summary>
/// <param name="Name">The name it has in the inheriting entry, in lower case when it is inherited.</param>
/// <param name="Field">The field as it stands in its own entry.</param>
/// <param name="From">The entry that lends it; null for a field of the entry's own.</param>
public sealed record InheritedField(string Name, BibliographyField Field, BibliographyEntry? From);

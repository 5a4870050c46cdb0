using System.Collections.Generic;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>
/// Knows where the symbols of one kind are defined and referred to. Definition, references, highlights, rename, lenses and
/// whatever else works on symbols asks all providers alike, so that a new kind of symbol is one more class. Stateless.
/// </summary>
public abstract class SymbolProvider
{
    /// <summary>The kind of symbol that it knows.</summary>
    public abstract SymbolKind Kind { get; }

    /// <summary>The occurrence whose <see cref="Occurrence.Span"/> holds the character at an offset, or null.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset.</param>
    public abstract Occurrence? At(SemanticModel model, int offset);

    /// <summary>All occurrences in a file, in order.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    public abstract IEnumerable<Occurrence> InDocument(SemanticModel model);

    /// <summary>All occurrences of a symbol in all files of an edition, files in order of the edition; empty when there are none.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="name">The name of the symbol.</param>
    public abstract IEnumerable<Occurrence> Find(Edition edition, string name);

    /// <summary>Why a symbol cannot have a name, as a sentence for a person; null when it can.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="oldName">The name it has now.</param>
    /// <param name="newName">The name it is to have.</param>
    public abstract string? Refuse(Edition edition, string oldName, string newName);
}

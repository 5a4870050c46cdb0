using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

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

    /// <summary>The occurrences of one symbol in a file, in order; empty when there are none.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="name">The name of the symbol.</param>
    public virtual IEnumerable<Occurrence> InDocument(SemanticModel model, string name) => InDocument(model).Where(found => found.Symbol.Name == name);

    /// <summary>All occurrences of a symbol in all files of an edition, files in the order of <see cref="Edition.AllDocuments"/>; empty when there are none.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="name">The name of the symbol.</param>
    public abstract IEnumerable<Occurrence> Find(Edition edition, string name);

    /// <summary>The definitions alone, in the same order; quick enough for one question of a person. Empty when there are none.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="name">The name of the symbol.</param>
    public virtual IEnumerable<Occurrence> Definitions(Edition edition, string name) => Find(edition, name).Where(found => found.IsDefinition);

    /// <summary>All names of the thing that has this one, the name itself first: a work has its key and its aliases.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="name">The name of the symbol.</param>
    public virtual ImmutableArray<string> NamesOf(Edition edition, string name) => [name];

    /// <summary>Why a symbol cannot have a name, as a sentence for a person; null when it can.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="oldName">The name it has now.</param>
    /// <param name="newName">The name it is to have, another one.</param>
    public abstract string? Refuse(Edition edition, string oldName, string newName);

    /// <summary>
    /// The edit that writes another name at an occurrence, with the marks and escapes that the place asks for. Null when the name
    /// does not stand there in one piece, as a key that is put together of macros.
    /// </summary>
    /// <param name="model">The file of the occurrence.</param>
    /// <param name="occurrence">An occurrence that this provider found.</param>
    /// <param name="newName">A name that is not refused.</param>
    public virtual TextEdit? Write(SemanticModel model, Occurrence occurrence, string newName) =>
        model.Text.ToString(occurrence.NameSpan) == occurrence.Symbol.Name ? new TextEdit(occurrence.NameSpan, newName) : null;
}

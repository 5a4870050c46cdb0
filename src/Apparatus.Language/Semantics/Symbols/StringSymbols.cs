using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.BibTeX;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>
/// The strings that <c>@string</c> defines in BibTeX files, and the bare words in values that stand for them. Their case does not count. Strings of one name in several
/// bibliographies of an edition are renamed together.
/// </summary>
public sealed class StringSymbols : SymbolProvider
{
    private static readonly FrozenSet<string> Months =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.String;

    /// <inheritdoc/>
    public override Occurrence? At(SemanticModel model, int offset) =>
        model.Document is BibliographyDocument document && document.Bibliography.Format.IsBibTeX() ? InFile(document).FirstOrDefault(found => found.Span.Contains(offset)) : null;

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model) => model.Document is BibliographyDocument document ? InFile(document).OrderBy(found => found.Span) : [];

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Find(Edition edition, string name) =>
        edition.Bibliographies.SelectMany(document => InFile(document).Where(found => found.Symbol.Name == name).OrderBy(found => found.Span));

    /// <inheritdoc/>
    public override string? Refuse(Edition edition, string oldName, string newName)
    {
        var bad = newName.FirstOrDefault(c => !BibTeXText.IsNameCharacter(c));
        return newName.Length == 0 ? "The name is empty."
            : bad != '\0' ? $"The name of a string cannot hold {(char.IsWhiteSpace(bad) ? "a space" : $"“{bad}”")}."
            : newName.All(char.IsDigit) ? "A number is no name of a string."
            : Months.Contains(newName) ? $"‘{newName}’ is the name of a month."
            : oldName != Fold(newName) && Find(edition, Fold(newName)).FirstOrDefault(found => found.IsDefinition) is { } taken ? $"There is already a string ‘{newName}’, in {edition.DisplayPath(taken.Path)}."
            : null;
    }

    /// <inheritdoc/>
    public override TextEdit? Write(SemanticModel model, Occurrence occurrence, string newName) => new TextEdit(occurrence.NameSpan, newName);

    private static IEnumerable<Occurrence> InFile(BibliographyDocument document) => document.Bibliography.Strings
        .Select(found => new Occurrence(new Symbol(SymbolKind.String, Fold(found.Name)), true, document.Path, found.NameSpan, found.NameSpan, found.Span))
        .Concat(document.Bibliography.MacroUses
            .Where(use => !Months.Contains(use.Name))
            .Select(use => new Occurrence(new Symbol(SymbolKind.String, Fold(use.Name)), false, document.Path, use.Span, use.Span, use.Span)));

    private static string Fold(string name) => name.ToLowerInvariant();
}

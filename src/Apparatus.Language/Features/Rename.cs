using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>
/// Renames a note, a work, a term (its id or its headword), an identifier or a link label in all files of an edition (LSP <c>prepareRename</c>, <c>rename</c>). Nothing is
/// changed when the new name would not work or means something already.
/// </summary>
public static class Rename
{
    private const string Nothing = "There is nothing to rename here: put the cursor on a note, a citation key, a term, an identifier, a link label or a string of BibTeX.";

    /// <summary>What can be renamed at a place.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of the cursor.</param>
    public static RenameStart Prepare(SemanticModel model, int offset)
    {
        if (HeadwordRename.At(model, offset) is { } headword)
        {
            return new RenameStart(headword.Span, headword.Place.Entry.Headword, null);
        }

        if (SymbolTable.At(model, offset) is not { } found)
        {
            return new RenameStart(default, string.Empty, Nothing);
        }

        if ((Unwritable(model, found) ?? Generated(model.Edition, found.Symbol.Name, SymbolTable.Find(model, found.Symbol).Where(other => !other.IsInWords).Select(other => other.Path))) is { } refusal)
        {
            return new RenameStart(default, string.Empty, refusal);
        }

        // An automatic identifier stands nowhere: the words of its heading do.
        var span = found.NameSpan.IsEmpty ? TextSpan.FromBounds(found.Span.Start, found.NameSpan.End) : found.NameSpan;
        var name = found.Symbol.Kind is SymbolKind.LinkLabel or SymbolKind.String ? model.Text.ToString(found.NameSpan) : found.Symbol.Name;
        return new RenameStart(span, name, null);
    }

    /// <summary>The edits that rename what stands at a place.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of the cursor.</param>
    /// <param name="newName">The new name, without marks such as <c>[^</c>, <c>@</c> or <c>#</c>.</param>
    /// <param name="others">
    /// Other editions that may share files with this one, as a bibliography that several books use; where the thing is defined in a shared file, they are
    /// changed too. None by default.
    /// </param>
    public static RenameResult Apply(SemanticModel model, int offset, string newName, ImmutableArray<Edition> others = default)
    {
        if (HeadwordRename.At(model, offset) is { Place: var entry })
        {
            return newName == entry.Entry.Headword ? new RenameResult(null, [])
                : HeadwordRename.Refuse(model.Edition, entry, newName) is { } reason ? Refused(reason)
                : new RenameResult(null, HeadwordRename.Apply(model.Edition, entry, newName));
        }

        if (SymbolTable.At(model, offset) is not { Symbol: var symbol } found)
        {
            return Refused(Nothing);
        }

        var isSame = newName == symbol.Name || (symbol.Kind is SymbolKind.LinkLabel or SymbolKind.String && newName == model.Text.ToString(found.NameSpan));
        if (isSame)
        {
            return new RenameResult(null, []);
        }

        var provider = SymbolTable.For(symbol.Kind);
        var edits = ImmutableArray.CreateBuilder<FileEdit>();
        foreach (var place in Sharing(model, symbol, others.IsDefault ? [] : others))
        {
            if ((provider.Refuse(place.Edition, symbol.Name, newName) ?? Unwritable(place, found)) is { } refusal)
            {
                return Refused(refusal);
            }

            edits.AddRange(Edits(place, symbol, newName));
        }

        if (Generated(model.Edition, symbol.Name, edits.Select(edit => edit.Path)) is { } written)
        {
            return Refused(written);
        }

        return new RenameResult(null, Group(model.Edition, symbol.Name, newName, [.. edits.DistinctBy(edit => (edit.Path, edit.Edit.Span))]));
    }

    // The edition itself, and those that have a file in common with it where the thing is defined.
    private static IEnumerable<SemanticModel> Sharing(SemanticModel model, Symbol symbol, ImmutableArray<Edition> others)
    {
        var definitions = SymbolTable.Find(model, symbol).Where(found => found.IsDefinition).Select(found => found.Path).Distinct().ToList();
        return others.Where(edition => edition != model.Edition)
            .Select(edition => definitions.Select(path => edition.AllDocuments.FirstOrDefault(document => document.Path == path)).FirstOrDefault(document => document is not null) is { } shared
                ? new SemanticModel(edition, shared)
                : null)
            .OfType<SemanticModel>()
            .Prepend(model);
    }

    private static IEnumerable<FileEdit> Edits(SemanticModel model, Symbol symbol, string newName)
    {
        var provider = SymbolTable.For(symbol.Kind);
        foreach (var occurrence in SymbolTable.Find(model, symbol).Where(other => !other.IsInWords).DistinctBy(other => (other.Path, other.NameSpan)))
        {
            if (ModelOf(model, occurrence.Path) is { } place && provider.Write(place, occurrence, newName) is { } edit)
            {
                yield return new FileEdit(occurrence.Path, edit);
            }
        }
    }

    private static RenameResult Refused(string reason) => new(reason, []);

    // What another program writes it writes again, with the old name: it has to be told the new one first (FORMAT A6).
    private static string? Generated(Edition edition, string name, IEnumerable<string> paths)
    {
        foreach (var path in paths.Distinct())
        {
            if (edition.WriterOf(path) is { } writer)
            {
                return $"‘{name}’ stands in {edition.DisplayPath(path)}, which {writer} writes: change it there and export again, then rename ‘{name}’ in the text.";
            }
        }

        return null;
    }

    // A rename that leaves one place behind is worse than none.
    private static string? Unwritable(SemanticModel model, Occurrence found)
    {
        var provider = SymbolTable.For(found.Symbol.Kind);
        foreach (var occurrence in SymbolTable.Find(model, found.Symbol).Where(other => !other.IsInWords))
        {
            if (ModelOf(model, occurrence.Path) is { } place && provider.Write(place, occurrence, found.Symbol.Name) is null)
            {
                var line = place.Text.GetLine(occurrence.Span.Start) + 1;
                return $"‘{found.Symbol.Name}’ is not written in one piece in {model.Edition.DisplayPath(occurrence.Path)}, line {line.ToString(CultureInfo.InvariantCulture)}: change it there by hand first.";
            }
        }

        return null;
    }

    private static SemanticModel? ModelOf(SemanticModel model, string path) =>
        path == model.Document.Path ? model : model.Edition.Find(path) is { } document ? model with { Document = document } : null;

    // What is confirmed together: the text, the bibliographies, the manifest.
    private static ImmutableArray<Change> Group(Edition edition, string oldName, string newName, ImmutableArray<FileEdit> edits) =>
    [
        .. edits.GroupBy(edit => KindOf(edition, edit.Path))
            .OrderBy(group => group.Key)
            .Select(group => new Change($"Rename in {Words(group.Key)}", $"{oldName} → {newName}", false, [.. group])),
    ];

    private static int KindOf(Edition edition, string path) => edition.Find(path) switch
    {
        BibliographyDocument => 1,
        ManifestDocument => 2,
        _ => 0,
    };

    private static string Words(int kind) => kind switch
    {
        1 => "bibliographies",
        2 => "the manifest",
        _ => "the text",
    };
}

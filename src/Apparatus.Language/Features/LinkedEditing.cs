using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;

namespace Apparatus.Language.Features;

/// <summary>
/// Lets the label of a note or link be typed once for its reference and definition (LSP <c>linkedEditingRange</c>). It changes one file only
/// and asks nothing, so it is offered only where that file holds every occurrence.
/// </summary>
public static class LinkedEditing
{
    /// <summary>The places that belong together; null when there are fewer than two, when another file has one, or when typing would change printed words.</summary>
    /// <param name="model">A file in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of the cursor.</param>
    public static LinkedRanges? Find(SemanticModel model, int offset)
    {
        if (SymbolTable.At(model, offset) is not { Symbol.Kind: SymbolKind.Note or SymbolKind.LinkLabel } found
            || offset < found.NameSpan.Start || offset > found.NameSpan.End)
        {
            return null;
        }

        var all = SymbolTable.Find(model, found.Symbol).OrderBy(other => other.NameSpan).ToList();
        var written = model.Text.ToString(found.NameSpan);
        var isNote = found.Symbol.Kind == SymbolKind.Note;
        var isSafe = all.Exists(other => other.IsDefinition)
            && all.Exists(other => !other.IsDefinition)
            && all.TrueForAll(other => other.Path == model.Document.Path
                && model.Text.ToString(other.NameSpan) == written
                && (isNote || other.IsDefinition || !LinkLabelSymbols.IsPrinted(model.Text, other)));
        return isSafe ? new LinkedRanges([.. all.Select(other => other.NameSpan)], isNote ? @"[^\s\[\]^]+" : @"[^\[\]\r\n]+") : null;
    }
}

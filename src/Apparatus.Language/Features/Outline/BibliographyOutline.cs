using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Outline;

/// <summary>The outline of a bibliography: macros and entries in order of the file.</summary>
internal static class BibliographyOutline
{
    /// <summary>The outline.</summary>
    public static ImmutableArray<OutlineSymbol> Of(Edition edition, BibliographyDocument document, bool withFields)
    {
        var entries = document.Bibliography.Entries.Select(entry => OfEntry(edition, document.Source, entry, withFields));
        var macros = document.Bibliography.Strings.Select(macro => new OutlineSymbol(
            "@string " + macro.Name, OutlineText.Shorten(macro.Value), OutlineKind.Macro, macro.Span, macro.NameSpan, []));
        return [.. entries.Concat(macros).OrderBy(symbol => symbol.Span)];
    }

    private static OutlineSymbol OfEntry(Edition edition, BibliographySource source, BibliographyEntry entry, bool withFields)
    {
        var name = string.IsNullOrWhiteSpace(entry.Key) ? "(no key)" : entry.Key;
        var selection = entry.Span.Contains(entry.KeySpan) ? entry.KeySpan : new TextSpan(entry.Span.Start, 0);
        var detail = WorkText.Of(edition, new BibliographyPlace(source, entry));
        return new OutlineSymbol(
            name, detail.Length > 0 ? detail : entry.Type, OutlineKind.Work, entry.Span, selection, withFields ? Fields(entry) : []);
    }

    private static ImmutableArray<OutlineSymbol> Fields(BibliographyEntry entry) =>
    [
        .. from field in entry.Fields
           let span = TextSpan.FromBounds(field.NameSpan.Start, Math.Max(field.NameSpan.End, field.ValueSpan.End))
           where !string.IsNullOrWhiteSpace(field.Name) && entry.Span.Contains(span)
           select new OutlineSymbol(field.Name, OutlineText.Shorten(field.Value), OutlineKind.Field, span, field.NameSpan, []),
    ];
}

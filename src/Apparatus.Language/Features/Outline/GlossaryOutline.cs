using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Language.Semantics.Terms;

namespace Apparatus.Language.Features.Outline;

/// <summary>The outline of a glossary: its entries by what they are about.</summary>
internal static class GlossaryOutline
{
    /// <summary>One group for each kind of entry, in order of their first entries; empty for a file that is no glossary.</summary>
    /// <param name="source">The file with its entries; null for one that is no glossary.</param>
    public static IEnumerable<OutlineSymbol> Of(GlossarySource? source) =>
        (source?.File.Entries ?? []).GroupBy(entry => entry.Kind).Select(kind => OutlineSymbol.Group(GroupName(kind.Key), [.. kind.Select(OfEntry)]));

    /// <summary>What entries of a kind are called together.</summary>
    public static string GroupName(EntryKind kind) => kind switch
    {
        EntryKind.Person => "People",
        EntryKind.Place => "Places",
        EntryKind.Organisation => "Organisations",
        EntryKind.Work => "Works",
        _ => "Terms",
    };

    private static OutlineSymbol OfEntry(GlossaryEntry entry) =>
        new(OutlineText.Shorten(entry.Headword) is { Length: > 0 } words ? words : entry.Id, "#" + entry.Id, OutlineKind.Term, entry.Span, entry.HeadwordSpan, []);
}

using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.Outline;

/// <summary>Reads page markers: <c>[]{.pb #p12}</c>, <c>[]{.pb n=12 ed=1968 #p1968-12}</c> (FORMAT A8).</summary>
internal static class PageMarkers
{
    /// <summary>Whether a span marks the beginning of a page.</summary>
    public static bool IsPage(SpanNode span) => span.Attributes.HasClass("pb");

    /// <summary>The id of the witness and the number as printed; the witness is null where neither marker nor edition names one.</summary>
    public static (string? Witness, string Number) Read(EditionSettings settings, SpanNode span)
    {
        var id = span.Attributes.Id?.Text ?? string.Empty;
        var rest = id.StartsWith('p') ? id[1..] : id;
        var fromId = Witnesses(settings).FirstOrDefault(witness => rest.StartsWith(witness.Id + "-", StringComparison.Ordinal));
        var number = fromId is null ? rest : rest[(fromId.Id.Length + 1)..];
        return (span.Attributes["ed"]?.Text ?? fromId?.Id ?? settings.Base, span.Attributes["n"]?.Text ?? number);
    }

    // Of two ids that both begin the same, the longer one is meant.
    private static IEnumerable<Witness> Witnesses(EditionSettings settings) => settings.Witnesses.OrderByDescending(witness => witness.Id.Length);
}

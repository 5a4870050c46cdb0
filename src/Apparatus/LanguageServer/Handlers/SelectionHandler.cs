using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features.Structure;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>What a growing selection takes in (LSP <c>textDocument/selectionRange</c>).</summary>
internal sealed class SelectionHandler : Handler
{
    // Each range lies inside the next one in the message, whose depth is limited.
    private const int MaximumSteps = 40;

    /// <inheritdoc/>
    public override void Register(MethodTable methods) =>
        methods.Document<SelectionRangeParams, SelectionRange[]>("textDocument/selectionRange", (document, parameters) =>
            [.. (parameters.Positions ?? []).Select(position => Chain(document, position))]);

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) => capabilities["selectionRangeProvider"] = true;

    private static SelectionRange Chain(DocumentContext document, Position position)
    {
        var spans = SelectionRanges.At(document.Model, document.Offset(position));
        var range = new SelectionRange(document.Range(spans[^1]), null);
        return spans.SkipLast(1).Take(MaximumSteps).Reverse().Aggregate(range, (outer, span) => new SelectionRange(document.Range(span), outer));
    }
}

using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Lets the label of a reference and of its definition be typed once (LSP <c>linkedEditingRange</c>).</summary>
internal sealed class LinkedEditingHandler : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods) =>
        methods.Document<TextDocumentPositionParams, LinkedEditingRanges>("textDocument/linkedEditingRange", (document, at) =>
            LinkedEditing.Find(document.Model, document.Offset(at.Position)) is { } found
                ? new LinkedEditingRanges([.. found.Spans.Select(document.Range)], found.WordPattern)
                : null);

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) => capabilities["linkedEditingRangeProvider"] = true;
}

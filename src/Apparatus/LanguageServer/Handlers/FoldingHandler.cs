using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apparatus.Language.Features.Structure;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>What can be folded in a document (LSP <c>textDocument/foldingRange</c>), by whole lines.</summary>
internal sealed class FoldingHandler : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods) =>
        methods.Document<DocumentParams, FoldingRange[]>("textDocument/foldingRange", (document, _) =>
        {
            var client = document.Request.Client;
            var showsText = client.Has("textDocument.foldingRange.foldingRange.collapsedText");
            var folds = Folding.Of(document.Model, document.Request.Settings.FoldsByPage).Select(fold => new FoldingRange(
                document.Model.Text.GetLine(fold.Span.Start),
                document.Model.Text.GetLine(fold.Span.End - 1),
                Kind(fold.Kind),
                showsText ? fold.Collapsed : null));
            return [.. folds.Take(Limit(client))];
        });

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) => capabilities["foldingRangeProvider"] = true;

    private static int Limit(ClientFeatures client) =>
        client.Find("textDocument.foldingRange.rangeLimit") is { ValueKind: JsonValueKind.Number } limit && limit.TryGetInt32(out var count) && count >= 0 ? count : int.MaxValue;

    private static string? Kind(FoldKind kind) => kind switch
    {
        FoldKind.Comment => "comment",
        FoldKind.Region => "region",
        _ => null,
    };
}

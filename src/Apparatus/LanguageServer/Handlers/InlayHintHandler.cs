using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features;
using Apparatus.Language.Text;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Short references after keys and numbers after note labels (LSP <c>inlayHint</c>). What a hint tells more is found out when it is pointed at.</summary>
internal sealed class InlayHintHandler : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<DocumentRangeParams, InlayHintItem[]>("textDocument/inlayHint", (document, parameters) =>
        {
            var options = new InlayHintOptions(document.Request.Settings.ReferenceHints, document.Request.Settings.NumberHints, document.Request.Settings.PageHints);
            var data = document.Request.Client.List("textDocument.inlayHint.resolveSupport.properties").Contains("tooltip")
                ? ProtocolJson.Element(new HintData(parameters.TextDocument.Uri))
                : (System.Text.Json.JsonElement?)null;
            return
            [
                .. InlayHints.In(document.Model, document.Span(parameters.Range), options)
                    .Select(hint => new InlayHintItem(document.Position(hint.Offset), hint.Text, true, null, data)),
            ];
        });
        methods.Request<InlayHintItem, InlayHintItem>("inlayHint/resolve", Resolve);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) =>
        capabilities["inlayHintProvider"] = new JsonObject { ["resolveProvider"] = true };

    private static InlayHintItem Resolve(RequestContext context, InlayHintItem hint)
    {
        if (hint.Data is not { } element || ProtocolJson.Read<HintData>(element) is not { Uri: not null } data)
        {
            return hint;
        }

        var document = context.Find(data.Uri) ?? throw LspErrors.ContentModified();
        var offset = document.Offset(hint.Position);
        var isThere = InlayHints.In(document.Model, new TextSpan(offset, 0), new InlayHintOptions()).Any(found => found.Text == hint.Label);
        var format = context.Client.Format("textDocument.hover.contentFormat");
        return isThere && InlayHints.Tooltip(document.Model, offset, HoverHandler.FormatOf(format)) is { } tooltip
            ? hint with { Tooltip = new MarkupContent(format, tooltip) }
            : throw LspErrors.ContentModified();
    }
}

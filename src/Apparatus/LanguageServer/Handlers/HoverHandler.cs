using System.Text.Json.Nodes;
using Apparatus.Language.Features;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Shows what somebody points at (LSP <c>hover</c>).</summary>
internal sealed class HoverHandler : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods) => methods.Document<TextDocumentPositionParams, HoverResult>("textDocument/hover", (document, at) =>
    {
        var format = document.Request.Client.Format("textDocument.hover.contentFormat");
        return Hover.At(document.Model, document.Offset(at.Position), FormatOf(format), document.Request.LinkTo) is { } found
            ? new HoverResult(new MarkupContent(format, found.Text), document.Range(found.Span))
            : null;
    });

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) => capabilities["hoverProvider"] = true;

    /// <summary>The format that LSP's name stands for.</summary>
    /// <param name="format"><c>markdown</c> or <c>plaintext</c>.</param>
    internal static MarkupFormat FormatOf(string format) => format == "markdown" ? MarkupFormat.Markdown : MarkupFormat.PlainText;
}

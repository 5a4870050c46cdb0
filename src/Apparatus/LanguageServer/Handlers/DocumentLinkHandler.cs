using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features.Structure;
using Apparatus.LanguageServer.Protocol;
using DocumentLink = Apparatus.LanguageServer.Protocol.DocumentLink;
using Link = Apparatus.Language.Features.Structure.DocumentLink;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>What can be clicked in a document. Where in its file an identifier stands is found out when it is clicked.</summary>
internal sealed class DocumentLinkHandler : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<DocumentParams, DocumentLink[]>("textDocument/documentLink", (document, parameters) =>
            [.. DocumentLinks.Of(document.Model).Select(link => Convert(document, link, parameters.TextDocument.Uri))]);
        methods.Request<DocumentLink, DocumentLink>("documentLink/resolve", (context, link) =>
        {
            if (link.Data is not { } element || ProtocolJson.Read<DocumentLinkData>(element) is not { Uri: not null, Path: not null, Identifier: not null } data)
            {
                return link;
            }

            var edition = context.Find(data.Uri)?.Model.Edition ?? throw LspErrors.ContentModified();
            var place = DocumentLinks.Target(edition, new Link(default, data.Path, data.Identifier, null, string.Empty));
            return place is { } found ? link with { Target = context.LinkTo(found), Data = null } : throw LspErrors.ContentModified();
        });
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) =>
        capabilities["documentLinkProvider"] = new JsonObject { ["resolveProvider"] = true };

    private static DocumentLink Convert(DocumentContext document, Link link, string uri) => new(
        document.Range(link.Span),
        link.Address ?? (link is { Path: { } file, Identifier: null } ? document.Request.Uri(file) : null),
        document.Request.Client.Has("textDocument.documentLink.tooltipSupport") ? link.Tooltip : null,
        link is { Path: { } path, Identifier: { } id } ? ProtocolJson.Element(new DocumentLinkData(uri, path, id)) : null);
}

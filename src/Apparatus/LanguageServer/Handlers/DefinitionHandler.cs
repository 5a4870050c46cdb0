using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Jumps from a name to what it names (LSP <c>definition</c> and <c>declaration</c>, which are the same here).</summary>
internal sealed class DefinitionHandler : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<TextDocumentPositionParams, DefinitionPlace[]>("textDocument/definition", (document, at) => Find(document, at, "textDocument.definition.linkSupport"));
        methods.Document<TextDocumentPositionParams, DefinitionPlace[]>("textDocument/declaration", (document, at) => Find(document, at, "textDocument.declaration.linkSupport"));
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client)
    {
        capabilities["definitionProvider"] = true;
        capabilities["declarationProvider"] = true;
    }

    private static DefinitionPlace[]? Find(DocumentContext document, TextDocumentPositionParams at, string linkSupport)
    {
        if (Definition.Find(document.Model, document.Offset(at.Position)) is not { } found)
        {
            return null;
        }

        var request = document.Request;
        var origin = document.Range(found.Origin);
        return request.Client.Has(linkSupport)
            ? [.. found.Targets.Select(target => new DefinitionPlace
            {
                OriginSelectionRange = origin,
                TargetUri = request.Uri(target.Path),
                TargetRange = request.Range(target.Path, target.Extent),
                TargetSelectionRange = request.Range(target.Path, target.Selection),
            })]
            : [.. found.Targets.Select(target => new DefinitionPlace { Uri = request.Uri(target.Path), Range = request.Range(target.Path, target.Selection) })];
    }
}

using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Finds all places of one thing, in all files or in one (LSP <c>references</c> and <c>documentHighlight</c>).</summary>
internal sealed class ReferencesHandler : Handler
{
    private const int Read = 2;
    private const int Write = 3;

    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<ReferenceParams, Location[]>("textDocument/references", Find);
        methods.Document<TextDocumentPositionParams, DocumentHighlight[]>("textDocument/documentHighlight", (document, at) =>
        [
            .. Highlights.Find(document.Model, document.Offset(at.Position))
                .Select(found => new DocumentHighlight(document.Range(found.Span), found.IsDefinition ? Write : Read)),
        ]);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client)
    {
        capabilities["referencesProvider"] = true;
        capabilities["documentHighlightProvider"] = true;
    }

    // A bibliography may belong to several editions; all that cite from it are asked.
    private static Location[] Find(DocumentContext document, ReferenceParams parameters)
    {
        var request = document.Request;
        var offset = document.Offset(parameters.Position);
        var path = document.Model.Document.Path;
        return
        [
            .. request.Workspace.EditionsOf(path).OrderBy(edition => edition != document.Model.Edition)
                .Select(edition => edition.Find(path) is { } file ? document.Model with { Edition = edition, Document = file } : document.Model)
                .SelectMany(model => References.Find(model, offset, parameters.Context?.IncludeDeclaration ?? true))
                .Distinct()
                .Select(request.Location),
        ];
    }
}

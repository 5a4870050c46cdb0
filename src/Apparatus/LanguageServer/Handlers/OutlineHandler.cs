using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features;
using Apparatus.Language.Features.Outline;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>The outline of a document, and the search over all of them.</summary>
internal sealed class OutlineHandler : Handler
{
    // JSON is read by clients to a limited depth, and by this library's writer too.
    private const int MaximumDepth = 20;

    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<DocumentParams, SymbolItem[]>("textDocument/documentSymbol", (document, _) =>
        {
            var symbols = DocumentSymbols.Of(document.Model);
            return document.Request.Client.Has("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport")
                ? [.. symbols.Select(symbol => Tree(document, symbol, 1))]
                : [.. Flat(document, symbols, null)];
        });
        methods.Request<WorkspaceSymbolParams, SymbolItem[]>("workspace/symbol", (context, search) =>
        [
            .. WorkspaceSymbols.Find(context.Workspace.Editions, search.Query ?? string.Empty, cancel: context.Cancel).Select(found =>
                new SymbolItem(found.Name, Kind(found.Kind)) { Location = context.Location(found.Place), ContainerName = found.Container }),
        ]);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client)
    {
        capabilities["documentSymbolProvider"] = new JsonObject { ["label"] = "Apparatus" };
        capabilities["workspaceSymbolProvider"] = true;
    }

    private static SymbolItem Tree(DocumentContext document, OutlineSymbol symbol, int depth) => new(symbol.Name, Kind(symbol.Kind))
    {
        Detail = symbol.Detail,
        Range = document.Range(symbol.Span),
        SelectionRange = document.Range(symbol.SelectionSpan),
        Children = symbol.Children.IsEmpty || depth == MaximumDepth ? null : [.. symbol.Children.Select(child => Tree(document, child, depth + 1))],
    };

    private static IEnumerable<SymbolItem> Flat(DocumentContext document, ImmutableArray<OutlineSymbol> symbols, string? container) =>
        symbols.SelectMany(symbol => Flat(document, symbol.Children, symbol.Name).Prepend(new SymbolItem(symbol.Name, Kind(symbol.Kind))
        {
            Location = document.Request.Location(new Place(document.Model.Document.Path, symbol.Span)),
            ContainerName = container,
        }));

    // LSP's SymbolKind; only those that every client knows.
    private static int Kind(OutlineKind kind) => kind switch
    {
        OutlineKind.Group => 3,
        OutlineKind.Work => 5,
        OutlineKind.Key => 7,
        OutlineKind.Field => 8,
        OutlineKind.Term => 11,
        OutlineKind.Note => 12,
        OutlineKind.Macro or OutlineKind.Identifier => 14,
        OutlineKind.Page => 16,
        OutlineKind.Mark => 15,
        _ => 15,
    };
}

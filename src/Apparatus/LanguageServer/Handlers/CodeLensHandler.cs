using System;
using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Counts of references above definitions (LSP <c>codeLens</c>), made when they are shown.</summary>
internal sealed class CodeLensHandler : Handler
{
    /// <summary>The command of the client that shows places; clients that have it say so under <c>experimental.commands</c>.</summary>
    private const string ShowReferences = "apparatus.showReferences";

    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<DocumentParams, CodeLens[]>("textDocument/codeLens", (document, parameters) => !document.Request.Settings.CodeLens
            ? []
            : [.. Lenses.In(document.Model).Select(lens => new CodeLens(
                document.Range(lens.Span), null, ProtocolJson.Element(new LensData(parameters.TextDocument.Uri, (int)lens.Symbol.Kind, lens.Symbol.Name))))]);
        methods.Request<CodeLens, CodeLens>("codeLens/resolve", Resolve);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) =>
        capabilities["codeLensProvider"] = new JsonObject { ["resolveProvider"] = true };

    private static CodeLens Resolve(RequestContext context, CodeLens lens)
    {
        if (lens.Data is not { } element || ProtocolJson.Read<LensData>(element) is not { Uri: not null, Name: not null } data || !Enum.IsDefined((SymbolKind)data.Kind))
        {
            return lens;
        }

        var document = context.Find(data.Uri) ?? throw LspErrors.ContentModified();
        var text = Lenses.Resolve(document.Model, new Symbol((SymbolKind)data.Kind, data.Name));

        // Without a command the words are shown and nothing happens when they are clicked.
        var canShow = !text.References.IsEmpty && context.Client.List("experimental.commands").Contains(ShowReferences);
        return lens with
        {
            Command = canShow
                ? new Command(text.Title, ShowReferences, [ProtocolJson.Element(data.Uri), ProtocolJson.Element(lens.Range.Start), ProtocolJson.Element<Location[]>([.. context.Locations(text.References)])])
                : new Command(text.Title, string.Empty),
        };
    }
}

using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features.Completion;
using Apparatus.LanguageServer.Conversions;
using Apparatus.LanguageServer.Protocol;
using Proposals = Apparatus.Language.Features.Completion.Completion;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Proposes what can be written at the cursor, and documents one proposal when the client shows it.</summary>
internal sealed class CompletionHandler : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<TextDocumentPositionParams, Protocol.CompletionList>("textDocument/completion", Complete);
        methods.Request<Protocol.CompletionItem, Protocol.CompletionItem>("completionItem/resolve", Resolve);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) => capabilities["completionProvider"] = new JsonObject
    {
        ["triggerCharacters"] = new JsonArray([.. Proposals.TriggerCharacters.Select(c => JsonValue.Create(c.ToString()))]),
        ["resolveProvider"] = true,
        ["completionItem"] = new JsonObject { ["labelDetailsSupport"] = true },
    };

    private static Protocol.CompletionList Complete(DocumentContext document, TextDocumentPositionParams parameters)
    {
        var options = new CompletionOptions
        {
            Files = document.Request.Snapshot.Sources.Files,
            Snippets = document.Request.Client.Has("textDocument.completion.completionItem.snippetSupport"),
            BracketCitations = document.Request.Settings.CompleteInBrackets,
        };
        return new CompletionItems(document).Make(Proposals.At(document.Model, document.Offset(parameters.Position), options));
    }

    private static Protocol.CompletionItem Resolve(RequestContext context, Protocol.CompletionItem item)
    {
        if (item.Data is not { } sent || ProtocolJson.Read<CompletionItemData>(sent) is not { Uri: not null } data || context.Find(data.Uri) is not { } document)
        {
            return item;
        }

        var format = context.Client.Format("textDocument.completion.completionItem.documentationFormat");
        var text = Proposals.Resolve(document.Model.Edition, new CompletionData((CompletionDataKind)data.Kind, data.Name), format == "markdown");
        return text is null ? item : item with { Documentation = new MarkupContent(format, text) };
    }
}

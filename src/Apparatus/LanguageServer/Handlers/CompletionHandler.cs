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
    // Of LSP's kinds of trigger the one that nobody asked with: a character that may be followed by something.
    private const int TypedCharacter = 2;

    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<CompletionParams, Protocol.CompletionList>("textDocument/completion", Complete);
        methods.Request<Protocol.CompletionItem, Protocol.CompletionItem>("completionItem/resolve", Resolve);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) => capabilities["completionProvider"] = new JsonObject
    {
        ["triggerCharacters"] = new JsonArray([.. Proposals.TriggerCharacters.Select(c => JsonValue.Create(c.ToString()))]),
        ["resolveProvider"] = true,
        ["completionItem"] = new JsonObject { ["labelDetailsSupport"] = true },
    };

    private static Protocol.CompletionList Complete(DocumentContext document, CompletionParams parameters)
    {
        var options = new CompletionOptions
        {
            Files = document.Request.Snapshot.Sources.Files,
            Snippets = document.Request.Client.Has("textDocument.completion.completionItem.snippetSupport"),
            IsInvoked = parameters.Context?.TriggerKind != TypedCharacter,
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

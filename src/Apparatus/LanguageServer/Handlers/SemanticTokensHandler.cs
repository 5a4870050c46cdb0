using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using Apparatus.Language.Features.Tokens;
using Apparatus.LanguageServer.Conversions;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Colours that only the whole edition can tell (LSP <c>textDocument/semanticTokens</c>).</summary>
internal sealed class SemanticTokensHandler : Handler
{
    // What each open document was told last, so that the next answer says only what is new.
    private readonly ConcurrentDictionary<string, SemanticTokensResult> told = new(StringComparer.Ordinal);
    private long lastId;

    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<DocumentParams, SemanticTokensResult>("textDocument/semanticTokens/full", (document, _) => Full(document));
        methods.Document<SemanticTokensDeltaParams, SemanticTokensResult>("textDocument/semanticTokens/full/delta", (document, parameters) =>
        {
            told.TryGetValue(document.Model.Document.Path, out var before);
            var now = Full(document);
            return before is { Data: { } old } && now.Data is { } data && before.ResultId == parameters.PreviousResultId
                ? new SemanticTokensResult(now.ResultId, null, TokenEncoding.Difference(old, data))
                : now;
        });
        methods.Document<DocumentRangeParams, SemanticTokensResult>("textDocument/semanticTokens/range", (document, parameters) =>
            new SemanticTokensResult(null, TokenEncoding.Encode(document.Model.Text, SemanticTokens.In(document.Model, document.Span(parameters.Range)), document.Request.Positions)));
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) => capabilities["semanticTokensProvider"] = new JsonObject
    {
        ["legend"] = new JsonObject { ["tokenTypes"] = Names(TokenLegend.Types), ["tokenModifiers"] = Names(TokenLegend.Modifiers) },
        ["full"] = new JsonObject { ["delta"] = true },
        ["range"] = true,
    };

    private static JsonArray Names(ImmutableArray<string> names) => new([.. names.Select(name => (JsonNode)name)]);

    private SemanticTokensResult Full(DocumentContext document)
    {
        var data = TokenEncoding.Encode(document.Model.Text, SemanticTokens.Of(document.Model), document.Request.Positions);
        var result = new SemanticTokensResult(Interlocked.Increment(ref lastId).ToString(), data);
        var open = document.Request.Snapshot.Sources.Open;
        foreach (var path in told.Keys.Where(path => !open.ContainsKey(path)))
        {
            told.TryRemove(path, out _);
        }

        if (open.ContainsKey(document.Model.Document.Path))
        {
            told[document.Model.Document.Path] = result;
        }

        return result;
    }
}

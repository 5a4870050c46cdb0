using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features;
using Apparatus.Language.Semantics;
using Apparatus.LanguageServer.Conversions;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Shows what depends on a source, and what a note or section depends on (LSP <c>callHierarchy</c>).</summary>
internal sealed class CallHierarchyHandler : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<TextDocumentPositionParams, CallHierarchyItem[]>("textDocument/prepareCallHierarchy", (document, at) =>
            CallHierarchy.Prepare(document.Model, document.Offset(at.Position)) is { IsEmpty: false } found
                ? [.. found.Select(item => ToItem(document.Request, item))]
                : null);
        methods.Request<CallsParams, IncomingCall[]>("callHierarchy/incomingCalls", (context, parameters) =>
        [
            .. Links(context, parameters.Item, CallHierarchy.Incoming)
                .Select(link => new IncomingCall(ToItem(context, link.Item), [.. link.Ranges.Select(span => context.Range(link.Item.Path, span))])),
        ]);
        methods.Request<CallsParams, OutgoingCall[]>("callHierarchy/outgoingCalls", (context, parameters) =>
        [
            .. Links(context, parameters.Item, CallHierarchy.Outgoing)
                .Select(link => new OutgoingCall(ToItem(context, link.Item), [.. link.Ranges.Select(span => context.Range(FileUris.ToPath(parameters.Item.Uri), span))])),
        ]);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client) => capabilities["callHierarchyProvider"] = true;

    // The item comes back from the client; by its name it is found in the text of now, in all editions that share the file.
    private static IEnumerable<CallLink> Links(RequestContext context, CallHierarchyItem item, Func<Edition, CallItem, ImmutableArray<CallLink>> ask)
    {
        var path = FileUris.ToPath(item.Uri);
        return item.Data is { } element && ProtocolJson.Read<CallItemData>(element) is { } data && Enum.IsDefined((CallItemKind)data.Kind)
            ? context.Workspace.EditionsOf(path)
                .SelectMany(edition => ask(edition, new CallItem((CallItemKind)data.Kind, data.Name, item.Name, string.Empty, path, default, default)))
                .Distinct()
            : throw LspErrors.InvalidParams("This is no item of the server.");
    }

    private static CallHierarchyItem ToItem(RequestContext context, CallItem item) => new(
        item.Title,
        KindOf(item.Kind),
        item.Detail.Length == 0 ? null : item.Detail,
        context.Uri(item.Path),
        context.Range(item.Path, item.Extent),
        context.Range(item.Path, item.Selection),
        ProtocolJson.Element(new CallItemData((int)item.Kind, item.Name)));

    // LSP's SymbolKind has nothing better: File, String for headings as VS Code has it, Key, Interface, Constant.
    private static int KindOf(CallItemKind kind) => kind switch
    {
        CallItemKind.File => 1,
        CallItemKind.Section => 15,
        CallItemKind.Work => 20,
        CallItemKind.Term => 11,
        _ => 14,
    };
}

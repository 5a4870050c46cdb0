using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.LanguageServer;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>What the server says that it can do, it answers, and the other way round.</summary>
public sealed class CapabilityTests
{
    // The methods that belong to each capability (LSP 3.17, "Language Features").
    private static readonly Dictionary<string, string[]> Methods = new()
    {
        ["callHierarchyProvider"] = ["textDocument/prepareCallHierarchy", "callHierarchy/incomingCalls", "callHierarchy/outgoingCalls"],
        ["codeActionProvider"] = ["textDocument/codeAction", "codeAction/resolve"],
        ["codeLensProvider"] = ["textDocument/codeLens", "codeLens/resolve"],
        ["completionProvider"] = ["textDocument/completion", "completionItem/resolve"],
        ["declarationProvider"] = ["textDocument/declaration"],
        ["definitionProvider"] = ["textDocument/definition"],
        ["diagnosticProvider"] = ["textDocument/diagnostic", "workspace/diagnostic"],
        ["documentFormattingProvider"] = ["textDocument/formatting"],
        ["documentHighlightProvider"] = ["textDocument/documentHighlight"],
        ["documentLinkProvider"] = ["textDocument/documentLink", "documentLink/resolve"],
        ["documentRangeFormattingProvider"] = ["textDocument/rangeFormatting"],
        ["documentSymbolProvider"] = ["textDocument/documentSymbol"],
        ["executeCommandProvider"] = ["workspace/executeCommand"],
        ["foldingRangeProvider"] = ["textDocument/foldingRange"],
        ["hoverProvider"] = ["textDocument/hover"],
        ["inlayHintProvider"] = ["textDocument/inlayHint", "inlayHint/resolve"],
        ["linkedEditingRangeProvider"] = ["textDocument/linkedEditingRange"],
        ["referencesProvider"] = ["textDocument/references"],
        ["renameProvider"] = ["textDocument/rename", "textDocument/prepareRename"],
        ["selectionRangeProvider"] = ["textDocument/selectionRange"],
        ["semanticTokensProvider"] = ["textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta", "textDocument/semanticTokens/range"],
        ["textDocumentSync"] = ["textDocument/didOpen", "textDocument/didChange", "textDocument/didSave", "textDocument/didClose"],
        ["workspaceSymbolProvider"] = ["workspace/symbol"],
        ["workspace"] =
        [
            "workspace/didChangeWorkspaceFolders", "workspace/didCreateFiles", "workspace/didDeleteFiles", "workspace/didRenameFiles",
            "workspace/willRenameFiles",
        ],
    };

    // What every server answers without saying so.
    private static readonly string[] Always =
        ["initialize", "initialized", "shutdown", "exit", "$/setTrace", "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"];

    private static readonly string[] NoMethods = ["positionEncoding"];

    [Fact]
    public void Capabilities_and_methods_agree()
    {
        using var server = Server.Unconnected(TestClient.Options());
        var capabilities = new JsonObject();
        var client = new ClientFeatures(System.Text.Json.JsonSerializer.SerializeToElement(DiagnosticsTests.Pulling()));
        foreach (var handler in server.Handlers)
        {
            handler.Advertise(capabilities, client);
        }

        var advertised = capabilities.Select(pair => pair.Key).Except(NoMethods).ToList();
        Assert.Empty(advertised.Except(Methods.Keys));
        Assert.Equal(
            advertised.SelectMany(name => Methods[name]).Concat(Always).Order(StringComparer.Ordinal),
            server.Methods.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_method_is_answered_twice()
    {
        using var server = Server.Unconnected(TestClient.Options());
        Assert.Equal(server.Methods.Names.Count, server.Methods.Names.Distinct().Count());
    }

    [Fact]
    public void Operations_on_files_are_asked_for_where_they_are_answered()
    {
        using var server = Server.Unconnected(TestClient.Options());
        var capabilities = new JsonObject();
        foreach (var handler in server.Handlers)
        {
            handler.Advertise(capabilities, new ClientFeatures(default));
        }

        var operations = capabilities["workspace"]!["fileOperations"]!.AsObject().Select(pair => $"workspace/{pair.Key}Files");
        Assert.Equal(
            operations.Order(StringComparer.Ordinal),
            server.Methods.Names.Where(name => name.EndsWith("Files", StringComparison.Ordinal) && name != "workspace/didChangeWatchedFiles").Order(StringComparer.Ordinal));
    }
}

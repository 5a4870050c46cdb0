using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features;
using Apparatus.LanguageServer.Conversions;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Renames names and lets files be renamed (LSP <c>prepareRename</c>, <c>rename</c>, <c>workspace/willRenameFiles</c>). Refusals are errors that editors show.</summary>
internal sealed class RenameHandler : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<TextDocumentPositionParams, PrepareRenameResult>("textDocument/prepareRename", Prepare);
        methods.Document<RenameParams, WorkspaceEdit>("textDocument/rename", Apply);
        methods.Request<RenameFilesParams, WorkspaceEdit>("workspace/willRenameFiles", MoveFiles);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client)
    {
        capabilities["renameProvider"] = client.Has("textDocument.rename.prepareSupport") ? new JsonObject { ["prepareProvider"] = true } : true;
        if (capabilities["workspace"] is not JsonObject workspace)
        {
            capabilities["workspace"] = workspace = [];
        }

        if (workspace["fileOperations"] is not JsonObject operations)
        {
            workspace["fileOperations"] = operations = [];
        }

        operations["willRename"] = SynchronizationHandler.AllFiles();
    }

    private static PrepareRenameResult Prepare(DocumentContext document, TextDocumentPositionParams at)
    {
        var start = Rename.Prepare(document.Model, document.Offset(at.Position));
        return start.Refusal is { } refusal ? throw LspErrors.Refused(refusal) : new PrepareRenameResult(document.Range(start.Span), start.Name);
    }

    private static WorkspaceEdit Apply(DocumentContext document, RenameParams parameters)
    {
        var result = Rename.Apply(document.Model, document.Offset(parameters.Position), parameters.NewName, document.Request.Workspace.Editions);
        return result.Refusal is { } refusal ? throw LspErrors.Refused(refusal) : document.Request.Edit(result.Changes);
    }

    private static WorkspaceEdit? MoveFiles(RequestContext context, RenameFilesParams parameters)
    {
        var moves = parameters.Files.Select(file => new FileMove(FileUris.ToPath(file.OldUri), FileUris.ToPath(file.NewUri)));
        var changes = Language.Features.FileRename.Edits(context.Workspace.Editions, [.. moves]);
        return changes.IsEmpty ? null : context.Edit(changes);
    }
}

using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Text;
using Apparatus.LanguageServer.Conversions;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Keeps the workspace in step with the client: documents opened, changed, saved and closed, files and folders come and gone.</summary>
/// <param name="session">The client.</param>
/// <param name="moved">Called when other folders are open.</param>
internal sealed class SynchronizationHandler(Session session, Action moved) : Handler
{
    private const int Changed = 2;

    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Notification<DidOpenParams>("textDocument/didOpen", Open);
        methods.Notification<DidChangeParams>("textDocument/didChange", Change);
        methods.Notification<DidSaveParams>("textDocument/didSave", saved => session.Host.Save(FileUris.ToPath(saved.TextDocument.Uri)));
        methods.Notification<DocumentParams>("textDocument/didClose", closed => session.Host.Close(FileUris.ToPath(closed.TextDocument.Uri)));
        methods.Notification<DidChangeWatchedFilesParams>("workspace/didChangeWatchedFiles", FilesChanged);
        methods.Notification<FilesParams>("workspace/didCreateFiles", made => ComeOrGone([.. made.Files.Select(file => file.Uri)]));
        methods.Notification<FilesParams>("workspace/didDeleteFiles", deleted => ComeOrGone([.. deleted.Files.Select(file => file.Uri)]));
        methods.Notification<RenameFilesParams>("workspace/didRenameFiles", renamed => ComeOrGone([.. renamed.Files.SelectMany(file => new[] { file.OldUri, file.NewUri })]));
        methods.Notification<DidChangeWorkspaceFoldersParams>("workspace/didChangeWorkspaceFolders", FoldersChanged);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client)
    {
        capabilities["textDocumentSync"] = new JsonObject { ["openClose"] = true, ["change"] = 2, ["save"] = new JsonObject { ["includeText"] = false } };
        var workspace = capabilities["workspace"] as JsonObject ?? [];
        workspace["workspaceFolders"] = new JsonObject { ["supported"] = true, ["changeNotifications"] = true };
        var operations = workspace["fileOperations"] as JsonObject ?? [];
        foreach (var operation in new[] { "didCreate", "didDelete", "didRename" })
        {
            operations[operation] = AllFiles();
        }

        workspace["fileOperations"] = operations;
        capabilities["workspace"] = workspace;
    }

    /// <summary>A filter for file operations that lets files and folders of any name through.</summary>
    public static JsonObject AllFiles() =>
        new() { ["filters"] = new JsonArray(new JsonObject { ["scheme"] = "file", ["pattern"] = new JsonObject { ["glob"] = "**/*" } }) };

    private void Open(DidOpenParams opened)
    {
        var document = opened.TextDocument;
        session.Host.Open(FileUris.ToPath(document.Uri), new OpenDocument(document.Uri, document.LanguageId, document.Version, SourceText.From(document.Text)));
    }

    private void Change(DidChangeParams changed)
    {
        var isOpen = session.Host.Edit(
            FileUris.ToPath(changed.TextDocument.Uri),
            changed.TextDocument.Version,
            text => changed.ContentChanges.Aggregate(text, Apply));
        if (!isOpen)
        {
            session.Log.Warn($"{changed.TextDocument.Uri} was changed without having been opened; the change is left out.");
        }
    }

    private SourceText Apply(SourceText text, ContentChange change) => change.Range is { } range
        ? text.WithEdits([new Language.Text.TextEdit(session.Positions.ToSpan(text, range), change.Text)])
        : SourceText.From(change.Text);

    private void FilesChanged(DidChangeWatchedFilesParams files)
    {
        string[] Of(Func<FileEvent, bool> condition) => [.. files.Changes.Where(condition).Select(file => FileUris.ToPath(file.Uri))];
        session.Host.FilesChanged(Of(file => file.Type == Changed), Of(file => file.Type != Changed));
    }

    private void ComeOrGone(ImmutableArray<string> uris) => session.Host.FilesChanged([], [.. uris.Select(FileUris.ToPath)]);

    private void FoldersChanged(DidChangeWorkspaceFoldersParams folders)
    {
        var removed = folders.Event.Removed.Select(folder => FileUris.ToPath(folder.Uri)).ToHashSet();
        var added = folders.Event.Added.Select(folder => FileUris.ToPath(folder.Uri));
        session.Host.SetFolders([.. session.Host.Current.Sources.Folders.Where(folder => !removed.Contains(folder)).Union(added)]);
        moved();
    }
}

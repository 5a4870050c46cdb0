using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features;
using Apparatus.Language.Text;

namespace Apparatus.LanguageServer.Conversions;

/// <summary>Makes LSP's <c>WorkspaceEdit</c> of changes.</summary>
/// <param name="context">The request.</param>
internal sealed class WorkspaceEdits(RequestContext context)
{
    /// <summary>Makes an edit as the client understands it.</summary>
    public Protocol.WorkspaceEdit Make(ImmutableArray<Change> changes)
    {
        // A client that cannot ask makes none of what nobody has to confirm.
        changes = context.Client.ChangeAnnotations ? changes : changes.RemoveAll(change => change.IsOptional);
        var edits = changes.SelectMany((change, number) => change.Edits.Select(edit => (edit.Path, Number: number, Edit: edit.Edit))).ToLookup(found => found.Path);
        if (!context.Client.DocumentChanges)
        {
            return new Protocol.WorkspaceEdit { Changes = edits.ToImmutableDictionary(file => context.Uri(file.Key), file => Convert(file.Key, file.Select(found => (found.Edit, (string?)null)))) };
        }

        // One file and nothing to confirm needs no words about it.
        var annotate = context.Client.ChangeAnnotations && (edits.Count > 1 || changes.Any(change => change.NeedsConfirmation || change.Description is not null));
        string? Annotation(int number) => annotate ? number.ToString() : null;
        var documents = new List<Protocol.DocumentChange>();
        foreach (var file in edits)
        {
            if (context.Text(file.Key) is null && context.Client.CreateFiles)
            {
                documents.Add(new Protocol.DocumentChange { Kind = "create", Uri = context.Uri(file.Key), AnnotationId = Annotation(file.First().Number) });
            }

            documents.Add(new Protocol.DocumentChange
            {
                TextDocument = new Protocol.VersionedTextDocumentIdentifier(context.Uri(file.Key), context.Snapshot.Sources.Open.GetValueOrDefault(file.Key)?.Version),
                Edits = Convert(file.Key, file.Select(found => (found.Edit, Annotation(found.Number)))),
            });
        }

        return new Protocol.WorkspaceEdit
        {
            DocumentChanges = [.. documents],
            ChangeAnnotations = annotate
                ? changes.Select((change, number) => (change, number)).ToImmutableDictionary(
                    found => found.number.ToString(),
                    found => new Protocol.ChangeAnnotation(found.change.Label, found.change.NeedsConfirmation ? true : null, found.change.Description))
                : null,
        };
    }

    /// <summary>Edits as a change without words, for fixes.</summary>
    public static ImmutableArray<Change> Plain(string label, ImmutableArray<FileEdit> edits) => [new Change(label, null, false, edits)];

    // A client makes edits at one place in the order in which they come.
    private ImmutableArray<Protocol.TextEdit> Convert(string path, IEnumerable<(TextEdit Edit, string? Annotation)> edits) =>
        [.. edits.OrderBy(found => found.Edit.Span.Start).Select(found => new Protocol.TextEdit(context.Range(path, found.Edit.Span), found.Edit.NewText, found.Annotation))];
}

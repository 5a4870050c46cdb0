using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Puts edits together to changes.</summary>
internal static class FileChanges
{
    /// <summary>One change for each file, in order of the first edits; none for no edits.</summary>
    /// <param name="edition">The edition, for the names of files.</param>
    /// <param name="title">What the edits do.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="description">More about them, or null.</param>
    /// <param name="needsConfirmation">Whether a person should look first.</param>
    public static ImmutableArray<Change> Of(
        Edition edition, string title, IEnumerable<FileEdit> edits, string? description = null, bool needsConfirmation = false)
    {
        var files = edits.GroupBy(edit => edit.Path).ToList();
        return
        [
            .. files.Select(file => new Change(
                files.Count == 1 ? title : $"{title}: {edition.DisplayPath(file.Key)}", description, needsConfirmation, [.. file])),
        ];
    }

    /// <summary>One change in one file; none for no edits.</summary>
    public static ImmutableArray<Change> Of(Document document, string title, IEnumerable<TextEdit> edits)
    {
        ImmutableArray<FileEdit> all = [.. edits.Select(edit => new FileEdit(document.Path, edit))];
        return all.IsEmpty ? [] : [new Change(title, null, false, all)];
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Files and folders of one folder. Where nobody can list folders, the files of the edition stand in.</summary>
internal static class PathItems
{
    /// <summary>The folders and files that match: files first, each in order of their names; hidden ones are left out.</summary>
    /// <param name="context">The place.</param>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="typed">The part of the name that has been typed.</param>
    /// <param name="span">What the name replaces.</param>
    /// <param name="accept">Which files are wanted, by full path.</param>
    /// <param name="write">What is written for a name; of a folder, for its name with <c>/</c>.</param>
    public static ImmutableArray<CompletionItem> Find(
        CompletionContext context, string folder, string typed, TextSpan span, Func<string, bool> accept, Func<string, string> write)
    {
        var query = new SearchQuery(typed);
        var (files, folders) = Content(context, folder);
        var items = files.Where(accept).Select(path => (Name: FilePaths.Name(path), Kind: CompletionItemKind.File))
            .Concat(folders.Select(path => (Name: FilePaths.Name(path), Kind: CompletionItemKind.Folder)))
            .Where(entry => entry.Name.Length > 0 && !entry.Name.StartsWith('.'))
            .Select(entry => (entry.Name, entry.Kind, Score: query.IsEmpty ? 0 : query.Score(SearchQuery.Fold(entry.Name), default)))
            .Where(entry => entry.Score is not null)
            .OrderBy(entry => entry.Score).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Name, StringComparer.Ordinal);
        return
        [
            .. items.Select(entry => entry.Kind == CompletionItemKind.Folder
                ? new CompletionItem(entry.Name + "/", entry.Kind, span, write(entry.Name + "/"))
                : new CompletionItem(entry.Name, entry.Kind, span, write(entry.Name))),
        ];
    }

    private static (IEnumerable<string> Files, IEnumerable<string> Folders) Content(CompletionContext context, string folder)
    {
        if (context.Options.Files is { } source)
        {
            return (source.GetFiles(folder), source.GetDirectories(folder));
        }

        var inside = context.Edition.AllDocuments.Select(document => document.Path)
            .Where(path => path != folder && FilePaths.IsWithin(path, folder))
            .Select(path => (Path: path, Relative: FilePaths.Relative(path, folder)))
            .ToList();
        return (
            inside.Where(file => !file.Relative.Contains('/', StringComparison.Ordinal)).Select(file => file.Path).Distinct(),
            inside.Where(file => file.Relative.Contains('/', StringComparison.Ordinal))
                .Select(file => folder.TrimEnd('/') + "/" + file.Relative[..file.Relative.IndexOf('/', StringComparison.Ordinal)]).Distinct());
    }
}

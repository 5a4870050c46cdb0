using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Semantics.Symbols;

namespace Apparatus.Language.Features;

/// <summary>
/// Lets links, images and the paths of manifest and front matter follow files and folders that are renamed or moved (LSP
/// <c>workspace/willRenameFiles</c>).
/// </summary>
public static class FileRename
{
    // Pandoc adds these to a style and to a defaults file that is named without them.
    private static readonly ImmutableArray<string> Extensions = [string.Empty, ".csl", ".yaml"];

    /// <summary>
    /// The edits, in the files as they are named before the move: links to what moves and links in what moves, which start from another folder then.
    /// Addresses on the network and paths with variables other than <c>${.}</c> stay. Empty when nothing has to follow.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="moves">Files and folders, several at once.</param>
    public static ImmutableArray<Change> Edits(Edition edition, ImmutableArray<FileMove> moves)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var moved = new MovedPaths(moves, edition);
        if (moved.IsEmpty)
        {
            return [];
        }

        var links = new MovedLinks(edition, moved);
        var documents = edition.AllDocuments.Concat(edition.Unlisted).Concat(edition.Siblings).DistinctBy(document => document.Path).ToList();
        var inText = documents.OfType<MarkdownDocument>().SelectMany(document => links.In(document).Select(edit => new FileEdit(document.Path, edit))).ToImmutableArray();
        var inSettings = documents.SelectMany(document => Declared(new SemanticModel(edition, document), moved)).ToImmutableArray();
        return
        [
            .. new[]
            {
                new Change("Let links follow the moved files", null, false, inText),
                new Change("Let manifest and front matter follow the moved files", null, false, inSettings),
            }.Where(change => !change.Edits.IsEmpty),
        ];
    }

    /// <summary>The same for several editions; a place that two of them share is edited once.</summary>
    /// <param name="editions">All editions that may name what moves.</param>
    /// <param name="moves">Files and folders, several at once.</param>
    public static ImmutableArray<Change> Edits(IEnumerable<Edition> editions, ImmutableArray<FileMove> moves) =>
    [
        .. editions.SelectMany(edition => Edits(edition, moves)).GroupBy(change => change.Label)
            .Select(group => group.First() with { Edits = [.. group.SelectMany(change => change.Edits).DistinctBy(edit => (edit.Path, edit.Edit.Span))] }),
    ];

    private static IEnumerable<FileEdit> Declared(SemanticModel model, MovedPaths moved)
    {
        foreach (var path in DeclaredPaths.In(model))
        {
            if (NewValue(model.Document.Path, path, moved) is { } value && YamlText.Replace(model.Text, path.Span, value) is { } edit)
            {
                yield return new FileEdit(model.Document.Path, edit);
            }
        }
    }

    private static string? NewValue(string file, DeclaredPath path, MovedPaths moved)
    {
        var value = path.Value;
        if (value.IndexOf("{file}", StringComparison.Ordinal) is >= 0 and var place)
        {
            // One home for each text file: the folder alone can move.
            var slash = value.LastIndexOf('/', place);
            return slash <= 0 ? null : NewPath(file, value[..slash], FullOf(file, value[..slash], moved), moved) is { } folder ? folder + value[slash..] : null;
        }

        return path.Full is { } full ? NewPath(file, value, full, moved) : null;
    }

    private static string? FullOf(string file, string value, MovedPaths moved) =>
        DeclaredPaths.Expand(value, file) is { } expanded ? FilePaths.Combine(moved.OldRoot, expanded) : null;

    // Null when the written path still leads there.
    private static string? NewPath(string file, string value, string? full, MovedPaths moved)
    {
        const string ownFolder = "${.}/";
        if (full is null || DeclaredPaths.Expand(value, file) is null)
        {
            return null;
        }

        var target = moved.Map(full);
        if (FilePaths.IsFull(value))
        {
            return target == full ? null : target;
        }

        var prefix = value.StartsWith(ownFolder, StringComparison.Ordinal) ? ownFolder : value.StartsWith("./", StringComparison.Ordinal) ? "./" : string.Empty;
        var rest = value[prefix.Length..];
        var folder = FilePaths.Folder(file);
        ImmutableArray<string> folders = prefix == ownFolder ? [folder] : [moved.OldRoot, folder];
        foreach (var extension in Extensions)
        {
            var start = folders.FirstOrDefault(candidate => FilePaths.Combine(candidate, rest + extension) == full) ?? FoundIn(full, rest + extension);
            if (start is null)
            {
                continue;
            }

            var newStart = prefix != ownFolder && start == moved.OldRoot ? moved.NewRoot : start == folder ? FilePaths.Folder(moved.Map(file)) : moved.Map(start);
            if (FilePaths.Combine(newStart, rest + extension) == target)
            {
                return null;
            }

            var relative = MovedPaths.Relative(newStart, target);
            var shown = extension.Length > 0 && relative.EndsWith(extension, StringComparison.Ordinal) ? relative[..^extension.Length] : relative;
            return (prefix == "./" && shown.StartsWith('.') ? string.Empty : prefix) + shown;
        }

        return null;
    }

    // A folder of Pandoc's resource-path.
    private static string? FoundIn(string full, string rest) =>
        !rest.Contains("..", StringComparison.Ordinal) && full.EndsWith("/" + rest, StringComparison.Ordinal) ? full[..^(rest.Length + 1)] : null;
}

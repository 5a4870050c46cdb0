using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;

namespace Apparatus.Language.Features;

/// <summary>Where files will be after some of them, or the folders around them, have moved.</summary>
internal sealed class MovedPaths
{
    private readonly ImmutableArray<FileMove> moves;

    /// <summary>Takes moves in any order; of folders inside each other the innermost counts.</summary>
    public MovedPaths(IEnumerable<FileMove> moves, Edition edition)
    {
        this.moves =
        [
            .. moves.Select(move => new FileMove(Trim(move.OldPath), Trim(move.NewPath))).Where(move => move.OldPath != move.NewPath && move.OldPath.Length > 0)
                .OrderByDescending(move => move.OldPath.Length),
        ];
        OldRoot = edition.Root;
        var first = edition.Manifests.FirstOrDefault()?.Path ?? edition.Documents.FirstOrDefault()?.Path;
        NewRoot = first is not null && FilePaths.Folder(first) == OldRoot ? FilePaths.Folder(Map(first)) : Map(OldRoot);
    }

    /// <summary>Whether nothing moves.</summary>
    public bool IsEmpty => moves.IsEmpty;

    /// <summary>The edition's folder now.</summary>
    public string OldRoot { get; }

    /// <summary>The edition's folder afterwards: it goes where its manifest goes.</summary>
    public string NewRoot { get; }

    /// <summary>The full path of a file or folder afterwards; the same when it stays.</summary>
    public string Map(string path)
    {
        foreach (var move in moves)
        {
            if (FilePaths.IsWithin(path, move.OldPath))
            {
                return move.NewPath + path[move.OldPath.Length..];
            }
        }

        return path;
    }

    /// <summary>The shortest way from a folder to a file, with <c>..</c> where need be; the full path where they have nothing in common.</summary>
    public static string Relative(string folder, string path)
    {
        var from = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var common = 0;
        while (common < from.Length && common < to.Length && from[common] == to[common])
        {
            common++;
        }

        return common == 0 && from.Length > 0 && !folder.StartsWith('/')
            ? path
            : string.Join('/', Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)).DefaultIfEmpty("."));
    }

    private static string Trim(string path) => path.Length > 1 ? path.TrimEnd('/') : path;
}

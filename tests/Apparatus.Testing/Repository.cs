using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Apparatus.Testing;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    /// <summary>The full path of the folder that holds <c>Lsp.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The C# files of a folder, build output left out.</summary>
    /// <param name="folder">Relative to the root.</param>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>Compares a generated file with what it should be; with <c>UPDATE_BASELINES=1</c> in the environment it is rewritten.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="expected">Its whole text.</param>
    /// <returns>The text on disk, after rewriting where that was asked for.</returns>
    public static string Baseline(string path, string expected)
    {
        var full = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(full, expected);
        }

        return File.Exists(full) ? File.ReadAllText(full) : string.Empty;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lsp.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Lsp.sln was not found above the tests.");
    }
}

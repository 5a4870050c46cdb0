using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Tidy;

/// <summary>A folder uses only folders to its left; folders of the same rank do not use each other.</summary>
public sealed partial class FolderOrderTests
{
    private static readonly string[][] Order =
        [["Text"], ["Syntax"], ["Bibliography", "Glossary"], ["Semantics"], ["Diagnostics"], ["Rules"], ["Features"], ["Files"], ["LanguageServer", "Reports"], ["Commands"]];

    [Theory]
    [InlineData("src/Apparatus.Language", "Apparatus.Language")]
    [InlineData("src/Apparatus", "Apparatus")]
    public void Folders_use_only_folders_to_their_left(string project, string rootNamespace)
    {
        var faults = new List<string>();
        foreach (var file in Repository.SourceFiles(project))
        {
            var folder = Path.GetRelativePath(Path.Combine(Repository.Root, project), file).Split(Path.DirectorySeparatorChar)[0];
            var rank = Rank(folder);
            var used = Using().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)
                .Where(name => name.StartsWith(rootNamespace + ".", StringComparison.Ordinal))
                .Select(name => name[(rootNamespace.Length + 1)..].Split('.')[0]);
            faults.AddRange(used.Where(name => rank >= 0 && Rank(name) >= 0 && name != folder && Rank(name) >= rank).Select(name => $"{file}: {folder} uses {name}"));
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("src/Apparatus.Language", "Apparatus.Language")]
    [InlineData("src/Apparatus", "Apparatus")]
    public void Namespaces_follow_folders(string project, string rootNamespace)
    {
        var faults = Repository.SourceFiles(project)
            .Where(file => !file.EndsWith("Program.cs", StringComparison.Ordinal))
            .Where(file =>
            {
                var folder = Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(Repository.Root, project), file)) ?? string.Empty;
                var expected = string.Join('.', folder.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Prepend(rootNamespace));
                return Namespace().Match(File.ReadAllText(file)).Groups[1].Value != expected;
            });
        Assert.Empty(faults);
    }

    [Fact]
    public void Only_the_syntax_folder_knows_Markdig()
    {
        var faults = Repository.SourceFiles("src")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Syntax{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("using Markdig", StringComparison.Ordinal));
        Assert.Empty(faults);
    }

    private static int Rank(string folder) => Array.FindIndex(Order, rank => rank.Contains(folder));

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}

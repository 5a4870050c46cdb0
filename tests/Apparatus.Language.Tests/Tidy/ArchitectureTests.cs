using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Tidy;

/// <summary>What the project's documents name is there.</summary>
public sealed partial class ArchitectureTests
{
    [Theory]
    [InlineData("src/ARCHITECTURE.md", "src")]
    [InlineData("README.md", "")]
    [InlineData("CONTRIBUTING.md", "")]
    public void Paths_exist(string document, string folder)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        var named = CodeSpan().Matches(text).Select(match => match.Groups[1].Value)
            .Concat(Link().Matches(text).Select(match => match.Groups[1].Value.Split('#')[0]))
            .Where(name => LooksLikePath().IsMatch(name) && !name.StartsWith(".git/", System.StringComparison.Ordinal));
        var roots = new[] { Repository.Root, Path.Combine(Repository.Root, folder), Path.Combine(Repository.Root, "src/Apparatus.Language"), Path.Combine(Repository.Root, "src/Apparatus") };
        Assert.Empty(named.Where(name => !roots.Any(root => Path.Exists(Path.Combine(root, name)))));
    }

    [Fact]
    public void Types_exist()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "src/ARCHITECTURE.md"));
        var files = Repository.SourceFiles("src").Concat(Repository.SourceFiles("tests")).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named = CodeSpan().Matches(text).Select(match => match.Groups[1].Value).Where(name => TypeName().IsMatch(name));
        Assert.Empty(named.Where(name => !files.Contains(name) && !OtherPrograms.Contains(name)));
    }

    // Types of libraries that the document speaks of.
    private static readonly HashSet<string> OtherPrograms = ["BlockProcessor", "BlockParser", "Utf8JsonWriter"];

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^[\w.-]+(/[\w.-]+)+/?$")]
    private static partial Regex LooksLikePath();

    [GeneratedRegex("^[A-Z][a-z]+[A-Z]\\w+$")]
    private static partial Regex TypeName();
}

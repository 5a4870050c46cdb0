using Apparatus.Language.Semantics.Loading;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Semantics.Loading;

public sealed class IgnoreRulesTests
{
    // As git check-ignore answers for the same lines.
    [Theory]
    [InlineData("draft.md", "draft.md", true)]
    [InlineData("draft.md", "a/b/draft.md", true)]
    [InlineData("/draft.md", "a/draft.md", false)]
    [InlineData("/draft.md", "draft.md", true)]
    [InlineData("a/draft.md", "a/draft.md", true)]
    [InlineData("a/draft.md", "b/a/draft.md", false)]
    [InlineData("*.tmp.md", "x/y.tmp.md", true)]
    [InlineData("*.tmp.md", "x/y.md", false)]
    [InlineData("old/", "old/x.md", true)]
    [InlineData("old/", "a/old/x.md", true)]
    [InlineData("old/", "old", false)]
    [InlineData("old", "old", true)]
    [InlineData("**/old/x.md", "old/x.md", true)]
    [InlineData("**/old/x.md", "a/b/old/x.md", true)]
    [InlineData("a/**/x.md", "a/x.md", true)]
    [InlineData("a/**/x.md", "a/b/c/x.md", true)]
    [InlineData("a/**", "a/b/c.md", true)]
    [InlineData("a/**", "b/a/c.md", false)]
    [InlineData("a/*", "a/b/c.md", true)]
    [InlineData("a/*.md", "a/b/c.md", false)]
    [InlineData("*\n!keep.md", "keep.md", false)]
    [InlineData("*\n!keep.md", "drop.md", true)]
    [InlineData("!keep.md\n*.md", "keep.md", true)]
    [InlineData("old/\n!old/keep.md", "old/keep.md", true)]
    [InlineData("# draft.md", "# draft.md", false)]
    [InlineData("\\#x.md", "#x.md", true)]
    [InlineData("\\!x.md", "!x.md", true)]
    [InlineData("x?.md", "xy.md", true)]
    [InlineData("x?.md", "x/.md", false)]
    [InlineData("x[0-9].md", "x7.md", true)]
    [InlineData("x[!0-9].md", "x7.md", false)]
    [InlineData("x[!0-9].md", "xa.md", true)]
    [InlineData("x[]a].md", "x].md", true)]
    [InlineData("draft.md   ", "draft.md", true)]
    [InlineData("draft.md\r", "draft.md", true)]
    [InlineData("", "a.md", false)]
    [InlineData("/", "a.md", false)]
    [InlineData("**", "a/b.md", true)]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void Lines_mean_what_they_mean_to_git(string lines, string path, bool expected) =>
        Assert.Equal(expected, IgnoreRules.None.With("/r", lines.Split('\n')).IsIgnored("/r/" + path, isFolder: false));

    [Theory]
    [InlineData("/r/a/x.md", false)]
    [InlineData("/r/a/y.md", true)]
    [InlineData("/r/b/x.md", true)]
    [InlineData("/other/x.md", false)]
    public void A_deeper_file_counts_more(string path, bool expected)
    {
        var files = MemoryFiles.Of(("/r/.git/HEAD", ""), ("/r/.gitignore", "*.md\n"), ("/r/a/.gitignore", "!x.md\n"), ("/r/b/c.md", ""));
        var folder = path[..path.LastIndexOf('/')];
        Assert.Equal(expected, IgnoreRules.For(files, folder, null).IsIgnored(path, isFolder: false));
    }

    [Fact]
    public void A_line_for_folders_names_folders() =>
        Assert.True(IgnoreRules.None.With("/r", ["old/"]).IsIgnored("/r/a/old", isFolder: true));
}

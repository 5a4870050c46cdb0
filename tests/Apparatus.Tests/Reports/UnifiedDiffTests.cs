using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Text;
using Apparatus.Reports;
using CsCheck;
using Xunit;

namespace Apparatus.Tests.Reports;

public sealed partial class UnifiedDiffTests
{
    private static readonly string[] Pieces = ["a\n", "b\n", "c\r\n", "\n", "d"];

    [Fact]
    public void Distant_changes_have_hunks_of_their_own()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(i => $"line {i}\n"));
        var after = before.Replace("line 2\n", "line 2\n\n", StringComparison.Ordinal).Replace("line 18\n", "", StringComparison.Ordinal);

        Assert.Equal(
            """
            --- a/text/ch1.md
            +++ b/text/ch1.md
            @@ -1,5 +1,6 @@
             line 1
             line 2
            +
             line 3
             line 4
             line 5
            @@ -15,6 +16,5 @@
             line 15
             line 16
             line 17
            -line 18
             line 19
             line 20

            """,
            Diff("text/ch1.md", before, after));
    }

    [Theory]
    [InlineData("a", "a\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n")]
    [InlineData("a\n", "a", "@@ -1,1 +1,1 @@\n-a\n+a\n\\ No newline at end of file\n")]
    [InlineData("", "a\n", "@@ -0,0 +1,1 @@\n+a\n")]
    [InlineData("a\n", "", "@@ -1,1 +0,0 @@\n-a\n")]
    [InlineData("a\r\nb\r\n", "a\r\n\r\nb\r\n", "@@ -1,2 +1,3 @@\n a\r\n+\r\n b\r\n")]
    [InlineData("a\nb", "c\nb", "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n")]
    [InlineData("\uFEFFa\n", "\uFEFFb\n", "@@ -1,1 +1,1 @@\n-\uFEFFa\n+\uFEFFb\n")]
    public void Line_ends_stay_as_they_are(string before, string after, string hunk) =>
        Assert.Equal("--- a/x.md\n+++ b/x.md\n" + hunk, Diff("x.md", before, after));

    [Theory]
    [InlineData("a b.md", "--- a/a b.md\t\n")]
    [InlineData("ä.md", "--- a/ä.md\n")]
    [InlineData("a\"\n.md", "--- \"a/a\\\"\\n.md\"\n")]
    public void Names_are_quoted_as_git_does(string path, string header) =>
        Assert.StartsWith(header, Diff(path, "a\n", "b\n"), StringComparison.Ordinal);

    [Fact]
    public void Equal_texts_have_no_diff() => Assert.Equal("", Diff("a.md", "a\n", "a\n"));

    [Fact]
    public void Applying_a_diff_gives_the_new_text() =>
        Gen.Select(Gen.Int[0, 4].Select(i => Pieces[i]).Array[0, 30], Gen.Int[0, 4].Select(i => Pieces[i]).Array[0, 30])
            .Sample((before, after) =>
            {
                var (old, current) = (string.Concat(before), string.Concat(after));
                Assert.Equal(current, Applied(old, Diff("x.md", old, current)));
            }, iter: 3000);

    [Fact]
    public void Git_applies_it()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("apparatus-diff");
        try
        {
            var before = string.Concat(Enumerable.Range(1, 40).Select(i => $"строка {i}\r\n")) + "end";
            var after = before.Replace("5\r\n", "5\r\n\r\n", StringComparison.Ordinal) + "\r\n";
            var file = System.IO.Path.Combine(folder.FullName, "a b.md");
            System.IO.File.WriteAllText(file, before);
            var start = new ProcessStartInfo("git", ["apply", "-"]) { WorkingDirectory = folder.FullName, RedirectStandardInput = true, RedirectStandardError = true };
            start.Environment["GIT_CEILING_DIRECTORIES"] = folder.Parent?.FullName;
            using var git = Process.Start(start);
            Assert.NotNull(git);
            git.StandardInput.Write(Diff("a b.md", before, after));
            git.StandardInput.Close();
            var errors = git.StandardError.ReadToEnd();
            git.WaitForExit();

            Assert.Equal(0, git.ExitCode);
            Assert.Equal(after, System.IO.File.ReadAllText(file));
            Assert.DoesNotContain("error", errors, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Texts_without_a_common_line_are_compared_quickly()
    {
        var before = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}\n"));
        var after = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"b{i}\n"));

        Assert.StartsWith("--- a/x.md\n+++ b/x.md\n@@ -1,50000 +1,50000 @@\n-a0\n", Diff("x.md", before, after), StringComparison.Ordinal);
    }

    private static string Diff(string path, string before, string after) =>
        Sample.Written(writer => UnifiedDiff.Write(path, SourceText.From(before), SourceText.From(after), writer));

    // Applies a diff to the letter: every context line and every removed line must be where it says.
    private static string Applied(string text, string diff)
    {
        if (diff.Length == 0)
        {
            return text;
        }

        var source = Lines(text);
        var result = new List<string>();
        var position = 0;
        var lines = Lines(diff.Replace("\n\\ No newline at end of file\n", "\u0001", StringComparison.Ordinal)).SelectMany(SplitUnended).Skip(2);
        foreach (var line in lines)
        {
            var content = line[1..];
            if (Hunk().Match(line) is { Success: true } hunk)
            {
                var length = int.Parse(hunk.Groups[2].Value, CultureInfo.InvariantCulture);
                var start = int.Parse(hunk.Groups[1].Value, CultureInfo.InvariantCulture) - (length == 0 ? 0 : 1);
                result.AddRange(source[position..start]);
                position = start;
            }
            else if (line[0] == '+')
            {
                result.Add(content);
            }
            else
            {
                Assert.Equal(source[position], content);
                position++;
                if (line[0] == ' ')
                {
                    result.Add(content);
                }
            }
        }

        return string.Concat(result.Concat(source[position..]));
    }

    private static IEnumerable<string> SplitUnended(string line) => line.Split('\u0001').Where(part => part.Length > 0);

    private static List<string> Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line + "\n").ToList();
        lines[^1] = lines[^1][..^1];
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    [GeneratedRegex(@"^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n$")]
    private static partial Regex Hunk();
}

using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Apparatus.Tests.Commands;

public sealed class NewTests
{
    [Fact]
    public void Writes_an_edition_that_checks_clean_and_writes_nothing_over()
    {
        using var shell = new DiskShell();
        Assert.Equal(0, shell.Run("new", "book", "--title", "Рабочая оппозиция", "--series", "a=Author", "--series", "s=Solidarity 1961", "--base", "1968"));
        Assert.Equal("book/edition.yml\nbook/text/10-introduction.md\nbook/glossary.md\nbook/references.bib\n", shell.Out);
        Assert.Equal(0, shell.Run("check", "book", "--fail-on", "hint"));
        var before = shell.Read("book/edition.yml");
        Assert.Equal(2, shell.Run("new", "book"));
        Assert.Equal("apparatus: book/edition.yml, book/text/10-introduction.md, book/glossary.md are there already; nothing is written.\n", shell.Error);
        Assert.Equal(before, shell.Read("book/edition.yml"));
    }

    [Fact]
    public void Uses_a_bibliography_that_is_there()
    {
        using var shell = new DiskShell(("zotero.bib", "@book{one, author={Roe, Ann}, title={One}, location={X}, publisher={Y}, date={1921}}\n"));
        Assert.Equal(0, shell.Run("new", "--bibliography", "zotero.bib", "--no-glossary", "--yes"));
        Assert.Equal("edition.yml\ntext/10-introduction.md\n", shell.Out);
        Assert.Equal(0, shell.Run("check"));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        using var shell = new DiskShell();
        Assert.Equal(0, shell.Run("new", "book", "--dry-run"));
        Assert.StartsWith("==> book/edition.yml\n# The manifest", shell.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell["book"]));
    }

    [Fact]
    public void Half_an_edition_is_taken_away_again()
    {
        using var shell = new DiskShell(("book/text", "a file where a folder should be"));
        Assert.Equal(2, shell.Run("new", "book"));
        Assert.Contains("Nothing is written.", shell.Error, StringComparison.Ordinal);
        Assert.Equal(["text"], Directory.GetFileSystemEntries(shell["book"]).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void Says_when_it_lies_within_another_edition()
    {
        using var shell = new DiskShell(("edition.yml", "input-files: []\n"));
        Assert.Equal(0, shell.Run("new", "inner"));
        Assert.Equal("apparatus: This edition lies within the one of edition.yml; its files belong to the nearer manifest.\n", shell.Error);
    }

    [Theory]
    [InlineData("new --series x", "‘x’ is no note series; write PREFIX=NAME, as in s=Solidarity 1961.")]
    [InlineData("new --lang English", "‘English’ is no language tag; write en-GB, de or ru.")]
    [InlineData("new --zz", "There is no option ‘--zz’.")]
    [InlineData("new --base a/b", "‘a/b’ is no name for a witness; use letters and digits, as in 1968.")]
    public void Says_what_cannot_be(string line, string message)
    {
        using var shell = new DiskShell();
        Assert.Equal(2, shell.Run(line.Split(' ')));
        Assert.Contains(message, shell.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(shell["."]));
    }
}

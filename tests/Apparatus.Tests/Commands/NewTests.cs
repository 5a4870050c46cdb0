using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Apparatus.Tests.Commands;

public sealed class NewTests
{
    [Fact]
    public void A_new_edition_has_no_faults()
    {
        using var shell = new DiskShell();
        Assert.Equal(0, shell.Run("new", "my-edition"));
        Assert.Equal(
            "my-edition has 4 new files now:\n  edition.yml\n  text/10-introduction.md\n  glossary.md\n  references.bib\n"
            + "Write in text/10-introduction.md; “apparatus check” in this folder finds what is broken.\n",
            shell.Out);
        Assert.Equal("", shell.Error);
        Assert.Contains("  title: My edition\n", shell.Read("my-edition/edition.yml"), StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("check", "my-edition", "--quiet", "--fail-on", "hint"));
        Assert.Equal("", shell.Out);
    }

    [Fact]
    public void Options_reach_the_files()
    {
        using var shell = new DiskShell();
        Assert.Equal(0, shell.Run(
            "new", "--title", "The \"Left\"", "--author", "А. М. Коллонтай", "--author", "O'Brien", "--lang", "ru", "--base", "1968", "--series", "a=Author", "--series", "e=This edition",
            "--home", "a=notes/author.md", "--bibliography", "works.json", "--no-glossary"));
        Assert.StartsWith("This folder has 4 new files now:\n", shell.Out, StringComparison.Ordinal);
        var manifest = shell.Read("edition.yml");
        foreach (var line in new[]
        {
            "  title: \"The \\\"Left\\\"\"", "  author: [А. М. Коллонтай, O'Brien]", "  lang: ru", "    base: \"1968\"", "      a: {name: Author, home: notes/author.md}",
            "      e: {name: This edition, default: true}", "bibliography: works.json", "- notes/author.md",
        })
        {
            Assert.Contains(line + "\n", manifest, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(shell["glossary.md"]));
        Assert.Equal(0, shell.Run("check", "--quiet", "--fail-on", "hint"));
        Assert.Equal("", shell.Out);
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        using var shell = new DiskShell(("glossary.md", "Mine.\n"), ("text/10-introduction.md", "Mine too.\n"));
        Assert.Equal(2, shell.Run("new"));
        Assert.Equal("", shell.Out);
        Assert.Equal("apparatus: This folder has text/10-introduction.md, glossary.md already; nothing was written.\n", shell.Error);
        Assert.Equal("Mine.\n", shell.Read("glossary.md"));
        Assert.False(File.Exists(shell["edition.yml"]));
    }

    [Fact]
    public void A_second_edition_in_the_folder_is_refused()
    {
        using var shell = new DiskShell();
        Assert.Equal(0, shell.Run("new", "e", "--bibliography", "a.bib"));
        Assert.Equal(2, shell.Run("new", "e"));
        Assert.Equal("apparatus: e has edition.yml, text/10-introduction.md, glossary.md already; nothing was written.\n", shell.Error);
    }

    [Fact]
    public void A_bibliography_that_is_there_is_used()
    {
        const string Works = "@book{roe, author={Roe, Richard}, title={Some Title}, date={1950}, location={London}, publisher={Press}}\n@book{b, author={Roe, R.}, title={Other Title}, date={1951}}\n";
        using var shell = new DiskShell(("e/references.bib", Works), ("all.bib", Works));
        Assert.Equal(0, shell.Run("new", "e"));
        Assert.Contains("references.bib was there already and is used as it is.\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal(Works, shell.Read("e/references.bib"));
        Assert.Contains("[@roe]", shell.Read("e/text/10-introduction.md"), StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("new", "f", "--bibliography", "../all.bib"));
        Assert.Equal(0, shell.Run("check", "e", "f", "--quiet", "--fail-on", "hint"));
        Assert.Equal("", shell.Out);
    }

    [Fact]
    public void A_bibliography_that_cannot_be_read_is_named()
    {
        using var shell = new DiskShell();
        shell.Write("references.bib", 0xE9, 10);
        Assert.Equal(2, shell.Run("new"));
        Assert.Contains("references.bib cannot be used as the bibliography: it is not UTF-8", shell.Error, StringComparison.Ordinal);
        Directory.CreateDirectory(shell["folder.bib"]);
        Assert.Equal(2, shell.Run("new", "--bibliography", "folder.bib"));
        Assert.Contains("folder.bib cannot be used as the bibliography: it is no file; name another one.", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_around_it_is_told()
    {
        using var shell = new DiskShell(("edition.yml", "input-files: []\n"));
        Assert.Equal(0, shell.Run("new", "volumes/two"));
        Assert.Equal("apparatus: edition.yml is the manifest of another edition; the new one stands by itself inside its folder.\n", shell.Error);
        Assert.True(File.Exists(shell["volumes/two/edition.yml"]));
    }

    [Fact]
    public void A_dry_run_shows_and_writes_nothing()
    {
        using var shell = new DiskShell();
        Assert.Equal(0, shell.Run("new", "e", "--dry-run", "--title", "It’s"));
        Assert.StartsWith("e would get 4 new files:\n\nedition.yml\n    # A Pandoc defaults file.", shell.Out, StringComparison.Ordinal);
        Assert.Contains("      title: It’s\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("\n\ntext/10-introduction.md\n    # Introduction {#introduction}\n\n    []{.pb #p1}Write here;", shell.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(shell["."]));
        Assert.Equal(0, shell.Run("new", "e"));
        Assert.Equal(2, shell.Run("new", "e", "--dry-run"));
    }

    [Theory]
    [InlineData("The title is empty.", "--title", "")]
    [InlineData("The author is empty.", "--author", " ")]
    [InlineData("‘english’ is no language tag; write one such as en-GB, ru or zh-Hant.", "--lang", "english")]
    [InlineData("‘abc’ is no prefix of a note series; write one or two letters, such as a or ed.", "--series", "abc=X")]
    [InlineData("--series takes PREFIX=NAME, such as a=Author, not ‘a’.", "--series", "a")]
    [InlineData("--home takes PREFIX=FILE, such as a=notes/author.md, not ‘a’.", "--home", "a")]
    [InlineData("--home names the series ‘a’; there is none of that prefix, add --series a=NAME.", "--home", "a=notes/a.md")]
    [InlineData("‘../x.md’ is no file for the notes of the series e;", "--home", "e=../x.md")]
    [InlineData("‘19 68’ is no id of a witness;", "--base", "19 68")]
    [InlineData("‘works.txt’ is no file for a bibliography;", "--bibliography", "works.txt")]
    [InlineData("There is no ‘../works.bib’, and a new bibliography lies in the folder of the edition;", "--bibliography", "../works.bib")]
    [InlineData("There is no option ‘--titel’. Did you mean ‘--title’?", "--titel", "x")]
    [InlineData("The path of the folder is empty or no path.", "")]
    [InlineData("There is no argument ‘b’.", "a", "b")]
    public void Wrong_values_are_named(string message, params string[] options)
    {
        using var shell = new DiskShell();
        Assert.Equal(2, shell.Run(["new", .. options]));
        Assert.Equal("", shell.Out);
        Assert.Contains($"apparatus: {message}", shell.Error, StringComparison.Ordinal);
        Assert.EndsWith("Try: apparatus new --help\n", shell.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(shell["."]));
    }

    [Fact]
    public void A_file_in_the_way_is_named()
    {
        using var shell = new DiskShell(("file", "x"), ("e/text", "x"));
        Assert.Equal(2, shell.Run("new", "file"));
        Assert.Equal("apparatus: file is a file, not a folder; nothing was written.\n", shell.Error);
        Assert.Equal(2, shell.Run("new", "file/below"));
        Assert.StartsWith("apparatus: Cannot write into file/below: ", shell.Error, StringComparison.Ordinal);
        // The manifest is written before the folder of the text turns out to be a file.
        Assert.Equal(2, shell.Run("new", "e"));
        Assert.StartsWith("apparatus: Cannot write into e: ", shell.Error, StringComparison.Ordinal);
        Assert.EndsWith(" Nothing was written.\n", shell.Error, StringComparison.Ordinal);
        Assert.Equal([shell["e/text"]], Directory.GetFileSystemEntries(shell["e"]).Select(path => path.Replace('\\', '/')));
    }

    [Fact]
    public void A_person_is_asked_for_what_is_missing()
    {
        using var shell = new DiskShell { IsTypedInto = true, Input = "On “Power”\n\nenglish\nru\na=Author\nnothing\nA=Again\ne=This edition\n\n" };
        Assert.Equal(0, shell.Run("new", "my-edition"));
        Assert.Equal(
            "Title [My edition]: Author, or nothing: Language [en-GB]: ‘english’ is no language tag; write one such as en-GB, ru or zh-Hant.\nLanguage [en-GB]: "
            + "Notes, as PREFIX=NAME [e=This edition]: More notes, as PREFIX=NAME, or nothing: Write a prefix, an equals sign and a name, such as a=Author.\n"
            + "More notes, as PREFIX=NAME, or nothing: The prefix ‘a’ is given to two note series.\nMore notes, as PREFIX=NAME, or nothing: More notes, as PREFIX=NAME, or nothing: ",
            shell.Error);
        var manifest = shell.Read("my-edition/edition.yml");
        Assert.Contains("  title: \"On “Power”\"\n  lang: ru\n", manifest, StringComparison.Ordinal);
        Assert.Contains("    notes:\n      a: {name: Author}\n      e: {name: This edition, default: true}\n", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_takes_what_is_shown()
    {
        using var asked = new DiskShell { IsTypedInto = true, Input = "\n\n\n\n\n" };
        using var silent = new DiskShell { IsTypedInto = true };
        Assert.Equal(0, asked.Run("new", "e"));
        Assert.Equal(0, silent.Run("new", "e", "--yes"));
        Assert.Equal("", silent.Error);
        Assert.Equal(silent.Read("e/edition.yml"), asked.Read("e/edition.yml"));
    }

    [Fact]
    public void Only_what_is_missing_is_asked()
    {
        using var shell = new DiskShell { IsTypedInto = true, Input = "Somebody\n" };
        Assert.Equal(0, shell.Run("new", "e", "--title", "T", "--lang", "ru", "--home", "e=notes/e.md"));
        Assert.Equal("Author, or nothing: ", shell.Error);
        Assert.Contains("  author: Somebody\n", shell.Read("e/edition.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Input_that_ends_writes_nothing()
    {
        using var shell = new DiskShell { IsTypedInto = true, Input = "Title\n" };
        Assert.Equal(2, shell.Run("new", "e"));
        Assert.EndsWith("\napparatus: There was no answer; nothing was written.\n", shell.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell["e"]));
    }
}

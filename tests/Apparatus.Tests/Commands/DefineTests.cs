using System;
using System.Linq;
using System.Text.Json;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Tests.Commands;

public sealed class DefineTests
{
    private const string Entry =
        "One-man management · term\nDirection of an enterprise by one appointed manager.\nRussian: единоначалие (edinonachalie)\n2 uses in 2 files · glossary.md:1\n";

    [Theory]
    [InlineData("one man management")]
    [InlineData("“One-Man Management’s”")]
    [InlineData("one\r\nman   management")]
    [InlineData("\"one-man management\"")]
    [InlineData("t-one-man-management")]
    [InlineData("#t-one-man-management")]
    [InlineData("ЕДИНОНАЧАЛИЕ")]
    public void An_entry_is_found_in_any_form(string phrase)
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("define", phrase));
        Assert.Equal(Entry, shell.Out);
        Assert.Equal("", shell.Error);
    }

    [Fact]
    public void A_variant_says_so()
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("define", "individual management"));
        Assert.Contains(" · here: individual management (variant that this edition avoids)\n", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edition.yml")]
    [InlineData("a.md")]
    [InlineData("glossary.md")]
    [InlineData(".")]
    public void Uses_are_those_of_the_whole_edition(string path)
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("define", "one-man management", path));
        Assert.Equal(Entry, shell.Out);
    }

    [Fact]
    public void Markdown_is_written_for_readers_of_Markdown()
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("define", "one-man management", "--format", "markdown"));
        Assert.StartsWith("**One-man management** · term  \n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_all_paragraphs()
    {
        using var shell = Edition();
        Assert.Equal(0, shell.Run("define", "Individual management", "--format", "json"));
        using var json = JsonDocument.Parse(shell.Out);
        var entry = Assert.Single(json.RootElement.GetProperty("entries").EnumerateArray());
        Assert.Equal("discouraged individual management", $"{entry.GetProperty("form").GetString()} {entry.GetProperty("formText").GetString()}");
        Assert.Equal(["", "Russian"], entry.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetProperty("field").GetString() ?? ""));
        Assert.Equal((1, 1, 2, 2), (entry.GetProperty("line").GetInt32(), entry.GetProperty("column").GetInt32(), entry.GetProperty("uses").GetInt32(), entry.GetProperty("files").GetInt32()));
        Assert.Equal(1, shell.Run("define", "one-man managment", "--format", "json"));
        using var near = JsonDocument.Parse(shell.Out);
        Assert.Empty(near.RootElement.GetProperty("entries").EnumerateArray());
        Assert.Equal("t-one-man-management", Assert.Single(near.RootElement.GetProperty("near").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public void All_entries_of_a_phrase_are_shown()
    {
        using var shell = new DiskShell(("a.md", "The party."), ("glossary.md", "[Party]{#t-a}\n\n:   One.\n\n[Left]{#t-b also=party}\n\n:   Two.\n"));
        Assert.Equal(0, shell.Run("define", "parties"));
        Assert.Equal("Party · term\nOne.\n1 use · glossary.md:1\n\nLeft · term\nTwo.\nhere: party (variant)\n1 use · glossary.md:5\n", shell.Out);
    }

    [Theory]
    [InlineData("one man managment", "There is no ‘one man managment’ in the glossary. Did you mean ‘One-man management’?")]
    [InlineData("aristocracy", "There is no ‘aristocracy’ in the glossary. Did you mean ‘aristocracy of labour’ (Labour aristocracy)?")]
    [InlineData("individual managemant", "There is no ‘individual managemant’ in the glossary. Did you mean ‘individual management’ (One-man management)?")]
    [InlineData("zzz", "There is no ‘zzz’ in the glossary.")]
    [InlineData("z\r\nz", "There is no ‘z z’ in the glossary.")]
    public void What_is_not_found_ends_with_one_and_names_what_is_near(string phrase, string message)
    {
        using var shell = Edition();
        Assert.Equal(1, shell.Run("define", phrase));
        Assert.Equal("", shell.Out);
        Assert.Equal($"apparatus: {message}\n", shell.Error);
    }

    [Theory]
    [InlineData("", "The phrase is empty.")]
    [InlineData(" \n ", "The phrase is empty.")]
    [InlineData("x|", "A path is empty.")]
    [InlineData("x|--format|txt", "There is no format ‘txt’; there are text, markdown, json. Did you mean ‘text’?")]
    [InlineData("--formt", "There is no option ‘--formt’. Did you mean ‘--format’?")]
    public void Usage_errors_are_short_and_say_where_help_is(string words, string message)
    {
        using var shell = Edition();
        Assert.Equal(2, shell.Run([.. words.Split('|').Prepend("define")]));
        Assert.Equal("", shell.Out);
        Assert.Equal($"apparatus: {message}\nTry: apparatus define --help\n", shell.Error);
    }

    [Fact]
    public void A_phrase_without_quotation_marks_is_explained()
    {
        using var shell = Edition();
        Assert.Equal(2, shell.Run("define", "one", "man", "management"));
        Assert.EndsWith("apparatus: A phrase of several words stands in quotation marks: apparatus define \"PHRASE\" PATH\n", shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, shell.Run("define"));
        Assert.EndsWith("Try: apparatus define --help\n", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_glossary_it_is_a_failure()
    {
        using var shell = new DiskShell(("a.md", "Text."));
        Assert.Equal(2, shell.Run("define", "party"));
        Assert.StartsWith("apparatus: There is no glossary for ‘.’.", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_that_cannot_be_read_is_named_and_the_entry_still_shown()
    {
        using var shell = Edition();
        shell.Write("edition.yml", "input-files: [a.md, b.md, c.md]\n");
        shell.Write("c.md", 0xE9);
        Assert.Equal(2, shell.Run("define", "one-man management"));
        Assert.Equal(Entry, shell.Out);
        Assert.Equal("apparatus: c.md is left out: it is not UTF-8 (line 1); save it as UTF-8.\n", shell.Error);
    }

    [Fact]
    public void No_control_character_of_a_glossary_reaches_the_screen()
    {
        using var shell = new DiskShell(("a.md", "x"), ("glossary.md", "[Party]{#t-a}\n\n:   Red \u001b[31m alert.\n"));
        Assert.Equal(0, shell.Run("define", "party"));
        Assert.DoesNotContain("\u001b", shell.Out, StringComparison.Ordinal);
    }

    private static DiskShell Edition() => new(
        ("edition.yml", "input-files: [a.md, b.md]\n"),
        ("a.md", "One man management.\n"),
        ("b.md", "Individual management.\n"),
        ("glossary.md", TermTest.Glossary));
}

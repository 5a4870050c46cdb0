using System.Linq;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Terms;

public sealed class DefineTests
{
    [Theory]
    [InlineData("one-man management", "t-one-man-management")]
    [InlineData("One man management", "t-one-man-management")]
    [InlineData("one\r\n  man\tmanagement", "t-one-man-management")]
    [InlineData("“one-man management”", "t-one-man-management")]
    [InlineData("\"labor aristocracies\"", "t-labour-aristocracy")]
    [InlineData("aristocracy of labor", "t-labour-aristocracy")]
    [InlineData("individual management", "t-one-man-management")]
    [InlineData("ЕДИНОНАЧАЛИЕ", "t-one-man-management")]
    [InlineData("edinonachalie", "t-one-man-management")]
    [InlineData("Workers 'Opposition", "t-workers-opposition")]
    [InlineData("trade unions’", "t-trade-union")]
    [InlineData("tradeunion", null)]
    [InlineData("t-lenin", "t-lenin")]
    [InlineData("#t-lenin", "t-lenin")]
    [InlineData("V.I. Lenin", "t-lenin")]
    [InlineData("the trade union", null)]
    [InlineData("trade", null)]
    [InlineData("", null)]
    [InlineData(" \r\n ", null)]
    [InlineData("\"", null)]
    [InlineData("\uD800\0", null)]
    public void Any_form_of_an_entry_is_found(string phrase, string? id)
    {
        var found = Define.Find([TermFixture.Edition("Text.")], phrase).Entries;
        Assert.Equal(id is null ? [] : [id], found.Select(entry => entry.Place.Entry.Id));
    }

    [Theory]
    [InlineData("labor aristocrcy", true, "t-labour-aristocracy")]
    [InlineData("ona man managment", true, "t-one-man-management")]
    [InlineData("lennin", true, "t-lenin")]
    [InlineData("t-lennin", true, "t-lenin")]
    [InlineData("tradeunion", true, "t-trade-union")]
    [InlineData("aristocrats", false, "t-labour-aristocracy")]
    [InlineData("aristarchs", false, "")]
    [InlineData("aristocracy", false, "t-labour-aristocracy")]
    [InlineData("the unions", false, "t-trade-union")]
    [InlineData("managment of factories", false, "t-one-man-management")]
    [InlineData("lab", false, "t-labour-aristocracy")]
    [InlineData("opposition of the trade", false, "t-trade-union t-workers-opposition")]
    [InlineData("of", false, "")]
    [InlineData("Kronstadt", false, "")]
    [InlineData("", false, "")]
    [InlineData("?!", false, "")]
    public void What_may_be_meant_is_named(string phrase, bool isTypingError, string ids)
    {
        var found = Define.Find([TermFixture.Edition("Text.")], phrase);
        Assert.Equal(ids, string.Join(' ', found.Near.Select(entry => entry.Place.Entry.Id)));
        Assert.Equal(isTypingError, found.IsTypingError);
    }

    [Fact]
    public void All_entries_with_the_phrase_are_found()
    {
        const string Glossary = "[Party]{#t-a}\n\n:   One.\n\n[Left]{#t-b also=party}\n\n:   Two.\n";
        var found = Define.Find([TermFixture.Edition("Text.", Glossary)], "parties");
        Assert.Equal([("t-a", "Party"), ("t-b", "party")], found.Entries.Select(entry => (entry.Place.Entry.Id, entry.Form?.Text ?? string.Empty)));
        Assert.Empty(found.Near);
    }

    [Fact]
    public void Two_entries_that_are_equally_near_are_no_typing_error()
    {
        const string Glossary = "[Soviet A]{#t-a}\n\n:   One.\n\n[Soviet B]{#t-b}\n\n:   Two.\n";
        var found = Define.Find([TermFixture.Edition("Text.", Glossary)], "Soviet C");
        Assert.Equal(["t-a", "t-b"], found.Near.Select(entry => entry.Place.Entry.Id));
        Assert.False(found.IsTypingError);
    }

    [Fact]
    public void A_case_that_must_be_exact_is_named_as_near()
    {
        var found = Define.Find([TermFixture.Edition("Text.", "[NEP]{#t-nep case=exact}\n\n:   A policy.\n")], "nep");
        Assert.Empty(found.Entries);
        Assert.Equal("t-nep", Assert.Single(found.Near).Place.Entry.Id);
        Assert.True(found.IsTypingError);
    }

    [Fact]
    public void Editions_are_asked_one_after_the_other_and_a_shared_glossary_counts_once()
    {
        var one = TermFixture.Edition("Text.", "[Party]{#t-a}\n\n:   One.\n");
        var files = MemoryFiles.Of(("/f/a.md", "x"), ("/f/b.md", "y"), ("/f/glossary.md", "[Party]{#t-c}\n\n:   Three.\n"));
        var found = Define.Find([one, .. WorkspaceLoader.Load(files, ["/f"]).Editions], "party");
        Assert.Equal(["t-a", "t-c"], found.Entries.Select(entry => entry.Place.Entry.Id));
        Assert.Empty(Define.Find([], "party").Entries);
    }

    [Fact]
    public void Of_many_near_entries_the_nearest_five_are_named()
    {
        var glossary = string.Concat("abcdefgh".Select(letter => $"[Factory committee number {letter}{letter}{letter}]{{#t-{letter}}}\n\n:   One.\n\n"));
        Assert.Equal(["t-a", "t-b", "t-c", "t-d", "t-e"], Define.Find([TermFixture.Edition("Text.", glossary)], "committees").Near.Select(entry => entry.Place.Entry.Id));
    }
}

using System.Linq;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Glossary;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Terms;

public sealed class TermListingTests
{
    [Theory]
    [InlineData("Trade unions and the trade-union.", "t-trade-union: a.md:1 Trade unions; a.md:1 trade-union")]
    [InlineData("One *man*\nmanagement.", "t-one-man-management: a.md:1 One man management")]
    [InlineData("> one-man\n> management", "t-one-man-management: a.md:1 one-man management")]
    [InlineData("one-[]{.pb #p2}man[^a] manage\u00ADment\n\n[^a]: No.", "t-one-man-management: a.md:1 one-man manage\u00ADment")]
    [InlineData("[the *better* paid](#t-labour-aristocracy)", "t-labour-aristocracy: a.md:1 the better paid")]
    [InlineData("[this\nlayer]{.term key=t-labour-aristocracy}", "t-labour-aristocracy: a.md:1 this layer")]
    [InlineData("V.&nbsp;I. Lenin", "t-lenin: a.md:1 V. I. Lenin")]
    [InlineData("Text.^[On trade unions.]", "t-trade-union: a.md:1 trade unions")]
    [InlineData("[see trade unions @key]", "t-trade-union: a.md:1 trade unions")]
    [InlineData("Lenin.\n//- b.md\nTwo.\n\nLenin.", "t-lenin: a.md:1 Lenin; b.md:3 Lenin")]
    [InlineData("единоначалие", "t-one-man-management: a.md:1 единоначалие")]
    [InlineData("`trade union` and [trade union]{.noterm}", "")]
    [InlineData("::: {.index .noterm}\nLenin, [1](#p1)\n:::", "")]
    public void Places_are_listed_with_their_words(string text, string expected) =>
        Assert.Equal(expected, TermFixture.Describe(TermFixture.Listing(TermFixture.Edition(text))));

    [Fact]
    public void All_terms_are_listed_in_order_used_or_not()
    {
        var listing = TermFixture.Listing(TermFixture.Edition("Lenin and the trade union, Lenin and the trade unions."));
        Assert.Equal("t-labour-aristocracy t-lenin t-one-man-management t-trade-union t-workers-opposition", TermFixture.Ids(listing));
        Assert.Equal((4, 1), (listing.UseCount, listing.FileCount));
    }

    [Fact]
    public void Terms_are_filtered()
    {
        var edition = TermFixture.Edition("Lenin and the trade union.");
        Assert.Equal("t-lenin t-workers-opposition", TermFixture.Ids(TermFixture.Listing(edition, new TermFilter { Kinds = [EntryKind.Person, EntryKind.Organisation] })));
        Assert.Equal("t-labour-aristocracy t-one-man-management t-workers-opposition", TermFixture.Ids(TermFixture.Listing(edition, new TermFilter { UnusedOnly = true })));
        Assert.Equal("t-workers-opposition", TermFixture.Ids(TermFixture.Listing(edition, new TermFilter { UnusedOnly = true, Kinds = [EntryKind.Organisation] })));
        Assert.Equal("t-lenin", TermFixture.Ids(TermFixture.Listing(edition, new TermFilter { Entries = [TermKey.Of(edition.Glossary.Entries[4])] })));
        Assert.Equal(string.Empty, TermFixture.Ids(TermFixture.Listing(edition, new TermFilter { Entries = [] })));
    }

    [Fact]
    public void The_glossary_counts_only_when_it_is_asked_for()
    {
        const string Glossary = "[Lenin]{#t-lenin .person}\n\n:   Of the party.\n\n[Party]{#t-party}\n\n:   Lenin’s.\n";
        var edition = TermFixture.Edition("Nothing.", Glossary);
        Assert.Equal(string.Empty, TermFixture.Describe(TermFixture.Listing(edition)));
        Assert.Equal("t-lenin: glossary.md:7 Lenin’s\nt-party: glossary.md:3 party", TermFixture.Describe(TermFixture.Listing(edition, new TermFilter { InGlossary = true })));
    }

    [Fact]
    public void Only_files_that_were_asked_for_are_looked_at()
    {
        var edition = TermFixture.Edition("Lenin.\n//- b.md\nLenin.");
        Assert.Equal("t-lenin: b.md:1 Lenin", TermFixture.Describe(TermListing.Of([new EditionScope(edition, ["/e/b.md"])], new TermFilter())));
        Assert.Equal(string.Empty, TermFixture.Describe(TermListing.Of([new EditionScope(edition, [])], new TermFilter())));
    }

    [Fact]
    public void A_glossary_alone_stands_for_its_terms_everywhere()
    {
        var edition = TermFixture.Edition(
            "Lenin and Trotsky.\n//- glossary.md\n[Lenin]{#t-lenin .person}\n\n:   One.\n//- people.md\n[Trotsky]{#t-trotsky .person}\n\n:   Two.\n" +
            "//- edition.yml\ninput-files: [a.md]\nmetadata: {edition: {glossary: [glossary.md, people.md]}}\n");
        Assert.Equal("t-trotsky", TermFixture.Ids(TermListing.Of([new EditionScope(edition, ["/e/people.md"])], new TermFilter())));
        Assert.Equal("t-trotsky: a.md:1 Trotsky", TermFixture.Describe(TermListing.Of([new EditionScope(edition, ["/e/people.md"])], new TermFilter())));
    }

    [Fact]
    public void A_glossary_that_loose_files_share_is_listed_once()
    {
        var files = MemoryFiles.Of(("/e/a.md", "Lenin."), ("/e/b.md", "Lenin."), ("/e/glossary.md", TermTest.Glossary));
        var workspace = WorkspaceLoader.Load(files, ["/e"]);
        Assert.Equal(3, workspace.Editions.Length);
        var listing = TermListing.Of([.. workspace.Editions.Select(EditionScope.Whole)], new TermFilter());
        Assert.Equal(5, listing.Terms.Length);
        Assert.Equal("t-lenin: a.md:1 Lenin; b.md:1 Lenin", TermFixture.Describe(listing));
    }

    [Fact]
    public void A_place_that_two_entries_share_counts_for_both_and_a_place_counts_once()
    {
        const string Glossary = "[Party]{#t-a}\n\n:   One.\n\n[Party]{#t-b}\n\n:   Two.\n";
        var edition = TermFixture.Edition("The party.", Glossary);
        Assert.Equal("t-a: a.md:1 party\nt-b: a.md:1 party", TermFixture.Describe(TermFixture.Listing(edition)));
        Assert.Equal("t-a: a.md:1 party\nt-b: a.md:1 party", TermFixture.Describe(TermListing.Of([EditionScope.Whole(edition), EditionScope.Whole(edition)], new TermFilter())));
    }

    [Fact]
    public void A_note_belongs_to_the_page_and_section_that_call_it()
    {
        var edition = TermFixture.Edition(
            "# One {#one}\n\n[]{.pb #p1}Text.[^n]\n\n[]{.pb #p2}Text, Lenin.\n\n[^u]: Lenin, of a note that nothing calls.\n//- b.md\nText.\n//- notes.md\n# Notes\n\n[^n]: Lenin, see below.[^m]\n\n[^m]: Lenin again.\n" +
            "//- edition.yml\n" + TermFixture.Manifest);
        var places = TermFixture.Listing(edition).Terms.Single(term => term.Entry.Id == "t-lenin").Occurrences
            .Select(found => $"{edition.DisplayPath(found.Document.Path)} {found.Page?.Number ?? "-"} {found.Section?.Id ?? "-"} {found.Note ?? "-"}");
        Assert.Equal(["a.md 2 one -", "a.md - - u", "notes.md 1 one n", "notes.md 1 one m"], places);
    }

    [Fact]
    public void Notes_that_call_each_other_in_a_circle_come_to_an_end()
    {
        var edition = TermFixture.Edition("Text.\n\n[^a]: Lenin.[^b]\n\n[^b]: Lenin.[^a]\n");
        Assert.Equal("t-lenin: a.md:3 Lenin; a.md:5 Lenin", TermFixture.Describe(TermFixture.Listing(edition)));
    }

    [Fact]
    public void Forms_say_which_spelling_of_the_entry_it_is()
    {
        var edition = TermFixture.Edition("One-man management, individual management, единоначалие, [it](#t-one-man-management).");
        var forms = TermFixture.Listing(edition).Terms.Single(term => term.Entry.Id == "t-one-man-management").Occurrences.Select(found => found.Form?.Text);
        Assert.Equal(["One-man management", "individual management", "единоначалие", null], forms);
    }

    [Fact]
    public void Of_forms_that_come_to_the_same_the_one_that_is_written_counts()
    {
        var edition = TermFixture.Edition("The Workers’ Opposition, the Workers Opposition.", "[Workers’ Opposition]{#t-w .org also=\"Workers Opposition\"}\n\n:   A current.\n");
        Assert.Equal(["Workers’ Opposition", "Workers Opposition"], TermFixture.Listing(edition).Terms.Single().Occurrences.Select(found => found.Form?.Text));
    }

    [Fact]
    public void Redirects_and_other_entries_are_known()
    {
        const string Glossary = """
            [A]{#t-a}

            :   *See:* [B](#t-b)

            [B]{#t-b}

            :   Two.

            :   *See also:* [A](#t-a), [B](#t-b), [none](#t-none), [A](#t-a)
            """;
        var terms = TermFixture.Listing(TermFixture.Edition("Text.", Glossary)).Terms;
        Assert.Equal([true, false], terms.Select(term => term.IsRedirect));
        Assert.Equal(["t-b", "t-a"], terms.SelectMany(term => term.SeeAlso).Select(place => place.Entry.Id));
    }
}

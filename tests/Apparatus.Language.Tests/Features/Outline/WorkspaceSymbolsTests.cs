using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Semantics;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Outline;

public sealed class WorkspaceSymbolsTests
{
    private static readonly Edition Edition = Fixture.Edition(Markup.Parse("""
        # The Workers’ Opposition {#workers-opposition}

        Words.[^s-1] []{.pb #p12}More.[^e-kronstadt]

        ## Überblick

        [A span]{#span-id} and [@brinton1970].

        [^s-1]: The committees were dissolved in spring.

        [^e-kronstadt]: See Avrich on the *sailors* of the fortress.
        //- second.md
        # Opposition and after

        Words.[^other]

        [^other]: Committees again.
        //- references.bib
        @book{brinton1970, author = {Brinton, Maurice}, title = {The {Bolsheviks} and {W}orkers’ {Control}}, year = {1970}, ids = {oldkey}}
        @book{muller, author = {Müller, Jörg}, title = {Räte}, date = {1921}}
        //- edition.yml
        input-files: [text.md, second.md]
        bibliography: references.bib
        metadata:
          edition:
            notes:
              s: {name: Solidarity 1961, numbering: printed}
              e: {name: The editor, default: true}
        """));

    [Theory]
    [InlineData("workers-opposition", "The Workers’ Opposition")]
    [InlineData("the workers", "The Workers’ Opposition")]
    [InlineData("opposition", "The Workers’ Opposition|Opposition and after")]
    [InlineData("OPPOSITION and", "Opposition and after")]
    [InlineData("uberblick", "Überblick")]
    [InlineData("Überblick", "Überblick")]
    [InlineData("kronstadt", "e-kronstadt: See Avrich on the sailors of the fortress.")]
    [InlineData("[^e-kron", "e-kronstadt: See Avrich on the sailors of the fortress.")]
    [InlineData("krnstdt", "e-kronstadt: See Avrich on the sailors of the fortress.")]
    [InlineData("fortress", "e-kronstadt: See Avrich on the sailors of the fortress.")]
    [InlineData("editor committees", "other: Committees again.")]
    [InlineData("solidarity", "s-1: The committees were dissolved in spring.")]
    [InlineData("solidarity dissolved", "s-1: The committees were dissolved in spring.")]
    [InlineData("committees", "s-1: The committees were dissolved in spring.|other: Committees again.")]
    [InlineData("@brinton", "brinton1970")]
    [InlineData("maurice 1970", "brinton1970")]
    [InlineData("bolsheviks control", "brinton1970")]
    [InlineData("oldkey", "brinton1970")]
    [InlineData("muller", "muller")]
    [InlineData("jorg", "muller")]
    [InlineData("räte", "muller")]
    [InlineData("#p12", "p. 12")]
    [InlineData("span-id", "#span-id")]
    [InlineData("nothing of the kind", "")]
    [InlineData("\ud800", "")]
    public void Finds_by_name_text_and_title(string query, string expected)
    {
        var found = Find(query).Select(symbol => symbol.Name).ToList();
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(), found.Take(Math.Max(1, expected.Split('|').Length)).Order());
        if (expected.Length == 0)
        {
            Assert.Empty(found);
        }
    }

    [Theory]
    [InlineData("opposition", "Opposition and after")]
    [InlineData("brinton1970", "brinton1970")]
    [InlineData("other", "other: Committees again.")]
    public void The_best_answer_comes_first(string query, string expected) =>
        Assert.Equal(expected, Find(query)[0].Name);

    [Fact]
    public void An_empty_search_finds_everything_headings_first()
    {
        var found = Find(" ");
        Assert.Equal(3 + 3 + 2 + 2, found.Length);
        Assert.Equal([OutlineKind.Heading, OutlineKind.Heading, OutlineKind.Heading], found.Take(3).Select(symbol => symbol.Kind));
    }

    [Fact]
    public void Answers_are_limited() => Assert.Equal(2, Find(string.Empty, 2).Length);

    [Fact]
    public void A_file_of_two_editions_counts_once() => Assert.Single(WorkspaceSymbols.Find([Edition, Edition], "Überblick", cancel: TestContext.Current.CancellationToken));

    [Fact]
    public void Places_lead_to_the_definition()
    {
        var note = Find("kronstadt")[0];
        Assert.Equal("The editor", note.Container);
        Assert.Equal("/e/text.md", note.Place.Path);
        Assert.Equal("[^e-kronstadt]:", Edition.Documents[0].Text.ToString(note.Place.Span));
        var work = Find("muller")[0];
        Assert.Equal("muller", Edition.Bibliographies[0].Text.ToString(work.Place.Span));
    }

    private static ImmutableArray<FoundSymbol> Find(string query, int limit = WorkspaceSymbols.MaximumAnswers) =>
        WorkspaceSymbols.Find([Edition], query, limit, TestContext.Current.CancellationToken);
}

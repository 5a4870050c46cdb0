using System.Linq;
using Apparatus.Language.Rules;
using Apparatus.Language.Rules.Glossary;
using Apparatus.Language.Rules.References;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Glossary;

public sealed class UnknownTermTests
{
    private const string Glossary = """

        //- glossary.md
        [Labour aristocracy]{#t-labour-aristocracy .term also="upper layer"}

        :   The better paid part of the working class.

        [Soviet]{#t-soviet .term}

        :   Council.

        """;

    private static readonly RuleTest Rule = new(new UnknownTerm());

    [Theory]
    [InlineData("The [layer](#{|ED4001:t-layer|}).")]
    [InlineData("The [labour aristocracy](#{|ED4001:t-labor-aristocracy|}).")]
    [InlineData("The [soviet](glossary.md#{|ED4001:t-soviets|}).")]
    [InlineData("The [layer]{.term key={|ED4001:t-layer|}}.")]
    [InlineData("The [layer]{.term key=\"#{|ED4001:t-layer|}\"}.")]
    [InlineData("The [layer]{.term key={|ED4001:labour-aristocracy|}}.")]
    [InlineData("The [{|ED4001:layer|}]{.term}.")]
    [InlineData("# The [layer](#{|ED4001:t-layer|})\n\nText.")]
    [InlineData("# The [layer]{.term key={|ED4001:t-layer|}}\n\nText.")]
    [InlineData("The [layer][l].\n\n[l]: #{|ED4001:t-layer|}")]
    [InlineData("> Quoted [layer](#{|ED4001:t-layer|}).")]
    [InlineData("Text.[^n]\n\n[^n]: In a note, the [layer](#{|ED4001:t-layer|}).")]
    [InlineData("The [layer](#{|ED4001:t-l%C3%A4yer|}).")]
    [InlineData("Two: [a](#{|ED4001:t-aaa|}), [b](#{|ED4001:t-bbb|}).")]
    public void Reports(string markup) => Rule.Verify(markup + Glossary);

    [Theory]
    [InlineData("The [layer](#t-labour-aristocracy).")]
    [InlineData("The [layer](glossary.md#t-labour-aristocracy).")]
    [InlineData("The [layer]{.term key=t-labour-aristocracy}.")]
    [InlineData("The [layer]{.term key=\"#t-labour-aristocracy\"}.")]
    [InlineData("The [labor aristocracies]{.term}.")]
    [InlineData("The [upper\nlayer]{.term}.")]
    [InlineData("The [labour aristocracy]{#x .term}.")]
    [InlineData("[]{.term} and nothing.")]
    [InlineData("The `[layer](#t-layer)`.")]
    [InlineData("<!-- [layer](#t-layer) -->\n\nText.")]
    [InlineData("Another volume: [x](https://example.org/#t-layer) and [y](other.md#t-layer).")]
    [InlineData("The [layer][l].\n\n[l]: #t-soviet")]
    [InlineData("Text.\n\n[unused]: #t-layer")]
    [InlineData("# T-shirts\n\nSee [above](#t-shirts).")]
    [InlineData("[The layer]{#t-layer} is a place. See [it](#t-layer).")]
    [InlineData("The [layer](#layer) and ![image](#t-layer).")]
    [InlineData("\\[layer](#t-layer) is escaped.")]
    public void Is_silent(string markup) => Rule.Silent(markup + Glossary);

    [Fact]
    public void See_also_in_Markdown_is_a_link() => Rule.Verify("""
        Text.
        //- glossary.md
        [Soviet]{#t-soviet .term}

        :   Council.

        :   *See also:* [council](#{|ED4001:t-council|})
        """);

    [Fact]
    public void See_in_YAML_names_an_entry_by_id_or_words() => Rule.Verify("""
        Text.
        //- terms.yaml
        - term: Soviet
          definition: A council, see [council](#{|ED4001:t-council|}) and [soviet](#t-soviet).
          see: [{|ED4001:t-council|}, {|ED4001:Congress|}, commissars, t-commissar]
        - term: Commissar
          definition: Head of a ministry.
        //- edition.yml
        input-files: [text.md]
        metadata:
          edition: {glossary: terms.yaml}
        """);

    [Fact]
    public void Entries_and_ids_of_other_volumes_count() => Rule.Silent("""
        The [ban](#t-ban), the [purge]{.term key=t-purge}, the [trial](#t-trial), [bans]{.term}, [camp](#t-camp).
        //- edition.yml
        input-files: [text.md, glossary.md]
        metadata:
          edition:
            external: {v2: two/edition.yml, v3: [t-trial]}
        //- glossary.md
        [Soviet]{#t-soviet .term}

        :   Council.
        //- two/edition.yml
        input-files: [text.md]
        metadata:
          edition: {glossary: [terms.md, terms.yaml]}
        //- two/text.md
        Text.
        //- two/terms.md
        [Ban]{#t-ban .term}

        :   It was final.

        [Purge]{#t-purge .term}

        :   A great one.
        //- two/terms.yaml
        - term: Camp
          definition: Far away.
        """);

    [Fact]
    public void An_entry_that_is_not_read_is_reported_where_it_stands() => Rule.Silent("""
        The [soviet](#t-soviet), the [council](#t-council), the [board](#t-board).
        //- glossary.md
        [Soviet]{#t-soviet .term}

        Council.

        Council {#t-council}

        :   Board.

        Board

        :   A plain headword.
        """);

    [Theory]
    [InlineData("The [layer](#{|ED4001:t-layer|}).", "No glossary entry ‘t-layer’.")]
    [InlineData("The [soviets](#{|ED4001:t-soviets|}).", "No glossary entry ‘t-soviets’. Did you mean ‘t-soviet’?")]
    [InlineData("The [soviet](#{|ED4001:t-Soviet|}).", "No glossary entry ‘t-Soviet’. Did you mean ‘t-soviet’?")]
    [InlineData("The [soviet]{.term key={|ED4001:soviet|}}.", "No glossary entry ‘soviet’. Did you mean ‘t-soviet’?")]
    [InlineData("The [{|ED4001:uper layer|}]{.term}.", "“uper layer” is marked as a term, but no glossary entry has these words. Did you mean ‘t-labour-aristocracy’?")]
    [InlineData("The [{|ED4001:bourgeoisie|}]{.term}.", "“bourgeoisie” is marked as a term, but no glossary entry has these words.")]
    public void Says_what_is_meant(string markup, string message) => Assert.Equal(message, Rule.Verify(markup + Glossary)[0].Message);

    [Theory]
    [InlineData("The [soviets](#{|ED4001:t-soviets|}).", "Change to ‘t-soviet’", "The [soviets](#t-soviet).")]
    [InlineData("The [upper layers](#{|ED4001:t-layers|}).", "Change to ‘t-labour-aristocracy’", "The [upper layers](#t-labour-aristocracy).")]
    [InlineData("The [s]{.term key={|ED4001:soviet|}}.", "Change to ‘t-soviet’", "The [s]{.term key=t-soviet}.")]
    [InlineData("The [{|ED4001:sovet|}]{.term}.", "Give the mark the key ‘t-soviet’", "The [sovet]{.term key=t-soviet}.")]
    [InlineData("The *[layer](#{|ED4001:t-layer|})*.", "Remove the link", "The *layer*.")]
    [InlineData("The [a *layer*]{.term key={|ED4001:t-layer|}}.", "Remove the mark", "The a *layer*.")]
    [InlineData("The [{|ED4001:layer|}]{.term}.", "Remove the mark", "The layer.")]
    [InlineData("[x][l].\n\n[l]: #{|ED4001:t-soviets|}", "Change to ‘t-soviet’", "[x][l].\n\n[l]: #t-soviet")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup + Glossary, title, expected + "\n");

    [Theory]
    [InlineData("The [layer](#{|ED4001:t-layer|}).", "Create an entry “layer” in glossary.md", "[Labour aristocracy]{#t-labour-aristocracy .term also=\"upper layer\"}\n\n:   The better paid part of the working class.\n\n[Layer]{#t-layer .term}\n\n:   TODO\n\n[Soviet]{#t-soviet .term}\n\n:   Council.\n")]
    [InlineData("The [](#{|ED4001:t-the-board|}).", "Create an entry “the board” in glossary.md", "[Labour aristocracy]{#t-labour-aristocracy .term also=\"upper layer\"}\n\n:   The better paid part of the working class.\n\n[Soviet]{#t-soviet .term}\n\n:   Council.\n\n[The board]{#t-the-board .term}\n\n:   TODO\n")]
    public void Creates_an_entry(string markup, string title, string expected) => Rule.Fixes(markup + Glossary, title, "//- glossary.md\n" + expected);

    [Fact]
    public void Without_a_glossary_there_is_one_message_for_each_file()
    {
        const string Markup = """
            The [soviet](#{|ED4001:t-soviet|}), the [council](#t-council), the [board]{.term key=t-board}, any [word]{.term}.
            //- two.md
            The [soviet](#{|ED4001:t-soviet|}).
            //- edition.yml
            input-files:
            - text.md
            - two.md

            """;
        Assert.Equal(
            ["No glossary entry ‘t-soviet’: this edition has no glossary that can be read. 2 more places in this file name entries.", "No glossary entry ‘t-soviet’: this edition has no glossary that can be read."],
            Rule.Verify(Markup).Select(found => found.Message));
        Rule.Fixes(
            Markup,
            "Create an entry “soviet” in glossary.md",
            "//- glossary.md\n# Glossary\n\n[Soviet]{#t-soviet .term}\n\n:   TODO\n//- edition.yml\ninput-files:\n- text.md\n- two.md\n- glossary.md\n");
    }

    [Fact]
    public void Without_a_glossary_marked_words_are_no_terms() => Rule.Silent("Any [word]{.term}, and [T-shirts](#t-shirts).\n\n# T-shirts");

    [Fact]
    public void A_loose_file_has_no_terms() => Assert.Empty(Rule.VerifyLoose("The [soviet](#t-soviet)."));

    [Fact]
    public void Nothing_is_said_twice()
    {
        var both = new RuleTest(new UndefinedTarget(), new UnknownTerm());
        both.Silent("The [layer](#t-layer).\n\n[l]: #t-layer" + Glossary);

        // A heading that only another program calls so is no entry.
        both.Verify("# T. S. Eliot\n\nSee [him]({|ED5001:#t-s-eliot|})." + Glossary);
        Rule.Silent("# T. S. Eliot\n\nSee [him](#t-s-eliot)." + Glossary);
    }

    [Fact]
    public void Many_faults_take_no_long_time()
    {
        var text = string.Concat(Enumerable.Range(0, 3000).Select(i => $"[a](#t-x{i}) "));
        var entries = string.Concat(Enumerable.Range(0, 2000).Select(i => $"[Headword {i}]{{#t-headword-{i} .term}}\n\n:   Text.\n\n"));
        var edition = Fixture.Edition([("text.md", text), ("glossary.md", entries)]);
        var found = new Apparatus.Language.Diagnostics.RuleRunner(AllRules.Catalog).Run(edition, edition.Documents[0], Apparatus.Language.Diagnostics.RuleSettings.Default, TestContext.Current.CancellationToken);
        Assert.Equal(3000, found.Count(diagnostic => diagnostic.Rule.Id == "ED4001"));
    }
}

using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Glossary.Matching;

/// <summary>Where terms are looked for and where not, how marks name them, and in which files an entry counts (FORMAT A7.2, A7.3).</summary>
public sealed class TermPlacesTests
{
    [Theory]
    [InlineData("| {|t-lenin:Lenin|} | x |\n|---|---|\n| y | the {|t-trade-union:trade union|} |")]
    [InlineData("+-------+-------+\n| {|t-lenin:Lenin|} | trade |\n|       |       |\n+-------+-------+\n| a     | union |\n+-------+-------+")]
    [InlineData("| trade | union |\n|---|---|\n| trade | union |")]
    [InlineData("| a |\n|---|\n| b |\n\n: By {|t-lenin:Lenin|}")]
    [InlineData("![By {|t-lenin:Lenin|}](lenin.png)")]
    [InlineData("![By {|t-lenin:Lenin|}](x.png) of the {|t-trade-union:trade unions|}")]
    [InlineData("- {|t-lenin:Lenin|}\n- the {|t-trade-union:trade unions|}\n    - {|t-lenin:Lenin|}")]
    [InlineData("x[^a]\n\n[^a]: {|t-lenin:Lenin|} said")]
    [InlineData("x^[{|t-lenin:Lenin|} said]")]
    [InlineData("x [see {|t-lenin:Lenin|} in @lenin, p. 3 and {|t-lenin:Lenin|}; @trotsky]")]
    [InlineData("@lenin [p. 3, against {|t-lenin:Lenin|}] said")]
    [InlineData("(1) {|t-lenin:Lenin|} said")]
    [InlineData("> {|t-lenin:Lenin|} said\n\n\\\n\n{|t-lenin:Lenin|}")]
    [InlineData("| {|t-lenin:Lenin|}\n| the {|t-trade-union:trade\n| union|}")]
    [InlineData("!!! note\n    {|t-lenin:Lenin|} said")]
    [InlineData("Word\n\n:   {|t-lenin:Lenin|} said")]
    [InlineData("{|t-lenin:Lenin|}\n\n:   Words")]
    [InlineData("in the {|t-trade-union:trade union|}[^x]: {|t-lenin:Lenin|}")]
    [InlineData("{|t-lenin:Lenin|}/Trotsky and pro-{|t-lenin:Lenin|}")]
    public void Terms_are_found_in_all_prose(string markup) => TermTest.Verify(markup);

    [Theory]
    [InlineData("`Lenin` and ``Lenin``")]
    [InlineData("```\nLenin\n```")]
    [InlineData("x\n\n    Lenin")]
    [InlineData("~~~ {.lenin}\nLenin\n~~~")]
    [InlineData("$Lenin$ and $$Lenin$$")]
    [InlineData("<https://lenin.org/Lenin> and <lenin@example.org>")]
    [InlineData("https://example.org/Lenin and http://lenin.org/a_Lenin_b")]
    [InlineData("at www.lenin.org, lenin.org, example.org/archive/lenin/works and lenin.md.")]
    [InlineData("write to lenin@example.org or a.lenin@example.org")]
    [InlineData("[x](lenin.md#Lenin \"Lenin\") ![y](lenin.png \"Lenin\")")]
    [InlineData("[x][lenin] and [y]\n\n[lenin]: lenin.md \"Lenin\"\n[y]: Lenin")]
    [InlineData("[x]{#lenin .lenin name=\"Lenin\"} and # not\n\n## H {#lenin .Lenin}")]
    [InlineData("[@lenin] and @Lenin and [^lenin] and [-@lenin]\n\n[^lenin]: x")]
    [InlineData("---\ntitle: Lenin\n---\n\nx")]
    [InlineData("x\n\n---\nlenin: Lenin\n---\n")]
    [InlineData("<!-- Lenin -->\n\nx <!-- Lenin --> y")]
    [InlineData("<div title=\"Lenin\">\n<p id=\"lenin\">x</p>\n</div>")]
    [InlineData("x <a title=\"Lenin\">y</a> <code>Lenin</code> <kbd>Lenin</kbd>")]
    [InlineData("\\section{Lenin} `Lenin`{=tex}")]
    [InlineData("```{=html}\nLenin\n```")]
    [InlineData("# Lenin\n\nLenin and Trotsky\n---\n\nx")]
    [InlineData("{{ Lenin }} {% Lenin %}")]
    [InlineData("lenin_works and Lenins")]
    [InlineData("the [Lenin]{.noterm} and [the Lenin *trade union*]{.noterm}")]
    [InlineData("::: {.noterm}\nLenin\n\n> trade union\n:::")]
    [InlineData("::: noterm\nLenin\n:::")]
    public void Terms_are_not_looked_for_elsewhere(string markup) => TermTest.Verify(markup.Replace("Lenin and Trotsky\n---", "Trotsky\n---", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("# {|t-lenin:Lenin|} and *{|t-trade-union:trade unions|}*\n\n{|t-lenin:Lenin|}")]
    [InlineData("On {|t-lenin:Lenin|}\n---------\n\n> ## {|t-lenin:Lenin|}")]
    [InlineData("# x {#lenin .Lenin}")]
    public void Headings_are_read_where_the_edition_says_so(string markup) => TermTest.Verify(
        $"{markup}\n//- glossary.md\n{TermTest.Glossary}\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    terms-in-headings: true\n");

    [Theory]
    [InlineData("{|t-labour-aristocracy:[labour aristocracy](#t-labour-aristocracy)|}")]
    [InlineData("{|t-labour-aristocracy:[the better paid](glossary.md#t-labour-aristocracy)|}")]
    [InlineData("the {|t-labour-aristocracy:[upper *layer*\nof Lenin](#t-labour-aristocracy)|} of")]
    [InlineData("a [link](#x) to {|t-lenin:Lenin|}, [{|t-lenin:Lenin|}](#x)")]
    [InlineData("[{|t-lenin:Lenin|}](#t-nobody)")]
    [InlineData("{|t-labour-aristocracy:[the layer]{.term key=t-labour-aristocracy}|} and {|t-labour-aristocracy:[Lenin]{.term key=\"#t-labour-aristocracy\"}|}")]
    [InlineData("{|t-lenin:[Lenin]{.term}|} and {|t-labour-aristocracy:[labor *aristocracies*]{.term}|}")]
    [InlineData("trade {|t-lenin:[Lenin]{.term}|} union")]
    [InlineData("one-man {|t-lenin:[management](#t-lenin)|}")]
    [InlineData("{|t-trade-union:[*trade unions*]{.term}|}, [x]{.other}")]
    public void Marks_name_a_term(string markup) => TermTest.Verify(markup);

    [Fact]
    public void A_mark_whose_words_are_no_term_is_a_place_without_entry()
    {
        var edition = Fixture.Edition(Markup.Of("a [better paid layer]{.term} and [x]{.term key=t-nothing}\n").With(new MarkedFile("glossary.md", Apparatus.Language.Text.SourceText.From(TermTest.Glossary))));
        var places = edition.Glossary.Index.In(edition.Documents[0]).All;
        Assert.Collection(
            places,
            first => Assert.Equal((null, 0), (first.Id, edition.Glossary.EntriesOf(first).Length)),
            second => Assert.Equal(("t-nothing", 0, "t-nothing"), (second.Id, edition.Glossary.EntriesOf(second).Length, edition.Documents[0].Text.ToString(second.IdSpan))));
    }

    [Theory]
    [InlineData("the [{|t-lenin:Lennin|}]{.sic corr=\"Lenin\"} and [Lenin]{.sic corr=Trotsky}")]
    [InlineData("the [Lenin]{.sic} and [Lenin]{.sic corr=\"\"}")]
    [InlineData("the [{|t-trade-union:traid]{.sic corr=trade} union|} of")]
    [InlineData("the [{|t-trade-union:trade onion|}]{.sic corr=\"trade union\"} of")]
    [InlineData("the [{|t-lenin:Lenin|}]{.corr sic=\"Lennin\"} and [{|t-labour-aristocracy:labour]{.reg orig=labor} aristocracy|}")]
    [InlineData("the [{|t-lenin:Lenin|}]{.supplied} and [{|t-lenin:Lenin|}]{.unclear cert=low}")]
    public void Errors_of_the_witness_are_read_as_what_was_meant(string markup) => TermTest.Verify(markup);

    [Fact]
    public void A_headword_is_no_occurrence_of_itself() => TermTest.Verify("""
        By {|t-lenin:Lenin|}.
        //- glossary.md
        [Lenin]{#t-lenin .person}

        :   {|t-lenin:Lenin|} led the {|t-soviet:soviets|}.

        *Soviet*

        :   A council.

        :   *See also:* {|t-lenin:[Lenin](#t-lenin)|}
        """);

    [Theory]
    [InlineData("one.md", "{|t-a:Faction|}", "x Faction")]
    [InlineData("text/one.md", "{|t-a:Faction|}", "Faction")]
    [InlineData("1921", "Faction", "{|t-a:Factions|}")]
    [InlineData("1921; one.md", "{|t-a:Faction|}", "{|t-a:Factions|}")]
    [InlineData("ne.md", "Faction", "Faction")]
    [InlineData("three.md", "Faction", "Faction")]
    public void An_entry_with_a_scope_counts_there_alone(string scope, string one, string two) => TermTest.Verify($$"""
        {{one}}
        //- text/two.md
        ---
        witness: 1921
        ---

        {{two}}
        //- glossary.md
        [Faction]{#t-a .term scope="{{scope}}"}

        :   A group.
        //- edition.yml
        input-files: [text/one.md, text/two.md]
        """.Insert(0, "//- text/one.md\n"));

    [Fact]
    public void Where_a_scope_leaves_an_entry_out_a_shorter_or_wider_one_counts() => TermTest.Verify("""
        //- one.md
        the {|t-party-b+t-party-c:party|}, the {|t-line+t-party-line:party line|}
        //- two.md
        the {|t-party-c:party|}, the {|t-line:party line|}
        //- three.md
        the {|t-party-a+t-party-c:party|}, the {|t-line:party line|}
        //- glossary.md
        [Party]{#t-party-a scope="three.md"}

        :   One.

        [Party]{#t-party-b scope="one.md"}

        :   Two.

        [Party]{#t-party-c}

        :   Three.

        [Party line]{#t-line}

        :   Four.

        [Party line]{#t-party-line scope="one.md"}

        :   Five.
        //- edition.yml
        input-files: [one.md, two.md, three.md]
        """);
}

using System.Linq;
using Apparatus.Language.Rules.Glossary;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Glossary;

public sealed class GlossaryEntryNotReadTests
{
    private const string Text = "See the [soviet](#t-soviet), the [council](#t-council).\n//- glossary.md\n";

    private static readonly RuleTest Rule = new(new GlossaryEntryNotRead());

    [Theory]
    [InlineData("{|ED4003:[Soviet]{#t-soviet .term}|}\n\nCouncil.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet .term}|}\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\nCouncil.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\n\n\n:   Council.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\n\n:Council.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\n:Council.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\n\n    :   Council.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\n\n- Council.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\n\n[Council]{#t-council}\n\n:   Board.\n")]
    [InlineData("{|ED4003:[Soviet]{#soviet .term}|}\n\nCouncil.\n")]
    [InlineData("{|ED4003:[Soviet]{also=council}|}\n\nCouncil.\n")]
    [InlineData("{|ED4003:[A long\nheadword]{#t-long .term}|}\n\n:   Text.\n\n:   More.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet .term\nalso=\"council\"}|}\n\n:   Text.\n")]
    [InlineData("{|ED4003:A long\nheadword|}\n\n:   Text.\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   Council.\n\n  {|ED4003:More of it.|}\n\n[Council]{#t-council}\n\n:   Board.\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   Council.\n\n   {|ED4003:More of it.|}\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   Council.\n\n  {|ED4003:More of it.|}\n\n:   And more.\n")]
    [InlineData("Soviet {|ED4003:{#t-soviet}|}\n\n:   Council.\n")]
    [InlineData("Soviet {|ED4003:{#t-soviet .term also=\"council\"}|}\n\n:   Council.\n")]
    [InlineData("{|ED4003:Soviet|}\n\n:   Council.\n")]
    [InlineData("::: {.glossary}\n\n{|ED4003:[Soviet]{#t-soviet .term}|}\n\nCouncil.\n\n:::\n")]
    public void Reports(string glossary) => Rule.Verify(Text + glossary);

    [Theory]
    [InlineData("[Soviet]{#t-soviet .term}\n\n:   Council.\n\n:   More.\n")]
    [InlineData("[Soviet]{#t-soviet .term}\n\n:   Council.\n\n    More.\n")]
    [InlineData("[Soviet]{#t-soviet .term}\n:   Council.\n")]
    [InlineData("[Soviet]{#t-soviet .term}\n\n~   Council.\n")]
    [InlineData("# Glossary\n\nProse before\nthe entries.\n\n## S\n\n[Soviet]{#t-soviet .term}\n\n:   Council.\n\nProse after them.\n")]
    [InlineData("[Soviet]{#t-soviet .term}\n\n:   Council.\n\nA remark between. It has\ntwo lines.\n\n[Council]{#t-council}\n\n:   Board.\n")]
    [InlineData("Commissar\n\n:   A plain headword without links.\n")]
    [InlineData("*Commissar*\n\n:   A plain headword in emphasis.\n")]
    [InlineData("See [page]{.pb #p12}\nand more.\n")]
    [InlineData("[]{.pb #p12}\n\nA page marker alone.\n")]
    [InlineData("[Words]{lang=ru}\n\nA span that is no headword.\n")]
    [InlineData("[soviet]{.term key=t-soviet}\n\nA mark alone.\n")]
    [InlineData("[Soviet]{#t-soviet .term} is a word.\n\nProse about it.\n")]
    [InlineData("```\n[Soviet]{#t-soviet .term}\n```\n\nCode.\n")]
    [InlineData("[Soviet]{#t-soviet .term}\n\n:   Council: a board, and a list\n    of two lines.\n")]
    [InlineData("")]
    public void Is_silent(string glossary) => Rule.Silent("Text.\n//- glossary.md\n" + glossary);

    [Fact]
    public void Only_a_glossary_is_looked_at() => Rule.Silent("[Soviet]{#t-soviet .term}\n\nCouncil.\n\n[A\nb]{#t-b .term}\n\nSoviet {#t-c}\n\n:   Council.");

    [Theory]
    [InlineData("Board\n\n:   A plain headword with its id elsewhere: [x]{#t-soviet}.\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   Council.\n")]
    public void A_headword_with_an_id_may_be_linked_to(string glossary) => Rule.Silent("See the [soviet](#t-soviet).\n//- glossary.md\n" + glossary);

    [Theory]
    [InlineData("{|ED4003:[Soviet]{#t-soviet .term}|}\n\nCouncil.\n", "Pandoc does not read this as a definition of “Soviet”: no paragraph that begins with “:” follows.")]
    [InlineData("{|ED4003:[A long\nheadword]{#t-long}|}\n\n:   Text.\n", "Pandoc does not read this as a definition of “A long headword”: the headword is on two lines (a rewrap command does this); the whole entry becomes plain text.")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   Council.\n\n  {|ED4003:More.|}\n", "Pandoc does not read this as a definition of “Soviet”: a paragraph indented by two or three spaces leaves the glossary.")]
    [InlineData("Soviet {|ED4003:{#t-soviet}|}\n\n:   Council.\n", "Pandoc does not read this as a definition of “Soviet”: “{#t-soviet}” after a plain headword is printed, and the entry has no id.")]
    [InlineData("{|ED4003:Soviet|}\n\n:   Council.\n", "The headword “Soviet” has no id, and Pandoc gives it none: links to “#t-soviet” lead nowhere.")]
    public void Says_why(string glossary, string message) => Assert.Equal(message, Rule.Verify(Text + glossary)[0].Message);

    [Theory]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\n\nCouncil,\nor board.\n", "Begin the next paragraph with “:”", "[Soviet]{#t-soviet}\n\n:   Council,\nor board.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\n\n# Heading\n", "Write “TODO” for the definition", "[Soviet]{#t-soviet}\n\n:   TODO\n\n# Heading\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\nCouncil.\n", "Begin the next line with “:”", "[Soviet]{#t-soviet}\n\n:   Council.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\n\n\n\n:   Council.\n", "Leave one blank line", "[Soviet]{#t-soviet}\n\n:   Council.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\n\n:Council.\n", "Insert a space after “:”", "[Soviet]{#t-soviet}\n\n:   Council.\n")]
    [InlineData("{|ED4003:[Soviet]{#t-soviet}|}\n\n    :   Council.\n", "Take away the indentation", "[Soviet]{#t-soviet}\n\n:   Council.\n")]
    [InlineData("{|ED4003:[A long\nheadword]{#t-long}|}\n\n:   Text.\n", "Join the lines of the headword", "[A long headword]{#t-long}\n\n:   Text.\n")]
    [InlineData("{|ED4003:A long\n  headword|}\n\n:   Text.\n", "Join the lines of the headword", "A long headword\n\n:   Text.\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   Council.\n\n  {|ED4003:More.|}\n", "Begin the paragraph with “:”", "[Soviet]{#t-soviet}\n\n:   Council.\n\n:   More.\n")]
    [InlineData("Soviet {|ED4003:{#t-soviet .term}|}\n\n:   Council.\n", "Put the headword in brackets", "[Soviet]{#t-soviet .term}\n\n:   Council.\n")]
    [InlineData("{|ED4003:Soviet|}\n\n:   Council.\n", "Give the headword the id “t-soviet”", "[Soviet]{#t-soviet .term}\n\n:   Council.\n")]
    public void Fixes(string glossary, string title, string expected)
    {
        Rule.Fixes(Text + glossary, title, "//- glossary.md\n" + expected);

        // What the fix writes is read as an entry.
        Rule.Silent(Text + expected);
    }

    [Fact]
    public void Braces_are_reported_once() =>
        new RuleTest(new AttributesNotRead(), new GlossaryEntryNotRead()).Silent("Text.\n//- glossary.md\nSoviet {#t-soviet .term}\n\n:   Council.\n");

    [Fact]
    public void In_YAML_what_is_no_entry_is_reported() => Assert.Equal(
        ["This is no entry of the glossary: the entry has no “term:”.", "This is no entry of the glossary: an entry begins with “term:”."],
        Rule.Verify("""
            Text.
            //- terms.yaml
            - term: Soviet
              definition: Council.
            - {|ED4003:definition|}: Of what?
            - {|ED4003:words|}
            //- edition.yml
            input-files: [text.md]
            metadata:
              edition: {glossary: terms.yaml}
            """).Select(found => found.Message));
}

using System.Linq;
using Apparatus.Language.Rules.Glossary;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Glossary;

public sealed class NonPreferredFormTests
{
    private const string Glossary = """

        //- glossary.md
        [One-man management]{#t-one-man-management .term also="!individual management; single management"}

        :   Individual management is a phrase that we avoid.

        [Labour aristocracy]{#t-labour-aristocracy .term also="!labor aristocracy"}

        :   The better paid part.

        [Labour]{#t-labour .term also="!labor; work"}

        :   What is done.

        [Workers’ Opposition]{#t-workers-opposition .org also="!left opposition"}

        :   A current.

        [Spokesman]{#t-spokesman .term also="!speaker of the board"}

        :   Who speaks.

        """;

    private static readonly RuleTest Rule = new(new NonPreferredForm());

    [Theory]
    [InlineData("For {|ED4006:individual management|} in industry.")]
    [InlineData("{|ED4006:Individual management|} was the rule.")]
    [InlineData("The {|ED4006:individual-management|} question.")]
    [InlineData("The {|ED4006:individual\nmanagement|} question.")]
    [InlineData("The *{|ED4006:individual* management|} question.")]
    [InlineData("The *{|ED4006:individual management|}* question.")]
    [InlineData("The {|ED4006:labor aristocracies|} of the West.")]
    [InlineData("All {|ED4006:labor|} is equal.")]
    [InlineData("The {|ED4006:Left Opposition|} was another.")]
    [InlineData("The [{|ED4006:individual management|}](#t-one-man-management) question.")]
    [InlineData("The [{|ED4006:individual management|}]{.term} question.")]
    [InlineData("The [{|ED4006:individual management|}]{.term key=t-one-man-management} question.")]
    [InlineData("See [the {|ED4006:individual management|} question](#top).")]
    [InlineData("Text.[^n]\n\n[^n]: On {|ED4006:individual management|}.")]
    [InlineData("Text.^[On {|ED4006:individual management|}.]")]
    [InlineData("- In a list: {|ED4006:individual management|}.")]
    [InlineData("![A view of {|ED4006:individual management|}](view.png)")]
    [InlineData("“Quoted” and then {|ED4006:individual management|}, “quoted” again.")]
    [InlineData("The workers’ view of {|ED4006:individual management|}, and the managers’ view.")]
    [InlineData("---\nstatus: collated\n---\n\nOn {|ED4006:individual management|}.")]
    public void Reports(string text) => Rule.Verify(text + Glossary);

    [Theory]
    [InlineData("For one-man management, or single management.")]
    [InlineData("All labour is work.")]
    [InlineData("---\nwitness: \"1968\"\n---\n\nFor individual management.")]
    [InlineData("---\nstatus: scan\n---\n\nFor individual management.")]
    [InlineData("---\nstatus: proofed\n---\n\nFor individual management.")]
    [InlineData("> For individual management.")]
    [InlineData("::: {.epigraph}\n\nFor individual management.\n\n:::")]
    [InlineData("::: {lang=en-US}\n\nAll labor.\n\n:::")]
    [InlineData("| All labor\n| is verse.")]
    [InlineData("He wrote “for individual management” often.")]
    [InlineData("He wrote \"for individual management\" often.")]
    [InlineData("He wrote ‘for the workers’ individual management’ often.")]
    [InlineData("He wrote 'for individual management' often.")]
    [InlineData("He wrote «for individual management» often.")]
    [InlineData("He wrote “a *long* word,\nand individual management.")]
    [InlineData("His *Individual management in Russia* appeared.")]
    [InlineData("His *On the labor question* and _Labor and Monopoly Capital_ appeared.")]
    [InlineData("His [Labor and Monopoly Capital](https://example.org/labor) appeared.")]
    [InlineData("His [On labor][l] appeared.\n\n[l]: https://example.org/")]
    [InlineData("The Department of Labor and the Labor Party.")]
    [InlineData("Under the Individual Management Act.")]
    [InlineData("The [labor]{.sic corr=\"labour\"} and [labor]{.reg orig=\"labour\"} and [labor]{.corr sic=\"labr\"}.")]
    [InlineData("The [labor]{lang=la} of the Romans.")]
    [InlineData("The [labor]{.noterm} of the Romans.")]
    [InlineData("The `labor` and <https://example.org/labor>.")]
    [InlineData("Text.[^v-x]\n\n[^v-x]: **labour**] labor *1968*")]
    [InlineData("The **labor**] in mid-text.")]
    [InlineData("# Works cited\n\nBraverman: Labor and capital.\n\n## Others\n\nA book on labor.")]
    [InlineData("# On labor\n\nHeadings are not searched for terms.")]
    public void Is_silent(string text) => Rule.Silent(text + Glossary);

    [Fact]
    public void Notes_printed_in_a_witness_are_no_editors_text() => Rule.Verify("""
        Text.[^s-a][^e-b]

        [^s-a]: All labor.

        [^e-b]: All {|ED4006:labor|}.
        //- glossary.md
        [Labour]{#t-labour .term also="!labor"}

        :   What is done. All labour, not individual labor.

        [Management]{#t-management .term}

        :   The opposite of {|ED4006:labor|}.
        //- edition.yml
        input-files: [text.md, glossary.md]
        metadata:
          edition:
            notes:
              s: {name: Solidarity, numbering: printed}
              e: {name: Editor, default: true}
        """);

    [Fact]
    public void A_spelling_as_near_to_an_allowed_form_is_allowed() => Rule.Silent("""
        The trade-union, the trade union, the Trade-Union.
        //- glossary.md
        [Trade union]{#t-a .term also="!Trade Union; trade-union"}

        :   Association.
        """);

    [Theory]
    [InlineData("For {|ED4006:individual management|}.", "Write “one-man management”", "For one-man management.")]
    [InlineData("{|ED4006:Individual management|} was.", "Write “One-man management”", "One-man management was.")]
    [InlineData("{|ED4006:INDIVIDUAL MANAGEMENT|} was.", "Write “ONE-MAN MANAGEMENT”", "ONE-MAN MANAGEMENT was.")]
    [InlineData("The {|ED4006:labor aristocracies|}.", "Write “labour aristocracies”", "The labour aristocracies.")]
    [InlineData("The {|ED4006:labor aristocracy’s|} end.", "Write “labour aristocracy’s”", "The labour aristocracy’s end.")]
    [InlineData("The {|ED4006:left opposition's|} end.", "Write “Workers’ Opposition's”", "The Workers’ Opposition's end.")]
    [InlineData("The {|ED4006:speakers of the board|}.", "Write “spokesmen”", "The spokesmen.")]
    [InlineData("The {|ED4006:individual\nmanagement|} question.", "Write “one-man management”", "The one-man management question.")]
    [InlineData("The [{|ED4006:individual management|}](#t-one-man-management).", "Write “one-man management”", "The [one-man management](#t-one-man-management).")]
    public void Fixes(string text, string title, string expected) => Rule.Fixes(text + Glossary, title, expected + "\n");

    [Fact]
    public void A_form_may_be_allowed() => Rule.Fixes(
        "All {|ED4006:labor|}.\n//- glossary.md\n[Labour]{#t-labour .term also=\"work; ! labor\"}\n\n:   What is done.\n",
        "Allow “labor” in this edition",
        "//- glossary.md\n[Labour]{#t-labour .term also=\"work; labor\"}\n\n:   What is done.\n");

    [Fact]
    public void Marks_between_the_words_are_not_overwritten() =>
        Assert.Equal(["Allow “individual management” in this edition"], Rule.Verify("An {|ED4006:individual[^n] management|}.\n\n[^n]: Note." + Glossary)[0].Fixes.Select(fix => fix.Title));

    [Fact]
    public void Capitals_stay_where_headwords_have_their_own() => Rule.Fixes(
        "The {|ED4006:communist party|}.\n//- glossary.md\n[Bolsheviks]{#t-b .term also=\"!communist party\"}\n\n:   Party.\n\n[faction]{#t-f .term}\n\n:   Group.\n",
        "Write “Bolsheviks”",
        "The Bolsheviks.\n");

    [Fact]
    public void Says_what_the_edition_writes() =>
        Assert.Equal("This edition writes “labour aristocracy” for “labor aristocracy”.", Rule.Verify("The {|ED4006:labor aristocracy|}." + Glossary)[0].Message);
}

using Apparatus.Language.Rules.Glossary;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Glossary;

public sealed class AmbiguousTermTests
{
    private static readonly RuleTest Rule = new(new AmbiguousTerm());

    [Theory]
    [InlineData("[Soviet]{#t-a .term}", "[{|ED4002:Soviet|}]{#t-b .term}")]
    [InlineData("[Soviet]{#t-a .term}", "[{|ED4002:soviets|}]{#t-b .term}")]
    [InlineData("[Soviet]{#t-a .term}", "[Council]{#t-b .term also=\"board; {|ED4002:soviet|}\"}")]
    [InlineData("[Council]{#t-a .term also=\"soviet\"}", "[{|ED4002:Soviet|}]{#t-b .term}")]
    [InlineData("[Layer]{#t-a .term also=\"labour aristocracy\"}", "[Stratum]{#t-b .term also=\"{|ED4002:labor aristocracies|}\"}")]
    [InlineData("[Trade-union]{#t-a .term}", "[{|ED4002:Trade union|}]{#t-b .term}")]
    [InlineData("[Trade-union]{#t-a .term}", "[{|ED4002:Tradeunion|}]{#t-b .term}")]
    [InlineData("[Workers’ control]{#t-a .term}", "[{|ED4002:Workers' Control|}]{#t-b .term}")]
    [InlineData("[Layer]{#t-a .term also=\"!stratum\"}", "[{|ED4002:Stratum|}]{#t-b .term}")]
    [InlineData("[Pole]{#t-a .term}", "[{|ED4002:Poles|}]{#t-b .person}")]
    [InlineData("[Workers’ Opposition]{#t-a .org}", "[{|ED4002:Worker opposition|}]{#t-b .term}")]
    [InlineData("[Soviet]{#t-a .term lang=en}", "[{|ED4002:Soviet|}]{#t-b .term}")]
    [InlineData("[Soviet]{#t-a .term scope=\"text.md\"}", "[{|ED4002:Soviet|}]{#t-b .term scope=\"text.md; two.md\"}")]
    [InlineData("[Soviet]{#t-a .term scope=\"text.md\"}", "[{|ED4002:Soviet|}]{#t-b .term}")]
    [InlineData("[Soviet]{#t-a .term scope=\"1968\"}", "[{|ED4002:Soviet|}]{#t-b .term scope=\"two.md\"}")]
    [InlineData("[Soviet]{#t-a .term case=exact}", "[{|ED4002:Soviet|}]{#t-b .term}")]
    [InlineData("Soviet", "{|ED4002:Soviet|}")]
    public void Reports(string first, string second) => Rule.Verify(Edition(first, second));

    [Theory]
    [InlineData("[Soviet]{#t-a .term}", "[Council]{#t-b .term}")]
    [InlineData("[Soviet]{#t-a .term lang=ru-Latn}", "[Soviet]{#t-b .term}")]
    [InlineData("[Soviet]{#t-a .term scope=\"text.md\"}", "[Soviet]{#t-b .term scope=\"two.md\"}")]
    [InlineData("[Soviet]{#t-a .term scope=\"1968\"}", "[Soviet]{#t-b .term scope=\"text.md\"}")]
    [InlineData("[Us]{#t-a .term}", "[US]{#t-b .place case=exact}")]
    [InlineData("[us]{#t-a .term case=exact}", "[US]{#t-b .place case=exact}")]
    [InlineData("[Soviet]{#t-a .term}", "[Soviet]{#t-a .term}")]
    [InlineData("[Soviet]{#t-a .term also=\"soviets; Soviet\"}", "[Council]{#t-b .term}")]
    [InlineData("[Workers’ Opposition]{#t-a .org}", "[Opposition]{#t-b .term}")]
    [InlineData("[Analyse]{#t-a .term}", "[Analysis]{#t-b .term}")]
    [InlineData("[News]{#t-a .term}", "[New]{#t-b .term}")]
    [InlineData("[Opposition of workers]{#t-a .org}", "[Worker opposition]{#t-b .term}")]
    public void Is_silent(string first, string second) => Rule.Silent(Edition(first, second));

    [Fact]
    public void Words_of_other_languages_are_no_forms() => Rule.Silent("""
        Text.
        //- glossary.md
        [Soviet]{#t-a .term}

        :   Council.

        :   *Russian:* [совет]{lang=ru}

        [Council]{#t-b .term}

        :   Board.

        :   *Russian:* [совет]{lang=ru}
        """);

    [Fact]
    public void One_pair_is_reported_once_although_spelt_in_several_ways() =>
        Assert.Single(Rule.Verify(Edition("[Layer]{#t-a .term also=\"labour aristocracy; labor aristocracy\"}", "[{|ED4002:Labour aristocracy|}]{#t-b .term also=\"labor aristocracies\"}")));

    [Fact]
    public void Two_pairs_are_two_faults() => Rule.Verify(Edition("[Soviet]{#t-a .term also=\"council\"}", "[{|ED4002:Soviet|}]{#t-b .term also=\"{|ED4002:council|}\"}"));

    [Fact]
    public void Entries_of_two_files_are_compared() => Rule.Verify("""
        Text.
        //- one.md
        [Soviet]{#t-a .term}

        :   Council.
        //- terms.yaml
        - term: {|ED4002:Soviet|}
          id: t-b
          definition: Council.
        //- edition.yml
        input-files: [text.md]
        metadata:
          edition: {glossary: [one.md, terms.yaml]}
        """);

    [Theory]
    [InlineData("[Soviet]{#t-a .term}", "[{|ED4002:Soviet|}]{#t-b .term}", "“Soviet” is the headword of ‘t-a’ and of ‘t-b’; hover lists both.")]
    [InlineData("[Soviet]{#t-a .term}", "[Board]{#t-b .term also=\"{|ED4002:soviets|}\"}", "“soviets” is both the headword ‘Soviet’ and a variant of ‘Board’; hover lists both.")]
    [InlineData("[Board]{#t-a .term also=\"soviet\"}", "[{|ED4002:Soviet|}]{#t-b .term}", "“Soviet” is both a variant of ‘Board’ and the headword ‘Soviet’; hover lists both.")]
    [InlineData("[Board]{#t-a .term also=\"soviet\"}", "[Council]{#t-b .term also=\"{|ED4002:soviet|}\"}", "“soviet” is both a variant of ‘Board’ and of ‘Council’; hover lists both.")]
    public void Says_what_the_forms_are(string first, string second, string message) => Assert.Equal(message, Rule.Verify(Edition(first, second))[0].Message);

    [Theory]
    [InlineData("[Soviet]{#t-a .term}", "[Board]{#t-b .term also=\"council; {|ED4002:soviet|}\"}", "Delete the variant “soviet” of ‘Board’", "[Soviet]{#t-a .term}", "[Board]{#t-b .term also=\"council\"}")]
    [InlineData("[Soviet]{#t-a .term}", "[Board]{#t-b .term also=\"!{|ED4002:soviet|}; !council\"}", "Delete the variant “soviet” of ‘Board’", "[Soviet]{#t-a .term}", "[Board]{#t-b .term also=\"!council\"}")]
    [InlineData("[Soviet]{#t-a .term}", "[Board]{#t-b .term also=\"{|ED4002:soviet|}\"}", "Delete the variant “soviet” of ‘Board’", "[Soviet]{#t-a .term}", "[Board]{#t-b .term}")]
    [InlineData("[Board]{#t-a also=\"soviet\" .term}", "[{|ED4002:Soviet|}]{#t-b .term}", "Delete the variant “soviet” of ‘Board’", "[Board]{#t-a .term}", "[Soviet]{#t-b .term}")]
    public void Fixes(string first, string second, string title, string firstAfter, string secondAfter) =>
        Rule.Fixes(Edition(first, second), title, Edition(firstAfter, secondAfter));

    private static string Edition(string first, string second) =>
        $"Text.\n//- glossary.md\n{first}\n\n:   One meaning.\n\n{second}\n\n:   Another meaning.\n//- two.md\n---\nwitness: \"1968\"\n---\n\nText.\n";
}

using System.Linq;
using Apparatus.Language.Rules.Style;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Style;

public sealed class NameFormTests
{
    private const string Rest = """

        //- edition.yml
        input-files: [text.md]
        metadata:
          edition:
            names:
              Trotsky: [Trotskii, Trotski]
              Kollontai: [Kollontay]
              Workers’ Opposition: [Worker Opposition]
              Italy: []
              trade union: [trades-union]
              Chou En-lai: [Zhou Enlai]
            rules: {ED8003: info}
        """;

    private static readonly RuleTest Rule = new(new NameForm());

    [Theory]
    [InlineData("So said {|ED8003:Trotskii|}.")]
    [InlineData("So said {|ED8003:Trotski’s|} friend.")]
    [InlineData("So said {|ED8003:trotsky|}.")]
    [InlineData("So said {|ED8003:TROTSKII|}.")]
    [InlineData("The {|ED8003:Workers Opposition|} rose.")]
    [InlineData("The {|ED8003:Workers 'Opposition|} rose.")]
    [InlineData("The {|ED8003:Worker’s Opposition|} rose.")]
    [InlineData("The {|ED8003:Workers\nOpposition|} rose.")]
    [InlineData("The *{|ED8003:Workers* Opposition|} rose.")]
    [InlineData("The {|ED8003:workers’ opposition|} rose.")]
    [InlineData("The {|ED8003:workers opposition|} rose.")]
    [InlineData("The {|ED8003:Worker Opposition|} rose.")]
    [InlineData("The strikes in {|ED8003:italy|}.")]
    [InlineData("# On {|ED8003:Trotskii|}\n\nText.")]
    [InlineData("Text.[^n]\n\n[^n]: Said {|ED8003:Kollontay|}.")]
    [InlineData("See [{|ED8003:Trotskii|} on the unions](#unions).")]
    [InlineData("The *{|ED8003:Trotskii|}* of the tale.")]
    [InlineData("Said {|ED8003:Zhou Enlai|}.")]
    [InlineData("A {|ED8003:trades-union|} rose.")]
    public void Reports(string text) => Rule.Verify(text + Rest);

    [Theory]
    [InlineData("So said Trotsky, and Kollontai’s friends of the Workers’ Opposition.")]
    [InlineData("So said Trotsky's friends of the Workers' Opposition.")]
    [InlineData("TROTSKY AND THE WORKERS’ OPPOSITION")]
    [InlineData("# TROTSKY\n\nText.")]
    [InlineData("Trade union and Trade Union, in a title.")]
    [InlineData("The trade-union, the Workers’-Opposition.")]
    [InlineData("The Italian and the Trotskyist.")]
    [InlineData("The workers in opposition. The workers. Opposition.")]
    [InlineData("---\nwitness: \"1968\"\n---\n\nSo said Trotskii.")]
    [InlineData("---\nstatus: scan\n---\n\nSo said Trotskii.")]
    [InlineData("> So said Trotskii.")]
    [InlineData("He wrote “so said Trotskii”.")]
    [InlineData("He wrote 'so said Trotskii'.")]
    [InlineData("His *Life of Trotskii* appeared.")]
    [InlineData("His [Life of Trotskii](https://example.org) appeared.")]
    [InlineData("[Trotskii]{lang=ru-Latn}, [Trotskii]{.sic}.")]
    [InlineData("`Trotskii`, [@trotskii1920], <https://example.org/Trotskii>.")]
    [InlineData("# Bibliography\n\nTrotskii, L.: Works.")]
    [InlineData("::: {#refs}\nTrotskii, L.: Works.\n:::")]
    [InlineData("Text.[^v]\n\n[^v]: **Trotsky**] Trotskii *1922*")]
    [InlineData("Names like Trotskij, which nobody has listed.")]
    public void Is_silent(string text) => Rule.Silent(text + Rest);

    [Fact]
    public void It_is_off_unless_it_is_switched_on() => Rule.Silent("""
        So said Trotskii.
        //- edition.yml
        input-files: [text.md]
        metadata:
          edition:
            names: {Trotsky: [Trotskii]}
        """);

    [Fact]
    public void The_glossary_may_list_the_forms_of_a_name() => Rule.Verify("""
        Text.
        //- glossary.md
        [Trotsky]{#t-trotsky .person also="Trotskii"}

        :   Also written Trotskii.

        [Army]{#t-army .term}

        :   Led by {|ED8003:Trotskii|}.
        //- edition.yml
        input-files: [text.md, glossary.md]
        metadata:
          edition:
            names: {Trotsky: [Trotskii]}
            rules: {ED8003: info}
        """);

    [Theory]
    [InlineData("So said {|ED8003:Trotskii|}.", "Write “Trotsky”", "So said Trotsky.")]
    [InlineData("So said {|ED8003:Trotskii’s|} friend.", "Write “Trotsky’s”", "So said Trotsky’s friend.")]
    [InlineData("So said {|ED8003:TROTSKII|}.", "Write “TROTSKY”", "So said TROTSKY.")]
    [InlineData("The {|ED8003:Workers 'Opposition|}.", "Write “Workers’ Opposition”", "The Workers’ Opposition.")]
    [InlineData("The {|ED8003:workers\nopposition|}.", "Write “Workers’ Opposition”", "The Workers’ Opposition.")]
    [InlineData("In {|ED8003:italy|}.", "Write “Italy”", "In Italy.")]
    public void Fixes(string text, string title, string expected) => Rule.Fixes(text + Rest, title, expected + "\n");

    [Theory]
    [InlineData("So said {|ED8003:Trotskii’s|} friend.", "This edition writes “Trotsky” for “Trotskii”.")]
    [InlineData("The {|ED8003:Workers Opposition|}.", "This edition writes “Workers’ Opposition” for “Workers Opposition”.")]
    public void Says_what_the_edition_writes(string text, string message) => Assert.Equal(message, Rule.Verify(text + Rest).Single().Message);
}

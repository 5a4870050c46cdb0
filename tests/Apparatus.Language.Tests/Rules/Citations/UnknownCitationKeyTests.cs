using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Citations;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Citations;

public sealed class UnknownCitationKeyTests
{
    private const string Works = """

        //- works.bib
        @book{brinton1970,
          ids = {oldest, old},
          title = {The Bolsheviks and Workers’ Control},
        }

        @book{a--b,
          title = {Dashes},
        }

        @book{Liebman1975,
          title = {Leninism under Lenin},
        }
        """;

    private readonly RuleTest test = new(new UnknownCitationKey());

    [Theory]
    [InlineData("[@{|ED2001:x|}]", Severity.Error)]
    [InlineData("[see @{|ED2001:x|}, p. 3]", Severity.Error)]
    [InlineData("[-@{|ED2001:x|}]", Severity.Error)]
    [InlineData("[@brinton1970; @{|ED2001:x|}]", Severity.Error)]
    [InlineData("[@{|ED2001:x|}; @brinton1970]", Severity.Error)]
    [InlineData("[@{{|ED2001:x/y|}}]", Severity.Error)]
    [InlineData("@{|ED2001:x|} [p. 3] says", Severity.Error)]
    [InlineData("@brinton1970 [p. 3; @{|ED2001:x|}] says", Severity.Error)]
    [InlineData("[@brinton1970, and @{|ED2001:x|}]", Severity.Error)]
    [InlineData("@{|ED2001:x|} says", Severity.Warning)]
    [InlineData("so -@{|ED2001:x|} says", Severity.Warning)]
    [InlineData("# As @{|ED2001:x|} says", Severity.Warning)]
    [InlineData("> Quoted [@{|ED2001:x|}]", Severity.Error)]
    [InlineData("| a | b |\n|---|---|\n| c | [@{|ED2001:x|}] |", Severity.Error)]
    [InlineData("![Map, after [@{|ED2001:x|}]](a.png)", Severity.Error)]
    [InlineData("![Map, after @{|ED2001:x|}](a.png)", Severity.Warning)]
    [InlineData("[see [@{|ED2001:x|}]](http://x.org)", Severity.Error)]
    [InlineData("T[^1]\n\n[^1]: See [@{|ED2001:x|}].", Severity.Error)]
    [InlineData("T^[See [@{|ED2001:x|}].]", Severity.Error)]
    [InlineData("Term\n\n:   Meaning [@{|ED2001:x|}]", Severity.Error)]
    [InlineData("see http://x.org/@{|ED2001:user|} there", Severity.Info)]
    [InlineData("www.x.org/@{|ED2001:user/pages|}.", Severity.Info)]
    public void Reports_a_key_in_no_bibliography(string text, Severity severity) =>
        Assert.Equal(severity, Assert.Single(test.Verify(text + Works)).Severity);

    [Theory]
    [InlineData("[@brinton1970, p. 3] and @Liebman1975 [p. 4]")]
    [InlineData("mail a@b.com, word.@x, pkg@1.2, \\@x, \\@ref(x)")]
    [InlineData("[@handle](http://x.org) and [@handle][ref] and [by @handle](http://x.org)")]
    [InlineData("[@handle]: http://x.org/handle")]
    [InlineData("By [@handle].\n\n[@handle]: http://x.org/handle\n[@other]: url:http://x.org\n")]
    [InlineData("See [@tag:x].\n\n[@tag:x]: doi:10.1000/1")]
    [InlineData("See @nte-diagram, @thm-line and [@tip-x].")]
    [InlineData("Text\n[@handle]: <http://x.org/handle> \"title\"")]
    [InlineData("> [@handle]: www.x.org")]
    [InlineData("[@fig:map] @tbl:x @eq:y @sec:z @lst:k @fig-map [@tbl-x; @sec-y] @eq-1 @lst-2 @Fig:map")]
    [InlineData("[@doi:10.1000/182] [@pmid:1] [@pmcid:PMC1] [@arxiv:1] [@isbn:978] [@url:x] [@wikidata:Q1]")]
    [InlineData("`[@x]` and $@x$ and <!-- [@x] -->\n\n```\n[@x]\n```")]
    [InlineData("<http://x.org/@user>")]
    [InlineData("(@good) A case.\n\nAs (@good) shows.")]
    [InlineData("{{ @x }} and {% @x %}")]
    [InlineData("---\nnocite: '@*'\n---\n\nText.")]
    [InlineData("---\nbibliography: works.bib\nedition:\n  names: {'@x': 1}\nhidden_: '@x'\n---\n\nText.")]
    public void Leaves_other_uses_of_the_sign_alone(string text) => test.Silent(text + Works);

    [Theory]
    [InlineData("[@x] and @y")]
    [InlineData("@Override\npublic void x()")]
    [InlineData("Thanks, @handle, for [@override].")]
    public void Is_silent_without_a_bibliography(string text)
    {
        test.Silent(text);
        test.VerifyLoose(text);
    }

    [Fact]
    public void Is_silent_where_a_bibliography_is_missing() => test.Silent("""
        Text [@x].

        //- edition.yml
        input-files:
        - text.md
        bibliography: [works.bib, gone.bib]

        //- works.bib
        @book{a, title = {T}}
        """);

    [Theory]
    [InlineData("---\ntitle: See @{|ED2001:x|}\n---\n\nText.", Severity.Warning)]
    [InlineData("---\ntitle: \"See [@{|ED2001:x|}]\"\n---\n\nText.", Severity.Error)]
    [InlineData("---\ntitle: 'See [@{|ED2001:x|}]'\n---\n\nText.", Severity.Error)]
    [InlineData("---\nabstract: |\n  First.\n\n  Then [see @{|ED2001:x|}].\n---\n\nText.", Severity.Error)]
    [InlineData("---\nabstract: >\n    First\n    then [see\n    @{|ED2001:x|}].\n---\n\nText.", Severity.Error)]
    [InlineData("---\nkeywords: [a, '[@{|ED2001:x|}]']\n---\n\nText.", Severity.Error)]
    [InlineData("---\nauthor:\n- name: A [@{|ED2001:x|}]\n---\n\nText.", Severity.Error)]
    [InlineData("---\nnocite: |\n  @brinton1970, @{|ED2001:x|}\n---\n\nText.", Severity.Error)]
    [InlineData("Text.\n\n---\nnocite: '@{|ED2001:x|}'\n---\n\nMore.", Severity.Error)]
    public void Looks_into_metadata(string text, Severity severity) =>
        Assert.Equal(severity, Assert.Single(test.Verify(text + Works)).Severity);

    [Fact]
    public void Looks_into_the_manifest_for_nocite_only()
    {
        var found = test.Verify("""
            Text.

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib
            metadata:
              title: See @y
              nocite: "@{|ED2001:x|}"
            """ + Works);
        Assert.Equal("No entry ‘x’ in works.bib; it will be missing from the list of works.", Assert.Single(found).Message);
    }

    [Theory]
    [InlineData("[@{|ED2001:zz|}]", "No entry ‘zz’ in works.bib; it will be printed as “(zz?)”.")]
    [InlineData("[@{|ED2001:brington1970|}]", "No entry ‘brington1970’ in works.bib; it will be printed as “(brington1970?)”. Did you mean ‘brinton1970’?")]
    [InlineData("[@{|ED2001:liebman1975|}]", "No entry ‘liebman1975’ in works.bib; it will be printed as “(liebman1975?)”. Did you mean ‘Liebman1975’?")]
    [InlineData("http://x.org/@{|ED2001:user|}", "Pandoc reads “@user” in this address as a citation; write <…>.")]
    [InlineData("[@{|ED2001:old|}]", "‘old’ is an alias of ‘brinton1970’, but Pandoc will print “(old?)”.")]
    [InlineData("[@{|ED2001:old|}] [@brinton1970]", "‘old’ is an alias of ‘brinton1970’.")]
    [InlineData("---\nnocite: '@*'\n---\n\n[@{|ED2001:old|}]", "‘old’ is an alias of ‘brinton1970’.")]
    [InlineData("[@{|ED2001:oldest|}] [@brinton1970]", "‘oldest’ is an alias of ‘brinton1970’, but Pandoc will print “(oldest?)”.")]
    public void Says_what_is_wrong(string text, string message) => Assert.Equal(message, Assert.Single(test.Verify(text + Works)).Message);

    [Fact]
    public void Gives_a_working_alias_as_a_remark() =>
        Assert.Equal([Severity.Info], test.Verify("[@{|ED2001:old|}] [@brinton1970]" + Works).Select(found => found.Severity));

    [Fact]
    public void Names_several_bibliographies() => Assert.Equal(
        "No entry ‘zz’ in works.bib and the references of text.md; it will be printed as “(zz?)”.",
        Assert.Single(test.Verify("---\nreferences:\n- id: q\n  type: book\n---\n\n[@{|ED2001:zz|}]" + Works)).Message);

    [Fact]
    public void Points_at_the_near_entry()
    {
        var related = Assert.Single(Assert.Single(test.Verify("[@{|ED2001:brinton1907|}]" + Works)).Related);
        Assert.Equal(("/e/works.bib", "‘brinton1970’ is defined here"), (related.Path, related.Message));
    }

    [Theory]
    [InlineData("[@{|ED2001:brington1970|}, p. 3]", "Change to ‘brinton1970’", "[@brinton1970, p. 3]")]
    [InlineData("[@{|ED2001:old|}]", "Change to ‘brinton1970’", "[@brinton1970]")]
    [InlineData("[@{|ED2001:a|}--b, p. 3]", "Write “@{a--b}”", "[@{a--b}, p. 3]")]
    [InlineData("go to http://x.org/@{|ED2001:user/list|}, then", "Put the address in angle brackets", "go to <http://x.org/@user/list>, then")]
    public void Mends(string text, string title, string expected) => test.Fixes(text + Works, title, expected + "\n");

    [Fact]
    public void Adds_an_entry() => test.Fixes(
        "[@{|ED2001:daniels1960|}]\n//- works.bib\n@book{a,\n}\n",
        "Add an entry ‘daniels1960’ to works.bib",
        "//- works.bib\n@book{a,\n}\n\n@book{daniels1960,\n  title = {TODO},\n}\n");

    [Fact]
    public void Adds_an_item() => test.Fixes(
        "[@{|ED2001:daniels1960|}]\n//- works.yaml\nreferences:\n- id: a\n  type: book\n",
        "Add an entry ‘daniels1960’ to works.yaml",
        "//- works.yaml\nreferences:\n- id: a\n  type: book\n- id: daniels1960\n  type: book\n  title: TODO\n");

    [Fact]
    public void Leaves_a_file_alone_that_another_program_writes() => Assert.Empty(
        test.Verify("[@{|ED2001:daniels1960|}]\n//- edition.yml\ninput-files: [text.md]\nbibliography: works.bib\nmetadata:\n  edition:\n    generated: works.bib\n//- works.bib\n@book{a,\n}\n")
            .Single().Fixes);

    [Fact]
    public void Works_in_a_single_file() =>
        test.VerifyLoose("---\nreferences:\n- id: a\n  type: book\n---\n\n[@a] and [@{|ED2001:x|}]\n");

    [Fact]
    public void Is_off_in_loose_files() => test.VerifyLoose("[@x] and @y" + Works);
}

using System;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Citations;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Citations;

/// <summary>Works that prose names without citing them.</summary>
public sealed class UncitedMentionTests
{
    private const string Works =
        "\n//- works.bib\n@book{daniels1960, author={Daniels, Robert Vincent}, title={The Conscience of the Revolution: Communist Opposition in Soviet Russia}, shorttitle={Conscience of the Revolution}, date={1960}}\n"
        + "@book{braverman1974, author={Braverman, Harry}, title={Labor and monopoly capital}, subtitle={The Degradation of Work}, date={1974}}\n"
        + "@book{brinton1970, author={Brinton, Maurice}, title={The {Bolsheviks} and Workers’ Control, 1917 to 1921}, date={1970}, ids={b70}}\n"
        + "@book{sorenson1969, author={Sorenson, Jay B.}, title={The Life and Death of Soviet Trade Unionism}, date={1969}}\n"
        + "@book{capital, author={Marx, Karl}, title={Capital}, date={1867}}\n@book{one, author={Roe, Ann}, title={Collected Works}, volume={1}, date={1921}}\n@book{two, author={Roe, Ann}, title={Collected Works}, volume={2}, date={1921}}\n"
        + "@book{wo, author={Kollontai, Alexandra}, title={The Workers’ Opposition}, date={1921}}\n";

    private readonly RuleTest test = new(new UncitedMention());

    [Theory]
    [InlineData("He read *{|ED2008:The Conscience of the Revolution|}*.", "Daniels 1960")]
    [InlineData("He read {|ED2008:The Conscience of the Revolution: Communist Opposition in Soviet Russia|}.", "Daniels 1960")]
    [InlineData("In his *{|ED2008:Conscience of the Revolution|}* he says so.", "Daniels 1960")]
    [InlineData("*{|ED2008:Labor and Monopoly Capital|}* says so.", "Braverman 1974")]
    [InlineData("*{|ED2008:The Bolsheviks and Workers' Control, 1917\nto 1921|}* says so.", "Brinton 1970")]
    [InlineData("As {|ED2008:Brinton (1970)|} has shown.", "Brinton 1970")]
    [InlineData("As {|ED2008:Brinton 1970|} has shown.", "Brinton 1970")]
    [InlineData("As {|ED2008:Brinton’s (1970)|} study shows.", "Brinton 1970")]
    [InlineData("T.[^n]\n\n[^n]: See {|ED2008:Brinton, 1970|}, on this.", "Brinton 1970")]
    [InlineData("As {|ED2008:Brinton (1970)|} has shown [@daniels1960].", "Brinton 1970")]
    [InlineData("As {|ED2008:Brinton (1970)|} has shown.\n\nAgain [@brinton1970].", "Brinton 1970")]
    public void Remarks_on_it(string text, string work)
    {
        var found = Assert.Single(test.Verify(text + Works));
        Assert.Equal(($"{work} is in the bibliography and is mentioned here without a citation.", Severity.Info), (found.Message, found.Severity));
        Assert.Equal("/e/works.bib", found.Related.Single().Path);
    }

    [Fact]
    public void Remarks_once_in_a_section() =>
        Assert.Equal(2, test.Verify("# One\n\n{|ED2008:Brinton (1970)|} and Brinton (1970).\n\nBrinton 1970.\n\n# Two\n\n{|ED2008:Brinton 1970|}.\n" + Works).Length);

    [Theory]
    [InlineData("He read *The Conscience of the Revolution* [@daniels1960, p. 3].")]
    [InlineData("In @daniels1960 [p. 3], that is *The Conscience of the Revolution*, he says so.")]
    [InlineData("He read *The Bolsheviks and Workers’ Control, 1917 to 1921* [@b70].")]
    [InlineData("He read *The Conscience of the Revolution*.[^n]\n\n[^n]: @daniels1960 [p. 3].")]
    [InlineData("T.[^n]\n\n[^n]: *The Conscience of the Revolution*.\n\n    See [@daniels1960].")]
    [InlineData("> *The Conscience of the Revolution* says so.")]
    [InlineData("He says: “The Conscience of the Revolution is my guide.”")]
    [InlineData("## References\n\nDaniels, *The Conscience of the Revolution*, 1960.")]
    [InlineData("*Capital* and Capital, and the collected works of Roe, and Collected Works.")]
    [InlineData("The conscience of the revolution was troubled.")]
    [InlineData("Brinton, in 1970, and Brinton was 1970 years old; Roe 1921; Brinton 1970–71.")]
    [InlineData("`Brinton 1970` and <!-- Brinton 1970 --> and [x](Brinton-1970).")]
    [InlineData("---\nwitness: w\n---\n\nHe read *The Conscience of the Revolution*.")]
    [InlineData("---\nstatus: scan\n---\n\nBrinton 1970.")]
    [InlineData("---\ntitle: The Workers’ Opposition\n---\n\nThe Workers’ Opposition was beaten.")]
    [InlineData("The Workers’ Opposition was beaten.\n//- glossary.md\n[Workers’ Opposition]{#t-wo .org}\n\n:   A group.")]
    public void Is_silent(string text) => test.Silent(text + Works);

    [Fact]
    public void Is_silent_on_names_of_the_edition() => test.Silent(
        "The Workers’ Opposition was beaten.\n//- edition.yml\ninput-files: [text.md]\nbibliography: works.bib\nmetadata:\n  edition:\n    names:\n      Workers’ Opposition: [Workers Opposition]\n" + Works.TrimStart('\n'));

    [Fact]
    public void Remarks_on_it_once_it_is_no_longer_the_name_of_a_group()
    {
        const string Text = "The Workers’ Opposition was beaten.\n//- glossary.md\n[Workers’ Opposition]{#t-wo .org}\n\n:   A group.\n";
        var before = Fixture.Edition(Markup.Parse(Text + Works.TrimStart('\n')));
        var runner = new RuleRunner(new RuleCatalog([new UncitedMention()]));
        Assert.Empty(runner.Run(before, before.Documents[0], RuleSettings.Default, TestContext.Current.CancellationToken));
        var glossary = before.Documents.Single(file => file.Path.EndsWith("glossary.md", StringComparison.Ordinal));
        var renamed = SourceText.From(glossary.Text.Content.Replace("[Workers’", "[Left", StringComparison.Ordinal));
        var after = before.TryReplace(MarkdownDocument.Parse(glossary.Path, renamed, glossary));
        Assert.NotNull(after);
        Assert.Single(runner.Run(after, after.Documents[0], RuleSettings.Default, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("He read *{|ED2008:The Conscience of the Revolution|}* then.\n", "Cite [@daniels1960]", "He read *The Conscience of the Revolution* [@daniels1960] then.\n")]
    [InlineData("As {|ED2008:Brinton (1970)|} says.\n", "Cite [@brinton1970]", "As Brinton (1970) [@brinton1970] says.\n")]
    public void Cites(string text, string title, string expected) => test.Fixes(text + Works.TrimStart('\n'), title, expected);
}

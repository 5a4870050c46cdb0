using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Citations;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Citations;

/// <summary>Titles that are nearly those of works.</summary>
public sealed class CitedTitleMismatchTests
{
    private const string Works =
        "\n//- works.bib\n@book{daniels1960, author={Daniels, Robert Vincent}, title={The Conscience of the Revolution: Communist Opposition in Soviet Russia}, shorttitle={Conscience of the Revolution}, date={1960}}\n"
        + "@book{braverman1974, author={Braverman, Harry}, title={Labor and monopoly capital}, subtitle={The Degradation of Work}, date={1974}}\n"
        + "@book{brinton1970, author={Brinton, Maurice}, title={The {Bolsheviks} and Workers’ Control, 1917 to 1921}, date={1970}, ids={b70}}\n"
        + "@book{sorenson1969, author={Sorenson, Jay B.}, title={The Life and Death of Soviet Trade Unionism}, date={1969}}\n"
        + "@book{capital, author={Marx, Karl}, title={Capital}, date={1867}}\n@book{one, author={Roe, Ann}, title={Collected Works}, volume={1}, date={1921}}\n@book{two, author={Roe, Ann}, title={Collected Works}, volume={2}, date={1921}}\n"
        + "@book{wo, author={Kollontai, Alexandra}, title={The Workers’ Opposition}, date={1921}}\n";

    private readonly RuleTest test = new(new CitedTitleMismatch());

    [Theory]
    [InlineData("*{|ED2009:Labour and Monopoly Capital|}*", "This looks like “Labor and monopoly capital” (‘braverman1974’) but is spelt “Labour and Monopoly Capital”.")]
    [InlineData("In {|ED2009:Labour and Monopoly Capital|} he says so.", "This looks like “Labor and monopoly capital” (‘braverman1974’) but is spelt “Labour and Monopoly Capital”.")]
    [InlineData("Braverman's {|ED2009:Labour and Monopoly Capital|}, says.", "This looks like “Labor and monopoly capital” (‘braverman1974’) but is spelt “Labour and Monopoly Capital”.")]
    [InlineData("*{|ED2009:The Life and Death of Soviet Unionism|}*", "This looks like “The Life and Death of Soviet Trade Unionism” (‘sorenson1969’) but is spelt “The Life and Death of Soviet Unionism”.")]
    [InlineData("*{|ED2009:The Rise and Death of Soviet Trade Unionism|}*", "This looks like “The Life and Death of Soviet Trade Unionism” (‘sorenson1969’) but is spelt “The Rise and Death of Soviet Trade Unionism”.")]
    [InlineData("T.[^n]\n\n[^n]: *{|ED2009:The Conscience of the Revolutions|}*, p. 3.", "This looks like “The Conscience of the Revolution” (‘daniels1960’) but is spelt “The Conscience of the Revolutions”.")]
    public void Remarks_on_it(string text, string message)
    {
        var found = Assert.Single(test.Verify(text + Works));
        Assert.Equal((message, Severity.Info), (found.Message, found.Severity));
        Assert.Equal("/e/works.bib", found.Related.Single().Path);
    }

    [Theory]
    [InlineData("*Labor and Monopoly Capital* and *labor and monopoly capital*")]
    [InlineData("*The Bolsheviks and Workers' Control, 1917 to 1921* and *The Bolsheviks and Workers Control, 1917 to 1921*")]
    [InlineData("*The Conscience of the Revolution* and *Conscience of the Revolution*")]
    [InlineData("*The Bolsheviks and Workers’ Control, 1917 to 1922*")]
    [InlineData("*Conscience of the Nation* and *Wages and Monopoly Capital*")]
    [InlineData("*quite other words* and The Central Committee of the Party")]
    [InlineData("*Labour*")]
    [InlineData("> *Labour and Monopoly Capital*")]
    [InlineData("“Labour and Monopoly Capital”")]
    [InlineData("---\nwitness: w\n---\n\n*Labour and Monopoly Capital*")]
    [InlineData("`Labour and Monopoly Capital`")]
    [InlineData("## References\n\n*Labour and Monopoly Capital*")]
    public void Is_silent(string text) => test.Silent(text + Works);

    [Fact]
    public void Writes_the_title() => test.Fixes(
        "*{|ED2009:The Conscience of the Revolutions|}* says.\n" + Works.TrimStart('\n'), "Write “The Conscience of the Revolution”", "*The Conscience of the Revolution* says.\n");
}

using System.Linq;
using Apparatus.Language.Rules.Transcription;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Transcription;

/// <summary>Spaces beside apostrophes.</summary>
public sealed class ApostropheTests
{
    private const string Scan = "---\nstatus: scan\n---\n\n";

    private readonly RuleTest test = new(new Apostrophe());

    [Theory]
    [InlineData("It was {|ED7008:Stalin 's|} paper.", "Stalin 's")]
    [InlineData("It was {|ED7008:Stalin ’s|} paper.", "Stalin ’s")]
    [InlineData("It was {|ED7008:Stalin\n's|} paper.", "Stalin 's")]
    [InlineData("The {|ED7008:Workers ' Opposition|} rose.", "Workers ' Opposition")]
    [InlineData("The {|ED7008:Workers 'Opposition|} rose.", "Workers 'Opposition")]
    [InlineData("The {|ED7008:Workers ’Opposition|} rose.", "Workers ’Opposition")]
    [InlineData("Her text The {|ED7008:Workers 'Opposition|}, by the Workers' Opposition for her.", "Workers 'Opposition")]
    [InlineData("He said 'so', of the {|ED7008:Workers ' Opposition|}.", "Workers ' Opposition")]
    public void Reports_it(string text, string words) => Assert.Equal($"Stray space at an apostrophe: “{words}”.", test.Verify(Scan + text).Single().Message);

    [Theory]
    [InlineData("The Workers' Opposition and Stalin's paper and Marx' work.")]
    [InlineData("The workers 'control' is one. The leaders 'ruled'.")]
    [InlineData("He said ' so it is ' and went.")]
    [InlineData("He said ‘ so it is ’ and went.")]
    [InlineData("It was opis' and vlast' and rol' here, the vlast’ too.")]
    [InlineData("'Tis so; it was 'tis, and comrades 'tis, as 'em and '68 and Prague's '68.")]
    [InlineData("The heroes 'neath the ground.")]
    [InlineData("Code `Stalin 's` and [Stalin 's]{.sic}.")]
    [InlineData("The masses ‘Opposition’ rose.")]
    [InlineData("The class 'in itself', the class 'for itself'.")]
    public void Is_silent(string text) => test.Silent(Scan + text);

    [Fact]
    public void Is_silent_in_editors_text() => test.Silent("It was Stalin 's paper.");

    [Theory]
    [InlineData("{|ED7008:Stalin 's|} paper.\n", "Stalin's paper.\n")]
    [InlineData("{|ED7008:Workers ' Opposition|}.\n", "Workers' Opposition.\n")]
    [InlineData("{|ED7008:Workers 'Opposition|}.\n", "Workers' Opposition.\n")]
    public void Closes_up(string text, string expected) => test.Fixes(Scan + text, "Close up", Scan + expected);
}

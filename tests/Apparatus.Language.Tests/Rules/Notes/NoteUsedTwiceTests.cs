using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class NoteUsedTwiceTests
{
    private static readonly RuleTest Rule = new(new NoteUsedTwice());

    [Theory]
    [InlineData("One[^x] and again{|ED1004:[^x]|}.\n\n[^x]: Note.")]
    [InlineData("One[^x], two{|ED1004:[^x]|}, three{|ED1004:[^x]|}.\n\n[^x]: Note.")]
    [InlineData("One.[^x]\n\n[^x]: Note.\n\n//- two.md\nTwo.{|ED1004:[^x]|}")]
    [InlineData("One[^x] and ^[inside {|ED1004:[^x]|}].\n\n[^x]: Note.")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("One[^x] and[^y].\n\n[^x]: See [^y].\n\n[^y]: Note.")]
    [InlineData("Undefined[^x] and again[^x].")]
    [InlineData("Once[^x] and `[^x]`.\n\n[^x]: Note.")]
    [InlineData("One[^x] and[^X].\n\n[^x]: Note.\n\n[^X]: Other.")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("One[^x] and again{|ED1004:[^x]|}.\n\n[^x]: The first words.\n", "Give this place a note of its own, ‘x-2’", "One[^x] and again[^x-2].\n\n[^x]: The first words.\n[^x-2]: See the note “The first words.”\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);

    [Fact]
    public void Is_an_info_in_a_loose_file() =>
        Assert.Equal(Apparatus.Language.Diagnostics.Severity.Info, Rule.VerifyLoose("One[^x] and again{|ED1004:[^x]|}.\n\n[^x]: Note.")[0].Severity);
}

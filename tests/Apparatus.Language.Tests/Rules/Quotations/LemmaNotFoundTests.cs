using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Quotations;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Quotations;

/// <summary>Lemmata that do not stand in their sentence.</summary>
public sealed class LemmaNotFoundTests
{
    private readonly RuleTest test = new(new LemmaNotFound());

    [Theory]
    [InlineData("He could not be moved.[^v]\n\n[^v]: **{|ED8007:cold|}**] could *1968*", "cold")]
    [InlineData("He could.[^v] She would not.\n\n[^v]: **{|ED8007:would not|}**] could", "would not")]
    [InlineData("He could not.[^v]\n\n[^v]: “{|ED8007:cold|}”] could", "cold")]
    [InlineData("He could not.[^v]\n\n[^v]: \"{|ED8007:cold not|}\"] could", "cold not")]
    [InlineData("One … two.[^v]\n\n[^v]: **{|ED8007:one … three|}**] x", "one … three")]
    [InlineData("He could.[^v]\n//- more.md\n[^v]: **{|ED8007:cold|}**] could", "cold")]
    public void Reports_it(string text, string lemma)
    {
        var found = Assert.Single(test.Verify(text));
        Assert.Equal(($"“{lemma}” does not stand in the sentence that carries this note.", Severity.Info), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("He could not be moved.[^v]\n\n[^v]: **could**] cold *1968*")]
    [InlineData("He [could]{.corr sic=cold} not.[^v]\n\n[^v]: **cold**] x")]
    [InlineData("He [cold]{.sic corr=could} not.[^v]\n\n[^v]: **could not**] x")]
    [InlineData("The One-Man\nmanagement’s end.[^v]\n\n[^v]: **one‑man management**] x")]
    [InlineData("The labour aristocracies[^v] of it.\n\n[^v]: **Labor aristocracy**] x")]
    [InlineData("From the first word to the very last.[^v]\n\n[^v]: **first … last**] x")]
    [InlineData("He could not.[^v]\n\n[^v]: **cold** is what the proof has.")]
    [InlineData("He could not.[^v]\n\n[^v]: “Cold” would be odd.")]
    [InlineData("He could not.[^v]\n\n[^v]: Nothing [cold] here.")]
    [InlineData("He could not.\n\n[^v]: **cold**] nothing refers to it.")]
    [InlineData("# He could not[^v]\n\n[^v]: **could**] x")]
    [InlineData("He could.[^v] Cold it was.[^v]\n\n[^v]: **cold**] twice")]
    [InlineData("A piece [of ]{.supplied}paper.[^v]\n\n[^v]: **piece of paper**] x")]
    public void Is_silent(string text) => test.Silent(text);

    [Theory]
    [InlineData("He could not.[^v]\n\n[^v]: **{|ED8007:coult|}**] x\n", "Write “could”", "He could not.[^v]\n\n[^v]: **could**] x\n")]
    [InlineData("All power to the unions.[^v]\n\n[^v]: **{|ED8007:all power of the unions|}**] x\n", "Write “All power to the unions”", "All power to the unions.[^v]\n\n[^v]: **All power to the unions**] x\n")]
    public void Offers_the_near_form(string text, string title, string expected) => test.Fixes(text, title, expected);
}

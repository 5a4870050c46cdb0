using System.Linq;
using Apparatus.Language.Rules.Citations;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Citations;

public sealed class LocatorOutsideCitationTests
{
    private readonly RuleTest test = new(new LocatorOutsideCitation());

    [Theory]
    [InlineData("@a{|ED2004:, p. 3|} says", "p. 3")]
    [InlineData("@a {|ED2004:(p. 3)|} says", "p. 3")]
    [InlineData("@a{|ED2004:(p. 3)|} says", "p. 3")]
    [InlineData("[@a]{|ED2004:, pp. 3-4|}.", "pp. 3-4")]
    [InlineData("[@a] {|ED2004:(p. 3)|}.", "p. 3")]
    [InlineData("[@a; @b]{|ED2004:, p. 3|}.", "p. 3")]
    [InlineData("[@a]{|ED2004: p. 3|}.", "p. 3")]
    [InlineData("[@a]{|ED2004:,\np. 3|}.", "p. 3")]
    [InlineData("@a{|ED2004:, chapter 3|}, says", "chapter 3")]
    [InlineData("@a{|ED2004:, § 4|} says", "§ 4")]
    [InlineData("@a [p. 2]{|ED2004:, p. 3|} says", "p. 3")]
    [InlineData("T[^1]\n\n[^1]: @a{|ED2004:, p. 3|}.", "p. 3")]
    [InlineData("> *x* @a{|ED2004:, pp. 3, 5|} says", "pp. 3, 5")]
    public void Reports_a_locator_after_a_citation(string text, string locator) => Assert.Equal(
        $"“{locator}” is outside the citation and will be printed as plain text after it.",
        Assert.Single(test.Verify(text)).Message);

    [Theory]
    [InlineData("[@a] 33 delegates, @a, 33 delegates")]
    [InlineData("[@a] (1921) and @a (1921, p. 3)")]
    [InlineData("@a (see p. 3) and @a (p. 3 and others) and @a (p. 3; @b)")]
    [InlineData("@a [p. 3] says and [@a, p. 3].")]
    [InlineData("[@a], chapter 3 of this book, and [@a], section 2 below")]
    [InlineData("@a chapter 3 says")]
    [InlineData("@a, pg. 3 and @a, Theses 3")]
    [InlineData("@a. P. 3 has it.")]
    [InlineData("@fig:x, p. 3 and @doi:10.1/x, p. 3")]
    [InlineData("See [@a, p. 3 for it.")]
    [InlineData("See [also @a, chapter 3. More.")]
    [InlineData("(@ok) Example.\n\nSee @ok, p. 3.")]
    [InlineData("`@a`, p. 3 and [@a](x), p. 3")]
    public void Leaves_other_text_alone(string text) => test.Silent(text);

    [Theory]
    [InlineData("@a{|ED2004:, p. 3|} says", "@a [p. 3] says")]
    [InlineData("@a {|ED2004:(p. 3)|} says", "@a [p. 3] says")]
    [InlineData("[@a]{|ED2004:, p. 3|}.", "[@a, p. 3].")]
    [InlineData("[@a] {|ED2004:(p. 3)|}.", "[@a, p. 3].")]
    [InlineData("@a [p. 2]{|ED2004:, p. 3|} says", "@a [p. 2, p. 3] says")]
    public void Moves_it_inside(string text, string expected) => test.Fixes(text, "Move “p. 3” into the citation", expected);

    [Fact]
    public void Has_nothing_safe_to_offer() => Assert.False(test.Verify("@a{|ED2004:, p. 3|}").Single().Fixes.Single().IsSafe);

    [Fact]
    public void Is_off_in_loose_files() => test.VerifyLoose("@a, p. 3 says");
}

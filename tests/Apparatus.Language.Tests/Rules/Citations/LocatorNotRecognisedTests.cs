using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Citations;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Citations;

public sealed class LocatorNotRecognisedTests
{
    private readonly RuleTest test = new(new LocatorNotRecognised());

    [Theory]
    [InlineData("en-GB", "[@a, {|ED2003:pg. 3|}]", "“pg. 3” is not read as a page reference in en-GB; write “p. 3”.")]
    [InlineData("en-GB", "[@a, {|ED2003:p 3|}]", "“p 3” is not read as a page reference in en-GB; write “p. 3”.")]
    [InlineData("en-GB", "[@a, {|ED2003:pp 3-5|}, and more]", "“pp 3-5” is not read as a page reference in en-GB; write “pp. 3-5”.")]
    [InlineData("en-GB", "[@a {|ED2003:pg 3|}]", "“pg 3” is not read as a page reference in en-GB; write “p. 3”.")]
    [InlineData("en-GB", "@a [{|ED2003:pg. 3|}] says", "“pg. 3” is not read as a page reference in en-GB; write “p. 3”.")]
    [InlineData("en-GB", "[@b; @a, {|ED2003:fn. 7|}]", "“fn. 7” is not read as a locator in en-GB; write “n. 7”.")]
    [InlineData("en-GB", "[@a, {|ED2003:chaps. 3|}]", "“chaps.” is known only in en-US; “chapters” works everywhere.")]
    [InlineData("en-US", "[@a, {|ED2003:vols 3|}]", "“vols” is known only in en-GB; “volumes” works everywhere.")]
    [InlineData("en-GB", "[@a, {|ED2003:iv|}]", "“iv” is not read as a page reference in en-GB; write “p. iv”.")]
    [InlineData("en-GB", "> [@a,\n> {|ED2003:pg. 3|}]", "“pg. 3” is not read as a page reference in en-GB; write “p. 3”.")]
    public void Reports_terms_that_are_not_known(string language, string text, string message)
    {
        var found = Assert.Single(test.Verify(Edition(language, text)));
        Assert.Equal((message, Severity.Warning), (found.Message, found.Severity));
    }

    [Fact]
    public void Remarks_on_a_word_before_a_locator()
    {
        var found = Assert.Single(test.Verify(Edition("en-GB", "[@a, {|ED2003:esp. p. 3|}]")));
        Assert.Equal(Severity.Info, found.Severity);
        Assert.Equal("“esp.” before “p. 3” keeps Pandoc from reading it as a locator; the word belongs before the key.", found.Message);
    }

    [Theory]
    [InlineData("[@a, p. 3] [@a, pp. 33-35, 38] [@a, 3] [@a, 2:3] [@a, p. iv]")]
    [InlineData("[@a, chapter 3] [@a, vol. 2, p. 3] [@a, § 4] [@a, note 3] [@a, fol. 3]")]
    [InlineData("[@a, f. 17] [@a, op. 2] [@a, d. 34] [@a, Theses 3] [@a, table 2] [@a, May 1921]")]
    [InlineData("[@a, I] [@a, pp. 3 ff.] [@a, {p. iv-x}, suffix] [@a, {pg. 3}] [@a{}, 99 years later]")]
    [InlineData("[@a] @a [see there] [@a, passim] [@a, cold 3]")]
    [InlineData("[@fig:x, pg. 3] [@a, pg. 3](http://x.org) `[@a, pg. 3]`")]
    public void Leaves_other_suffixes_alone(string text) => test.Silent(Edition("en-GB", text));

    [Theory]
    [InlineData("[@a, {|ED2003:pg. 3|}]", "Write “p.”", "[@a, p. 3]")]
    [InlineData("[@a, {|ED2003:pp 3-5|}]", "Write “pp.”", "[@a, pp. 3-5]")]
    [InlineData("[@a, {|ED2003:iv|}]", "Write “p. iv”", "[@a, p. iv]")]
    [InlineData("[@a, {|ED2003:esp. p. 3|}]", "Move “esp.” before the key", "[esp. @a, p. 3]")]
    [InlineData("[-@a, {|ED2003:esp. p. 3|}]", "Move “esp.” before the key", "[esp. -@a, p. 3]")]
    public void Mends(string text, string title, string expected) =>
        test.Fixes(Edition("en-GB", text), title, $"//- text.md\n{expected}\n");

    [Fact]
    public void Leaves_the_choice_of_words_where_a_prefix_stands() =>
        Assert.Empty(test.Verify(Edition("en-GB", "[see @a, {|ED2003:esp. p. 3|}]")).Single().Fixes);

    [Fact]
    public void Is_off_in_loose_files() => test.VerifyLoose("[@a, pg. 3]");

    private static string Edition(string language, string text) =>
        $"//- text.md\n{text}\n//- edition.yml\ninput-files:\n- text.md\nmetadata:\n  lang: {language}\n";
}

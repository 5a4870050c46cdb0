using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Citations;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Citations;

/// <summary>Ranges in locators that cannot be meant.</summary>
public sealed class PageRangeTests
{
    private readonly RuleTest test = new(new PageRange());

    [Theory]
    [InlineData("[@a, pp. {|ED2005:35-33|}]", "Range 35-33 runs backwards.")]
    [InlineData("[@a, {|ED2005:35-33|}]", "Range 35-33 runs backwards.")]
    [InlineData("[@a, pp. {|ED2005:335-3|}]", "Range 335-3 runs backwards.")]
    [InlineData("[@a, pp. {|ED2005:xiv–x|}]", "Range xiv–x runs backwards.")]
    [InlineData("@a [pp. 3-5, {|ED2005:20--10|}] says", "Range 20--10 runs backwards.")]
    [InlineData("[@a, pp. {|ED2005:3-3|}]", "Range 3-3 is one page.")]
    [InlineData("[@a, chapters {|ED2005:5-2|}]", "Range 5-2 runs backwards.")]
    [InlineData("[@a, 2:{|ED2005:30-20|}]", "Range 30-20 runs backwards.")]
    [InlineData("[@a, {pp. {|ED2005:9-8|}}, and more]", "Range 9-8 runs backwards.")]
    [InlineData("[@a, {|ED2005:p. 3-5|}]", "“p.” is said of one page; here are several.")]
    [InlineData("[@a, {|ED2005:pp. 3|}]", "“pp.” is said of several pages; here is one.")]
    [InlineData("[@a, {|ED2005:pp. 3|}, and more]", "“pp.” is said of several pages; here is one.")]
    [InlineData("T.[^n]\n\n[^n]: @a [{|ED2005:pp. iv|}].", "“pp.” is said of several pages; here is one.")]
    public void Reports_it(string text, string message)
    {
        var found = Assert.Single(test.Verify(text));
        Assert.Equal((message, Severity.Warning), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("[@a, pp. 33-35]")]
    [InlineData("[@a, pp. 333-5] [@a, pp. 333-45] [@a, pp. 1107-9]")]
    [InlineData("[@a, pp. iv-x] [@a, pp. iv-10] [@a, pp. 10-xii]")]
    [InlineData("[@a, pp. 3a-3b] [@a, fol. 12r-12v]")]
    [InlineData("[@a, pp. 3, 5] [@a, p. 3, 5]")]
    [InlineData("[@a, 2:3-5] [@a, p. 2:3-5]")]
    [InlineData("[@a, pp. 3 ff.] [@a, pp. 3f.] [@a, pp. 3 and passim] [@a, pp. 3 & 5]")]
    [InlineData("[@a, 3] [@a, 3-5] [@a, chapter 3-5]")]
    [InlineData("[@a, p. 1.2] [@a, pp. 1-2-3]")]
    [InlineData("[@a, in 35-33]")]
    [InlineData("[@fig:x, p. 35-33]")]
    [InlineData("`[@a, pp. 35-33]`")]
    public void Is_silent(string text) => test.Silent(text);

    [Theory]
    [InlineData("fr", "[@a, p. 3-5] [@a, p. 3]")]
    [InlineData("ru", "[@a, с. 3-5]")]
    [InlineData("de", "[@a, S. 3-5] [@a, S. 3]")]
    public void Knows_languages_with_one_word_for_both(string lang, string text) => test.Silent($"---\nlang: {lang}\n---\n\n{text}\n");

    [Theory]
    [InlineData("[@a, pp. {|ED2005:35-33|}]\n", "Write “33-35”", "[@a, pp. 33-35]\n")]
    [InlineData("[@a, pp. {|ED2005:3-3|}]\n", "Write “3”", "[@a, pp. 3]\n")]
    [InlineData("[@a, {|ED2005:p. 3-5|}]\n", "Write “pp.”", "[@a, pp. 3-5]\n")]
    [InlineData("[@a, {|ED2005:pp. 3|}]\n", "Write “p.”", "[@a, p. 3]\n")]
    public void Mends(string text, string title, string expected) => test.Fixes(text, title, expected);
}

using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Bibliography;

/// <summary>Works under two keys.</summary>
public sealed class SameWorkTwiceTests
{
    private readonly RuleTest test = new(new SameWorkTwice());

    private const string Brinton = "@book{a, author={Brinton, Maurice}, title={The Bolsheviks and Workers’ Control}, date={1970}}\n";

    [Theory]
    [InlineData("@book{{|ED3011:b|}, author={Brinton, M.}, title={The {Bolsheviks} and Workers' Control}, year=1970}")]
    [InlineData("@book{{|ED3011:b|}, author={Brinton, Maurice}, title={The Bolsheviks and Worker Control}, year=1970}")]
    [InlineData("@book{{|ED3011:b|}, author={Maurice Brinton}, title={The bolsheviks and workers control}, date={1970}, publisher={Solidarity}, isbn={0-306-40615-2}}")]
    public void Reports_the_second(string entry)
    {
        var found = Assert.Single(test.Verify($"@a @b\n//- works.bib\n{Brinton}{entry}\n"));
        Assert.Equal(("‘a’ and ‘b’ look like the same work; it would stand twice in the bibliography.", Severity.Warning), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("@article{a, doi={10.1000/AB}}\n@article{{|ED3011:b|}, doi={https://doi.org/10.1000/ab}}")]
    [InlineData("@book{a, title={Some Title}, isbn={0-306-40615-2}}\n@book{{|ED3011:b|}, title={Some title}, isbn={978-0-306-40615-7}}")]
    public void Compares_numbers(string works) => test.Verify($"@a\n//- works.bib\n{works}\n");

    [Fact]
    public void Compares_files_and_formats() => test.Verify(
        $"@a\n//- works.bib\n{Brinton}//- works.json\n[{{\"id\": \"{{|ED3011:b|}}\", \"type\": \"book\", \"author\": [{{\"family\": \"Brinton\", \"given\": \"Maurice\"}}], \"title\": \"The Bolsheviks and Workers’ Control\", \"issued\": {{\"date-parts\": [[1970]]}}}}]\n");

    [Theory]
    [InlineData("@book{b, author={Brinton, Maurice}, title={The Irrational in Politics}, date={1970}}")]
    [InlineData("@book{b, author={Brinton, Maurice}, title={The Bolsheviks and Workers’ Control}, date={1975}}")]
    [InlineData("@book{b, author={Cardan, Paul}, title={The Bolsheviks and Workers’ Control}, date={1970}}")]
    [InlineData("@book{b, author={Brinton, Maurice}, title={The Bolsheviks and Workers’ Control}, date={1970}, volume={2}}")]
    [InlineData("@book{b, author={Brinton, Maurice}, title={The Bolsheviks and Workers’ Control}, date={1970}, edition={2}}")]
    [InlineData("@book{b, author={Brinton, Maurice}, title={The Bolsheviks and Workers’ Control}, date={1970}, translator={Roe, Ann}}")]
    [InlineData("@inbook{b, crossref={a}, author={Brinton, Maurice}, title={The Bolsheviks and Workers’ Control}, date={1970}}")]
    public void Is_silent_on_other_works(string entry) => test.Silent($"@a @b\n//- works.bib\n{Brinton}{entry}\n");

    [Theory]
    [InlineData("@inbook{a, title={One Chapter of It}, isbn={0-306-40615-2}}\n@inbook{b, title={Another Chapter}, isbn={0-306-40615-2}}\n@book{c, title={The Book}, isbn={0-306-40615-2}}")]
    [InlineData("@article{a, author={Roe, Ann}, title={Notes of the Week}, date={1921-01-25}}\n@article{b, author={Roe, Ann}, title={Notes of the Week}, date={1921-02-01}}")]
    [InlineData("@book{a, author={Roe, Ann}, title={Collected Letters 1}, date={1921}}\n@book{b, author={Roe, Ann}, title={Collected Letters 2}, date={1921}}")]
    [InlineData("@book{a, author={Roe, Ann}, title={War}, date={1921}}\n@book{b, author={Roe, Ann}, title={Law}, date={1921}}")]
    [InlineData("@book{a, author={Roe, Ann}, title={T}, date={1921}, ids={b}}\n@book{b, author={Roe, Ann}, title={T}, date={1921}}")]
    [InlineData("@book{a, title={Some Longer Title}, date={1921}}\n@book{b, title={Some Longer Title}, date={1921}}")]
    [InlineData("@book{a, author={Roe, Ann}, title={Some Longer Title}}\n@book{b, author={Roe, Ann}, title={Some Longer Title}}")]
    [InlineData("@book{a, author={Roe, Ann}, title={The Same Book}, date={1921}, langid={english}}\n@book{b, author={Roe, Ann}, title={The Same Book}, date={1921}, langid={german}}")]
    [InlineData("@article{a, author={Roe, Ann}, title={An Article}, date={1921}, pages={1--2}}\n@article{b, author={Roe, Ann}, title={An Article}, date={1921}, pages={8--9}}")]
    public void Is_silent(string works) => test.Silent($"@a @b\n//- works.bib\n{works}\n");

    [Fact]
    public void Is_a_hint_in_a_file_that_another_program_writes() => Assert.Equal(
        Severity.Hint,
        test.Verify($"@a\n//- works.bib\n% Exported by Zotero\n{Brinton}{Brinton.Replace("{a,", "{{|ED3011:b|},", System.StringComparison.Ordinal)}").Single().Severity);

    [Fact]
    public void Changes_all_citations() => test.Fixes(
        $"See @a and [see @b, p. 3; @b].\n//- works.bib\n{Brinton}{Brinton.Replace("{a,", "{{|ED3011:b|},", System.StringComparison.Ordinal)}",
        "Cite ‘a’ instead of ‘b’ everywhere",
        "//- text.md\nSee @a and [see @a, p. 3; @a].\n");

    [Fact]
    public void Many_works_of_one_author_and_year_take_no_time()
    {
        var works = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"@book{{w{i}, author={{Roe, Ann}}, title={{Title of Letter {i}}}, date={{1921}}}}\n"));
        test.Silent($"T.\n//- works.bib\n{works}");
    }
}

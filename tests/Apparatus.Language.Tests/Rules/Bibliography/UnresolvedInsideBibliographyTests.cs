using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Bibliography;

/// <summary>Names within a bibliography that lead nowhere.</summary>
public sealed class UnresolvedInsideBibliographyTests
{
    private readonly RuleTest test = new(new UnresolvedInsideBibliography());

    [Theory]
    [InlineData("@book{k, publisher = {|ED3009:press|}}", "“press” is not a defined string; Pandoc prints the word itself.")]
    [InlineData("@book{k, publisher = {The } # {|ED3009:press|}}", "“press” is not a defined string; Pandoc prints the word itself.")]
    [InlineData("@book{k, publisher = {|ED3009:press|}}\n@string{press = {P}}", "“press” is defined further down; Pandoc reads a string only below its definition and prints the word itself.")]
    [InlineData("@book{k, crossref = {{|ED3009:nobody|}}}", "No entry ‘nobody’ in this bibliography; nothing is taken over from it.")]
    [InlineData("@book{parent}\n@book{k, crossref = {{|ED3009:parant|}}}", "No entry ‘parant’ in this bibliography; nothing is taken over from it. Did you mean ‘parent’?")]
    [InlineData("@book{k, related = \"a,{|ED3009:b|}\"}\n@book{a}", "No entry ‘b’ in this bibliography.")]
    [InlineData("@book{k, crossref = {{|ED3009:k|}}}", "‘k’ takes over fields from itself: k → k.")]
    [InlineData("@xdata{a, xdata = {b}}\n@xdata{b, xdata = {c}}\n@xdata{c, title = {T}}\n@book{k, xdata = {a}, crossref={{|ED3009:l|}}}\n@book{l, note={x}, xref = {k}}\n", "")]
    public void Reports_it(string works, string message)
    {
        if (message.Length == 0)
        {
            test.Silent($"@k\n//- works.bib\n{works.Replace("{|ED3009:l|}", "l", System.StringComparison.Ordinal)}\n");
            return;
        }

        var found = Assert.Single(test.Verify($"@k\n//- works.bib\n{works}\n"));
        Assert.Equal((message, Severity.Warning), (found.Message, found.Severity));
    }

    [Fact]
    public void Reports_each_entry_of_a_circle()
    {
        var found = test.Verify("@a\n//- works.bib\n@book{a, crossref = {{|ED3009:b|}}}\n@book{b, crossref = {{|ED3009:c|}}}\n@book{c, xdata = {{|ED3009:a|}}}\n");
        Assert.Equal("‘a’ takes over fields from itself: a → b → c → a.", found[0].Message);
        Assert.Equal(3, found.Length);
    }

    [Fact]
    public void Says_that_a_parent_stands_in_another_file()
    {
        var found = Assert.Single(test.Verify("@k\n//- one.bib\n@book{k, crossref = {{|ED3009:p|}}, related = {q}}\n//- two.bib\n@book{p}\n@book{q}\n"));
        Assert.Equal("‘p’ stands in two.bib; Pandoc takes fields over within one file only.", found.Message);
        Assert.Equal("/e/two.bib", found.Related.Single().Path);
    }

    [Theory]
    [InlineData("@string{press = {P}}\n@book{k, publisher = PRESS # { and Son}}")]
    [InlineData("@book{k, month = jan, year = 1921, volume = 3}")]
    [InlineData("@book{k, month = Oct # {~25}}")]
    [InlineData("@book{k, publisher = {press}}\n@comment{x = y}")]
    [InlineData("@book{p}\n@book{k, crossref = {p}}")]
    [InlineData("@string{a = {A}}\n@string{b = a # { B}}\n@book{k, note = b}")]
    [InlineData("@book{k, crossref = {}}")]
    public void Is_silent(string works) => test.Silent($"@k\n//- works.bib\n{works}\n");

    [Theory]
    [InlineData("@string{press = {P}}\n@book{k, publisher = {|ED3009:pres|}}\n", "Change to ‘press’", "@string{press = {P}}\n@book{k, publisher = press}\n")]
    [InlineData("@book{k, publisher = {|ED3009:press|}}\n", "Put the word in braces", "@book{k, publisher = {press}}\n")]
    [InlineData("% top\n@book{k, publisher = {|ED3009:press|}}\n", "Define ‘press’", "% top\n@string{press = {TODO}}\n\n@book{k, publisher = press}\n")]
    [InlineData("@book{parent}\n@book{k, crossref = {{|ED3009:parant|}}}\n", "Change to ‘parent’", "@book{parent}\n@book{k, crossref = {parent}}\n")]
    public void Mends(string works, string title, string expected) => test.Fixes($"@k\n//- works.bib\n{works}", title, $"//- works.bib\n{expected}");
}

using System.Linq;
using Apparatus.Language.Rules.References;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.References;

/// <summary>Pages that are skipped, go back or lie outside.</summary>
public sealed class PageSequenceTests
{
    private readonly RuleTest test = new(new PageSequence());

    [Theory]
    [InlineData("[]{.pb #p13}A {|ED5006:[]{.pb #p15}|}B", "Page 15 of 1968 follows page 13; 14 is not marked.")]
    [InlineData("[]{.pb #p13}A {|ED5006:[]{.pb #p17}|}B", "Page 17 of 1968 follows page 13; 14–16 are not marked.")]
    [InlineData("[]{.pb #p13}A {|ED5006:[]{.pb #p12}|}B", "Page 12 of 1968 follows page 13.")]
    [InlineData("[]{.pb #p12a}A {|ED5006:[]{.pb #p12}|}B", "Page 12 of 1968 follows page 12a.")]
    [InlineData("[]{.pb #pxii}A {|ED5006:[]{.pb #pxv}|}B", "Page xv of 1968 follows page xii; xiii–xiv are not marked.")]
    [InlineData("[]{.pb #p13}A []{.pb #p1922-3}B {|ED5006:[]{.pb #p15}|}C", "Page 15 of 1968 follows page 13; 14 is not marked.")]
    [InlineData("[]{.pb #p13}A\n//- more.md\n{|ED5006:[]{.pb #p15}|}B", "Page 15 of 1968 follows page 13; 14 is not marked.")]
    [InlineData("[]{.pb #p70}A {|ED5006:[]{.pb #p71}|}B", "Page 71 lies outside the pages of 1968 (1-70).")]
    [InlineData("[]{.pb #p12}A {|ED5006:[]{.pb #p31}|}B []{.pb #p14}C []{.pb #p15}D", "Page 31 of 1968 follows page 12; 13, 16–20, 23–30 are not marked.")]
    [InlineData("[]{.pb #p13}A []{.pb #p15}B {|ED5006:[]{.pb #p14}|}C []{.pb #p16}D", "Page 14 of 1968 follows page 15.")]
    [InlineData("[]{.pb #p1922-1}A {|ED5006:[]{.pb #p99999}|}B", "Page 99999 lies outside the pages of 1968 (1-70).")]
    [InlineData("[]{.pb #p1922-5}A {|ED5006:[]{.pb #p1922-3}|}B", "Page 3 of 1922 follows page 5.")]
    public void Reports_it(string text, string message) => Assert.Equal(message, test.Verify(text + Manifest()).Single().Message);

    [Theory]
    [InlineData("[]{.pb #p12}A []{.pb #p13}B []{.pb #p14}C")]
    [InlineData("[]{.pb #pxii}A []{.pb #p1}B []{.pb #p2}C []{.pb #pxiii}D")]
    [InlineData("[]{.pb #p12}A []{.pb #p12a}B []{.pb #p12b}C []{.pb #p13}D")]
    [InlineData("[]{.pb #p12}A []{.pb n=\"[13]\" #p13}B []{.pb #p14}C")]
    [InlineData("[]{.pb #p20}A []{.pb #p23}C")]
    [InlineData("[]{.pb #p30}A []{.pb #p32}C")]
    [InlineData("[]{.pb #p1922-3}A []{.pb #p1922-9}B")]
    [InlineData("[]{.pb #p1}A []{.pb #p1922-3}B []{.pb #p2}C []{.pb #p1922-4}D")]
    [InlineData("[]{.pb #p5}A [^n] []{.pb #p6}B\n\n[^n]: Note []{.pb #p44}on.")]
    [InlineData("[]{.pb #p5}A []{.pb #p5}B []{.pb #p6}C")]
    [InlineData("[]{.pb #p5}A []{.pb n=five}B []{.pb #p9}C")]
    [InlineData("[]{.pb #p40}A []{.pb #p41}B []{.pb #p40}C []{.pb #p42}D")]
    [InlineData("[]{.pb n=A1}A []{.pb n=B7}B")]
    public void Is_silent(string text) => test.Silent(text + Manifest());

    [Fact]
    public void Needs_no_declared_witness() =>
        Assert.Equal("Page 3 follows page 1; 2 is not marked.", test.Verify("[]{.pb #p1}A {|ED5006:[]{.pb #p3}|}B").Single().Message);

    [Fact]
    public void A_number_with_too_many_digits_takes_no_time() =>
        Assert.Equal("Page 99999999 follows page 1; 2–99999998 are not marked.", test.Verify("[]{.pb #p1}A {|ED5006:[]{.pb #p99999999}|}B").Single().Message);

    [Fact]
    public void Records_a_page_as_missing() => test.Fixes(
        "[]{.pb #p13}A {|ED5006:[]{.pb #p16}|}B" + Manifest(),
        "Record 14–15 as missing",
        "[]{.pb #p13}A []{.pb #p16}B" + Manifest("21-22, 14-15"));

    [Fact]
    public void Records_the_first_page_as_missing() => test.Fixes(
        "[]{.pb #p13}A {|ED5006:[]{.pb #p15}|}B\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    witnesses:\n      w:\n        name: W\n",
        "Record 14 as missing",
        "[]{.pb #p13}A []{.pb #p15}B\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    witnesses:\n      w:\n        missing: \"14\"\n        name: W\n");

    private static string Manifest(string missing = "21-22") =>
        $"\n//- edition.yml\ninput-files: [text.md, more.md]\nmetadata:\n  edition:\n    base: \"1968\"\n    witnesses:\n      \"1968\": {{name: Solidarity pamphlet, pages: \"1-70\", missing: \"{missing}\", unnumbered: \"31\"}}\n      \"1922\": {{name: Serial, extracts: true}}\n";
}

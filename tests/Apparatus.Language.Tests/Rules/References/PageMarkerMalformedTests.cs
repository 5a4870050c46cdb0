using System.Linq;
using Apparatus.Language.Rules.References;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.References;

/// <summary>Page markers that mark no page, or another than they say.</summary>
public sealed class PageMarkerMalformedTests
{
    private const string Manifest =
        "\n//- edition.yml\ninput-files: [text.md, more.md]\nmetadata:\n  edition:\n    base: \"1968\"\n    witnesses:\n      \"1968\": {name: Solidarity pamphlet}\n      \"1922\": {name: Serial}\n";

    private readonly RuleTest test = new(new PageMarkerMalformed());

    [Theory]
    [InlineData("{|ED5005:[]{.pb}|}A page.", "This page marker names no page; no link can lead to it.")]
    [InlineData("{|ED5005:[]{.pb n=\"\"}|}A page.", "This page marker names no page; no link can lead to it.")]
    [InlineData("{|ED5005:[]{.pb #p}|}A page.", "This page marker names no page; no link can lead to it.")]
    [InlineData("{|ED5005:[]{.pb ed=1922}|}A page.", "This page marker names no page; no link can lead to it.")]
    [InlineData("{|ED5005:[]{.pb n=12 ed=ms}|}A page.", "‘ms’ is no witness of this edition (known: 1968, 1922).")]
    [InlineData("{|ED5005:[]{.pb n=12 ed=1921 #p1921-12}|}A page.", "‘1921’ is no witness of this edition (known: 1968, 1922). Did you mean ‘1922’?")]
    [InlineData("{|ED5005:[]{.pb #pms-4}|}A page.", "‘ms’ is no witness of this edition (known: 1968, 1922).")]
    [InlineData("{|ED5005:[]{.pb n=14 #p15}|}A page.", "The identifier “p15” does not agree with page 14 of 1968; write #p14.")]
    [InlineData("{|ED5005:[]{.pb n=14 ed=1922 #p14}|}A page.", "The identifier “p14” does not agree with page 14 of 1922; write #p1922-14.")]
    [InlineData("{|ED5005:[]{.pb n=\"[3]\" #p4}|}A page.", "The identifier “p4” does not agree with page [3] of 1968; write #p3.")]
    [InlineData("[]{.pb #p12}A page. {|ED5005:[]{.pb #p12}|}Again.", "Page 12 of Solidarity pamphlet is already marked in text.md.")]
    [InlineData("[]{.pb #p12}A page. {|ED5005:[]{.pb n=12 ed=1968 #p1968-12}|}Again.", "Page 12 of Solidarity pamphlet is already marked in text.md.")]
    [InlineData("[]{.pb n=\"[3]\" #p3}A page. {|ED5005:[]{.pb n=3}|}Again.", "Page 3 of Solidarity pamphlet is already marked in text.md.")]
    [InlineData("[]{.pb #p12}A page.\n//- more.md\nMore. {|ED5005:[]{.pb #p12}|}Again.", "Page 12 of Solidarity pamphlet is already marked in text.md.")]
    public void Reports_it(string text, string message) => Assert.Equal(message, test.Verify(text + Manifest).Single().Message);

    [Theory]
    [InlineData("[]{.pb #p12}A page. []{.pb #p13}Next. []{.pb #p1922-4}The serial. []{.pb #p1922-5}On.")]
    [InlineData("[]{.pb n=12 ed=1968 #p1968-12}The long form. []{.pb n=13 ed=1968 #p13}The short.")]
    [InlineData("[]{.pb n=12}No identifier. []{.pb n=12 ed=1922}Of the other.")]
    [InlineData("[]{.pb n=\"[3]\" #p1968-3}No number. []{.pb n=xii #pxii}Roman. []{.pb n=12a #p12a}Put in.")]
    [InlineData("Text.[^a]\n\n[^a]: A note []{.pb #p13}goes on.")]
    [InlineData("[]{.x #p12}No marker. [word]{#p13}")]
    public void Is_silent(string text) => test.Silent(text + Manifest);

    [Fact]
    public void Knows_no_witnesses_where_none_are_declared() => test.Silent("[]{.pb n=1 ed=ms}One. []{.pb #p2}Two. []{.pb #p1922-3}Three.");

    [Fact]
    public void Is_silent_in_a_loose_file() => test.VerifyLoose("[]{.pb}A page.");

    [Theory]
    [InlineData("[]{.pb #p12}A. {|ED5005:[]{.pb}|}B.\n", "Mark page 13", "[]{.pb #p12}A. []{.pb #p13}B.\n")]
    [InlineData("[]{.pb #p12}A. {|ED5005:[]{.pb #p12}|}B.\n", "Mark page 13", "[]{.pb #p12}A. []{.pb #p13}B.\n")]
    [InlineData("[]{.pb #p1922-4}A. {|ED5005:[]{.pb ed=1922}|}B.\n", "Mark page 5", "[]{.pb #p1922-4}A. []{.pb #p1922-5}B.\n")]
    [InlineData("[]{.pb #pxii}A. {|ED5005:[]{.pb}|}B.\n", "Mark page xiii", "[]{.pb #pxii}A. []{.pb #pxiii}B.\n")]
    [InlineData("{|ED5005:[]{.pb n=14 #p15}|}A.\n", "Write #p14", "[]{.pb n=14 #p14}A.\n")]
    [InlineData("{|ED5005:[]{.pb n=1 ed=1921 #p1921-1}|}A.\n", "Name the witness ‘1922’", "[]{.pb n=1 ed=1922 #p1922-1}A.\n")]
    public void Mends_it(string text, string title, string expected) => test.Fixes(text + Manifest[1..], title, expected);

    [Fact]
    public void Is_the_only_one_to_report_a_page_marked_twice() =>
        new RuleTest(new DuplicateIdentifier()).Silent("[]{.pb #p12}A page. []{.pb #p12}Again." + Manifest);

    [Fact]
    public void Leaves_an_identifier_of_two_things_to_the_other_rule() =>
        new RuleTest(new DuplicateIdentifier()).Verify("[]{.pb #p12}A page. [word]{#{|ED5002:p12|}}." + Manifest);
}

using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

public sealed class AttributesNotReadTests
{
    private readonly RuleTest test = new(new AttributesNotRead());

    [Theory]
    [InlineData("A [word]{|ED6008:{term}|} here.\n")]
    [InlineData("A [word] {|ED6008:{.term}|} here.\n")]
    [InlineData("A [word] {|ED6008:{#a .term key=t-a}|} here.\n")]
    [InlineData("A [word]{|ED6008:{.a,.b}|} here.\n")]
    [InlineData("A [word]{|ED6008:{.sic, corr=\"x\"}|} here.\n")]
    [InlineData("A [word]{|ED6008:{key = 1}|} here.\n")]
    [InlineData("A []{|ED6008:{.pb #12}|}page.\n")]
    [InlineData("A []{|ED6008:{pb n=12}|}page.\n")]
    [InlineData("A [cold]{|ED6008:{.sic corr=“could not”}|} day.\n")]
    [InlineData("A [cold]{.sic corr={|ED6008:“could”|}} day.\n")]
    [InlineData("A [cold]{.sic corr={|ED6008:‘could’|}} day.\n")]
    [InlineData("A [word]{.term}{|ED6008:{key=t-a}|} here.\n")]
    [InlineData("A [word]{.{|ED6008:trem|}} here.\n")]
    [InlineData("A [word]{.{|ED6008:Term|}} here.\n")]
    [InlineData("A [word]{.{|ED6008:supplid|} reason=omitted} here.\n")]
    [InlineData("A [word]{.{|ED6008:sci|} corr=x} here.\n")]
    [InlineData("A [word]{.{|ED6008:sik|} corr=x} here.\n")]
    [InlineData("A []{.{|ED6008:bp|} #p12}page.\n")]
    [InlineData("# On Bureaucracy {|ED6008:{.a,.b}|}\n")]
    [InlineData("# On Bureaucracy {|ED6008:{#1921}|}\n")]
    [InlineData("On Bureaucracy {|ED6008:{# bureaucracy .a}|}\n==============\n")]
    [InlineData("# Preface {|ED6008:{unnumbered}|}\n")]
    [InlineData("# Preface {#preface title={|ED6008:“x”|}}\n")]
    [InlineData("> A [word]{|ED6008:{.term,\n> .b}|} here.\n")]
    [InlineData("::: {.epigraph title={|ED6008:“x”|}}\n\nText.\n\n:::\n")]
    [InlineData("[^a]: A [word]{|ED6008:{term}|} in a note.\n")]
    public void Reports_attributes_that_are_not_read(string markup) => test.Verify(markup);

    [Theory]
    [InlineData("A [word]{.term} and []{.pb #p12}page.\n")]
    [InlineData("A [word]{corr=\"“could”\" .sic} here.\n")]
    [InlineData("A [word]{.term\nkey=t-a} here.\n")]
    [InlineData("A [word] {in braces} here.\n")]
    [InlineData("A [word]{see p. 3} here.\n")]
    [InlineData("A [word]{and so on ...} here.\n")]
    [InlineData("A [word] {see .hidden} here.\n")]
    [InlineData("A [word]{word} here.\n")]
    [InlineData("A [link](https://example.org){:target=\"_blank\"} here.\n")]
    [InlineData("A [word]{:.term} and [word]{:#id} here.\n")]
    [InlineData("A [word]{% include a.b=c %} here.\n")]
    [InlineData("A [word]{{ site.url=x }} here.\n")]
    [InlineData("A [word]{++.a=b++} and [word]{--.a=b--} here.\n")]
    [InlineData("A [word]{=html} here.\n")]
    [InlineData("A citation [@a{p. 3}] and @b{x=1}.\n")]
    [InlineData("`[word]{term}` and `code`{.r, echo=FALSE}\n")]
    [InlineData("```{r, echo=FALSE}\n[word]{term}\n```\n")]
    [InlineData("$[x]{a=b}$\n")]
    [InlineData("\\[word]{term} and [word]\\{term}\n")]
    [InlineData("<!-- [word]{term} -->\n")]
    [InlineData("# The Set {a, b}\n")]
    [InlineData("# On Bureaucracy {#bureaucracy .a}\n")]
    [InlineData("# A [word] {#bureaucracy}\n")]
    [InlineData("# A [word]{.term}\n")]
    [InlineData("# A [word](#here){.d}\n\n[Here]{#here}.\n")]
    [InlineData("# A `word`{.d}\n")]
    [InlineData("# A heading {: #kramdown}\n")]
    [InlineData("# A heading {{ a=b }}\n")]
    [InlineData("# A heading `{.a,.b}`\n")]
    [InlineData("A [word]{.red} and [word]{.map} and [word]{.sc} and [word]{.person} and [word]{.smallcaps} here.\n")]
    [InlineData("A [word]{.term and never closed.\n")]
    public void Is_silent_about_what_is_read_or_no_attribute(string markup) => test.Silent(markup);

    [Fact]
    public void Is_off_in_loose_files() => test.VerifyLoose("A [word]{term} here.\n");

    [Theory]
    [InlineData("A [word]{|ED6008:{term}|}.\n", Severity.Error, true, "“{term}” is not read as an attribute; write {.term}.")]
    [InlineData("A [word] {|ED6008:{.term}|}.\n", Severity.Error, true, "“{.term}” is not read as an attribute; remove the space before it.")]
    [InlineData("A [word]{|ED6008:{.a,.b}|}.\n", Severity.Error, true, "“{.a,.b}” is not read as an attribute; write {.a .b}.")]
    [InlineData("A []{|ED6008:{.pb #12}|}.\n", Severity.Error, false, "“{.pb #12}” is not read as an attribute; write {.pb #p12}.")]
    [InlineData("A [cold]{corr={|ED6008:“could”|}}.\n", Severity.Error, true, "The curly quotation marks become part of the value of “corr”; write corr=\"could\".")]
    [InlineData("A [word]{.{|ED6008:trem|}}.\n", Severity.Warning, false, "“.trem” is not a mark of this format. Did you mean “.term”?")]
    public void Says_what_was_meant(string markup, Severity severity, bool isSafe, string message)
    {
        var found = Assert.Single(test.Verify(markup));
        Assert.Equal((message, severity, isSafe), (found.Message, found.Severity, Assert.Single(found.Fixes).IsSafe));
    }

    [Fact]
    public void Says_only_what_happens_where_it_cannot_tell()
    {
        var found = Assert.Single(test.Verify("# Heading {|ED6008:{#1921}|}\n"));
        Assert.Equal("“{#1921}” is not read as an attribute; Pandoc prints the braces.", found.Message);
        Assert.Empty(found.Fixes);
    }

    [Theory]
    [InlineData("Write {.term}", "A [word]{|ED6008:{term}|}.\n", "A [word]{.term}.\n")]
    [InlineData("Remove the space", "A [word]  {|ED6008:{.term}|}.\n", "A [word]{.term}.\n")]
    [InlineData("Write {.a .b}", "A [word]{|ED6008:{.a, .b}|}.\n", "A [word]{.a .b}.\n")]
    [InlineData("Write {key=1}", "A [word]{|ED6008:{key = 1}|}.\n", "A [word]{key=1}.\n")]
    [InlineData("Write {.sic corr=\"could not\"}", "[cold]{|ED6008:{.sic corr=“could not”}|}\n", "[cold]{.sic corr=\"could not\"}\n")]
    [InlineData("Write {.sic corr=\"it’s so\"}", "[cold]{|ED6008:{sic corr=\"it’s so\"}|}\n", "[cold]{.sic corr=\"it’s so\"}\n")]
    [InlineData("Write corr=\"could\"", "[cold]{.sic corr={|ED6008:“could”|}}\n", "[cold]{.sic corr=\"could\"}\n")]
    [InlineData("Write {.term key=t-a}", "A [word]{.term}{|ED6008:{key=t-a}|}.\n", "A [word]{.term key=t-a}.\n")]
    [InlineData("Change to .term", "A [word]{.{|ED6008:trem|}}.\n", "A [word]{.term}.\n")]
    [InlineData("Write {.unnumbered}", "# Preface {|ED6008:{unnumbered}|}\n", "# Preface {.unnumbered}\n")]
    public void Mends_the_block(string title, string markup, string expected)
    {
        test.Fixes(markup, title, expected);
        test.Silent(expected);
    }
}

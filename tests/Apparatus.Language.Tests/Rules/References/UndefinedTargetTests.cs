using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.References;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.References;

public sealed class UndefinedTargetTests
{
    private readonly RuleTest test = new(new UndefinedTarget());

    [Theory]
    [InlineData("See [there]({|ED5001:#nowhere|}).\n")]
    [InlineData("See [there]({|ED5001:#nowhere|} \"A title\").\n")]
    [InlineData("See [there](<{|ED5001:#nowhere|}>).\n")]
    [InlineData("See [*there*]({|ED5001:#nowhere|}){.a}.\n")]
    [InlineData("See [there][x].\n\n[x]: {|ED5001:#nowhere|}\n")]
    [InlineData("See [X][].\n\n[x]: {|ED5001:#nowhere|}\n")]
    [InlineData("See [a  label].\n\n[A label]: {|ED5001:#nowhere|}\n")]
    [InlineData("[^a]: See [there]({|ED5001:#nowhere|}).\n")]
    [InlineData("# See [there]({|ED5001:#nowhere|})\n")]
    [InlineData("See [x].\n//- b.md\nAnd [x][y].\n\n[y]: {|ED5001:#nowhere|}\n")]
    [InlineData("And [x][y].\n//- b.md\n[y]: {|ED5001:#nowhere|}\n")]
    [InlineData("See [p. 12]({|ED5001:#p12|}).\n\n`[]{.pb #p12}`\n")]
    [InlineData("# Roots\n\nSee [there]({|ED5001:#root|}).\n")]
    [InlineData("# 1. The Roots\n\nSee [there]({|ED5001:#1-the-roots|}).\n")]
    [InlineData("# Über Räte\n\nSee [there]({|ED5001:#uber-rate|}).\n")]
    [InlineData("# The Roots\n\nSee [there]({|ED5001:#The-Roots|}).\n")]
    [InlineData("# A\n\n# A\n\n# A\n\nSee [there]({|ED5001:#a_2|}).\n")]
    [InlineData("See [Smith]({|ED5001:#ref-smith|}) and [works]({|ED5001:#bibliography|}).\n")]
    public void Reports_links_without_target(string markup) => test.Verify(markup);

    [Theory]
    [InlineData("# On Bureaucracy {#bureaucracy}\n\nSee [there](#bureaucracy).\n")]
    [InlineData("# On Bureaucracy\n\nSee [there](#on-bureaucracy).\n")]
    [InlineData("# A\n\n# A\n\nSee [there](#a-1).\n")]
    [InlineData("See [there](#x).\n//- b.md\n# X\n")]
    [InlineData("# 3.2 Да, единоначалие\n\nSee [there](#да-единоначалие) and [there](#%D0%B4%D0%B0-%D0%B5%D0%B4%D0%B8%D0%BD%D0%BE%D0%BD%D0%B0%D1%87%D0%B0%D0%BB%D0%B8%D0%B5).\n")]
    [InlineData("A [word]{#x} and a [link](b.html){#y} and `code`{#z}: [x](#x) [y](#y) [z](#z)\n")]
    [InlineData("::: {#x}\n\nText.\n\n:::\n\nSee [there](#x).\n")]
    [InlineData("![](a.png){#x}\n\n``` {#y}\ncode\n```\n\nSee [x](#x) and [y](#y).\n")]
    [InlineData("First []{.pb #p12}page. See [p. 12](#p12).\n")]
    [InlineData("Text <a id=\"x\"></a> and <a name=\"y\"></a>: [x](#x) [y](#y)\n")]
    [InlineData("See [1](#fn1), [2](#fnref:2), [3](#_ftn3), [4](#cite_note-4).\n")]
    [InlineData("See [term](#t-labour-aristocracy).\n")]
    [InlineData("# Heading\n{:#kram}\n\nSee [there](#kram).\n")]
    [InlineData("See [works](#refs).\n")]
    [InlineData("See [the shop](#/portal) and [the page](#!page).\n")]
    [InlineData("# The [send bound][sbp] blocks\n\nSee [there](#the-send-boundsbp-blocks).\n\n[sbp]: http://x.org\n")]
    [InlineData("# A [link][] here\n\nSee [there](#a-link-here).\n\n[link]: http://x.org\n")]
    [InlineData("# `c`[x][nope]\n\nSee [there](#cxnope).\n")]
    [InlineData("See [Smith](#ref-smith) [@smith].\n//- references.bib\n@book{smith, title = {A}}\n")]
    [InlineData("See [Smith](#ref-smith).\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  link-citations: true\n")]
    [InlineData("See [works](#bibliography).\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  reference-section-title: Works\n")]
    [InlineData("See [there](#x).\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    external:\n      v2: [x, y]\n")]
    [InlineData("See [there](#x).\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    external:\n      v2: v2/edition.yml\n//- v2/edition.yml\ninput-files: [a.md]\n//- v2/a.md\n# X\n")]
    [InlineData("$$a = b$$ {#eq:sum}\n\nSee [there](#eq:sum).\n")]
    [InlineData("See [there](#) and [there](b.md#x) and [there](https://example.org/#x).\n")]
    [InlineData("`[there](#nowhere)` and \\[there](#nowhere)\n")]
    [InlineData("```\n[there](#nowhere)\n```\n\n<!-- [there](#nowhere) -->\n")]
    [InlineData("[x]: #nowhere\n")]
    [InlineData("[//]: # (a remark)\n\n[//]\n")]
    [InlineData("![](#nowhere)\n")]
    [InlineData("<a href=\"#nowhere\">there</a>\n")]
    public void Is_silent_about_targets_that_are_there_or_made(string markup) => test.Silent(markup);

    [Theory]
    [InlineData("# 1. The Roots\n\nSee [there]({|ED5001:#1-the-roots|}).\n", Severity.Info, "Nothing in this edition has the id “1-the-roots”. GitHub would call the heading so; Pandoc calls it “the-roots”.")]
    [InlineData("# pro & contra\n\nSee [there]({|ED5001:#pro--contra|}).\n", Severity.Info, "Nothing in this edition has the id “pro--contra”. GitHub would call the heading so; Pandoc calls it “pro-contra”.")]
    [InlineData("# Déjà vu\n\nSee [there]({|ED5001:#dj-vu|}).\n", Severity.Info, "Nothing in this edition has the id “dj-vu”. kramdown would call the heading so; Pandoc calls it “déjà-vu”.")]
    [InlineData("# Déjà vu\n\nSee [there]({|ED5001:#deja-vu|}).\n", Severity.Info, "Nothing in this edition has the id “deja-vu”. MkDocs would call the heading so; Pandoc calls it “déjà-vu”.")]
    [InlineData("# The Roots {#roots}\n\nSee [there]({|ED5001:#TheRoots|}).\n", Severity.Info, "Nothing in this edition has the id “TheRoots”. Did you mean “roots”?")]
    [InlineData("# The Roots {#roots}\n\nSee [there]({|ED5001:#rots|}).\n", Severity.Error, "Nothing in this edition has the id “rots”. Did you mean “roots”?")]
    [InlineData("[]{#p12}Text. See [there]({|ED5001:#P12|}).\n", Severity.Error, "Nothing in this edition has the id “P12”. Did you mean “p12”?")]
    [InlineData("See [there]({|ED5001:#nowhere|}).\n", Severity.Error, "Nothing in this edition has the id “nowhere”.")]
    public void Says_what_was_meant(string markup, Severity severity, string message)
    {
        var found = Assert.Single(test.Verify(markup));
        Assert.Equal((message, severity), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("# 1. The Roots\n\nSee [there](#1-the-roots), [there](#The-Roots), [there](#roots-1).\n\n# Roots\n")]
    [InlineData("# 🚀 Quick Start\n\nSee [there](#rocket-quick-start) and [there](#-quick-start).\n")]
    [InlineData("# `code()` & *more*: a_b c.d\n\nSee [there](#code--more-a_b-cd) and [there](#code-more-ab-cd).\n")]
    [InlineData("See [up](#top).\n")]
    [InlineData("A line\n## The Roots\n\nSee [there](#the-roots).\n")]
    [InlineData("A line\n## Roots\n\nB\n# Roots\n\nSee [there](#roots-1).\n")]
    [InlineData("See [there](#rcpp).\n//- b.md\n# R and C++ {#rcpp}\n")]
    [InlineData("See [there](#cut).\n//- b.md\nA [word]{#cut}.\n")]
    [InlineData("# Roots {#r}\n\nSee [there](#roots).\n")]
    public void Is_silent_in_loose_files_where_some_program_finds_the_target(string markup) => test.VerifyLoose(markup);

    [Fact]
    public void Warns_in_loose_files()
    {
        var found = Assert.Single(test.VerifyLoose("# Roots\n\nSee [there]({|ED5001:#nowhere|}).\n"));
        Assert.Equal((Severity.Warning, "Nothing in this file has the id “nowhere”."), (found.Severity, found.Message));
    }

    [Fact]
    public void A_file_beside_a_loose_file_is_no_target() => test.VerifyLoose("See [there]({|ED5001:#x|}).\n//- b.md\n# X\n");

    [Theory]
    [InlineData("Change to “#roots”", "# A {#roots}\n\nSee [there]({|ED5001:#rots|} \"T\").\n", "# A {#roots}\n\nSee [there](#roots \"T\").\n")]
    [InlineData("Change to “#the-roots”", "# 1. The Roots\n\nSee [there]({|ED5001:#1-the-roots|}).\n", "# 1. The Roots\n\nSee [there](#the-roots).\n")]
    [InlineData("Give the heading the id “The-Roots”", "# The Roots\n\nSee [there]({|ED5001:#The-Roots|}).\n", "# The Roots {#The-Roots}\n\nSee [there](#The-Roots).\n")]
    [InlineData("Give the heading the id “The-Roots”", "# The Roots {.a}\n\nSee [there]({|ED5001:#The-Roots|}).\n", "# The Roots {#The-Roots .a}\n\nSee [there](#The-Roots).\n")]
    [InlineData("Give the heading the id “The-Roots”", "The Roots\n=========\n\nSee [there]({|ED5001:#The-Roots|}).\n", "The Roots {#The-Roots}\n=========\n\nSee [there](#The-Roots).\n")]
    [InlineData("Give the heading the id “The-Roots”", "See [there]({|ED5001:#The-Roots|}).\n//- b.md\n# The Roots\n", "See [there](#The-Roots).\n//- b.md\n# The Roots {#The-Roots}\n")]
    [InlineData("Change to “#roots”", "[there][x]\n\n[x]: {|ED5001:#rots|}\n\n# A {#roots}\n", "[there][x]\n\n[x]: #roots\n\n# A {#roots}\n")]
    public void Mends_link_or_heading(string title, string markup, string expected)
    {
        test.Fixes(markup, title, expected);
        test.Silent(expected);
    }

    [Fact]
    public void Offers_no_id_that_Pandoc_would_not_read() =>
        Assert.DoesNotContain(
            test.Verify("# 1. The Roots\n\nSee [there]({|ED5001:#1-the-roots|}).\n").SelectMany(found => found.Fixes),
            fix => fix.Title.StartsWith("Give", System.StringComparison.Ordinal));
}

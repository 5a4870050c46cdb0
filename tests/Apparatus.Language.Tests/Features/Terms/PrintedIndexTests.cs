using System;
using System.Linq;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Terms;

public sealed class PrintedIndexTests
{
    [Theory]
    [InlineData("[]{.pb #p1}Lenin, Lenin.", "[1](#p1)")]
    [InlineData("[]{.pb #p1}Lenin. []{.pb #p2}Lenin. []{.pb #p3}Lenin. []{.pb #p4}No. []{.pb #p5}Lenin.", "[1](#p1)–[3](#p3), [5](#p5)")]
    [InlineData("[]{.pb #piii}Lenin. []{.pb #piv}Lenin. []{.pb #p1}Lenin.", "[iii](#piii)–[iv](#piv), [1](#p1)")]
    [InlineData("[]{.pb #pIX}Lenin. []{.pb #pX}Lenin.", "[IX](#pIX)–[X](#pX)")]
    [InlineData("[]{.pb #p12}Lenin. []{.pb #p12a}Lenin. []{.pb #p13}Lenin.", "[12](#p12), [12a](#p12a), [13](#p13)")]
    [InlineData("[]{.pb n=\"[3]\" #p3}Lenin. []{.pb n=\"[4]\" #p4}Lenin. []{.pb #p5}Lenin.", "[\\[3\\]](#p3)–[\\[4\\]](#p4), [5](#p5)")]
    [InlineData("[]{.pb n=7}Lenin. []{.pb n=8}Lenin.", "7–8")]
    [InlineData("[]{.pb #p1}Text.[^n] []{.pb #p2}Lenin.[^n2]\n\n[^n]: Lenin.\n\n[^n2]: Lenin.", "[1](#p1)n, [2](#p2)")]
    [InlineData("[]{.pb #p1}Lenin.\n//- b.md\n# Two\n\nLenin.\n\n## Three {#third}\n\nLenin, Lenin.", "[1](#p1), [Two](#two), [Three](#third)")]
    [InlineData("Lenin.\n//- b.md\nLenin.\n\n# *Two* & more\n\nLenin.", "a.md, b.md, [Two \\& more](#two-more)")]
    [InlineData("# One\n\nText.[^n]\n\n[^n]: Lenin.", "[One](#one) (note)")]
    public void References_are_pages_then_sections(string text, string references)
    {
        var edition = TermFixture.Edition(text);
        Assert.Equal("- Lenin, " + references, Index(edition).Split('\n').Single(line => line.StartsWith('-')));
    }

    [Fact]
    public void Headwords_stand_under_letters_with_the_entries_they_lead_to()
    {
        const string Glossary = """
            [Émigré]{#t-emigre}

            :   Who left. *See also* is here no field.

            [Exile]{#t-exile}

            :   *See:* [émigré](#t-emigre)

            [Faction]{#t-faction}

            :   A group.

            :   *See also:* [party](#t-party); [émigré](#t-emigre); [union](#t-union)

            [Grouping]{#t-grouping}

            :   *See:* [union](#t-union)

            [The *Times*]{#t-times .work}

            :   A paper.

            Party

            :   Many.

            [Union]{#t-union}

            :   Not used.
            """;
        Assert.Equal(
            """
            ::: {.index .noterm}

            # Index {#index}

            **E**

            - Émigré, [1](#p1)
            - Exile, *see* Émigré

            **F**

            - Faction, [1](#p1); *see also* Party; Émigré

            **P**

            - Party, [1](#p1)

            **T**

            - The *Times*, [1](#p1)

            :::

            """.ReplaceLineEndings("\n"),
            Index(TermFixture.Edition("[]{.pb #p1}A faction of émigrés and the party read *The Times*.", Glossary)));
    }

    [Theory]
    [InlineData("A*b_c", "A\\*b\\_c")]
    [InlineData("v. Chr.", "v\\. Chr.")]
    [InlineData("10. Congress", "10\\. Congress")]
    [InlineData("(a) part", "(a\\) part")]
    [InlineData("V. I. Lenin", "V\\. I. Lenin")]
    [InlineData("- dash", "\\- dash")]
    [InlineData("+ plus", "\\+ plus")]
    [InlineData("#hash", "\\#hash")]
    [InlineData("1905", "1905")]
    [InlineData("U.S. Army", "U.S. Army")]
    public void A_headword_is_text_whatever_it_begins_with(string headword, string written)
    {
        var edition = TermFixture.Edition($"[Here](#t-x).\n//- glossary.yml\n- term: '{headword.Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}'\n  id: t-x\n  definition: One.\n" +
            "//- edition.yml\ninput-files: [a.md]\nmetadata: {edition: {glossary: glossary.yml}}\n");
        var index = Index(edition);
        Assert.Equal($"- {written}, a.md", index.Split('\n').Single(line => line.StartsWith("- ", StringComparison.Ordinal)));
        var text = SourceText.From(index);
        var item = Assert.Single(EditionParser.Parse(text).DescendantNodes().OfType<ListItemNode>());
        Assert.Equal(headword + ", a.md", PlainText.Of(text, Assert.IsType<ParagraphNode>(Assert.Single(item.Children)).Inlines));
    }

    [Fact]
    public void Nothing_used_makes_an_empty_index() =>
        Assert.Equal("::: {.index .noterm}\n\n# Index {#index}\n\n:::\n", Index(TermFixture.Edition("Nothing.")));

    [Fact]
    public void The_index_may_be_a_file_of_its_edition()
    {
        const string Text = "[]{.pb #p1}Lenin and the trade union.";
        var index = Index(TermFixture.Edition(Text));
        Assert.Contains("Trade union", index, StringComparison.Ordinal);
        Assert.Equal(index, Index(TermFixture.Edition($"{Text}\n//- index.md\n{index}")));
    }

    [Fact]
    public void Loose_files_are_linked_by_their_names()
    {
        var files = MemoryFiles.Of(("/e/a.md", "# One\n\nLenin."), ("/e/b c.md", "# One\n\nLenin."), ("/e/glossary.md", TermTest.Glossary));
        var scopes = WorkspaceLoader.Load(files, ["/e"]).Editions.Select(EditionScope.Whole);
        var index = PrintedIndex.Write(TermListing.Of([.. scopes], new TermFilter()), "Index");
        Assert.Contains("- Lenin, [One](a.md#one), [One](<b c.md#one>)\n", index, StringComparison.Ordinal);
    }

    [Fact]
    public void Unused_terms_are_listed_by_headword()
    {
        var edition = TermFixture.Edition("Lenin, trade union, labour aristocracy.");
        Assert.Equal(
            "::: {.index .noterm}\n\n# Not used\n\n**O**\n\n- One-man management\n\n**W**\n\n- Workers’ Opposition\n\n:::\n",
            PrintedIndex.WriteHeadwords(TermFixture.Listing(edition, new TermFilter { UnusedOnly = true }), "Not used"));
    }

    private static string Index(Edition edition) => PrintedIndex.Write(TermFixture.Listing(edition), "Index", "index");
}

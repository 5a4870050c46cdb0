using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Glossary;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Glossary;

public sealed class UnusedGlossaryEntryTests
{
    private const string Unused = "\n//- glossary.md\n[{|ED4005:Soviet|}]{#t-soviet .term also=\"workers’ council\"}\n\n:   Council.\n\n:   *Russian:* [совет]{lang=ru}\n";

    private static readonly RuleTest Rule = new(new UnusedGlossaryEntry());

    [Theory]
    [InlineData("Nothing of the kind.")]
    [InlineData("The `soviet` in code.")]
    [InlineData("The [soviets]{.noterm}.")]
    [InlineData("<!-- soviet -->\n\nText.")]
    [InlineData("# The soviet\n\nHeadings are not searched.")]
    [InlineData("See <https://example.org/soviet>.")]
    [InlineData("[See elsewhere](other.md#t-council).")]
    public void Reports(string text) => Rule.Verify(text + Unused);

    [Theory]
    [InlineData("The soviets met.")]
    [InlineData("The Workers' Councils met.")]
    [InlineData("The совет met.")]
    [InlineData("> The soviet, quoted.")]
    [InlineData("Text.[^n]\n\n[^n]: A soviet in a note.")]
    [InlineData("The [board](#t-soviet) met.")]
    [InlineData("The [board]{.term key=t-soviet} met.")]
    [InlineData("# The [board](#t-soviet)\n\nText.")]
    [InlineData("The [board][s].\n\n[s]: glossary.md#t-soviet")]
    [InlineData("| Table |\n| --- |\n| soviet |")]
    public void Is_silent(string text) => Rule.Silent(text + Unused.Replace("{|ED4005:Soviet|}", "Soviet", System.StringComparison.Ordinal));

    [Fact]
    public void What_an_entry_in_use_speaks_of_is_in_use() => Rule.Verify("""
        The soviets met.
        //- glossary.md
        [Soviet]{#t-soviet .term}

        :   A council.

        :   *See also:* [congress](#t-congress)

        [Congress]{#t-congress .term}

        :   Meeting of deputies.

        :   *See:* [vote](#t-vote)

        [Council]{#t-council .term}

        :   Board.

        [Deputy]{#t-deputy .term}

        :   Member.

        [Vote]{#t-vote .term}

        :   Decision.

        [{|ED4005:Board of one|}]{#t-one .term}

        :   See the board of two.

        [{|ED4005:Board of two|}]{#t-two .term}

        :   See the board of one, and [it](#t-one). A soviet is something else.

        [{|ED4005:Alone|}]{#t-alone .term}

        :   Alone speaks of itself, alone.
        """);

    [Fact]
    public void Prose_of_the_glossary_between_entries_is_text() => Rule.Silent("""
        Text.
        //- glossary.md
        Here soviets are explained.

        [Soviet]{#t-soviet .term}

        :   Council.

        The commissars are explained as well.

        [Commissar]{#t-commissar .term}

        :   Head of a ministry.
        """);

    [Fact]
    public void Persons_of_the_index_of_names_may_be_listed_in_advance() => Rule.Verify("""
        Text.
        //- glossary.md
        [Trotsky]{#t-trotsky .person}

        :   Head of the army.

        [Kollontai, Alexandra]{#t-kollontai .person}

        :   Writer.

        [{|ED4005:Zinoviev|}]{#t-zinoviev .person}

        :   Head of the town.

        [{|ED4005:Soviet|}]{#t-soviet .term}

        :   Council.
        //- edition.yml
        input-files: [text.md, glossary.md]
        metadata:
          edition:
            names: {Trotsky: [Trotskii], Kollontai: [Kollontay], Soviet: []}
        """);

    [Fact]
    public void A_glossary_in_YAML_and_one_beside_the_text_are_looked_at() => Rule.Verify("""
        The soviets met.
        //- one.md
        [{|ED4005:Commissar|}]{#t-commissar .term}

        :   Head of a ministry.

        [Deputy]{#t-deputy .term}

        :   Member.
        //- terms.yaml
        - term: Soviet
          definition: Council.
          see: [Deputies, Committee]
        - term: {|ED4005:Board|}
          definition: Body.
        - term: Committee
          definition: Body.
        //- edition.yml
        input-files: [text.md]
        metadata:
          edition: {glossary: [one.md, terms.yaml]}
        """);

    [Fact]
    public void Scope_decides_where_a_word_counts() => Rule.Verify("""
        The soviets met.
        //- two.md
        Text.
        //- glossary.md
        [{|ED4005:Soviet|}]{#t-a .term scope="two.md"}

        :   Council.

        [Soviet]{#t-b .term scope="text.md"}

        :   Board.
        """);

    [Fact]
    public void What_is_not_read_as_an_entry_is_not_unused() => Rule.Silent("""
        The soviets met.
        //- glossary.md
        [A long
        headword]{#t-long .term}

        :   Text.

        :   More.

        [Soviet]{#t-soviet .term}

        :   Council.

          Indented.

        :   More.
        """);

    [Fact]
    public void Without_text_nothing_is_used() => Rule.Verify("//- glossary.md\n[{|ED4005:Soviet|}]{#t-soviet .term}\n\n:   Council.\n");

    [Fact]
    public void Says_so_and_may_be_faded()
    {
        var found = Rule.Verify("Text." + Unused)[0];
        Assert.Equal("“Soviet” does not occur in this edition.", found.Message);
        Assert.True(found.Rule.IsUnnecessary);
        Assert.Equal(Severity.Info, found.Severity);
    }

    [Theory]
    [InlineData("[{|ED4005:A|}]{#t-a}\n\n:   X.\n\n[Soviet]{#t-b}\n\n:   Y.\n", "[Soviet]{#t-b}\n\n:   Y.\n")]
    [InlineData("[Soviet]{#t-b}\n\n:   Y.\n\n[{|ED4005:A|}]{#t-a}\n\n:   X.\n\n:   *Note:* Z.\n", "[Soviet]{#t-b}\n\n:   Y.\n")]
    public void Fixes(string glossary, string expected) => Rule.Fixes("The soviets met.\n//- glossary.md\n" + glossary, "Delete the entry", "//- glossary.md\n" + expected);

    [Fact]
    public void A_ring_of_thousands_of_entries_ends()
    {
        var entries = string.Concat(Enumerable.Range(0, 2000).Select(i => $"[Headword{i}x]{{#t-h{i} .term}}\n\n:   Text.\n\n:   *See also:* [next](#t-h{(i + 1) % 2000})\n\n"));
        var unused = Fixture.Edition([("text.md", "Nothing."), ("glossary.md", entries)]);
        var used = Fixture.Edition([("text.md", "The headword7x."), ("glossary.md", entries)]);
        var runner = new RuleRunner(new RuleCatalog([new UnusedGlossaryEntry()]));
        Assert.Equal(2000, runner.Run(unused, unused.Documents[1], RuleSettings.Default, TestContext.Current.CancellationToken).Length);
        Assert.Empty(runner.Run(used, used.Documents[1], RuleSettings.Default, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("[Soviet]{#t-soviet}\n\n:   Council and board.\n\n[Board]{#t-board}\n\n:   Alone.\n")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   Council.\n\n[Board]{#t-board}\n\n:   Of the commissar.\n")]
    public void A_glossary_hears_what_the_entries_of_another_speak_of(string changed)
    {
        var edition = Fixture.Edition([("text.md", "The soviets met."), ("one.md", "[Soviet]{#t-soviet}\n\n:   Council of the commissar.\n\n[Board]{#t-board}\n\n:   Alone.\n"), ("two.md", "[Commissar]{#t-commissar}\n\n:   Head.\n"), ("edition.yml", "input-files: [text.md, one.md, two.md]\nmetadata:\n  edition: {glossary: [one.md, two.md]}\n")]);
        Assert.Equal(3, edition.Glossary.Entries.Length);
        var after = edition.TryReplace(MarkdownDocument.Parse("/e/one.md", SourceText.From(changed)));
        Assert.Equal(false, after?.HasSameFacts(edition));
        Assert.Equal(true, edition.TryReplace(MarkdownDocument.Parse("/e/text.md", SourceText.From("All soviets met.")))?.HasSameFacts(edition));
    }
}

using System;
using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Hovering;

/// <summary>What is shown where the text speaks of a term.</summary>
public sealed class TermHoverTests
{
    private const string Glossary = """

        //- glossary.md
        # Glossary

        [One-man management]{#t-one-man-management .term also="!individual management; single management"}

        :   Direction of an enterprise by one appointed manager instead of an elected board.[^n]

        :   In the dispute of 1920 the phrase stood for the whole question [@brinton1970, pp. 33-35].

        :   *Russian:* [единоначалие]{lang=ru} ([edinonachalie]{lang=ru-Latn})

        :   *See also:* [labour aristocracy](#t-labour-aristocracy)

        [Labour aristocracy]{#t-labour-aristocracy .term also="aristocracy of labour"}

        :   The *better* paid part [see @brinton1970, chap. 2].

        [Workers’ Opposition]{#t-workers-opposition .org}

        :   Current in the party.

        :   *Source:* Own knowledge.

        [Kollontai]{#t-kollontai .person also="Alexandra Kollontai"}

        :   Author of the pamphlet.

        :   *Dates:* 1872–1952

        :   *Role:* People’s Commissar

        [Kronstadt]{#t-kronstadt .place}

        :   Naval fortress.

        [Shop committee]{#t-shop-committee .term}

        :   *See:* [Factory committee](#t-factory-committee)

        [Factory committee]{#t-factory-committee .term}

        :   Elected in one enterprise.

        [Bare]{#t-bare .term}

        :   *Russian:* [голый]{lang=ru}

        [Lost]{#t-lost .term}

        :   *See:* [Nothing](#t-nothing)

        [Loop]{#t-loop .term}

        :   *See:* [Pool](#t-pool)

        [Pool]{#t-pool .term}

        :   *See:* [Loop](#t-loop)

        [^n]: A note on the definition.

        //- r.bib
        @book{brinton1970, author = {Maurice Brinton}, title = {The Bolsheviks and Workers' Control}, year = {1970}}
        """;

    private const string OneMan =
        "One-man management · term|Direction of an enterprise by one appointed manager instead of an elected board.|"
        + "Russian: единоначалие (edinonachalie) · See also: Labour aristocracy|Source: Brinton, Bolsheviks and Workers’ Control, 33–35|";

    [Theory]
    [InlineData("On [|one-man ma$0nagement|].")]
    [InlineData("On [|$0one-man management|].")]
    [InlineData("On [|one-man management|]$0.")]
    [InlineData("On [|One Man Man$0agement’s|] end.")]
    [InlineData("On [|one-$0man\nmanagement|].")]
    [InlineData("> On [|one-man\n>$0 management|].")]
    [InlineData("> > On [|one-man\n> > manage$0ment|].")]
    [InlineData("- On [|one-man\n  manage$0ment|].")]
    [InlineData("On *[|one-man* manage$0ment|].")]
    [InlineData("On [|one-[]{.pb #p4}man mana$0gement|].")]
    [InlineData("On [|one‑m$0an management|].")]
    [InlineData("| a | b |\n|---|---|\n| [|one man mana$0gement|] | c |")]
    [InlineData("Text.[^a]\n\n[^a]: A note on [|one-man manage$0ment|].")]
    [InlineData("Text.^[A note on [|one-man manage$0ment|].]")]
    [InlineData("So [see @brinton1970, 3, on [|one-man manage$0ment|]].")]
    [InlineData("So [on [|one-man manage$0ment|] @brinton1970].")]
    [InlineData("On [|[that rule]($0#t-one-man-management)|].")]
    [InlineData("On [|[that ru$0le](#t-one-man-management)|].")]
    [InlineData("On [|[that rule](#t-one-man$0-management \"title\")|].")]
    [InlineData("On [|[that rule](glossary.md#t-one-m$0an-management)|].")]
    [InlineData("On [|[that r$0ule]{.term key=t-one-man-management}|].")]
    [InlineData("On [|[that rule]{.term key=$0t-one-man-management}|].")]
    [InlineData("On [|[one man mana$0gement]{.term}|].")]
    [InlineData("# A [|[rule]($0#t-one-man-management)|]\n")]
    [InlineData("On [|[that rule][l$0]|].\n\n[l]: #t-one-man-management\n")]
    [InlineData("On [|[$0]{.term key=t-one-man-management}|].")]
    public void Shows_the_entry(string text)
    {
        var shown = HoverTest.Line(text + Glossary);
        Assert.StartsWith(OneMan, shown, StringComparison.Ordinal);
        Assert.EndsWith(" · glossary.md:3", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("On one-ma$0n. Management.")]
    [InlineData("On `one-man mana$0gement`.")]
    [InlineData("    one-man mana$0gement")]
    [InlineData("A [one-man mana$0gement]{.noterm}.")]
    [InlineData("A [x](https://e.org/one-man-mana$0gement).")]
    [InlineData("A [x](#t-nowh$0ere).")]
    [InlineData("A [x]{.term key=t-now$0here}.")]
    [InlineData("A [no such wor$0ds]{.term}.")]
    [InlineData("A [one-man mana$0gement]{lang=de}.")]
    [InlineData("A plain wo$0rd.")]
    [InlineData("On one-man[^a$0a] management.")]
    [InlineData("<!-- one-man mana$0gement -->")]
    [InlineData("---\ntitle_: one-man mana$0gement\n---\n\nText.")]
    public void Shows_nothing(string text) => Assert.Null(HoverTest.Line(text + Glossary));

    [Theory]
    [InlineData("A [|labour aristo$0cracy|].", "Labour aristocracy · term|The better paid part (see Brinton, Bolsheviks and Workers’ Control, chap. 2).|Source: Brinton, Bolsheviks and Workers’ Control, chap. 2|1 use · glossary.md:13")]
    [InlineData("The [|Workers 'Oppo$0sition|].", "Workers’ Opposition · organisation|Current in the party.|Source: Own knowledge.|1 use · glossary.md:17")]
    [InlineData("Says [|Kollon$0tai|].", "Kollontai · person · 1872–1952 · People’s Commissar|Author of the pamphlet.|1 use · glossary.md:23")]
    [InlineData("In [|Kron$0stadt|], Kronstadt.\n//- b.md\nKronstadt.", "Kronstadt · place|Naval fortress.|3 uses in 2 files · glossary.md:31")]
    [InlineData("A [|shop comm$0ittee|].", "Shop committee · term|See: Factory committee|Elected in one enterprise.|1 use · glossary.md:35")]
    [InlineData("A [|bar$0e|] one.", "Bare · term|Russian: голый|1 use · glossary.md:43")]
    [InlineData("A [|голы$0й|].", "Bare · term|Russian: голый|1 use · glossary.md:43")]
    [InlineData("A [|lo$0st|] one.", "Lost · term|See: Nothing|1 use · glossary.md:47")]
    [InlineData("A [|lo$0op|].", "Loop · term|See: Pool|1 use · glossary.md:51")]
    public void Shows_what_the_entry_has(string text, string expected) => Assert.Equal(expected, HoverTest.Line(text + Glossary));

    [Theory]
    [InlineData("A single mana$0gement.", "here: single management (variant)")]
    [InlineData("A *single mana$0gement*.", "here: single management (variant)")]
    [InlineData("An individual mana$0gement.", "here: individual management (variant that this edition avoids)")]
    [InlineData("An aristocracy of lab$0or.", "here: aristocracy of labour (variant)")]
    [InlineData("He said “no”. A single mana$0gement “is” it.", "here: single management (variant)")]
    [InlineData("It’s the workers’ single mana$0gement.", "here: single management (variant)")]
    public void Says_which_variant_it_is(string text, string expected) => Assert.Contains(expected, HoverTest.Line(text + Glossary)?.Split('|', '·').Select(part => part.Trim()) ?? []);

    [Theory]
    [InlineData("Labor aristo$0cracies.")]
    [InlineData("LABOUR-ARISTO$0CRACY.")]
    [InlineData("> A single mana$0gement.")]
    [InlineData("He said “a single mana$0gement then”.")]
    [InlineData("He said \"a single mana$0gement then\".")]
    [InlineData("He said ‘a single mana$0gement’s end’.")]
    [InlineData("[single mana$0gement](#t-one-man-management)")]
    [InlineData("::: {.epigraph}\nA single mana$0gement.\n:::")]
    [InlineData("As *The Single Mana$0gement of Works* has it.")]
    [InlineData("---\nwitness: \"1968\"\n---\n\nA single mana$0gement.")]
    public void Does_not_say_it(string text)
    {
        var shown = HoverTest.Line(text + Glossary);
        Assert.NotNull(shown);
        Assert.DoesNotContain("here:", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A [the bare on$0e in it](#here) and [x]{#here}.", "x|text.md:1")]
    [InlineData("A [the [|ba$0re|] one](#here) and [x]{#here}.", "Bare · term|Russian: голый|1 use · glossary.md:43||x|text.md:1")]
    [InlineData("A [the [|ba$0re|] one](https://e.org).", "Bare · term|Russian: голый|1 use · glossary.md:43")]
    [InlineData("A [rule [@brinton1970, [|p. $03|]]](#t-bare).", "page 3 of Brinton, Bolsheviks and Workers’ Control")]
    [InlineData("A [rule [|[@brinton1970 $0]|]](#t-bare).", "Brinton, Bolsheviks and Workers’ Control")]
    [InlineData("A ^[rule on [|ba$0re|] things] one.", "Bare · term|Russian: голый|1 use · glossary.md:43")]
    [InlineData("See [|[@brinton1970]$0|] here.", "Brinton, Bolsheviks and Workers’ Control")]
    public void The_innermost_thing_is_shown(string text, string expected) => Assert.Equal(expected, HoverTest.Line(text + Glossary));

    [Theory]
    [InlineData("The cent$0re did it.", "Centre · term|Of the party.|2 uses in 2 files · glossary.md:5||Centre · term|Of the town.|2 uses in 2 files · glossary.md:1")]
    [InlineData("[x](#t-cen$0tre)", "Centre · term|Of the town.|2 uses in 2 files · glossary.md:1")]
    public void Two_entries_are_both_shown_the_one_of_the_scope_first(string text, string expected) => Assert.Equal(
        expected,
        HoverTest.Line(text + "\n//- b.md\nThe centre.\n//- glossary.md\n[Centre]{#t-centre .term}\n\n:   Of the town.\n\n[Centre]{#t-centre-2 .term scope=\"text.md; b.md\"}\n\n:   Of the party.\n"));

    [Fact]
    public void An_id_that_two_entries_have_shows_both() => Assert.Equal(
        "A · term|One.|1 use · glossary.md:1||B · term|Two.|1 use · glossary.md:5",
        HoverTest.Line("[x](#t$0-a)\n//- glossary.md\n[A]{#t-a .term}\n\n:   One.\n\n[B]{#t-a .term}\n\n:   Two.\n"));

    [Fact]
    public void Of_many_entries_three_are_shown() => Assert.EndsWith(
        "||and 2 more entries",
        HoverTest.Line("A wor$0d.\n//- glossary.md\n" + string.Concat(Enumerable.Range(1, 5).Select(n => $"[Word]{{#t-{n} .term}}\n\n:   No. {n}.\n\n"))),
        StringComparison.Ordinal);

    [Fact]
    public void A_heading_is_read_where_the_edition_says_so() => Assert.Equal(
        "Faction · term|One.|1 use · glossary.md:1",
        HoverTest.Line("# On [|fact$0ion|]\n//- glossary.md\n[Faction]{#t-a .term}\n\n:   One.\n//- edition.yml\ninput-files: [text.md, glossary.md]\nmetadata: {edition: {terms-in-headings: true}}\n"));

    [Fact]
    public void A_heading_is_not_read_otherwise() => Assert.StartsWith(
        "#on-faction · made of its words",
        HoverTest.Line("[|# On fact$0ion|]\n//- glossary.md\n[Faction]{#t-a .term}\n\n:   One.\n"),
        StringComparison.Ordinal);

    [Fact]
    public void A_long_definition_is_cut_at_a_word()
    {
        var shown = HoverTest.Line("A wor$0d.\n//- glossary.md\n[Word]{#t-word .term}\n\n:   " + string.Concat(Enumerable.Repeat("abcdefg ", 80)) + "\n");
        var definition = shown?.Split('|')[1] ?? string.Empty;
        Assert.EndsWith("abcdefg…", definition, StringComparison.Ordinal);
        Assert.InRange(definition.Length, 390, 401);
    }

    [Fact]
    public void A_definition_of_several_blocks_is_one_line() => Assert.Equal(
        "Word · term|First: – one – two|1 use · glossary.md:1",
        HoverTest.Line("A wor$0d.\n//- glossary.md\n[Word]{#t-word .term}\n\n:   First:\n\n    - one\n    - two\n"));

    [Theory]
    [InlineData("[Word]{#t-word .term}\n", null)]
    [InlineData("", null)]
    [InlineData("[Word]{#t-word .term\n\n:   Half typed.\n", null)]
    [InlineData("Word\n\n:   Plain.\n", "Word · term|Plain.|1 use · glossary.md:1")]
    [InlineData("[Word]{#t-word .term}\n\n:   \n", "Word · term|1 use · glossary.md:1")]
    [InlineData("[Word]{#t-word .term}\n\n:   *See:*\n", "Word · term|1 use · glossary.md:1")]
    [InlineData("[Word]{#t-word .term}\n\n:   A [@nobody, p. 3].\n", "Word · term|A (@nobody, 3).|Source: @nobody, 3|1 use · glossary.md:1")]
    public void A_glossary_that_is_being_written_is_no_obstacle(string glossary, string? expected) =>
        Assert.Equal(expected, HoverTest.Line("A wor$0d.\n//- glossary.md\n" + glossary));

    [Fact]
    public void Places_are_linked() => Assert.Equal(
        "**Shop committee** · term  \nSee: [Factory committee](/e/glossary.md)  \nElected.  \n1 use · [glossary.md:1](/e/glossary.md)",
        HoverTest.Show(
            "A shop comm$0ittee.\n//- glossary.md\n[Shop committee]{#t-a .term}\n\n:   *See:* [x](#t-b)\n\n[Factory committee]{#t-b .term}\n\n:   Elected.\n",
            link: place => place.Path));

    [Fact]
    public void Markdown_has_its_marks() => Assert.StartsWith(
        "**One-man management** · term  \nDirection of an enterprise by one appointed manager instead of an elected board.  \n"
        + "Russian: единоначалие (*edinonachalie*) · here: *single management* (variant) · See also: Labour aristocracy  \nSource: Brinton, *Bolsheviks",
        HoverTest.Show("A single mana$0gement." + Glossary),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("A [|facto$0ry committee|].", "Factory committee · term|Elected (@k).|Russian: комитет (komitet)|Source: @k|1 use · terms.yaml:3")]
    [InlineData("A [|shop committ$0ee|].", "Shop committee · term|See: Factory committee|Elected (@k).|1 use · terms.yaml:8")]
    [InlineData("A [|[x](#t-shop-co$0mmittee)|].", "Shop committee · term|See: Factory committee|Elected (@k).|1 use · terms.yaml:8")]
    public void A_glossary_in_yaml_is_shown_too(string text, string expected) => Assert.Equal(
        expected,
        HoverTest.Line(text + "\n//- terms.yaml\n# Terms\n- id: t-fc\n  term: Factory committee\n  definition: >\n    Elected\n    [@k].\n  russian: \"[комитет]{lang=ru} ([komitet]{lang=ru-Latn})\"\n- {term: Shop committee, see: Factory committee}\n- term: [broken\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {glossary: terms.yaml}}\n"));

    [Fact]
    public void A_name_under_see_in_yaml_shows_its_entry() => Assert.Equal(
        "Factory committee · term|Elected.|not used · terms.yaml:1",
        HoverTest.Line("Text.\n//- terms.yaml\n- term: Factory committee\n  definition: Elected.\n- term: Shop\n  see: [|Factory$0 committee|]\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {glossary: terms.yaml}}\n"));

    [Fact]
    public void An_entry_of_another_volume_is_shown_for_links_to_it() => Assert.Equal(
        "Soviet · term|Council.|vol2/glossary.md:1",
        HoverTest.Line("A [|[sov$0iet](#t-soviet)|].\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {external: {v2: vol2/edition.yml}}}\n//- vol2/edition.yml\ninput-files: [a.md, glossary.md]\n//- vol2/a.md\nA.\n//- vol2/glossary.md\n[Soviet]{#t-soviet .term}\n\n:   Council.\n"));

    [Theory]
    [InlineData("[sov$0iet](vol2/glossary.md#t-soviet)", "Soviet · term|Council.|vol2/glossary.md:1")]
    [InlineData("[sov$0iet](vol2/other.md#t-soviet)", null)]
    [InlineData("[sov$0iet](#t-none)", null)]
    [InlineData("A sov$0iet.", null)]
    [InlineData("# T soviet {#t-soviet}\n\n[sov$0iet](#t-soviet)", "T soviet|text.md:1")]
    public void An_entry_of_another_volume_is_shown_for_nothing_else(string text, string? expected) => Assert.Equal(
        expected,
        HoverTest.Line(text + "\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {external: {v2: vol2/edition.yml}}}\n//- vol2/edition.yml\ninput-files: [a.md, glossary.md]\n//- vol2/a.md\nA.\n//- vol2/glossary.md\n[Soviet]{#t-soviet .term}\n\n:   Council.\n"));

    [Fact]
    public void Two_full_entries_have_twelve_lines()
    {
        const string Full = "\n:   Definition.\n\n:   *Russian:* [слово]{lang=ru}\n\n:   *German:* [Wort]{lang=de}\n\n:   *Source:* [@a; @b; @c; @d; @e; @f; @g]\n\n:   *See also:* [A](#t-a), [B](#t-b), [C](#t-c)\n\n";
        var shown = HoverTest.Line($"A single wor$0d.\n//- glossary.md\n[Word]{{#t-a .term also=\"single word\"}}\n{Full}[Wordy]{{#t-b .term also=\"single word\"}}\n{Full}");
        Assert.Equal(
            "Word · term|Definition.|Russian: слово · German: Wort · here: single word (variant) · See also: Word, Wordy, C|Source: @a; @b; @c; @d; @e and 2 more|1 use · glossary.md:1||"
            + "Wordy · term|Definition.|Russian: слово · German: Wort · here: single word (variant) · See also: Word, Wordy, C|Source: @a; @b; @c; @d; @e and 2 more|1 use · glossary.md:13",
            shown);
        Assert.InRange(shown?.Split('|').Length ?? 0, 10, 12);
    }

    [Fact]
    public void What_is_shown_can_be_asked_for_without_a_place()
    {
        var edition = Fixture.Edition(Markup.Parse("A word.\n//- glossary.md\n[Word]{#t-word .term}\n\n:   *It*.\n"));
        Assert.Equal("Word · term\nIt.\n1 use · glossary.md:1", Hover.OfEntry(edition, edition.Glossary.Entries[0], MarkupFormat.PlainText));
    }
}

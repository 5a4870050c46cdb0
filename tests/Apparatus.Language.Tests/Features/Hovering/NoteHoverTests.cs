using System;
using Apparatus.Language.Features;
using Xunit;

namespace Apparatus.Language.Tests.Features.Hovering;

/// <summary>References, definitions and inline notes.</summary>
public sealed class NoteHoverTests
{
    private const string Series =
        """

        //- edition.yml
        input-files: [text.md, notes.md]
        bibliography: works.bib
        metadata:
          lang: en-GB
          edition:
            notes:
              s: {name: Solidarity, numbering: printed, sign: Solidarity}
              e: {name: This edition, default: true}
              v: {name: Variants, style: a}
        //- works.bib
        @book{daniels, author={Daniels, Robert}, title={The Conscience}, date={1960}}
        """;

    private const string Notes = "\n//- notes.md\n";

    [Theory]
    [InlineData("A[|[^s-1$02]|].", "[^s-12]: The *text*.", "Solidarity 12||The text.||notes.md:1")]
    [InlineData("A[|[^s$0-12]|]. B[^s-12].", "[^s-12]: Text.", "Solidarity 12||Text.||notes.md:1 · also referred to at text.md:1")]
    [InlineData("A[^e-a]. B[|[^e-b]|]$0.", "[^e-a]: One.\n\n[^e-b]: Two.", "This edition 2||Two.||notes.md:3")]
    [InlineData("A[^v-a]. B[|[^$0v-b]|].", "[^v-a]: One.\n\n[^v-b]: Two.", "Variants b||Two.||notes.md:3")]
    [InlineData("A[|[^$0s-p14-star]|].", "[^s-p14-star]: Star.", "Solidarity *||Star.||notes.md:1")]
    [InlineData("A[|[^$0free]|].", "[^free]: Free.", "This edition 1||Free.||notes.md:1")]
    [InlineData("A[|[^$0e-a]|].", "[^e-a]: See @daniels [p. 3].\n\n    Second *paragraph* [see @daniels, ch. 4, and more].", "This edition 1||See Daniels, Conscience, 3.||Second paragraph (see Daniels, Conscience, ch. 4, and more).||notes.md:1")]
    [InlineData("A[|[^$0e-a]|].", "[^e-a]: Unknown [@nobody, p. 3].", "This edition 1||Unknown (@nobody, 3).||notes.md:1")]
    [InlineData("A[|[^$0e-a]|].", "[^e-a]: First.\n\n[^e-a]: Last.", "This edition 1||Last.||notes.md:3")]
    [InlineData("A[|[^$0e-a]|].", "[^e-a]: - one\n    - two\n\n    > quoted", "This edition 1||– one|– two||> quoted||notes.md:1")]
    [InlineData("A[|[^$0e-a]|].", "[^e-a]:", "This edition 1||notes.md:1")]
    [InlineData("A[|[^$0e-a]|].", "[^e-a]: A [link](#x \"t\"), `co_de`, \\*star, &amp; [^e-b] <!-- no -->done.", "This edition 1||A link, co_de, *star, & [^e-b] done.||notes.md:1")]
    [InlineData("A[^$0nowhere].", "", null)]
    [InlineData("A[|[^$0nowhere]|]. B[^nowhere].", "", "This edition ‘nowhere’|also referred to at text.md:1")]
    [InlineData("> - A[|[^e-$0a]|].", "[^e-a]: Text.", "This edition 1||Text.||notes.md:1")]
    [InlineData("# Head[|[^e-$0a]|]", "[^e-a]: Text.", "This edition 1||Text.||notes.md:1")]
    [InlineData("A \uD83D\uDE00[|[^e-$0a]|].", "[^e-a]: \uD83D\uDE00 e\u0301.", "This edition 1||\uD83D\uDE00 e\u0301.||notes.md:1")]
    public void Shows_the_note_at_its_reference(string text, string notes, string? expected) =>
        Assert.Equal(expected, HoverTest.Line(text + Notes + notes + Series));

    [Theory]
    [InlineData("One. Two words[^e-a] here. Three.", "[|[^e-$0a]:|] Text.", "This edition 1||Two words[^e-a] here.||text.md:1")]
    [InlineData("One sentence alone.[^s-1]", "[|[^s-$01]:|] Text.", "Solidarity 1 · signed “Solidarity”||One sentence alone.[^s-1]||text.md:1")]
    [InlineData("One. *Two words[^e-a] here.* Three.", "[|[^e-$0a]:|] Text.", "This edition 1||Two words[^e-a] here. Three.||text.md:1")]
    [InlineData("Said V. I. Lenin[^e-a] so. Three.", "[|[^e-$0a]:|] Text.", "This edition 1||Said V. I. Lenin[^e-a] so.||text.md:1")]
    [InlineData("One! “Two?”[^e-a] Three.", "[|[^e-$0a]:|] Text.", "This edition 1||“Two?”[^e-a]||text.md:1")]
    [InlineData("Text [see @daniels, 3] and[^e-a] more.", "[|[^e-$0a]:|] Text.", "This edition 1||Text (see Daniels, Conscience, 3) and[^e-a] more.||text.md:1")]
    [InlineData("# A heading[^e-a]", "[|[^e-$0a]:|] Text.", "This edition 1||A heading[^e-a]||text.md:1")]
    [InlineData("> - In a\n>   list[^e-a] item.", "[|[^e-$0a]:|] Text.", "This edition 1||In a list[^e-a] item.||text.md:2")]
    [InlineData("A[^e-a] b.\n\nC[^e-a] d.", "[|[^e-$0a]:|] Text.", "This edition 1||A[^e-a] b.||text.md:1, text.md:3")]
    [InlineData("Alpha[^e-a] beta. Gamma[^e-a] delta.", "[|[^e-$0a]:|] Text.", "This edition 1||Alpha[^e-a] beta.||text.md:1")]
    [InlineData("Nothing.", "[|[^e-$0a]:|] Text.", "This edition ‘e-a’|not referred to")]
    [InlineData("Nothing.", "[|[^s-$03]:|] Text.", "Solidarity ‘s-3’ · signed “Solidarity”|not referred to")]
    [InlineData("A[^e-a].", "[^e-a]: Te$0xt.", null)]
    public void Shows_the_sentence_at_the_definition(string text, string notes, string? expected) =>
        Assert.Equal(expected, HoverTest.Line(text + Notes + notes + Series));

    [Theory]
    [InlineData("A[^e-a] b[|^$0[inline]|].", "[^e-a]: Text.", "This edition 2 · an inline note, without a label")]
    [InlineData("A b[|^[inline]$0|].", "", "This edition 1 · an inline note, without a label")]
    [InlineData("A b^[in$0line].", "", null)]
    [InlineData("A b^$0[open.", "", null)]
    public void Names_inline_notes(string text, string notes, string? expected) =>
        Assert.Equal(expected, HoverTest.Line(text + Notes + notes + Series));

    [Fact]
    public void Writes_Markdown_with_the_first_line_in_bold() => Assert.Equal(
        "**Solidarity 12**\n\nThe *text*.\n\n[notes.md:1](link:/e/notes.md)",
        HoverTest.Show("A[^s-1$02]." + Notes + "[^s-12]: The *text*." + Series, link: place => "link:" + place.Path));

    [Fact]
    public void Marks_the_reference_in_its_sentence() => Assert.Equal(
        "**This edition 1**\n\nTwo words**\\[\\^e-a\\]** here.\n\ntext.md:1",
        HoverTest.Show("One. Two words[^e-a] here. Three." + Notes + "[^$0e-a]: T." + Series));

    [Fact]
    public void A_note_without_series_is_called_a_note() =>
        Assert.Equal("Note 2||Two.||text.md:5", HoverTest.Line("A[^1] b[|[^$0x]|].\n\n[^1]: One.\n\n[^x]: Two.\n"));

    [Fact]
    public void A_long_note_is_cut_at_a_word()
    {
        var shown = HoverTest.Line("A[^1$0].\n\n[^1]: *" + string.Join(' ', System.Linq.Enumerable.Repeat("word", 300)) + "* end.\n", MarkupFormat.Markdown);
        Assert.InRange(shown?.Length ?? 0, 500, 700);
        Assert.Contains("word…*||", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_change_nothing() => Assert.Equal(
        "Note 1\n\nOne two.\n\ntext.md:3",
        HoverTest.Show("A[|[^1$0]|].\r\n\r\n[^1]: One\r\ntwo.\r\n", MarkupFormat.PlainText));

    [Fact]
    public void Shows_where_a_definition_stands_that_is_not_read() =>
        Assert.Equal("Note ‘1’|what looks like its definition: text.md:4", HoverTest.Line("A[|[^1$0]|].\n\nA paragraph\n[^1]: not read\n"));

    [Fact]
    public void Shows_the_sentence_at_a_definition_that_is_not_read() =>
        Assert.Equal("Note ‘1’||B[^1].||text.md:1", HoverTest.Line("One. B[^1].\n\nA paragraph\n[|[^$01]:|] not read\n"));

    [Theory]
    [InlineData("He could.[|[^v-c$0ould]|]\n\n[^v-could]: **could**] cold *1968*, coult *ts*\n", "Note 1||could] cold 1968, coult ts||1968: Pamphlet 7 · ts: Typescript||text.md:3")]
    [InlineData("He could.[|[^v-c$0ould]|]\n\n[^v-could]: So *1968* has it.\n", "Note 1||So 1968 has it.||text.md:3")]
    public void Names_the_witnesses_of_a_textual_note(string text, string expected) => Assert.Equal(
        expected,
        HoverTest.Line(text + "//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {witnesses: {'1968': {name: Pamphlet 7}, ts: {name: Typescript}}}}\n"));
}

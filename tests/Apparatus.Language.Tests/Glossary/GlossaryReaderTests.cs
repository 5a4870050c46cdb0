using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Glossary;

/// <summary>Reading entries of a glossary in Markdown (FORMAT A7.1).</summary>
public sealed class GlossaryReaderTests
{
    [Fact]
    public void An_entry_is_read_with_all_its_parts()
    {
        var text = SourceText.From("""
            [One-man *management*]{#t-one-man .term also="!individual management; single management" scope="text/a.md; 1921" lang=en-GB case=exact}

            :   Direction by one
                manager.

            :   In the dispute of 1920 [@brinton1970].

            :   *Russian:* [единоначалие]{lang=ru} ([edinonachalie]{lang=ru-Latn})

            :   *Also:* sole management; ! *one-person* management

            :   *See also:* [collegial management](#t-collegial), [boards](other.md#t-board)

            """);
        var entry = Assert.Single(Read(text));
        Assert.Equal(("t-one-man", "t-one-man"), (entry.Id, Of(text, entry.IdSpan)));
        Assert.Equal(("One-man management", "One-man *management*"), (entry.Headword, text.ToString(entry.HeadwordSpan)));
        Assert.StartsWith("[One-man *management*]{#t-one-man", text.ToString(entry.TermSpan), System.StringComparison.Ordinal);
        Assert.EndsWith("case=exact}", text.ToString(entry.TermSpan), System.StringComparison.Ordinal);
        Assert.Equal((EntryKind.Term, "en-GB", true), (entry.Kind, entry.Language, entry.IsCaseExact));
        Assert.Equal(
            [("individual management", true, false), ("single management", false, false), ("sole management", false, true), ("one-person management", true, true)],
            entry.Variants.Select(variant => (variant.Text, variant.IsDiscouraged, variant.IsPrinted)));
        Assert.Equal(["individual management", "single management", "sole management", "*one-person* management"], entry.Variants.Select(variant => text.ToString(variant.Span)));
        Assert.Equal("!individual management; single management", Of(text, entry.AlsoSpan));
        Assert.Equal([("text/a.md", "text/a.md"), ("1921", "1921")], entry.Scope.Select(name => (name.Text, text.ToString(name.Span))));
        Assert.Equal([("единоначалие", "ru"), ("edinonachalie", "ru-Latn")], entry.Originals.Select(original => (text.ToString(original.Span), original.Language)));
        Assert.Equal([null, null, "Russian", "Also", "See also"], entry.Paragraphs.Select(paragraph => paragraph.Field));
        Assert.Equal(["Russian", "Also", "See also"], entry.Paragraphs.Where(paragraph => paragraph.Field is not null).Select(paragraph => text.ToString(paragraph.FieldSpan)));
        Assert.Equal(
            [("t-collegial", "t-collegial", "collegial management", true), ("t-board", "t-board", "boards", true)],
            entry.SeeAlso.Select(see => (see.Id, text.ToString(see.Span), see.Words, see.IsLink)));
        Assert.Equal("Direction by one manager.", Words(entry.Definition));
        Assert.Equal("единоначалие (edinonachalie)", Words(entry.Fields("russian").Single()));
    }

    [Theory]
    [InlineData("[Lenin]{#t-lenin .person}", EntryKind.Person)]
    [InlineData("[Moscow]{#t-moscow .place}", EntryKind.Place)]
    [InlineData("[Party]{#t-party .org}", EntryKind.Organisation)]
    [InlineData("[Capital]{#t-capital .work}", EntryKind.Work)]
    [InlineData("[Class]{#t-class .term}", EntryKind.Term)]
    [InlineData("[Class]{#t-class}", EntryKind.Term)]
    [InlineData("[Class]{#t-class .other .person}", EntryKind.Person)]
    [InlineData("Class", EntryKind.Term)]
    public void A_class_says_what_an_entry_is_about(string headword, EntryKind kind) => Assert.Equal(kind, Assert.Single(Read($"{headword}\n\n:   Words.\n")).Kind);

    [Theory]
    [InlineData("Labour aristocracy", "t-labour-aristocracy", "Labour aristocracy")]
    [InlineData("*Soviet*", "t-soviet", "Soviet")]
    [InlineData("Workers’ Opposition", "t-workers-opposition", "Workers’ Opposition")]
    [InlineData("[Soviet]{.term}", "t-soviet", "Soviet")]
    [InlineData("Soviet {#x}", null, "Soviet {#x}")]
    public void A_plain_headword_has_the_id_of_its_words(string headword, string? id, string words)
    {
        var entry = Assert.Single(Read($"{headword}\n\n:   Words.\n"));
        Assert.Equal((null, words), (entry.IdSpan, entry.Headword));
        Assert.Equal(id ?? GlossaryReader.DefaultId(headword), entry.Id);
    }

    [Theory]
    [InlineData("*[Soviet]{#t-soviet .org}*")]
    [InlineData("**[Soviet]{#t-soviet .org}**")]
    [InlineData("[*Soviet*]{#t-soviet .org}")]
    [InlineData("[Soviet]{#t-soviet .org} ")]
    public void A_headword_may_be_emphasised(string headword)
    {
        var entry = Assert.Single(Read($"{headword}\n\n:   Words.\n"));
        Assert.Equal(("t-soviet", "Soviet", EntryKind.Organisation), (entry.Id, entry.Headword, entry.Kind));
    }

    [Theory]
    [InlineData("[A]{#t-a}\n:   One.\n:   Two.\n")]
    [InlineData("[A]{#t-a}\n\n:   One.\n\n:   Two.\n")]
    [InlineData("[A]{#t-a}\n:   One.\n\n:   Two.")]
    [InlineData("[A]{#t-a}\n\n~   One.\n\n~   Two.\n")]
    [InlineData("::: glossary\n[A]{#t-a}\n\n:   One.\n\n:   Two.\n:::\n")]
    [InlineData(":::: {.a}\n\n::: {.b}\n\n[A]{#t-a}\n\n:   One.\n\n:   Two.\n\n:::\n\n::::\n")]
    [InlineData("[A]{#t-a}\r\n\r\n:   One.\r\n\r\n:   Two.\r\n")]
    [InlineData("# Glossary\n\nWords before.\n\n[A]{#t-a}\n\n:   One.\n\n:   Two.\n\nWords after.\n")]
    public void Paragraphs_may_be_close_together_and_in_divs(string text)
    {
        var entry = Assert.Single(Read(text));
        Assert.Equal("t-a", entry.Id);
        Assert.Equal(["One.", "Two."], entry.Paragraphs.Select(Words));
        Assert.All(entry.Paragraphs, paragraph => Assert.Contains(text[paragraph.Span.Start], ":~"));
    }

    [Theory]
    [InlineData("*Note:* words", "Note", "words")]
    [InlineData("*Note*: words", "Note", "words")]
    [InlineData("*Note:*\n    words", "Note", "words")]
    [InlineData("*Note*:\n    words", "Note", "words")]
    [InlineData("*note:* words", "note", "words")]
    [InlineData("*See also*: [a](#t-a)", "See also", "a")]
    [InlineData("*See also* : [a](#t-a)", null, "See also : a")]
    [InlineData("*Party:* CP", "Party", "CP")]
    [InlineData("*Faction:* CP", null, "Faction: CP")]
    [InlineData("*Note* words", null, "Note words")]
    [InlineData("**Note:** words", null, "Note: words")]
    [InlineData("Note: words", null, "Note: words")]
    [InlineData("*Note:*words", "Note", "words")]
    [InlineData("*Note:* *words*", "Note", "words")]
    [InlineData("words *Note:* x", null, "words Note: x")]
    public void A_field_begins_with_its_name_in_emphasis(string paragraph, string? field, string value)
    {
        var entry = Assert.Single(Read($"[A]{{#t-a}}\n\n:   {paragraph}\n", "Party"));
        Assert.Equal((field, value), (entry.Paragraphs[0].Field, Words(entry.Paragraphs[0])));
        Assert.Equal(field is null, entry.Definition is not null);
    }

    [Theory]
    [InlineData("*Russian:* [совет]{lang=ru}", "совет")]
    [InlineData("*German:* *[Rat]{lang=de}*", "Rat")]
    [InlineData("*Original:* [sovet *x*]{lang=ru-Latn}", "sovet x")]
    [InlineData("*Polish:* [rada]{lang=pl}", "rada")]
    [InlineData("*Note:* not [совет]{lang=ru}", "")]
    [InlineData("from [совет]{lang=ru}", "")]
    [InlineData("*Russian:* совет", "")]
    public void Words_of_other_languages_are_forms_where_a_field_gives_them(string paragraph, string words)
    {
        var entry = Assert.Single(Read($"[A]{{#t-a}}\n\n:   {paragraph}\n", "Polish"));
        Assert.Equal(words, string.Join(';', entry.Originals.Select(original => original.Text)));
    }

    [Theory]
    [InlineData("also=b", "b")]
    [InlineData("also=\"b\"", "b")]
    [InlineData("also=\"b; c d ;;e\"", "b;c d;e")]
    [InlineData("also=\"! b;!c;!\"", "!b;!c")]
    [InlineData("also=\"\"", "")]
    [InlineData("also=\"Workers 'Opposition; “left” wing\"", "Workers 'Opposition;“left” wing")]
    public void Other_forms_are_parted_by_semicolons(string attribute, string forms)
    {
        var text = $"[A]{{#t-a {attribute}}}\n\n:   Words.\n";
        var entry = Assert.Single(Read(text));
        Assert.Equal(forms, string.Join(';', entry.Variants.Select(variant => (variant.IsDiscouraged ? "!" : string.Empty) + variant.Text)));
        Assert.All(entry.Variants, variant => Assert.Equal(variant.Text, text.Substring(variant.Span.Start, variant.Span.Length)));
    }

    [Fact]
    public void An_escape_in_a_form_is_resolved() =>
        Assert.Equal("\"left\" wing", Assert.Single(Read("[A]{#t-a also=\"\\\"left\\\" wing\"}\n\n:   Words.\n")).Variants[0].Text);

    [Fact]
    public void A_printed_form_may_go_over_lines()
    {
        var entry = Assert.Single(Read("[A]{#t-a}\n\n:   *Also:* one two; three\n    *four*; five\\; six[]{.x};\n"));
        Assert.Equal(["one two", "three four"], entry.Variants.Take(2).Select(variant => variant.Text));
    }

    [Fact]
    public void A_definition_may_hold_any_blocks()
    {
        var entry = Assert.Single(Read("[A]{#t-a}\n\n:   One:\n\n    - a\n\n        - b\n\n    > c\n\n:   *Note:* d\n\n    e\n"));
        Assert.Equal(2, entry.Paragraphs.Length);
        Assert.Equal(["ParagraphNode", "ListNode", "QuoteNode"], entry.Paragraphs[0].Blocks.Select(block => block.GetType().Name));
        Assert.Equal(("Note", 2), (entry.Paragraphs[1].Field, entry.Paragraphs[1].Blocks.Length));
    }

    [Theory]
    [InlineData("[B]{#t-b}\n\nNo definition.\n")]
    [InlineData("[B on two\nlines]{#t-b}\n\n:   Words.\n")]
    [InlineData("[B]{#t-b\n\n:   Words.\n")]
    [InlineData("[B]{#t-b}\n\n```\n:   Words.\n```\n")]
    [InlineData("> [B]{#t-b}\n>\n> :   Words.\n")]
    public void A_broken_entry_costs_itself_only(string broken)
    {
        var entries = Read($"[A]{{#t-a}}\n\n:   Words.\n\n{broken}\n[C]{{#t-c}}\n\n:   Words.\n\n[D]{{#t-d}}\n\n:   Words.\n");
        Assert.Equal(["t-a", "t-c", "t-d"], entries.Select(entry => entry.Id).Where(id => id is "t-a" or "t-b" or "t-c" or "t-d"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Glossary\n\nWords.\n")]
    [InlineData(":   Words.\n")]
    [InlineData("```\n[A]{#t-a}\n\n:   Words.\n```\n")]
    public void A_text_without_entries_has_none(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("[A]{#t-a}\n\n:   *See:* [b](#t-b)\n", "t-b")]
    [InlineData("[A]{#t-a}\n\n:   *See also:* [b](#t-b); [c](x.md#t-c \"title\"), [d](https://example.org/), *[e](#t-%D0%B0)*\n", "t-b t-c t-а")]
    [InlineData("[A]{#t-a}\n\n:   Like [b](#t-b).\n", "")]
    [InlineData("[A]{#t-a}\n\n:   *Note:* [b](#t-b)\n", "")]
    [InlineData("[A]{#t-a}\n\n:   *See also:* b\n", "")]
    public void Links_of_See_name_other_entries(string text, string ids) => Assert.Equal(ids, string.Join(' ', Assert.Single(Read(text)).SeeAlso.Select(see => see.Id)));

    [Fact]
    public void Entries_come_in_order_with_their_spans()
    {
        const string Text = "[A]{#t-a}\n\n:   One.\n\n[B]{#t-b}\n\n:   Two.\n";
        Assert.Equal([Text[..Text.IndexOf("[B]", System.StringComparison.Ordinal)].TrimEnd(), "[B]{#t-b}\n\n:   Two."], Read(Text).Select(entry => Text.Substring(entry.Span.Start, entry.Span.Length).TrimEnd()));
    }

    private static ImmutableArray<GlossaryEntry> Read(string text, params string[] fields) => Read(SourceText.From(text), fields);

    private static ImmutableArray<GlossaryEntry> Read(SourceText text, params string[] fields)
    {
        var file = GlossaryReader.Read(EditionParser.Parse(text), [.. fields]);
        Assert.Empty(file.Faults);
        return file.Entries;
    }

    private static string Of(SourceText text, TextSpan? span) => span is { } found ? text.ToString(found) : "none";

    private static string? Words(GlossaryParagraph? paragraph) =>
        paragraph?.Blocks is [ParagraphNode first, ..] ? PlainText.Of(paragraph.Text, first.Inlines) : null;
}

using Apparatus.Language.Features.CodeActions;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

public sealed class NoteFormOffersTests
{
    [Theory]
    [InlineData("The strike^[Nine$0 weeks.] was long.\n", "Convert to note ‘strike’", "The strike[^strike] was long.\n\n[^strike]: Nine weeks.\n")]
    [InlineData("The strike,^[Nine$0 weeks.] a long one.\n", "Convert to note ‘strike’", "The strike,[^strike] a long one.\n\n[^strike]: Nine weeks.\n")]
    [InlineData("The *strike*^[Nine$0 weeks.] was long.\n", "Convert to note ‘strike’", "The *strike*[^strike] was long.\n\n[^strike]: Nine weeks.\n")]
    [InlineData("^[Nine$0 weeks.] was long.\n", "Convert to note ‘nine-weeks’", "[^nine-weeks] was long.\n\n[^nine-weeks]: Nine weeks.\n")]
    [InlineData("Kronstadt’s^[In$0 March.]\n", "Convert to note ‘kronstadt’", "Kronstadt’s[^kronstadt]\n\n[^kronstadt]: In March.\n")]
    [InlineData("Strike[^strike]^[Nine$0 weeks.]\n\n[^strike]: Alpha.\n", "Convert to note ‘nine-weeks’", "Strike[^strike][^nine-weeks]\n\n[^strike]: Alpha.\n[^nine-weeks]: Nine weeks.\n")]
    [InlineData("The strike[^strike] and a strike^[Nine$0.]\n\n[^strike]: Alpha.\n", "Convert to note ‘strike-2’", "The strike[^strike] and a strike[^strike-2]\n\n[^strike]: Alpha.\n[^strike-2]: Nine.\n")]
    [InlineData("Text^[two\r\nlines$0].\r\n", "Convert to note ‘text’", "Text[^text].\r\n\r\n[^text]: two\r\nlines\r\n")]
    [InlineData("- item^[two\n  lines$0].\n", "Convert to note ‘item’", "- item[^item].\n\n[^item]: two\nlines\n")]
    [InlineData("Text^[with [brackets]$0 and `^[code]`].\n", "Convert to note ‘text’", "Text[^text].\n\n[^text]: with [brackets] and `^[code]`\n")]
    [InlineData("Text^[1. no$0 list].\n", "Convert to note ‘text’", "Text[^text].\n\n[^text]: 1\\. no list\n")]
    [InlineData("Text^[# no$0 heading].\n", "Convert to note ‘text’", "Text[^text].\n\n[^text]: # no heading\n")]
    public void Inline_becomes_labelled(string markup, string title, string expected) => OfferTest.Applies(markup, title, expected);

    [Fact]
    public void Inline_becomes_labelled_in_the_default_series_and_its_home() =>
        OfferTest.Applies(
            "//- a.md\nThe strike^[Nine$0 weeks.]\n//- n.md\n[^e-x]: X.\n//- edition.yml\ninput-files: [a.md, n.md]\nmetadata: {edition: {notes: {s: {name: S}, e: {name: E, default: true, home: n.md, sign: Editor}}}}\n",
            "Convert to note ‘e-strike’",
            "//- a.md\nThe strike[^e-strike]\n//- n.md\n[^e-x]: X.\n[^e-strike]: Nine weeks. [—Editor.]{.by}\n");

    [Theory]
    [InlineData("The strike[^x$0] was long.\n\n[^x]: Nine weeks.\n", "The strike^[Nine weeks.] was long.\n\n")]
    [InlineData("The strike[^x] was long.\n\n[^x$0]: Nine\n    weeks.\n\nMore.\n", "The strike^[Nine weeks.] was long.\n\nMore.\n")]
    [InlineData("The strike[^x$0] was long.\r\n\r\n[^x]: Nine\r\nweeks.\r\n\r\nMore.\r\n", "The strike^[Nine weeks.] was long.\r\n\r\nMore.\r\n")]
    [InlineData("# H[^x$0]\n[^x]: Nine *weeks*.\n\nMore.\n", "# H^[Nine *weeks*.]\n\nMore.\n")]
    [InlineData("> Text[^x$0] 𝔄\n\n[^x]: See [@a, p. 3].\n[^y]: Why.\n", "> Text^[See [@a, p. 3].] 𝔄\n\n[^y]: Why.\n")]
    public void Labelled_becomes_inline(string markup, string expected) => OfferTest.Applies(markup, "Convert note ‘x’ to an inline note", expected);

    [Theory]
    [InlineData("A[^x$0] and[^x].\n\n[^x]: Note.\n", "More than one place refers to it.")]
    [InlineData("A.\n\n[^x$0]: Note.\n", "Nothing refers to it.")]
    [InlineData("A[^x$0].\n\n[^x]: Note.\n\n[^x]: More.\n", "It is defined more than once.")]
    [InlineData("A[^x$0].\n\n[^x]: Note.\n\n    More.\n", "It is more than one paragraph.")]
    [InlineData("A[^x$0].\n\n[^x]: - N\n", "It is more than one paragraph.")]
    [InlineData("A[^x$0].\n\n[^x]: See[^y].\n\n[^y]: Why.\n", "It holds another note.")]
    [InlineData("A[^x$0].\n\n[^x]: See ] here.\n", "Its text would be read otherwise in brackets.")]
    [InlineData("A[^x$0].\n\n[^x]: One\\\ntwo.\n", "It has a line break of its own.")]
    [InlineData("A[^x$0].\n\n> [^x]: Note.\n", "Its definition stands in a list or a quotation.")]
    [InlineData("# The vote[^x$0]\n\nSee [it](#the-votex).\n\n[^x]: Note.\n", "It is called from a heading whose automatic id would change, and links lead there.")]
    [InlineData("A[^x$0].\n\n[^x]: Note.\n# Heading\n", "Text that was hardly meant for it is read as part of it; a blank line has to part them first.")]
    [InlineData("A[^x$0].\n\n[^x]:\n\nA paragraph of the text.\n", "Text that was hardly meant for it is read as part of it; a blank line has to part them first.")]
    [InlineData("A[^y].\n\n[^y]: See[^x$0].\n\n[^x]: Note.\n", "It is called from another note.")]
    public void Says_why_it_cannot_become_inline(string markup, string reason)
    {
        var offer = OfferTest.Find(markup, "Convert note ‘x’ to an inline note");
        Assert.Equal(reason, offer.DisabledReason);
        Assert.Empty(offer.GetChanges());
    }

    [Theory]
    [InlineData("Text^[See$0 [^y].]\n\n[^y]: Why.\n", "It holds another note, which a definition cannot.")]
    [InlineData("Text[^y].\n\n[^y]: See^[this$0].\n", "It stands inside another note, where a reference is printed literally.")]
    public void Says_why_it_cannot_become_labelled(string markup, string reason) =>
        Assert.Contains(OfferTest.At(markup, OfferKinds.Extract), offer => offer.DisabledReason == reason);

    [Theory]
    [InlineData("Undefined[^x$0].\n")]
    [InlineData("Plain$0.\n")]
    [InlineData("Open^[$0 note.\n")]
    [InlineData("`^[co$0de]`\n")]
    public void Is_silent(string markup) => Assert.Empty(OfferTest.Titles(markup, "refactor"));

    [Fact]
    public void There_and_back_is_where_it_was()
    {
        const string text = "The strike^[Nine$0 weeks.] was long.\n";
        var labelled = EditedFiles.Of(Markup.Parse(text), OfferTest.Find(text, "Convert to note ‘strike’").GetChanges())["text.md"];
        OfferTest.Applies(labelled.Replace("[^strike] was", "[^str$0ike] was", System.StringComparison.Ordinal), "Convert note ‘strike’ to an inline note", "The strike^[Nine weeks.] was long.\n\n");
    }

    [Fact]
    public void Is_not_offered_twice() =>
        Assert.Single(OfferTest.At("The strike^[Nine$0 weeks.] was long.\n"), offer => offer.Title == "Convert to note ‘strike’");
}

using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

public sealed class SeriesOffersTests
{
    private const string Manifest =
        "//- edition.yml\ninput-files: [text.md, notes.md]\nmetadata:\n  edition:\n    notes:\n      s: {name: Solidarity, sign: Solidarity}\n      a: {name: Author, sign: A. K.}\n      e: {name: Editor, default: true}\n";

    [Theory]
    [InlineData("T.[^s-1$0] U.[^s-1]\n\n[^s-1]: One. [—Solidarity.]{.by}\n", "Give this note to Author as ‘a-1’", "T.[^a-1] U.[^a-1]\n\n[^a-1]: One. [—A. K.]{.by}\n")]
    [InlineData("T.[^s-1$0]\n\n[^s-1]: One. [—Solidarity.]{.by}\n", "Give this note to Editor as ‘e-1’", "T.[^e-1]\n\n[^e-1]: One.\n")]
    [InlineData("T.[^e-1]\n\n[^$0e-1]: One.\n", "Give this note to Solidarity as ‘s-1’", "T.[^s-1]\n\n[^s-1]: One. [—Solidarity.]{.by}\n")]
    [InlineData("T.[^vote$0]\n\n[^vote]: One.\n", "Give this note to Solidarity as ‘s-vote’", "T.[^s-vote]\n\n[^s-vote]: One. [—Solidarity.]{.by}\n")]
    [InlineData("T.[^e-1$0] U.[^a-1]\n\n[^e-1]: One.\n\n[^a-1]: Taken. [—A. K.]{.by}\n", "Give this note to Author as ‘a-1-2’", "T.[^a-1-2] U.[^a-1]\n\n[^a-1-2]: One. [—A. K.]{.by}\n\n[^a-1]: Taken. [—A. K.]{.by}\n")]
    [InlineData("T.[^s-1$0]\n//- notes.md\n[^s-1]: One. [—Solidarity.]{.by}\n", "Give this note to Author as ‘a-1’", "T.[^a-1]\n//- notes.md\n[^a-1]: One. [—A. K.]{.by}\n")]
    public void Rename_and_sign_anew(string text, string title, string expected) => OfferTest.Applies(text + Manifest, title, expected);

    [Theory]
    [InlineData("T.[^s-1$0]\n" + Manifest)]
    [InlineData("T.$0[^s-1] more\n" + Manifest)]
    [InlineData("T.[^s-1$0]\n\n[^s-1]: One.\n")]
    public void Are_not_offered(string text) => Assert.DoesNotContain("Give this note", OfferTest.Titles(text), System.StringComparison.Ordinal);

    [Fact]
    public void Mentions_in_notes_of_the_printed_series_follow_its_numbers() => OfferTest.Applies(
        "One[^s-4$0] two[^s-8], see note 8.\n\n[^s-4]: See note 8 and note 9 above, and see note 8 of *Another Book*.\n\n[^s-8]: Eight.\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {notes: {s: {name: Solidarity, numbering: printed}}}}\n",
        "Renumber the notes of the printed series Solidarity in this file",
        "One[^s-4] two[^s-5], see note 8.\n\n[^s-4]: See note 5 and note 9 above, and see note 8 of *Another Book*.\n\n[^s-5]: Eight.\n");

    [Fact]
    public void Mentions_that_are_not_certain_are_named()
    {
        var offer = OfferTest.Find(
            "One[^s-4$0] two[^s-8], see note 8.\n\n[^s-4]: Four.\n\n[^s-8]: Eight.\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {notes: {s: {name: Solidarity, numbering: printed}}}}\n",
            "Renumber the notes of the printed series Solidarity in this file");
        Assert.EndsWith("Whose note is meant is not certain here, look at it: text.md:1", Assert.Single(offer.GetChanges()).Description, System.StringComparison.Ordinal);
    }
}

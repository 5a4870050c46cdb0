using System;
using System.Linq;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

public sealed class RenumberOffersTests
{
    private const string Title = "Renumber the notes of this file";

    private const string Printed =
        "//- edition.yml\ninput-files: [a.md, b.md]\nmetadata: {edition: {notes: {s: {name: Solidarity, numbering: printed, missing: \"5\"}, e: {name: Editor, default: true}}}}\n";

    [Theory]
    [InlineData("One[^2$0] two[^1].\n\n[^1]: First.\n\n[^2]: Second.\n", "One[^1] two[^2].\n\n[^2]: First.\n\n[^1]: Second.\n")]
    [InlineData("One[^2$0] two[^1].\r\n\r\n[^1]: First.\r\n\r\n[^2]: Second.\r\n", "One[^1] two[^2].\r\n\r\n[^2]: First.\r\n\r\n[^1]: Second.\r\n")]
    [InlineData("One[^1$0] two[^4] three[^7].\n\n[^1]: First.\n\n[^4]: Second.\n\n[^7]: Third.\n", "One[^1] two[^2] three[^3].\n\n[^1]: First.\n\n[^2]: Second.\n\n[^3]: Third.\n")]
    [InlineData("One[^s-4$0] two[^s-7] e[^e-2].\n\n[^s-4]: First.\n\n[^s-7]: Second.\n\n[^e-2]: Third.\n", "One[^s-1] two[^s-2] e[^e-1].\n\n[^s-1]: First.\n\n[^s-2]: Second.\n\n[^e-1]: Third.\n")]
    [InlineData("𝔄[^3$0] word[^kronstadt] two[^1].\n\n[^1]: First.\n\n[^3]: Second.\n\n[^kronstadt]: Word.\n", "𝔄[^1] word[^kronstadt] two[^2].\n\n[^2]: First.\n\n[^1]: Second.\n\n[^kronstadt]: Word.\n")]
    [InlineData("One[^2$0] two[^2].\n\n[^2]: First.\n", "One[^1] two[^1].\n\n[^1]: First.\n")]
    [InlineData("One[^02$0].\n\n[^02]: First.\n", "One[^1].\n\n[^1]: First.\n")]
    [InlineData("One[^2$0].\n\n[^2]: First.\n\n[^9]: Unused.\n", "One[^1].\n\n[^1]: First.\n\n[^2]: Unused.\n")]
    [InlineData("One[^5$0] undefined.\n", "One[^1] undefined.\n")]
    [InlineData("One[^2$0].\n[^2]: Not read.\n\nTwo[^9].\n\n[^9]: Read.\n", "One[^1].\n[^1]: Not read.\n\nTwo[^2].\n\n[^2]: Read.\n")]
    [InlineData("One[^2$0].\n\n    [^2]: Not read.\n", "One[^1].\n\n    [^1]: Not read.\n")]
    [InlineData("- one[^3$0]\n\n> two[^2]\n\n[^2]: First.\n\n[^3]: Second.\n", "- one[^1]\n\n> two[^2]\n\n[^2]: First.\n\n[^1]: Second.\n")]
    [InlineData("---\ntitle: T[^9]\n---\n\nOne[^5$0].\n\n[^5]: First.\n\n[^9]: Title.\n", "---\ntitle: T[^1]\n---\n\nOne[^2].\n\n[^2]: First.\n\n[^1]: Title.\n")]
    public void Numbers_by_order_of_first_call(string markup, string expected) => OfferTest.Applies(markup, Title, expected);

    [Fact]
    public void Reaches_other_files() =>
        OfferTest.Applies(
            "//- a.md\nOne[^2$0] two[^1].\n//- b.md\nAgain[^2].\n//- n.md\n[^1]: First.\n\n[^2]: Second.\n",
            Title,
            "//- a.md\nOne[^1] two[^2].\n//- b.md\nAgain[^1].\n//- n.md\n[^2]: First.\n\n[^1]: Second.\n");

    [Theory]
    [InlineData("//- a.md\nOne[^1] two[^2].\n\n[^1]: First.\n\n[^2]: Second.\n//- b.md\nThree[^9$0] four[^7].\n\n[^7]: Third.\n\n[^9]: Fourth.\n", "//- b.md\nThree[^3] four[^4].\n\n[^4]: Third.\n\n[^3]: Fourth.\n")]
    [InlineData("//- a.md\nOne[^9$0] two[^8].\n\n[^8]: First.\n\n[^9]: Second.\n//- b.md\nThree[^2].\n\n[^2]: Third.\n", "//- a.md\nOne[^1] two[^3].\n\n[^3]: First.\n\n[^1]: Second.\n")]
    public void Leaves_the_numbers_of_other_files_alone(string markup, string expected) => OfferTest.Applies(markup, Title, expected);

    [Theory]
    [InlineData("One[^1$0] two[^2].\n\n[^1]: First.\n\n[^2]: Second.\n")]
    [InlineData("One[^kronstadt$0].\n\n[^kronstadt]: First.\n")]
    [InlineData("One[^3-35$0].\n\n[^3-35]: First.\n")]
    [InlineData("One[^-3$0].\n\n[^-3]: First.\n")]
    [InlineData("One[^99999999999999999999$0].\n\n[^99999999999999999999]: First.\n")]
    [InlineData("Plain $0 text[^2].\n\n[^2]: First.\n")]
    [InlineData("$0")]
    [InlineData("//- a.md\nOne[^s-2$0].\n\n[^s-2]: First.\n//- b.md\nB.\n" + Printed)]
    [InlineData("//- a.md\nOne[^x-2$0].\n\n[^x-2]: First.\n//- b.md\nB.\n" + Printed)]
    public void Is_not_offered(string markup) => Assert.DoesNotContain(OfferTest.At(markup), offer => offer.Title == Title);

    [Fact]
    public void A_printed_series_is_an_offer_of_its_own_that_warns()
    {
        const string markup = "//- a.md\nOne[^s-4$0] two[^s-8] three[^e-3].\n\n[^s-4]: First.\n\n[^s-8]: Second.\n\n[^e-3]: Third.\n//- b.md\nBeta.\n" + Printed;
        var printed = OfferTest.Find(markup, "Renumber the notes of the printed series Solidarity in this file");
        OfferTest.Applies(markup, printed.Title, "//- a.md\nOne[^s-4] two[^s-6] three[^e-3].\n\n[^s-4]: First.\n\n[^s-6]: Second.\n\n[^e-3]: Third.\n");
        Assert.Contains("printed in the witness", printed.GetChanges()[0].Description, StringComparison.Ordinal);
        OfferTest.Applies(markup, Title, "//- a.md\nOne[^s-4] two[^s-8] three[^e-1].\n\n[^s-4]: First.\n\n[^s-8]: Second.\n\n[^e-1]: Third.\n");
        Assert.Equal(Title, OfferTest.Titles(markup, "source.organizeNotes.renumber"));
    }

    [Fact]
    public void Shows_old_and_new_labels_for_confirmation()
    {
        var changes = OfferTest.Find("//- a.md\nOne[^s-4$0] two[^s-7], see note 4.\n//- n.md\n[^s-4]: First.\n\n[^s-7]: Second.\n", Title).GetChanges();
        Assert.Equal(["Renumber the notes of this file: a.md", "Renumber the notes of this file: n.md"], changes.Select(change => change.Label));
        Assert.All(changes, change => Assert.True(change.NeedsConfirmation));
        Assert.All(changes, change => Assert.Equal("s-4 → s-1, s-7 → s-2. One place names a note by its number (ED1016); it stays as it is", change.Description));
    }

    [Theory]
    [InlineData("One[^2$0] two[^1].\n\n[^1]: First.\n\n[^2]: Second.\n")]
    [InlineData("One[^7$0] two[^02] three[^2] four[^x].\n\n[^2]: First.\n\n[^02]: Second.\n")]
    public void Twice_is_once(string markup)
    {
        var once = EditedFiles.Of(Markup.Parse(markup), OfferTest.Find(markup, Title).GetChanges())["text.md"];
        Assert.DoesNotContain(OfferTest.At("$0" + once, OfferKinds.RenumberNotes), offer => offer.Title == Title);
    }
}

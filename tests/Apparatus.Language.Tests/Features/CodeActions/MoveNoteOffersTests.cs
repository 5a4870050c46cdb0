using System;
using System.Linq;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

public sealed class MoveNoteOffersTests
{
    private const string ToEnd = "Move all notes to the end of the file";
    private const string Apart = "Move all notes after their paragraphs";

    [Theory]
    [InlineData("One[^a$0].\n\n[^a]: Alpha.\n\nTwo[^b].\n\n[^b]: Beta.\n", "One[^a].\n\nTwo[^b].\n\n[^a]: Alpha.\n\n[^b]: Beta.\n")]
    [InlineData("One[^a$0].\r\n\r\n[^a]: Alpha.\r\n\r\nTwo[^b].\r\n\r\n[^b]: Beta.\r\n", "One[^a].\r\n\r\nTwo[^b].\r\n\r\n[^a]: Alpha.\r\n\r\n[^b]: Beta.\r\n")]
    [InlineData("One[^a$0].\n\n[^a]: Alpha.\n\nTwo.\n", "One[^a].\n\nTwo.\n\n[^a]: Alpha.\n")]
    [InlineData("One[^a$0].\n\n[^a]: Alpha.\n\nTwo.", "One[^a].\n\nTwo.\n\n[^a]: Alpha.\n")]
    [InlineData("One[^a$0] two[^b].\n\n[^b]: Beta.\n\n[^a]: Alpha.\n", "One[^a] two[^b].\n\n[^a]: Alpha.\n\n[^b]: Beta.\n")]
    [InlineData("One[^a$0] two[^b].\n\n[^b]: Beta.\n[^a]: Alpha.\n", "One[^a] two[^b].\n\n[^a]: Alpha.\n[^b]: Beta.\n")]
    [InlineData("# H[^a$0]\n[^a]: Alpha.\n\nText.\n", "# H[^a]\n\nText.\n\n[^a]: Alpha.\n")]
    [InlineData("One[^a$0].\n\n[^a]: Alpha\n    wrapped.\n\n    Second  \n\n        code\n\nTwo.\n", "One[^a].\n\nTwo.\n\n[^a]: Alpha\n    wrapped.\n\n    Second  \n\n        code\n")]
    [InlineData("[^a]: Alpha.\n\nOne[^a$0].\n", "One[^a].\n\n[^a]: Alpha.\n")]
    [InlineData("  [^a]: Alpha.\n\nOne[^a$0].\n", "One[^a].\n\n  [^a]: Alpha.\n")]
    [InlineData("One[^a$0] two[^c].\n\n[^u]: Unused.\n\n[^a]: Alpha.\n\nTwo.\n\n[^c]: Gamma.\n", "One[^a] two[^c].\n\nTwo.\n\n[^a]: Alpha.\n\n[^c]: Gamma.\n\n[^u]: Unused.\n")]
    [InlineData("::: box\nOne[^a$0].\n\n[^a]: Alpha.\n\n:::\n\nTwo.\n", "::: box\nOne[^a].\n\n:::\n\nTwo.\n\n[^a]: Alpha.\n")]
    [InlineData("---\ntitle: T\n---\n\n[^a]: Alpha.\n\nOne[^a$0].\n", "---\ntitle: T\n---\n\nOne[^a].\n\n[^a]: Alpha.\n")]
    [InlineData("- one[^a$0]\n\n[^a]: Alpha.\n\nText.\n", "- one[^a]\n\nText.\n\n[^a]: Alpha.\n")]
    [InlineData("> one[^a$0]\n\n[^a]: Alpha.\n\nText.\n", "> one[^a]\n\nText.\n\n[^a]: Alpha.\n")]
    public void All_to_the_end(string markup, string expected) => OfferTest.Applies(markup, ToEnd, expected);

    [Theory]
    [InlineData("One[^a$0].\n\nTwo[^b].\n\n[^a]: Alpha.\n\n[^b]: Beta.\n", "One[^a].\n\n[^a]: Alpha.\n\nTwo[^b].\n\n[^b]: Beta.\n")]
    [InlineData("One[^a$0].\r\n\r\nTwo[^b].\r\n\r\n[^a]: Alpha.\r\n\r\n[^b]: Beta.\r\n", "One[^a].\r\n\r\n[^a]: Alpha.\r\n\r\nTwo[^b].\r\n\r\n[^b]: Beta.\r\n")]
    [InlineData("One[^a$0] two[^b].\n\nThree.\n\n[^b]: Beta.\n\n[^a]: Alpha.\n", "One[^a] two[^b].\n\n[^a]: Alpha.\n\n[^b]: Beta.\n\nThree.\n\n")]
    [InlineData("- one[^a$0]\n- two\n\nText.\n\n[^a]: Alpha.\n", "- one[^a]\n- two\n\n[^a]: Alpha.\n\nText.\n\n")]
    [InlineData("> one[^a$0]\n\nText.\n\n[^a]: Alpha.\n", "> one[^a]\n\n[^a]: Alpha.\n\nText.\n\n")]
    [InlineData("# H[^a$0]\nText.\n\n[^a]: Alpha.\n", "# H[^a]\n\n[^a]: Alpha.\n\nText.\n\n")]
    [InlineData("One[^a$0].\n\n    code\n\nText.\n\n[^a]: Alpha.\n", "One[^a].\n\n    code\n\n[^a]: Alpha.\n\nText.\n\n")]
    [InlineData("::: box\nOne[^a$0].\n\nTwo.\n:::\n\nText.\n\n[^a]: Alpha.\n", "::: box\nOne[^a].\n\n[^a]: Alpha.\n\nTwo.\n:::\n\nText.\n\n")]
    [InlineData("One^[see [^a$0]].\n\nText.\n\n[^a]: Alpha.\n", "One^[see [^a]].\n\n[^a]: Alpha.\n\nText.\n\n")]
    public void Each_after_its_paragraph(string markup, string expected) => OfferTest.Applies(markup, Apart, expected);

    [Theory]
    [InlineData("One[^a] two[^b].\n\nThree[^c].\n\n[^a]: Alpha.\n\n[^b$0]: Beta.\n\n[^c]: Gamma.\n", "Move note ‘b’ after its paragraph", "One[^a] two[^b].\n\n[^b]: Beta.\n\nThree[^c].\n\n[^a]: Alpha.\n\n[^c]: Gamma.\n")]
    [InlineData("One[^a] two[^b].\n\n[^a]: Alpha.\n\nThree.\n\n[^b]: Be$0ta.\n", "Move note ‘b’ after its paragraph", "One[^a] two[^b].\n\n[^a]: Alpha.\n\n[^b]: Beta.\n\nThree.\n\n")]
    [InlineData("One[^a] two[^b].\n\n[^a$0]: Alpha.\n\nThree.\n\n[^b]: Beta.\n", "Move note ‘a’ to the end of the file", "One[^a] two[^b].\n\nThree.\n\n[^b]: Beta.\n\n[^a]: Alpha.\n")]
    public void One_alone(string markup, string title, string expected) => OfferTest.Applies(markup, title, expected);

    [Theory]
    [InlineData("One[^a$0].\n\nTwo[^b].\n\n[^a]: Alpha.\n\n[^b]: Beta.\n", ToEnd)]
    [InlineData("One[^a$0].\n\n[^a]: Alpha.\n\nTwo[^b].\n\n[^b]: Beta.\n", Apart)]
    [InlineData("One[^a$0].\n\n> [^a]: Alpha.\n\nTwo.\n", ToEnd)]
    [InlineData("One[^a$0].\n\n- x\n\n    [^a]: Alpha.\n\nTwo.\n", ToEnd)]
    [InlineData("- one[^a$0]\n\n[^a]: Alpha.\n\n- two\n", ToEnd)]
    [InlineData("One[^a$0].\n\n[^a]:\n\n[^b]: Beta.\n\nTwo[^b].\n", ToEnd)]
    [InlineData("One[^a$0].\n", ToEnd)]
    [InlineData("One[^a$0].\n\n[^a]: Alpha.\n# Heading\n\nTwo.\n", ToEnd)]
    [InlineData("One[^a$0].\n\n[^a]: Alpha.\n[]{.pb #p3}Two.\n\nThree.\n", ToEnd)]
    [InlineData("One[^a$0].\n\n[^a]:\n\nTwo.\n\nThree.\n", ToEnd)]
    [InlineData("One[^a$0].\n\n[^a]: Alpha.\n\n  More of it.\n\nTwo.\n", ToEnd)]
    [InlineData("One.\n\n[^a]: Alpha.\n\n  More of it.\n\nTwo[^a$0].\n", Apart)]
    [InlineData("Plain$0 text[^a].\n\n[^a]: Alpha.\n\nMore.\n", ToEnd)]
    [InlineData("//- a.md\nOne.\n\n[^a$0]: Alpha.\n\nTwo.\n//- b.md\nThere[^a].\n", Apart)]
    public void Not_where_it_stands_well_or_must_stay(string markup, string title) =>
        Assert.DoesNotContain(OfferTest.At(markup), offer => offer.Title == title);

    [Fact]
    public void Notes_between_two_lists_leave_one_to_keep_them_apart() =>
        OfferTest.Applies("- one[^a$0][^b]\n\n[^a]: Alpha.\n\n[^b]: Beta.\n\n- two\n", ToEnd, "- one[^a][^b]\n\n[^b]: Beta.\n\n- two\n\n[^a]: Alpha.\n");

    [Fact]
    public void A_notes_file_is_sorted_as_the_edition_calls_them() =>
        OfferTest.Applies(
            "//- a.md\nOne[^a] two[^b].\n//- b.md\nThree[^c].\n//- n.md\n[^c$0]: Gamma.\n\n[^b]: Beta.\n\n[^a]: Alpha.\n",
            ToEnd,
            "//- n.md\n[^a]: Alpha.\n\n[^b]: Beta.\n\n[^c]: Gamma.\n");

    [Theory]
    [InlineData("source.organizeNotes.end", ToEnd)]
    [InlineData("source.organizeNotes.paragraph", "")]
    [InlineData("source", ToEnd)]
    public void Are_offered_anywhere_when_asked_for(string kind, string title) =>
        Assert.Equal(title, OfferTest.Titles("Plain$0 text[^a].\n\n[^a]: Alpha.\n\nMore.\n", kind));

    [Fact]
    public void A_note_is_moved_from_any_place_in_it() =>
        Assert.Contains("Move note ‘a’ to the end of the file", OfferTest.At("One[^a].\n\n[^a]: Alpha\n\n    and mo$0re.\n\nTwo.\n").Select(offer => offer.Title), StringComparer.Ordinal);
}

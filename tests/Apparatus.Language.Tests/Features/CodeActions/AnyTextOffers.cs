using System;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

/// <summary>At any place of any text there are offers or none, and the edits of each fit the text.</summary>
public sealed class AnyTextOffers
{
    private static readonly string[] Pieces =
    [
        "[^1]", "[^2]: Note.", "[^1]:", "^[inline", "]", "^[a [^1] b]", "> ", "- ", "1. ", "    ", "\n", "\n\n", "\r\n", "\r\n\r\n", "# ", "---\n", "```\n", "::: box\n", ":::\n", "word ", "[@a]", "[x](b.md#y)",
        "{#id}", "<!-- apparatus:disable-next ED1001 x -->\n\n", "<!--", "-->", "| a |\n|---|\n| b |\n", "\\newpage", "$x$", "𝔄", "\ud800", "\0", "---\ntitle: T[^1]\nabstract: |\n  A[^2]\n---\n", "Term\n\n:   Meaning\n", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n",
        "labour aristocracy", "labour *aristo", "cracy*", "one-man\n> management", "labcur aristocracy", "[labour", "](#t-labour)", "]{.noterm}", "*", "Kronstadt ",
    ];

    private static readonly MarkedFile Glossary = new("glossary.md", SourceText.From(
        "[Labour aristocracy]{#t-labour .term also=\"aristocracy of labour\"}\n\n:   D.\n\n[One-man management]{#t-omm .term}\n\n:   D.\n\nKronstadt\n\n:   D.\n"));

    private static readonly Gen<(string Text, int At, int Length)> Places = Gen.Select(
        Gen.Int[0, Pieces.Length - 1].Array[0, 25].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece]))), Gen.Int[0, 200], Gen.Int[0, 200],
        (text, at, length) => (text, Math.Min(at, text.Length), Math.Min(length, text.Length - Math.Min(at, text.Length))));

    [Fact]
    public void Edits_fit_the_text() => Places.Holds(
        place =>
        {
            Check(Fixture.Edition(Markup.Of(place.Text).With(Glossary)), "/e/text.md", place.At, place.Length);
            Check(Fixture.Edition(Markup.Of(place.Text)), "/e/text.md", place.At, place.Length);
        },
        1_000,
        place => $"{place.At}+{place.Length} in «{place.Text}»");

    [Fact]
    public void Edits_fit_a_glossary() => Places.Holds(
        place => Check(Fixture.Edition(Markup.Of("[A]{#t-a .term also=\"labour\"}\n\n:   " + place.Text, "glossary.md").With(new MarkedFile("text.md", SourceText.From("Labour.\n")))), "/e/glossary.md", place.At, place.Length),
        500,
        place => $"{place.At}+{place.Length} in «{place.Text}»");

    [Fact]
    public void Every_place_of_a_draft_has_offers_or_none()
    {
        var edition = SampleEdition.Read("draft", "\r\n").Edition;
        foreach (var document in edition.AllDocuments)
        {
            var request = OfferTest.Request(edition, document.Path, default);
            for (var at = 0; at <= document.Text.Length; at += 7)
            {
                Assert.All(Language.Features.CodeActions.CodeActions.At(request with { Range = new TextSpan(at, 0) }), offer => Assert.NotEmpty(offer.Title));
            }
        }
    }

    private static void Check(Edition edition, string path, int at, int length)
    {
        var document = edition.Find(path);
        Assert.NotNull(document);
        var offers = Language.Features.CodeActions.CodeActions.At(OfferTest.Request(edition, document.Path, new TextSpan(at, length)));
        Assert.Equal(offers.Length, offers.Select(offer => offer.Id).Distinct().Count());
        foreach (var offer in offers)
        {
            var changes = offer.GetChanges();
            Assert.True(offer.DisabledReason is null || changes.IsEmpty, offer.Title);
            foreach (var file in changes.SelectMany(change => change.Edits).GroupBy(edit => edit.Path))
            {
                var text = edition.Find(file.Key)?.Text ?? SourceText.From(string.Empty);
                Assert.NotEqual(text.Content, text.WithEdits(file.Select(edit => edit.Edit)).Content);
            }
        }
    }
}

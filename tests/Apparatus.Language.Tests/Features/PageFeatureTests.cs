using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Features.Structure;
using Apparatus.Language.Semantics;
using Apparatus.Language.Tests.Features.Completion;
using Apparatus.Language.Tests.Features.Hovering;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>What editors get from page markers: hover, completion, hints, folds, search, and the way from a citation of the base to its page.</summary>
public sealed class PageFeatureTests
{
    private const string Manifest =
        "\n//- edition.yml\ninput-files: [text.md, more.md]\nbibliography: w.bib\nmetadata:\n  edition:\n    base: \"1968\"\n    witnesses:\n      \"1968\": {name: Solidarity pamphlet 7, cite: solidarity, missing: \"14\"}\n      \"1922\": {name: Serial, cite: dreadnought}\n"
        + "//- w.bib\n@book{solidarity, author={Kollontai, Alexandra}, title={The Workers’ Opposition}, date={1968}}\n@article{dreadnought, title={Serial}, date={1922}}\n@book{other, title={Other}, date={1922}}\n";

    [Theory]
    [InlineData("[|[]{.p$0b #p12}|]One two three. []{.pb #p13}Four. See [x](#p12) and [y](#p12).", "p. 12 of Solidarity pamphlet 7 (1968)|p. 13 3 words after|links to this page: 2")]
    [InlineData("[]{.pb #p12}One *two* bureau[|[]{.pb #p$013}|]cracy.", "p. 13 of Solidarity pamphlet 7 (1968)|p. 12 3 words before|links to this page: 0")]
    [InlineData("[]{.pb #p12}One [|[]{.pb #p192$02-4}|]cracy.", "p. 4 of Serial (1922)|links to this page: 0")]
    [InlineData("[]{.pb #p12}One.\n//- more.md\n[|[]{.pb #p1$03}|]Two.", "p. 13 of Solidarity pamphlet 7 (1968)|p. 12 before, in text.md|links to this page: 0")]
    [InlineData("[|[]{.pb n=$012}|]One.", "p. 12 of Solidarity pamphlet 7 (1968)|no link can lead here: the marker has no identifier")]
    [InlineData("[]{.p$0b}One.", null)]
    public void Hover_on_a_marker(string text, string? expected) => Assert.Equal(expected, HoverTest.Line(text + Manifest));

    [Theory]
    [InlineData("[]{.pb #p12}The committees met daily. See [@solidarity, [|p. 1$02|]].", "page 12 of Kollontai, Workers’ Opposition|“The committees met daily. See [@solidarity, p. 12].”|text.md:1")]
    [InlineData("[]{.pb #p1922-4}Words. See [@dreadnought, [|p. 4-$05|]].", "page 4–5 of “Serial”|“Words. See [@dreadnought, p. 4-5].”|text.md:1")]
    [InlineData("[]{.pb #p12}Words. See [@other, [|p. 1$02|]].", "page 12 of Other")]
    [InlineData("[]{.pb #p12}Words. See [@solidarity, [|p. 1$03|]].", "page 13 of Kollontai, Workers’ Opposition")]
    public void Hover_on_a_page_of_a_witness(string text, string expected) => Assert.Equal(expected, HoverTest.Line(text + Manifest));

    [Fact]
    public void The_locator_of_a_witness_leads_to_the_page()
    {
        var markup = Markup.Parse("[]{.pb #p12}Words. See [@solidarity, p. 1$02]." + Manifest);
        var edition = Fixture.Edition(markup);
        var found = Definition.Find(new SemanticModel(edition, edition.Documents[0]), markup.Cursor!.Value.Offset);
        Assert.Equal("[]{.pb #p12}", edition.Documents[0].Text.ToString(Assert.Single(found!.Targets).Extent));
    }

    [Theory]
    [InlineData("[]{.pb #p12}One. []{.pb $0", "#p13", "[]{.pb #p12}One. []{.pb #p13}")]
    [InlineData("[]{.pb #p12}One. []{.pb #$0}Two.", "#p13", "[]{.pb #p12}One. []{.pb #p13}Two.")]
    [InlineData("[]{.pb #p12}One. []{.pb #p$0", "#p1922-1", "[]{.pb #p12}One. []{.pb #p1922-1}")]
    [InlineData("[]{.pb #p13}One. []{.pb #$0}Two.", "#p15", "[]{.pb #p13}One. []{.pb #p15}Two.")]
    [InlineData("[]{.pb #p1922-4}One. []{.pb #$0}Two. []{.pb #p1922-5}Three.", "#p1922-6", "[]{.pb #p1922-4}One. []{.pb #p1922-6}Two. []{.pb #p1922-5}Three.")]
    [InlineData("[]{.pb #pxi}One. []{.pb #$0}Two.", "#pxii", "[]{.pb #pxi}One. []{.pb #pxii}Two.")]
    public void Completes_the_next_page(string text, string label, string expected) => CompletionTest.Inserts(text + Manifest, label, expected + "\n");

    [Fact]
    public void Proposes_the_base_first() => Assert.Equal("#p13 #p1922-1", CompletionTest.Labels("[]{.pb #p12}One. []{.pb #$0}Two." + Manifest));

    [Theory]
    [InlineData("`[]{.pb #$0`")]
    [InlineData("[]{.px #$0}")]
    public void Proposes_no_page_elsewhere(string text) => Assert.DoesNotContain("#p1}", CompletionTest.At(text + Manifest).Items.Select(item => item.NewText));

    [Fact]
    public void Shows_the_page_beside_its_marker()
    {
        var edition = Fixture.Edition(Markup.Parse("[]{.pb #p12}One. []{.pb #p1922-4}Two. []{.pb}" + Manifest));
        var text = edition.Documents[0].Text;
        var hints = InlayHints.In(new SemanticModel(edition, edition.Documents[0]), new TextSpan(0, text.Length), new InlayHintOptions());
        Assert.Equal([(12, "|12|"), (33, "|1922: 4|")], hints.Select(hint => (hint.Offset, hint.Text)));
        Assert.Empty(InlayHints.In(new SemanticModel(edition, edition.Documents[0]), new TextSpan(0, text.Length), new InlayHintOptions(Pages: false)));
    }

    [Fact]
    public void Folds_pages_when_asked()
    {
        var edition = Fixture.Edition(Markup.Parse("[]{.pb #p12}One\ntwo.\n\nThree.\n\n[]{.pb #p13}Four\nfive.\n" + Manifest));
        var model = new SemanticModel(edition, edition.Documents[0]);
        Assert.DoesNotContain(Folding.Of(model), fold => fold.Collapsed?.StartsWith("p. ", System.StringComparison.Ordinal) == true);
        Assert.Equal(
            ["p. 12: []{.pb #p12}One\ntwo.\n\nThree.", "p. 13: []{.pb #p13}Four\nfive."],
            Folding.Of(model, byPage: true).Select(fold => $"{fold.Collapsed}: {model.Text.ToString(fold.Span)}"));
    }

    [Theory]
    [InlineData("p. 12")]
    [InlineData("page 12")]
    [InlineData("p12")]
    [InlineData("Solidarity 12")]
    public void Finds_a_page_by_its_number(string query)
    {
        var edition = Fixture.Edition(Markup.Parse("[]{.pb #p12}One. []{.pb #p13}Two." + Manifest));
        var found = WorkspaceSymbols.Find([edition], query, cancel: TestContext.Current.CancellationToken)[0];
        Assert.Equal(("p. 12 of Solidarity pamphlet 7 (1968)", OutlineKind.Page), (found.Name, found.Kind));
    }

    [Theory]
    [InlineData("The end.\n\n1$02\n\nThe next page.\n", "Make this a marker of page 12", "The end.\n\n[]{.pb #p12}The next page.\n")]
    [InlineData("The end.\n\n- 12 -\n", null, "")]
    [InlineData("The end.\n\n[1$02]\n\n# A heading\n\nWords.\n", "Make this a marker of page 12", "The end.\n\n# []{.pb #p12}A heading\n\nWords.\n")]
    [InlineData("The end of\n\nxi$0i\n\nthe line.\n", "Make this a marker of page xii and join the paragraph", "The end of\n[]{.pb #pxii}the line.\n")]
    [InlineData("The bureau-\n\n1$03\n\ncracy.\n", "Make this a marker of page 13 and join the paragraph", "The bureau[]{.pb #p13}cracy.\n")]
    [InlineData("The end of\n\nxi$0i\n\nthe line.\n", "Make this a marker of page xii", "The end of\n\n[]{.pb #pxii}the line.\n")]
    [InlineData("The year was\n\n1$0920s\n\nand so.\n", null, "")]
    [InlineData("[]{.pb #p12}The end.\n\n1$02\n\nThe next.\n", null, "")]
    [InlineData("The end.\n\n1$02\n", null, "")]
    public void Makes_a_marker_of_a_line_with_a_page_number(string text, string? title, string expected)
    {
        var markup = (text.Contains("$0", System.StringComparison.Ordinal) ? text : "$0" + text) + Manifest[1..];
        if (title is null)
        {
            Assert.DoesNotContain("Make this a marker", OfferTest.Titles(markup, OfferKinds.Rewrite), System.StringComparison.Ordinal);
        }
        else
        {
            OfferTest.Applies(markup, title, expected);
        }
    }
}

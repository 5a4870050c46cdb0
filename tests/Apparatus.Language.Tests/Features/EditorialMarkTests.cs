using System.Linq;
using Apparatus.Language.Features.Completion;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Tests.Features.Completion;
using Apparatus.Language.Tests.Features.Hovering;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>Editorial marks in hover, completion and outline.</summary>
public sealed class EditorialMarkTests
{
    private const string Manifest = "\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {witnesses: {w: {name: Proof}}, notes: {e: {name: Editor, default: true}}}}\n";

    [Theory]
    [InlineData("This [|[co$0ld]{.sic corr=\"could\"}|] not.", "error kept · reads “could”|witness: Proof")]
    [InlineData("This [|[could]{.corr sic=\"cold\" res$0p=e}|] not.", "error corrected · the witness has “cold” · by Editor|witness: Proof")]
    [InlineData("A piece [|[of$0]{.supplied reason=omitted}|] it.", "supplied by the editor · omitted|witness: Proof")]
    [InlineData("A [|[$0…]{.gap reason=illegible extent=\"2 words\"}|].", "gap · illegible · 2 words|witness: Proof")]
    [InlineData("A [|[V$0]{.unclear cert=low}|].", "doubtful reading · certainty: low|witness: Proof")]
    [InlineData("A [|[labour$0]{.reg orig=labor}|].", "regularised · the witness has “labor”|witness: Proof")]
    [InlineData("A [|[x$0]{.deletion author=Ann date=2020}|].", "deleted · by Ann · 2020")]
    [InlineData("A [|[si$0c]|] and.", "the witness has it so")]
    [InlineData("A [|[…$0]|] and.", "something is left out")]
    [InlineData("T.[^e-n]\n\n[^e-n]: A [|[?$0]|] and.", "doubtful|in a note by Editor")]
    [InlineData("A [words$0] and [x]{.other}.", null)]
    public void Hover(string text, string? expected) => Assert.Equal(expected, HoverTest.Line(text + Manifest));

    [Theory]
    [InlineData("This [cold]{.$0", ".sic", "This [cold]{.sic\n")]
    [InlineData("This [cold]{.su$0}", ".supplied", "This [cold]{.supplied}\n")]
    [InlineData("This [cold]{.gap re$0}", "reason", "This [cold]{.gap reason=}\n")]
    [InlineData("This [cold]{.gap reason=lost $0}", "extent", "This [cold]{.gap reason=lost extent=}\n")]
    public void Completes(string text, string label, string expected) => CompletionTest.Inserts(text + Manifest, label, expected, CompletionOptions.Default with { Snippets = false });

    [Theory]
    [InlineData("This [cold]{.sic c$0}", "corr cert")]
    [InlineData("This [cold]{.gap reason=x $0}", "extent unit resp")]
    [InlineData("This [cold]{.s$0}", ".sic .supplied .surplus")]
    [InlineData("`[cold]{.s$0}`", "")]
    [InlineData("# Heading {.s$0}", "")]
    public void Proposes(string text, string labels) => Assert.Equal(labels, CompletionTest.Labels(text + Manifest));

    [Fact]
    public void Stand_in_the_outline()
    {
        var edition = Fixture.Edition(Markup.Parse("This [cold]{.sic corr=could} and [x]{.insertion}." + Manifest));
        var group = MarkdownOutline.Of(edition, edition.Documents[0]).Single(symbol => symbol.Name == "Marks");
        Assert.Equal(["cold: error kept · reads “could”", "x: inserted"], group.Children.Select(mark => $"{mark.Name}: {mark.Detail}"));
    }
}

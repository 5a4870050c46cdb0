using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class SeeNoteByNumberTests
{
    private static readonly RuleTest Rule = new(new SeeNoteByNumber());

    [Theory]
    [InlineData("As said ({|ED1016:see note 5|}).")]
    [InlineData("{|ED1016:See also note 12|}.")]
    [InlineData("Compare the text, {|ED1016:n. 5 above|}.")]
    [InlineData("{|ED1016:Note 12 supra|} says so.")]
    [InlineData("Text.[^x]\n\n[^x]: {|ED1016:See footnote 3|}.")]
    [InlineData("It is ({|ED1016:cf. note 7|}) so.")]
    [InlineData("As {|ED1016:see\nnote 5|} wrapped.")]
    [InlineData("\"Quoted\" and {|ED1016:see note 5|}.")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("See note 5 in *Another Book*.")]
    [InlineData("See note 5 in @brinton1970.")]
    [InlineData("See note 5 [@brinton1970].")]
    [InlineData("> See note 5.")]
    [InlineData("He wrote: “See note 5.”")]
    [InlineData("A note 5 of the series.")]
    [InlineData("`see note 5`")]
    [InlineData("See the note on the congress.")]
    [InlineData("See [note 5](#x).")]
    [InlineData("See note 5 of Brinton.")]
    [InlineData("See note ٥.")]
    [InlineData("\"See note 5\" he wrote, and \"see note 6\".")]
    [InlineData("Text.[^s-1]\n\n[^s-1]: See note 5.\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {notes: {s: {numbering: printed}}}}")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("# Roots\n\nText.[^x] As said ({|ED1016:see note 1|}).\n\n[^x]: Note.\n", "Link to the heading “Roots”, under which note 1 stands now", "# Roots\n\nText.[^x] As said (see the note under [Roots](#roots)).\n\n[^x]: Note.\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);
}

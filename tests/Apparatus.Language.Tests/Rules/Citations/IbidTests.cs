using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Citations;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Citations;

/// <summary>Words in notes that point to the note before.</summary>
public sealed class IbidTests
{
    private readonly RuleTest test = new(new Ibid());

    private const string First = "One.[^a] Two.[^b]\n\n[^a]: @brinton [p. 33].\n\n";

    [Theory]
    [InlineData("[^b]: {|ED2010:Ibid.|}, p. 35.", "“Ibid.” breaks when notes are moved or numbered anew. It stands for @brinton [p. 35].")]
    [InlineData("[^b]: *{|ED2010:Ibid.|}*, p. 35.", "“Ibid.” breaks when notes are moved or numbered anew. It stands for @brinton [p. 35].")]
    [InlineData("[^b]: {|ED2010:Ibid.|}", "“Ibid.” breaks when notes are moved or numbered anew. It stands for @brinton [p. 33].")]
    [InlineData("[^b]: See {|ED2010:ibid.|}, 35.", "“ibid.” breaks when notes are moved or numbered anew. It stands for @brinton [35].")]
    [InlineData("[^b]: {|ED2010:Op. cit.|}, p. 3.", "“Op. cit.” breaks when notes are moved or numbered anew. It stands for @brinton [p. 3].")]
    [InlineData("[^b]: {|ED2010:loc. cit.|}", "“loc. cit.” breaks when notes are moved or numbered anew. It stands for @brinton [p. 33].")]
    [InlineData("[^b]: {|ED2010:Idem|}, p. 3.", "“Idem” breaks when notes are moved or numbered anew. It stands for @brinton [p. 3].")]
    [InlineData("[^b]: @daniels [p. 2]; {|ED2010:ibid.|}, p. 4.", "“ibid.” breaks when notes are moved or numbered anew.")]
    public void Remarks_on_it(string note, string message)
    {
        var found = Assert.Single(test.Verify(First + note + "\n"));
        Assert.Equal((message, Severity.Info), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("One.[^a] Two.[^b]\n\n[^a]: @brinton; @daniels.\n\n[^b]: {|ED2010:Ibid.|}\n")]
    [InlineData("One.[^a] Two.[^b]\n\n[^a]: No work at all.\n\n[^b]: {|ED2010:Ibid.|}\n")]
    [InlineData("One.[^b]\n\n[^b]: {|ED2010:Ibid.|}\n")]
    public void Says_nothing_of_what_it_cannot_tell(string text)
    {
        var found = Assert.Single(test.Verify(text));
        Assert.EndsWith("numbered anew.", found.Message, System.StringComparison.Ordinal);
        Assert.Empty(found.Fixes);
    }

    [Fact]
    public void The_note_before_is_that_of_the_text() => Assert.Contains(
        "It stands for @daniels.",
        test.Verify("One.[^z] Two.[^b]\n\n[^b]: {|ED2010:Ibid.|}\n\n[^a]: @brinton.\n\n[^z]: See @daniels.\n").Single().Message,
        System.StringComparison.Ordinal);

    [Fact]
    public void Inline_notes_count() => Assert.Contains(
        "It stands for @brinton [p. 3].",
        test.Verify("One.^[See @brinton [p. 3].] Two.^[{|ED2010:Ibid.|}]\n").Single().Message,
        System.StringComparison.Ordinal);

    [Theory]
    [InlineData("[^b]: The word ibid. is Latin.")]
    [InlineData("[^b]: As he says, op. cit., it was so.")]
    [InlineData("[^b]: “Ibid., p. 3” is what the printer set.")]
    [InlineData("[^b]: `ibid.` and [x](ibid.)")]
    [InlineData("[^b]: Idempotent, ibidis.")]
    [InlineData("[^b]: @daniels [p. 3].\n\nIbid. opens this paragraph of the text.")]
    public void Is_silent(string note) => test.Silent(First + note + "\n");

    [Fact]
    public void A_printed_series_keeps_them()
    {
        var found = Assert.Single(test.Verify(
            "One.[^s-1] Two.[^s-2]\n\n[^s-1]: @brinton [p. 33].\n\n[^s-2]: {|ED2010:Ibid.|}, p. 35.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    notes:\n      s: {name: S, numbering: printed}\n"));
        Assert.Equal(Severity.Hint, found.Severity);
        Assert.Empty(found.Fixes);
        Assert.Contains("It stands for @brinton [p. 35].", found.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[^b]: {|ED2010:Ibid.|}, p. 35.\n", "Cite @brinton [p. 35]", "[^b]: @brinton [p. 35].\n")]
    [InlineData("[^b]: *{|ED2010:Ibid.|}*, p. 35.\n", "Cite @brinton [p. 35]", "[^b]: @brinton [p. 35].\n")]
    [InlineData("[^b]: *{|ED2010:Ibid.|}*\n", "Cite @brinton [p. 33]", "[^b]: @brinton [p. 33]\n")]
    public void Writes_the_citation(string note, string title, string expected) => test.Fixes(First + note, title, First + expected);
}

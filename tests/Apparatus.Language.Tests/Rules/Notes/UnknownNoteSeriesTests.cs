using System.Linq;
using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

/// <summary>Labels whose letters are no series.</summary>
public sealed class UnknownNoteSeriesTests
{
    private const string Manifest = "//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    notes:\n      a: {name: Author}\n      e: {name: Editor, default: true}\n";

    private readonly RuleTest test = new(new UnknownNoteSeries());

    [Theory]
    [InlineData("T.[^x-1]\n\n[^{|ED1011:x-1|}]: N.\n")]
    [InlineData("T.[^{|ED1011:x-1|}] U.[^x-1]\n")]
    [InlineData("T.[^ab-1]\n\n[^{|ED1011:ab-1|}]: N.\n")]
    [InlineData("T.[^A-1]\n\n[^{|ED1011:A-1|}]: N.\n")]
    public void Reports_it(string text) =>
        Assert.Matches("^‘(x|ab|A)’ is not a note series of this edition \\(known: a, e\\)\\.$", test.Verify(text + Manifest).Single().Message);

    [Theory]
    [InlineData("T.[^a-1] U.[^e-vote]\n\n[^a-1]: N.\n\n[^e-vote]: O.\n")]
    [InlineData("T.[^kronstadt-1] U.[^abc-1]\n\n[^kronstadt-1]: N.\n\n[^abc-1]: O.\n")]
    [InlineData("T.[^3-35] U.[^x] V.[^12-a] W.[^x-]\n\n[^3-35]: N.\n\n[^x]: O.\n\n[^12-a]: P.\n\n[^x-]: Q.\n")]
    [InlineData("Characters [^a-z] and [^x-z].\n")]
    [InlineData("`[^x-1]` and <!-- [^x-1] -->\n")]
    public void Is_silent(string text) => test.Silent(text.Replace("[^x-z]", "[^0-9]", System.StringComparison.Ordinal) + Manifest);

    [Fact]
    public void Is_silent_without_series() => test.Silent("T.[^x-1]\n\n[^x-1]: N.\n");

    [Fact]
    public void Renames_to_a_series() => test.Fixes("T.[^x-1]\n\n[^{|ED1011:x-1|}]: N.\n" + Manifest, "Rename it to ‘e-1’ (Editor)", "T.[^e-1]\n\n[^e-1]: N.\n");

    [Fact]
    public void Declares_the_series() => test.Fixes(
        "T.[^x-1]\n\n[^{|ED1011:x-1|}]: N.\n" + Manifest, "Declare the series ‘x’", "//- edition.yml\n" + Manifest[16..].Replace("      a: ", "      x: {name: x}\n      a: ", System.StringComparison.Ordinal));
}

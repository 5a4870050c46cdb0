using System.Linq;
using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

/// <summary>Printed numbers that skip or go back.</summary>
public sealed class NoteNumberSequenceTests
{
    private readonly RuleTest test = new(new NoteNumberSequence());

    [Theory]
    [InlineData("A[^s-7] b{|ED1012:[^s-9]|}", "Note s-9 follows s-7; s-8 of Solidarity is missing.")]
    [InlineData("A[^s-7] b{|ED1012:[^s-11]|}", "Note s-11 follows s-7; s-8 to s-10 of Solidarity are missing.")]
    [InlineData("A[^s-2] b{|ED1012:[^s-1]|}", "Note s-1 follows s-2; the numbers of Solidarity go back.")]
    [InlineData("A[^s-1] b[^e-x] c{|ED1012:[^s-3]|}", "Note s-3 follows s-1; s-2 of Solidarity is missing.")]
    [InlineData("A[^s-1]\n//- more.md\nb{|ED1012:[^s-3]|}", "Note s-3 follows s-1; s-2 of Solidarity is missing.")]
    [InlineData("A[^s-1] b{|ED1012:[^s-31]|} c[^s-3] d[^s-4]", "Note s-31 follows s-1; s-2 to s-30 of Solidarity are missing.")]
    [InlineData("A[^s-1] b{|ED1012:[^s-2000000000]|}", "Note s-2000000000 follows s-1; s-2 to s-1999999999 of Solidarity are missing.")]
    [InlineData("A[^s-59] b[^s-61] c{|ED1012:[^s-60]|} d[^s-62]", "Note s-60 follows s-61; the numbers of Solidarity go back.")]
    [InlineData("[^s-1]: One.\n\n[^{|ED1012:s-3|}]: Three.", "Note s-3 follows s-1; s-2 of Solidarity is missing.")]
    public void Reports_it(string text, string message) => Assert.Equal(message, test.Verify(text + Manifest()).Single().Message);

    [Theory]
    [InlineData("A[^s-1] b[^s-2] c[^s-3]")]
    [InlineData("A[^s-7] b[^s-8]")]
    [InlineData("A[^s-11] b[^s-13] c[^s-16]")]
    [InlineData("A[^s-1] b[^s-1] c[^s-2]")]
    [InlineData("A[^s-1] b[^s-3]\n\n[^s-2]: Not referred to.")]
    [InlineData("A[^s-1] b[^s-p14-star] c[^s-2]")]
    [InlineData("A[^e-1] b[^e-9] c[^e-4]")]
    [InlineData("A[^x-1] b[^x-9]")]
    [InlineData("A[^s-1] b[^s-2]\n\n[^s-1]: One.\n\n[^s-2]: See [^s-5].")]
    [InlineData("A[^s-1]\n//- more.md\nb[^s-2]\n\n[^s-2]: Two.\n\n[^s-1]: One.")]
    [InlineData("A[^s-1] b[^s-2] again[^s-1] c[^s-3]")]
    public void Is_silent(string text) => test.Silent(text + Manifest());

    [Fact]
    public void Is_silent_where_only_extracts_are_edited() => test.Silent("A[^s-1] b[^s-9]" + Manifest("extracts: true"));

    [Theory]
    [InlineData("a", "A[^s-a] b{|ED1012:[^s-c]|}", "Note s-c follows s-a; s-b of Solidarity is missing.")]
    [InlineData("i", "A[^s-i] b[^s-ii] c{|ED1012:[^s-iv]|}", "Note s-iv follows s-ii; s-iii of Solidarity is missing.")]
    public void Counts_in_the_style_of_the_series(string style, string text, string message) =>
        Assert.Equal(message, test.Verify(text + Manifest($"style: {style}")).Single().Message);

    [Fact]
    public void Counts_signs() => Assert.Equal(
        "Note s-p2-ddagger follows s-p2-star; s-p2-dagger of Solidarity is missing.",
        test.Verify("[]{.pb #p1}A[^s-p1-star] []{.pb #p2}b[^s-p2-star] c{|ED1012:[^s-p2-ddagger]|}" + Manifest("style: \"*\", restart: page")).Single().Message);

    [Theory]
    [InlineData("# One\n\nA[^s-c1-1] b[^s-c1-2]\n\n# Two\n\nC[^s-c2-1] d[^s-c2-2]")]
    [InlineData("# One\n\nA[^s-1] b[^s-2]\n\n# Two\n\nC[^s-c2-1] d[^s-c2-2]")]
    public void Begins_again_with_each_chapter(string text) => test.Silent(text + Manifest("restart: chapter"));

    [Fact]
    public void Misses_the_first_of_a_chapter() => Assert.Equal(
        "Note s-c2-2 is the first; s-c2-1 of Solidarity is missing.",
        test.Verify("# One\n\nA[^s-c1-1]\n\n# Two\n\nB{|ED1012:[^s-c2-2]|}" + Manifest("restart: chapter")).Single().Message);

    [Theory]
    [InlineData("[]{.pb #p1}A[^s-p1-1] b[^s-p1-2] []{.pb #p2}C[^s-p2-1]")]
    [InlineData("Of the page before[^s-p0-3] []{.pb #p1}A[^s-p1-1]")]
    public void Begins_again_with_each_page(string text) => test.Silent(text + Manifest("restart: page"));

    [Fact]
    public void Writes_a_stub() => test.Fixes(
        "A[^s-1] b{|ED1012:[^s-3]|}\n\n[^s-1]: One.\n\n[^s-3]: Three.\n" + Manifest()[1..],
        "Write a stub for note ‘s-2’",
        "A[^s-1] b[^s-3]\n\n[^s-1]: One.\n\n[^s-3]: Three.\n[^s-2]: []{.gap reason=missing} TODO\n");

    [Fact]
    public void Records_the_gap() => test.Fixes(
        "A[^s-1] b{|ED1012:[^s-4]|}" + Manifest(), "Record that the witness lacks s-2 to s-3", "//- edition.yml" + Manifest(missing: "12, 14-15, 2-3")[16..]);

    private static string Manifest(string more = "", string missing = "12, 14-15") =>
        $"\n//- edition.yml\ninput-files: [text.md, more.md]\nmetadata:\n  edition:\n    base: w\n    witnesses: {{w: {{name: W}}}}\n    notes:\n      s: {{name: Solidarity, numbering: printed{(more.Length > 0 ? ", " + more : string.Empty)}, missing: \"{missing}\"}}\n      e: {{name: Editor, default: true}}\n";
}

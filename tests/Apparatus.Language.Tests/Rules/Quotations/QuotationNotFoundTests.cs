using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Quotations;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Quotations;

/// <summary>Quotations of the base that are not on their page.</summary>
public sealed class QuotationNotFoundTests
{
    private const string Base =
        "[]{.pb #p12}All power belongs to the *unions* of the producers, and to no bureau[]{.pb #p13}cracy whatever. Nobody else has a right to speak for them.[^e-a] []{.pb #p14}The end of the story is well known to all.\n\n[^e-a]: ";

    private const string Manifest =
        "\n//- edition.yml\ninput-files: [text.md]\nbibliography: w.bib\nmetadata:\n  edition:\n    base: w\n    witnesses: {w: {name: W, cite: kollontai}}\n    notes:\n      e: {name: Editor, default: true}\n      s: {name: S, numbering: printed}\n//- w.bib\n@book{kollontai, title={T}}\n@book{other, title={O}}\n";

    private readonly RuleTest test = new(new QuotationNotFound());

    [Theory]
    [InlineData("“{|ED8008:all power belongs to the committees of the producers|}” ([p. 12](#p12)).", "This quotation is not on p. 12; the nearest text is “All power belongs to the unions of the …”, p. 12.")]
    [InlineData("“{|ED8008:The end of the story is well known|}” ([p. 12](#p12)).", "This quotation is not on p. 12; the nearest text is “The end of the story is well known”, p. 14.")]
    [InlineData("“{|ED8008:quite other words that nobody has ever said|}” [@kollontai, p. 12].", "This quotation is not on p. 12, nor on any other page.")]
    [InlineData("‘{|ED8008:all power … belongs to the committees of nobody|}’ [p. 12](#p12).", "This quotation is not on p. 12; the nearest text is “belongs to the unions of the”, p. 12.")]
    public void Reports_it(string note, string message)
    {
        var found = Assert.Single(test.Verify(Base + note + Manifest));
        Assert.Equal((message, Severity.Info), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("“all power belongs to the unions of the producers” ([p. 12](#p12)).")]
    [InlineData("“All power belongs to the union's of the producers, and to no bureaucracy” ([p. 12](#p12)).")]
    [InlineData("“to no bureaucracy whatever. Nobody else has a right” [@kollontai, p. 12].")]
    [InlineData("“All power … the producers […] no bureaucracy” ([p. 12](#p12)).")]
    [InlineData("“four words that lack” ([p. 12](#p12)).")]
    [InlineData("“quite other words that nobody has ever said” [@other, p. 12].")]
    [InlineData("“quite other words that nobody has ever said” ([p. 99](#p99)).")]
    [InlineData("“quite other words that nobody has ever said”. Then see [p. 12](#p12).")]
    [InlineData("“quite other words that nobody has ever said” and much more besides, as on [p. 12](#p12).")]
    [InlineData("“quite other words that nobody has ever said”.")]
    public void Is_silent(string note) => test.Silent(Base + note + Manifest);

    [Theory]
    [InlineData("“{|ED8008:The end of the story is well known|}” ([p. 12](#p12)).\n", "Refer to p. 14", "“The end of the story is well known” ([p. 14](#p14)).\n")]
    [InlineData("“{|ED8008:all power belongs to the committees of the producers|}” ([p. 12](#p12)).\n", "Write “All power belongs to the unions of the …”", "“All power belongs to the unions of the producers” ([p. 12](#p12)).\n")]
    public void Mends_it(string note, string title, string expected) => test.Fixes(Base + note + Manifest.TrimStart('\n'), title, Base + expected);
}

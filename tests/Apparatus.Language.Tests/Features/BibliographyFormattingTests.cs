using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Features.Formatting;
using Apparatus.Language.Semantics;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>The white space of bibliographies.</summary>
public sealed class BibliographyFormattingTests
{
    private static readonly string[] Written =
        ["@book{a,\n  title = {T},\n}\n", "@book{a,title={T},year=1921}", "@article {b , Title = \"{T} x\" # press,\n\n\n note={N}\n\n}\n", "% c\n", "text\n", "@string{press = {P}}\n", "@comment{x}\n", "@book{c,\n % inside\n title = {T}}\n", "@book{d, title = {open\n", "\n\n", "@misc(e, title={T})\n", "@book{f}\n"];

    private static readonly Gen<string> Texts = Gen.Int[0, Written.Length - 1].Select(i => Written[i]).Array[0, 8].Select(pieces => string.Concat(pieces));

    [Theory]
    [InlineData("@book{k,title={T},year=1921}\n", "@book{k,\n  title = {T},\n  year  = 1921,\n}\n")]
    [InlineData("@Book {k ,\n\n  AUTHOR={Roe, Ann and\n    Poe, Max} ,\n title   =   \"A \" # b\n}\n", "@Book{k,\n  AUTHOR = {Roe, Ann and\n    Poe, Max},\n  title  = \"A \" # b,\n}\n")]
    [InlineData("@book{k, title = {T}}\r\n", "@book{k,\r\n  title = {T},\r\n}\r\n")]
    [InlineData("@string{a={b}}\n\n\n% words\n@book{k, title={T}}\nmore\n", "@string{a={b}}\n\n\n% words\n@book{k,\n  title = {T},\n}\nmore\n")]
    [InlineData("@book{k, % why\n title={T}}\n@book{l, title={T}}\n", "@book{k, % why\n title={T}}\n@book{l,\n  title = {T},\n}\n")]
    [InlineData("@book{k, title={T}\n@book{l, title={T}}\n", "@book{k, title={T}\n@book{l,\n  title = {T},\n}\n")]
    [InlineData("% Exported by Zotero\n@book{k, title={T}}\n", "% Exported by Zotero\n@book{k, title={T}}\n")]
    public void Is_put_into_order(string text, string expected) => Assert.Equal(expected, Format(text));

    [Fact]
    public void Tabs_are_kept_to() => Assert.Equal("@book{k,\n\ttitle = {T},\n}\n", Format("@book{k, title={T}}\n", "\t"));

    [Fact]
    public void A_range_formats_the_entries_that_it_touches()
    {
        const string text = "@book{a, title={T}}\n@book{b, title={T}}\n";
        var model = Model(text);
        var edits = BibliographyFormatting.Format(model, "  ", new TextSpan(text.LastIndexOf('@') + 3, 0));
        Assert.Equal("@book{a, title={T}}\n@book{b,\n  title = {T},\n}\n", model.Text.WithEdits(edits).Content);
    }

    [Fact]
    public void Nothing_but_white_space_changes_and_doing_it_twice_is_doing_it_once() => Texts.Holds(
        text =>
        {
            var once = Format(text);
            Assert.Equal(once, Format(once));
            var (before, after) = (Read(text), Read(once));
            Assert.Equal(before.Entries.Select(Describe), after.Entries.Select(Describe));
            Assert.Equal(before.Problems.Select(problem => problem.Kind), after.Problems.Select(problem => problem.Kind));
            Assert.Equal(Letters(text), Letters(once));
        },
        3_000);

    private static string Describe(BibliographyEntry entry) => $"{entry.Type} {entry.Key} {string.Join('|', entry.Fields.Select(field => field.Name + "=" + field.Value))}";

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != ','));

    private static BibliographyFile Read(string text) => BibliographyReader.Read(SourceText.From(text), BibliographyFormat.BibLaTeX);

    private static string Format(string text, string indent = "  ")
    {
        var model = Model(text);
        return model.Text.WithEdits(BibliographyFormatting.Format(model, indent)).Content;
    }

    private static SemanticModel Model(string text)
    {
        var edition = Fixture.Edition([("text.md", "T."), ("r.bib", text)]);
        return new SemanticModel(edition, edition.Bibliographies[0]);
    }
}

using System;
using System.Linq;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

/// <summary>Offers for entries of bibliographies.</summary>
public sealed class EntryOffersTests
{
    private const string Text = "//- text.md\n@k\n";

    [Theory]
    [InlineData("@book{k,\n  ti$0tle = {T},\n}\n", "Add the missing fields: author, date", "@book{k,\n  title = {T},\n  author = {},\n  date = {},\n}\n")]
    [InlineData("@book{k,\n  title = {T}, author = {R}\n$0}\n", "Add ‘date’", "@book{k,\n  title = {T}, author = {R}, date = {}\n}\n")]
    [InlineData("@book{k,\n  date = {1921},\n  title = {The {T}},$0\n  author = {R}\n}\n", "Sort the fields", "@book{k,\n  author = {R},\n  title = {The {T}},\n  date = {1921}\n}\n")]
    [InlineData("@article{k,\n  pages$0 = {1}, % see below\n  zzz = {last?},\n  year = 1921,\n  author = \"R\",\n}\n", "Sort the fields", "@article{k,\n  author = \"R\", % see below\n  year = 1921,\n  pages = {1},\n  zzz = {last?},\n}\n")]
    [InlineData("@book{k, author = {Marxists $0Internet Archive}, title={T}, date={1}}\n", "Put ‘Marxists Internet Archive’ in braces, as the name of a body", "@book{k, author = {{Marxists Internet Archive}}, title={T}, date={1}}\n")]
    [InlineData("@book{k, author = {Roe, Ann and Central$0 Committee}, title={T}, date={1}}\n", "Put ‘Central Committee’ in braces, as the name of a body", "@book{k, author = {Roe, Ann and {Central Committee}}, title={T}, date={1}}\n")]
    public void Are_made(string works, string title, string expected) => OfferTest.Applies($"//- works.bib\n{works}{Text}", title, $"//- works.bib\n{expected}");

    [Theory]
    [InlineData("@book{k,\n  au$0thor = {Roe, Ann},\n  title = {T},\n  date = {1921},\n}\n")]
    [InlineData("@book{k, author = {{Central$0 Committee}}, title={T}, date={1}}\n")]
    [InlineData("@book{k,\n  date = {1921},\n  title = {T,\n  au$0thor = {R}\n}\n")]
    [InlineData("% Exported by Zotero\n@book{k,\n  ti$0tle = {T},\n}\n")]
    [InlineData("@string{a = {b}}\n$0\n@book{k, author={Roe}, title={T}, date={1}}\n")]
    public void Are_not_made(string works) => Assert.Empty(OfferTest.Titles($"//- works.bib\n{works}{Text}", OfferKinds.Rewrite));

    [Fact]
    public void A_key_given_twice_is_split_with_the_citations_that_are_chosen()
    {
        const string markup = "//- works.bib\n@book{$0k, title={T}}\n@book{k, title={U}}\n@inbook{c, crossref={k}}\n//- text.md\nSee @k and\n[see @k, p. 3].\n";
        Assert.Contains("Rename this entry to ‘ka’ and choose its citations", OfferTest.Titles(markup, OfferKinds.QuickFix));
        var changes = OfferTest.Find(markup, "Rename this entry to ‘ka’ and choose its citations").GetChanges();
        Assert.Equal(
            ["Rename the entry to ‘ka’", "Citation in text.md:1", "Citation in text.md:2", "Citation in works.bib:3"],
            changes.Select(change => change.Label));
        Assert.Equal([false, true, true, true], changes.Select(change => change.NeedsConfirmation));
        Assert.Equal("See @k and", changes[1].Description);
        Assert.All(changes.SelectMany(change => change.Edits), edit => Assert.Equal("ka", edit.Edit.NewText.Trim('@'), StringComparer.Ordinal));
    }
}

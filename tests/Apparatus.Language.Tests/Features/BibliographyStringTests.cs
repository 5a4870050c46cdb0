using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Tests.Features.Hovering;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>Strings of BibTeX as symbols, and what is shown of types, fields and strings.</summary>
public sealed class BibliographyStringTests
{
    private const string Works = "\n//- r.bib\n@string{Press = {Press of Leeds}}\n@string{other = {O}}\n@book{k, publisher = PRESS # { and Son}, note = {press}, month = jan}\n@book{l, publisher = press}\n";

    [Theory]
    [InlineData("$0Press =", "house", "@string{house = {Press of Leeds}}\n@string{other = {O}}\n@book{k, publisher = house # { and Son}, note = {press}, month = jan}\n@book{l, publisher = house}\n")]
    [InlineData("$0PRESS #", "Leeds-1", "@string{Leeds-1 = {Press of Leeds}}\n@string{other = {O}}\n@book{k, publisher = Leeds-1 # { and Son}, note = {press}, month = jan}\n@book{l, publisher = Leeds-1}\n")]
    public void Are_renamed(string cursor, string name, string expected)
    {
        var test = At(cursor);
        var result = Rename.Apply(test.Model, test.Offset, name);
        Assert.Null(result.Refusal);
        var files = NavigationCase.Apply(test.Model.Edition, result.Changes.SelectMany(change => change.Edits));
        Assert.Equal(expected, files["/e/r.bib"]);
    }

    [Theory]
    [InlineData("other", "There is already a string ‘other’, in r.bib.")]
    [InlineData("a b", "The name of a string cannot hold a space.")]
    [InlineData("a{", "The name of a string cannot hold “{”.")]
    [InlineData("12", "A number is no name of a string.")]
    [InlineData("Feb", "‘Feb’ is the name of a month.")]
    public void Bad_names_are_refused(string name, string reason)
    {
        var test = At("$0PRESS #");
        Assert.Equal(reason, Rename.Apply(test.Model, test.Offset, name).Refusal);
    }

    [Fact]
    public void Lead_to_their_definition_and_back()
    {
        var test = At("$0PRESS #");
        Assert.Equal(["Press"], (Definition.Find(test.Model, test.Offset)?.Targets ?? []).Select(target => test.Model.Text.ToString(target.Selection)));
        Assert.Equal(["Press", "PRESS", "press"], References.Find(test.Model, test.Offset, true).Select(place => test.Model.Text.ToString(place.Span)));
    }

    [Theory]
    [InlineData("@$0book{k, title={T}}", "book · type|A book by one or more authors.|Needs author or editor, title, date|BibTeX and BibLaTeX · in CSL book")]
    [InlineData("@$0misc{k, title={T}}", "misc · type|What fits no other type.|Needs author or editor, title, date|BibTeX and BibLaTeX · no type in CSL")]
    [InlineData("@book{k, $0journal={T}}", "journal · field|The journal or newspaper; BibLaTeX says journaltitle.|The same as journaltitle|BibTeX · in CSL container-title")]
    [InlineData("@book{k, $0groups={T}}", "groups · field|Groups of the library.|programs that keep libraries · not printed by Pandoc")]
    [InlineData("@string{$0press = {Leeds}}\n@book{k}", "press = Leeds")]
    public void Types_fields_and_strings_are_explained(string works, string expected) =>
        Assert.Equal(expected, HoverTest.Show("T.\n//- r.bib\n" + works + "\n", MarkupFormat.PlainText)?.Replace("\n", "|", System.StringComparison.Ordinal));

    [Fact]
    public void Items_of_Csl_are_explained_too() => Assert.StartsWith(
        "container-title · field",
        HoverTest.Show("T.\n//- r.json\n[{\"id\": \"k\", \"type\": \"book\", \"$0container-title\": \"T\"}]\n", MarkupFormat.PlainText),
        System.StringComparison.Ordinal);

    private static NavigationCase At(string cursor)
    {
        var plain = cursor.Replace("$0", string.Empty, System.StringComparison.Ordinal);
        return new NavigationCase("T.\n" + Works.TrimStart('\n').Replace(plain, cursor, System.StringComparison.Ordinal));
    }
}

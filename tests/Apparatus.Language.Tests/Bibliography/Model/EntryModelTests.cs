using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Model;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.Model;

/// <summary>The tables of types and fields fit together.</summary>
public sealed class EntryModelTests
{
    public static TheoryData<BibliographyFormat> Formats => [BibliographyFormat.BibLaTeX, BibliographyFormat.CslJson];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Each_field_that_a_type_names_is_a_field(BibliographyFormat format)
    {
        var named = EntryTypes.All(format).SelectMany(type => type.Required.SelectMany(need => need.OneOf).Concat(type.Optional).Select(field => (type.Name, field)));
        Assert.Empty(named.Where(pair => EntryFields.Find(format, pair.field) is null));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_type_names_a_field_twice_or_by_its_other_name(BibliographyFormat format)
    {
        foreach (var type in EntryTypes.All(format))
        {
            List<string> names = [.. type.Required.SelectMany(need => need.OneOf), .. type.Optional];
            Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
            Assert.Empty(names.Where(name => EntryFields.Find(format, name)?.AliasOf is not null));
        }
    }

    [Fact]
    public void Fields_of_BibLaTeX_lead_to_variables_and_types_of_CSL()
    {
        var variables = EntryFields.All(BibliographyFormat.BibLaTeX).Select(field => field.CslVariable).OfType<string>();
        Assert.Empty(variables.Where(name => EntryFields.Find(BibliographyFormat.CslJson, name) is null));
        var types = EntryTypes.All(BibliographyFormat.BibLaTeX).Select(type => type.CslType).Where(name => name.Length > 0);
        Assert.Empty(types.Where(name => EntryTypes.Find(BibliographyFormat.CslJson, name) is null));
    }

    [Fact]
    public void Other_names_lead_to_names_of_BibLaTeX()
    {
        var aliases = EntryFields.All(BibliographyFormat.BibLaTeX).Where(field => field.AliasOf is not null).ToList();
        Assert.NotEmpty(aliases);
        Assert.All(aliases, field => Assert.Null(EntryFields.Find(BibliographyFormat.BibLaTeX, field.AliasOf ?? string.Empty)?.AliasOf));
        Assert.Equal("journaltitle", EntryFields.Canonical(BibliographyFormat.BibLaTeX, "Journal"));
        Assert.Equal("note", EntryFields.Canonical(BibliographyFormat.BibTeX, "NOTE"));
        Assert.Equal("DOI", EntryFields.Canonical(BibliographyFormat.CslJson, "DOI"));
    }

    [Theory]
    [InlineData("book", "author/editor title date/year")]
    [InlineData("article", "author/editor title journaltitle date/year")]
    [InlineData("incollection", "author/editor title booktitle date/year")]
    [InlineData("online", "author/editor title url/doi/eprint date/year/urldate")]
    [InlineData("thesis", "author title institution date/year")]
    [InlineData("xdata", "")]
    public void What_a_type_needs(string type, string needs) =>
        Assert.Equal(needs, string.Join(' ', EntryTypes.Find(BibliographyFormat.BibLaTeX, type)?.Required.Select(need => string.Join('/', need.OneOf)) ?? []));

    [Fact]
    public void Names_of_BibTeX_ignore_case_and_those_of_CSL_do_not()
    {
        Assert.NotNull(EntryTypes.Find(BibliographyFormat.BibTeX, "InCollection"));
        Assert.NotNull(EntryFields.Find(BibliographyFormat.BibLaTeX, "Title"));
        Assert.Null(EntryFields.Find(BibliographyFormat.CslYaml, "doi"));
        Assert.Null(EntryTypes.Find(BibliographyFormat.Inline, "Book"));
        Assert.Null(EntryTypes.Find(BibliographyFormat.BibLaTeX, "bookx"));
        Assert.Null(EntryFields.Find(BibliographyFormat.BibLaTeX, "titel"));
    }

    [Theory]
    [InlineData("bdsk-url-1", true)]
    [InlineData("Date-Added", true)]
    [InlineData("OPTnote", true)]
    [InlineData("title", false)]
    [InlineData("titel", false)]
    public void Programs_keep_fields_for_themselves(string name, bool isPrivate) => Assert.Equal(isPrivate, EntryFields.IsPrivate(name));

    [Fact]
    public void A_need_for_an_author_can_be_told()
    {
        var book = EntryTypes.Find(BibliographyFormat.CslJson, "book");
        Assert.Equal([true, false, false], book?.Required.Select(need => need.IsMaker) ?? []);
    }
}

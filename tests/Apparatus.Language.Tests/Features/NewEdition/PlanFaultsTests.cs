using System;
using Apparatus.Language.Features.NewEdition;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Features.NewEdition;

public sealed class PlanFaultsTests
{
    [Theory]
    [InlineData("", "The title is empty.")]
    [InlineData(" ", "The title is empty.")]
    [InlineData("a\nb", "The title holds a line break or another character that is not printed.")]
    [InlineData("a\u2028b", "The title holds a line break or another character that is not printed.")]
    [InlineData("a\uD800b", "The title holds a line break or another character that is not printed.")]
    [InlineData("“It’s”: Ж", null)]
    public void Titles(string title, string? fault) => Assert.Equal(fault, PlanFaults.OfTitle(title));

    [Theory]
    [InlineData("en", true)]
    [InlineData("en-GB", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("es-419", true)]
    [InlineData("de-1996", true)]
    [InlineData("ru-petr1708", true)]
    [InlineData("english", false)]
    [InlineData("en_GB", false)]
    [InlineData("e", false)]
    [InlineData("", false)]
    [InlineData("en-GB\n", false)]
    [InlineData("en-", false)]
    public void Languages(string tag, bool isGood) => Assert.Equal(isGood, PlanFaults.OfLanguage(tag) is null);

    [Theory]
    [InlineData("1968", true)]
    [InlineData("proofA", true)]
    [InlineData("19-68", false)]
    [InlineData("", false)]
    [InlineData("Ж", false)]
    public void Witnesses(string id, bool isGood) => Assert.Equal(isGood, PlanFaults.OfBase(id) is null);

    [Theory]
    [InlineData("a=Author", null)]
    [InlineData("ед=Редактор", null)]
    [InlineData(" a = b=c ", null)]
    [InlineData("=Author", "‘’ is no prefix of a note series; write one or two letters, such as a or ed.")]
    [InlineData("abc=Author", "‘abc’ is no prefix of a note series; write one or two letters, such as a or ed.")]
    [InlineData("a1=Author", "‘a1’ is no prefix of a note series; write one or two letters, such as a or ed.")]
    [InlineData("a=", "The name of the series a is empty.")]
    public void Series(string written, string? fault) => Assert.Equal(fault, PlanFaults.OfSeries(PlannedSeries.Parse(written) ?? throw new ArgumentException(written)));

    [Fact]
    public void A_series_has_an_equals_sign() => Assert.Null(PlannedSeries.Parse("author"));

    [Theory]
    [InlineData("notes/a.md", true)]
    [InlineData("notes/{file}.md", true)]
    [InlineData("text/10-introduction.md", true)]
    [InlineData("Text/10-introduction.md", false)]
    [InlineData("a.txt", false)]
    [InlineData("../a.md", false)]
    [InlineData("/a.md", false)]
    [InlineData("notes//a.md", false)]
    [InlineData("notes/./a.md", false)]
    [InlineData(".md", false)]
    [InlineData("~/a.md", false)]
    [InlineData("a*.md", false)]
    [InlineData("notes\\a.md", false)]
    [InlineData("C:/a.md", false)]
    [InlineData("Glossary.md", false)]
    [InlineData("", false)]
    public void Homes(string home, bool isGood) =>
        Assert.Equal(isGood, PlanFaults.Of(new EditionPlan { Title = "T", Series = [new PlannedSeries("a", "A", home)] }) is null);

    [Theory]
    [InlineData("references.bib", false, true)]
    [InlineData("data/Works.JSON", false, true)]
    [InlineData("works.yml", false, true)]
    [InlineData("edition.yml", false, false)]
    [InlineData("works.txt", false, false)]
    [InlineData(".bib", false, false)]
    [InlineData("data/.bib", true, false)]
    [InlineData("../all.bib", false, false)]
    [InlineData("../all.bib", true, true)]
    [InlineData("/home/all.bib", false, false)]
    [InlineData("/home/all.bib", true, true)]
    [InlineData("~/all.bib", true, false)]
    [InlineData("${HOME}/all.bib", true, false)]
    [InlineData("https://example.org/all.bib", true, false)]
    [InlineData("a\nb.bib", true, false)]
    public void Bibliographies(string path, bool exists, bool isGood) => Assert.Equal(
        isGood,
        PlanFaults.Of(new EditionPlan { Title = "T", Bibliography = path, ExistingBibliography = exists ? SourceText.From("") : null }) is null);

    [Fact]
    public void Prefixes_and_files_are_told_apart()
    {
        Assert.Equal(
            "The prefix ‘a’ is given to two note series.",
            PlanFaults.Of(new EditionPlan { Title = "T", Series = [new PlannedSeries("a", "Author"), new PlannedSeries("A", "Another")] }));
        Assert.Equal(
            "notes/a.md and notes/A.md differ by case only; write them alike.",
            PlanFaults.Of(new EditionPlan { Title = "T", Series = [new PlannedSeries("a", "Author", "notes/a.md"), new PlannedSeries("b", "Another", "notes/A.md")] }));
        Assert.Equal("An edition has at least one note series.", PlanFaults.Of(new EditionPlan { Title = "T", Series = [] }));
        Assert.Equal("The author is empty.", PlanFaults.Of(new EditionPlan { Title = "T", Authors = ["A", ""] }));
    }

    [Fact]
    public void A_plan_with_a_fault_is_not_written() => Assert.Throws<ArgumentException>(() => EditionTemplate.Write(new EditionPlan { Title = "" }));
}

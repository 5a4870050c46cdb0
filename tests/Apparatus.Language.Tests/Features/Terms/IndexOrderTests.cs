using System;
using System.Linq;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Glossary;
using Xunit;

namespace Apparatus.Language.Tests.Features.Terms;

public sealed class IndexOrderTests
{
    [Theory]
    [InlineData("en", "10th Congress|9th Congress", "9th Congress|10th Congress")]
    [InlineData("en", "faction|Émigré|edition|Factory", "edition|Émigré|faction|Factory")]
    [InlineData("en", "The Party|Opposition|A plan|Soviet", "Opposition|The Party|A plan|Soviet")]
    [InlineData("en", "A|The", "A|The")]
    [InlineData("de", "Der Staat|Rat|The Times", "Rat|Der Staat|The Times")]
    [InlineData("fr-FR", "L’Humanité|Grève|Le Temps|Iskra", "Grève|L’Humanité|Iskra|Le Temps")]
    [InlineData("en", "trade union|Trade|trades council|trade-off", "Trade|trade-off|trade union|trades council")]
    [InlineData("en", "Workers’ control|workers|Worker", "Worker|workers|Workers’ control")]
    [InlineData("en", "Łódź|Lenin|Lüttich|Lodzer", "Lenin|Łódź|Lodzer|Lüttich")]
    [InlineData("en", "“Old” party|new party", "new party|“Old” party")]
    [InlineData("ru", "Ёлка|Зима|Ель|Zimmerwald", "Zimmerwald|Ёлка|Ель|Зима")]
    [InlineData("en", "партия|Zimmerwald", "Zimmerwald|партия")]
    public void Headwords_stand_as_in_a_printed_index(string language, string headwords, string expected) =>
        Assert.Equal(expected, string.Join('|', headwords.Split('|').OrderBy(headword => IndexOrder.KeyOf(Entry(headword), language), StringComparer.Ordinal)));

    [Theory]
    [InlineData(EntryKind.Person, "La Follette", "L")]
    [InlineData(EntryKind.Place, "The Hague", "T")]
    [InlineData(EntryKind.Work, "The Times", "T")]
    [InlineData(EntryKind.Work, "The Guardian", "G")]
    [InlineData(EntryKind.Term, "émigré", "E")]
    [InlineData(EntryKind.Term, "1905", "0–9")]
    [InlineData(EntryKind.Term, "“Left” communism", "L")]
    [InlineData(EntryKind.Term, "ångström", "A")]
    [InlineData(EntryKind.Term, "ещё", "Е")]
    [InlineData(EntryKind.Term, "§", "#")]
    [InlineData(EntryKind.Term, "😀", "#")]
    [InlineData(EntryKind.Term, "\uD800", "#")]
    [InlineData(EntryKind.Term, "", "#")]
    public void Letters_ignore_accents_marks_and_articles(EntryKind kind, string headword, string letter) =>
        Assert.Equal(letter, IndexOrder.LetterOf(IndexOrder.KeyOf(Entry(headword, kind), "en-GB")));

    [Fact]
    public void The_language_of_the_entry_counts_before_that_of_the_edition() =>
        Assert.Equal("rote fahne", IndexOrder.KeyOf(Entry("Die Rote Fahne", EntryKind.Work) with { Language = "de" }, "en"));

    private static GlossaryEntry Entry(string headword, EntryKind kind = EntryKind.Term) =>
        new() { Id = "t", Headword = headword, Kind = kind, HeadwordSpan = default, TermSpan = default, Span = default };
}

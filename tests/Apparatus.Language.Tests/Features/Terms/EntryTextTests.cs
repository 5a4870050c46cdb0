using System;
using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Features.Terms;
using Xunit;

namespace Apparatus.Language.Tests.Features.Terms;

public sealed class EntryTextTests
{
    private const string Glossary = """
        [Kollontai, Alexandra]{#t-kollontai .person}

        :   Author of *the* pamphlet [@holmes1990, p. 3].

        :   *Dates:* 1872–1952

        :   *Role:* Commissar

        :   *Russian:* [Коллонтай]{lang=ru}

        [Labour_aristocracy]{#t-la also="!labor élite"}

        :   The better
            paid.

        :   More about it.

        :   *See also:* [Kollontai](#t-kollontai)

        :   *Source:* own words

        [Exile]{#t-exile}

        :   *See:* [Kollontai](#t-kollontai)

        [Empty]{#t-empty}

        :   *Note:* Nothing else.
        """;

    [Theory]
    [InlineData("Alexandra Kollontai", "Kollontai, Alexandra · person · 1872–1952 · Commissar\nAuthor of the pamphlet (@holmes1990, 3).\nRussian: Коллонтай\nSource: @holmes1990, 3\nnot used · glossary.md:1")]
    [InlineData("labor élite", "Labour_aristocracy · term\nThe better paid.\nhere: labor élite (variant that this edition avoids) · See also: Kollontai, Alexandra\nSource: own words\nnot used · glossary.md:11")]
    [InlineData("exile", "Exile · term\nSee: Kollontai, Alexandra\nAuthor of the pamphlet (@holmes1990, 3).\nnot used · glossary.md:22")]
    [InlineData("t-empty", "Empty · term\nnot used · glossary.md:26")]
    public void The_entry_is_told_line_by_line(string phrase, string expected) =>
        Assert.Equal(expected, EntryText.Of(Find(phrase), MarkupFormat.PlainText));

    [Fact]
    public void Markdown_keeps_emphasis_and_escapes_words()
    {
        var text = EntryText.Of(Find("t-la"), MarkupFormat.Markdown, _ => "my_g.md");
        Assert.StartsWith("**Labour\\_aristocracy** · term  \nThe better paid.", text, StringComparison.Ordinal);
        Assert.EndsWith("not used · my\\_g.md:11", text, StringComparison.Ordinal);
        Assert.Contains("Author of *the* pamphlet", EntryText.Of(Find("t-kollontai"), MarkupFormat.Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_are_all_that_the_entry_says() => Assert.Equal(
        [(null, "The better paid."), (null, "More about it."), ("See also", "Kollontai"), ("Source", "own words")],
        EntryText.Paragraphs(Find("t-la"), MarkupFormat.PlainText));

    private static DefinedEntry Find(string phrase) => Define.Find([TermFixture.Edition("Text.", Glossary)], phrase).Entries.Single();
}

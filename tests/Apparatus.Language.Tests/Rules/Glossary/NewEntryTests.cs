using System.Linq;
using Apparatus.Language.Rules.Glossary;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Glossary;

/// <summary>What a new entry of a glossary looks like and where it goes.</summary>
public sealed class NewEntryTests
{
    private const string Sorted = "# Glossary\n\n## B\n\n[Board]{#t-board}\n\n:   Body.\n\n## S\n\n[Soviet]{#t-soviet}\n\n:   Council.\n";

    [Theory]
    [InlineData("", "soviet", "[Soviet]{#t-soviet .term}\n\n:   TODO\n")]
    [InlineData("# Glossary\n\nProse.\n\n", "soviet", "# Glossary\n\nProse.\n\n[Soviet]{#t-soviet .term}\n\n:   TODO\n")]
    [InlineData(Sorted, "Spy", "# Glossary\n\n## B\n\n[Board]{#t-board}\n\n:   Body.\n\n## S\n\n[Soviet]{#t-soviet}\n\n:   Council.\n\n[Spy]{#t-spy .term}\n\n:   TODO\n")]
    [InlineData(Sorted, "Bread", "# Glossary\n\n## B\n\n[Board]{#t-board}\n\n:   Body.\n\n[Bread]{#t-bread .term}\n\n:   TODO\n\n## S\n\n[Soviet]{#t-soviet}\n\n:   Council.\n")]
    [InlineData(Sorted, "School", "# Glossary\n\n## B\n\n[Board]{#t-board}\n\n:   Body.\n\n## S\n\n[School]{#t-school .term}\n\n:   TODO\n\n[Soviet]{#t-soviet}\n\n:   Council.\n")]
    [InlineData("[Soviet]{#t-s}\n\n:   X.\n\n[Board]{#t-b}\n\n:   Y.\n\nThe end.\n", "Army", "[Soviet]{#t-s}\n\n:   X.\n\n[Board]{#t-b}\n\n:   Y.\n\n[Army]{#t-army .term}\n\n:   TODO\n\nThe end.\n")]
    [InlineData("[soviet]{#t-s}\n\n:   X.\n", "trade union", "[soviet]{#t-s}\n\n:   X.\n\n[trade union]{#t-trade-union .term}\n\n:   TODO\n")]
    [InlineData("[Soviet]{#t-s}\r\n\r\n:   X.\r\n", "Army", "[Army]{#t-army .term}\r\n\r\n:   TODO\r\n\r\n[Soviet]{#t-s}\r\n\r\n:   X.\r\n")]
    [InlineData("[Soviet]{#t-s}\n\n:   X.", "Zone", "[Soviet]{#t-s}\n\n:   X.\n\n[Zone]{#t-zone .term}\n\n:   TODO")]
    [InlineData("[Soviet]{#t-soviet}\n\n:   X.\n", "Soviet", "[Soviet]{#t-soviet}\n\n:   X.\n\n[Soviet]{#t-soviet-2 .term}\n\n:   TODO\n")]
    [InlineData("", "a [b] *c*\n d", "[A \\[b\\] \\*c\\* d]{#t-a-b-c-d .term}\n\n:   TODO\n")]
    [InlineData("", "Единоначалие", "[Единоначалие]{#t-единоначалие .term}\n\n:   TODO\n")]
    public void In_Markdown(string glossary, string headword, string expected) =>
        Assert.Equal(expected, Write($"Text.\n//- glossary.md\n{glossary}", "glossary.md", headword));

    [Theory]
    [InlineData("- term: Board\n  definition: X\n- term: Soviet\n  definition: Y\n", "Commissar", "- term: Board\n  definition: X\n- term: Commissar\n  id: t-commissar\n  definition: TODO\n- term: Soviet\n  definition: Y\n")]
    [InlineData("- term: Soviet\n  definition: Y\n", "Army", "- term: Army\n  id: t-army\n  definition: TODO\n- term: Soviet\n  definition: Y\n")]
    [InlineData("- term: Board\n  definition: X\n", "Soviet", "- term: Board\n  definition: X\n- term: Soviet\n  id: t-soviet\n  definition: TODO\n")]
    [InlineData("- term: Board\n  definition: X", "Soviet", "- term: Board\n  definition: X\n- term: Soviet\n  id: t-soviet\n  definition: TODO\n")]
    [InlineData("terms:\n  - term: Board\n    definition: X\n", "Soviet: a word", "terms:\n  - term: Board\n    definition: X\n  - term: \"Soviet: a word\"\n    id: t-soviet-a-word\n    definition: TODO\n")]
    [InlineData("", "Soviet", "- term: Soviet\n  id: t-soviet\n  definition: TODO\n")]
    public void In_YAML(string glossary, string headword, string expected) =>
        Assert.Equal(expected, Write($"Text.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition: {{glossary: terms.yaml}}\n//- terms.yaml\n{glossary}", "terms.yaml", headword));

    [Theory]
    [InlineData("Text.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition: {glossary: elsewhere.md}\n")]
    [InlineData("Text.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition: {glossary: terms.yaml, generated: [terms.yaml]}\n//- terms.yaml\n- term: A\n")]
    [InlineData("Text.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition: {glossary: terms.yaml}\n//- terms.yaml\n[{term: A, definition: B}]\n")]
    public void Nowhere(string markup)
    {
        var edition = Fixture.Edition(Markup.Parse(markup));
        Assert.Null(NewEntry.Home(edition));
        Assert.Null(NewEntry.Write(edition, "Soviet"));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(" \n", null)]
    [InlineData("Soviet", "1 t")]
    [InlineData("!?", "")]
    public void Not_without_words_or_an_id(string headword, string? id) => Assert.Null(NewEntry.Write(Fixture.Edition(Markup.Parse("Text.\n//- glossary.md\n")), headword, id));

    [Fact]
    public void A_glossary_that_is_not_there_yet_is_made_and_listed()
    {
        var edition = Fixture.Edition(Markup.Parse("Text.\n//- edition.yml\ninput-files:\n- text.md\n"));
        var entry = NewEntry.Write(edition, "soviet", "t-council");
        Assert.Equal("t-council", entry?.Id);
        Assert.Equal(["/e/glossary.md", "/e/edition.yml"], entry?.Edits.Select(edit => edit.Path));
        Assert.Equal(["# Glossary\n\n[Soviet]{#t-council .term}\n\n:   TODO\n", "\n- glossary.md"], entry?.Edits.Select(edit => edit.Edit.NewText));
    }

    [Fact]
    public void What_is_written_is_read_as_the_entry()
    {
        var text = Write("Text.\n//- glossary.md\n" + Sorted, "glossary.md", "War communism");
        var edition = Fixture.Edition([("text.md", "In war communism."), ("glossary.md", text)]);
        Assert.Equal("War communism", edition.Glossary.Find("t-war-communism")?.Entry.Headword);
    }

    private static string Write(string markup, string path, string headword)
    {
        var parsed = Markup.Parse(markup);
        var entry = NewEntry.Write(Fixture.Edition(parsed), headword);
        Assert.NotNull(entry);
        return EditedFiles.Of(parsed, entry.Edits)[path];
    }
}

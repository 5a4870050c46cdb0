using System;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Semantics.Terms;

/// <summary>Which files are the glossary of an edition, how its entries are numbered, and what stays while they are edited.</summary>
public sealed class GlossaryTableTests
{
    private const string Text = "The faction, the faction, a board.\n\nNo term.\n";
    private const string Glossary = "[Faction]{#t-faction}\n\n:   A group.\n\n[Board]{#t-board}\n\n:   A body.\n";

    [Theory]
    [InlineData("//- edition.yml\ninput-files: [text.md]\n//- glossary.md\n[A]{#t-a}\n\n:   Words.\n", "glossary.md:t-a", 0)]
    [InlineData("//- edition.yml\ninput-files: [text.md, glossary.md]\n//- glossary.md\n[A]{#t-a}\n\n:   Words.\n", "glossary.md:t-a", 1)]
    [InlineData("//- edition.yml\ninput-files: [glossary.md, text.md]\n//- glossary.md\n[A]{#t-a}\n\n:   Words.\n", "glossary.md:t-a", 1)]
    [InlineData("//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    glossary: words.md\n//- glossary.md\n[A]{#t-a}\n\n:   Words.\n//- words.md\n[B]{#t-b}\n\n:   Words.\n", "words.md:t-b", 0)]
    [InlineData("//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    glossary: [words.md, more.yaml]\n//- words.md\n[B]{#t-b}\n\n:   Words.\n//- more.yaml\n- term: C\n", "words.md:t-b more.yaml:t-c", 0)]
    [InlineData("//- edition.yml\ninput-files: [text.md, b.md]\nmetadata:\n  edition:\n    glossary: [more.yaml, a.md, b.md]\n//- a.md\n[A]{#t-a}\n\n:   Words.\n//- b.md\n[B]{#t-b}\n\n:   Words.\n//- more.yaml\n- term: C\n", "b.md:t-b a.md:t-a more.yaml:t-c", 1)]
    [InlineData("//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    glossary: missing.md\n", "", 0)]
    [InlineData("//- edition.yml\ninput-files: [text.md]\n", "", 0)]
    [InlineData("//- edition.yml\ninput-files: [text.md, other.md]\n//- other.md\n[A]{#t-a}\n\n:   No glossary.\n", "", 0)]
    public void The_glossary_is_what_the_manifest_names_or_lies_beside_it(string files, string entries, int inText)
    {
        var edition = Fixture.Edition(Markup.Parse($"x\n{files}"));
        Assert.Equal(entries, Describe(edition));
        Assert.Equal(Enumerable.Range(0, edition.Glossary.Entries.Length), edition.Glossary.Entries.Select(place => place.Number));
        Assert.Equal(inText, edition.Glossary.Sources.Count(source => edition.Documents.Contains(source.Document)));
        Assert.Equal(entries.Length == 0, edition.Glossary.IsEmpty);
    }

    [Theory]
    [InlineData("x\n//- glossary.md\n[A]{#t-a}\n\n:   Words.\n", "glossary.md:t-a")]
    [InlineData("---\nbibliography: b.bib\n---\n\nx\n//- glossary.md\n[A]{#t-a}\n\n:   Words.\n", "glossary.md:t-a")]
    [InlineData("---\nglossary: words.yml\n---\n\nx\n//- glossary.md\n[A]{#t-a}\n\n:   Words.\n//- words.yml\n- term: B\n", "words.yml:t-b")]
    [InlineData("---\nedition:\n  glossary: words.md\n---\n\nx\n//- words.md\n[B]{#t-b}\n\n:   Words.\n", "words.md:t-b")]
    [InlineData("x\n//- words.md\n[A]{#t-a}\n\n:   Words.\n", "")]
    public void A_file_by_itself_has_the_glossary_beside_it(string files, string entries) => Assert.Equal(entries, Describe(Fixture.Loose(Markup.Parse(files))));

    [Fact]
    public void A_glossary_by_itself_is_its_own()
    {
        var edition = Fixture.Loose(Markup.Parse("[A]{#t-a}\n\n:   An a.\n//- text.md\nAn A.\n", "glossary.md"));
        Assert.Equal("glossary.md:t-a", Describe(edition));
        Assert.Equal((1, 0), (edition.Glossary.All(0).Count(), edition.Glossary.Uses(0).Count()));
    }

    [Fact]
    public void Of_two_entries_with_one_id_the_first_is_found()
    {
        var glossary = Edition(Text, Glossary + "\n[Faction]{#t-board}\n\n:   Other.\n").Glossary;
        Assert.Equal(1, glossary.Find("t-board")?.Number);
        Assert.Equal([1, 2], glossary.Index.Find("t-board"));
        Assert.Equal([0, 2], glossary.Lookup("factions").Select(place => place.Number));
        Assert.Null(glossary.Find("t-nothing"));
        Assert.Empty(glossary.Index.Find("t-nothing"));
    }

    [Theory]
    [InlineData("faction", "t-faction")]
    [InlineData(" FACTIONS’ ", "t-faction")]
    [InlineData("fac-tion", "t-faction")]
    [InlineData("the faction", "")]
    [InlineData("faction.", "t-faction")]
    [InlineData("", "")]
    [InlineData("…", "")]
    [InlineData("\ud800", "")]
    public void A_phrase_as_a_whole_is_looked_up(string phrase, string ids) =>
        Assert.Equal(ids, string.Join(' ', Edition(Text, Glossary).Glossary.Lookup(phrase).Select(place => place.Entry.Id)));

    [Theory]
    [InlineData("t-board", true, "t-board")]
    [InlineData("t-boards", false, "t-board")]
    [InlineData("t-boards", true, null)]
    [InlineData("t-nothing", false, null)]
    public void See_names_an_entry_by_id_or_in_YAML_by_its_words(string id, bool isLink, string? found)
    {
        var reference = new EntryReference(id, default, id[2..], isLink);
        Assert.Equal(found, Edition(Text, Glossary).Glossary.Find(reference)?.Entry.Id);
    }

    [Fact]
    public void Entries_are_found_by_their_place()
    {
        var glossary = Edition(Text, Glossary).Glossary;
        Assert.Equal("t-faction", glossary.EntryAt("/e/glossary.md", 0)?.Entry.Id);
        Assert.Equal("t-board", glossary.EntryAt("/e/glossary.md", Glossary.IndexOf("body", StringComparison.Ordinal))?.Entry.Id);
        Assert.Null(glossary.EntryAt("/e/text.md", 0));
        Assert.NotNull(glossary.SourceOf("/e/glossary.md"));
        Assert.Null(glossary.SourceOf("/e/text.md"));
    }

    [Fact]
    public void Uses_are_those_outside_the_glossary()
    {
        var glossary = Edition(Text, Glossary + "\n:   No faction, [faction](#t-faction).\n").Glossary;
        Assert.Equal(["/e/text.md", "/e/text.md", "/e/glossary.md", "/e/glossary.md"], glossary.All(0).Select(use => use.Document.Path));
        Assert.Equal(["faction", "faction"], glossary.Uses(0).Select(use => use.Document.Text.ToString(use.Match.Span)));
        Assert.Single(glossary.Uses(1));
    }

    [Theory]
    [InlineData("A group.", "Another group.", true)]
    [InlineData("A group.", "A group.\n\n:   *Note:* More.", true)]
    [InlineData("[Board]", "\nWords.\n\n[Board]", true)]
    [InlineData("[Faction]{#t-faction}", "[Factions]{#t-faction}", false)]
    [InlineData("{#t-faction}", "{#t-group}", false)]
    [InlineData("{#t-faction}", "{#t-faction also=group}", false)]
    [InlineData("{#t-faction}", "{#t-faction scope=a.md}", false)]
    [InlineData("{#t-faction}", "{#t-faction case=exact}", false)]
    [InlineData("{#t-faction}", "{#t-faction .person}", false)]
    [InlineData("{#t-faction}", "{#t-faction lang=ru}", false)]
    [InlineData("A group.", "*Russian:* [фракция]{lang=ru}", false)]
    [InlineData("A group.", "*Note:* no definition", false)]
    [InlineData("A group.", "*See:* [b](#t-board)", false)]
    [InlineData("\n:   A body.\n", "A body.\n", false)]
    public void The_index_lives_on_while_all_forms_stay_the_same(string before, string after, bool isKept)
    {
        var old = Edition(Text, Glossary);
        var index = old.Glossary.Index;
        var found = index.In(old.Documents[0]);
        var edition = Replace(old, "/e/glossary.md", Glossary.Replace(before, after, StringComparison.Ordinal));
        Assert.Equal(isKept, ReferenceEquals(index, edition.Glossary.Index));
        Assert.Equal(isKept, ReferenceEquals(found, edition.Glossary.Index.In(edition.Documents[0])));
        Assert.Equal(isKept, edition.HasSameFacts(old));
        Assert.Equal(Describe(Edition(Text, edition.Find("/e/glossary.md")?.Text.Content ?? string.Empty)), Describe(edition));
    }

    [Fact]
    public void A_definition_is_that_of_the_file_as_it_is_now()
    {
        var old = Edition(Text, Glossary);
        _ = old.Glossary.Index.In(old.Documents[0]);
        var place = Replace(old, "/e/glossary.md", Glossary.Replace("A group.", "Another *group*.", StringComparison.Ordinal)).Glossary.Entries[0];
        Assert.Equal("Another group.", place.Entry.Definition?.Blocks is [ParagraphNode first] ? PlainText.Of(place.Source.Document.Text, first.Inlines) : null);
    }

    [Theory]
    [InlineData("The faction, a board, the factions; text.\n\nNo term.\n", true)]
    [InlineData("A board.\n\nThe faction.\n\nNo term.\n", true)]
    [InlineData("The faction.\n\nNo term.\n", false)]
    [InlineData("No term.\n", false)]
    [InlineData("The faction, a board.\n\n`faction`\n", true)]
    [InlineData("The faction, the [body](#t-board).\n", true)]
    public void An_edition_looks_the_same_while_its_text_speaks_of_the_same_terms(string after, bool isSame)
    {
        var old = Edition(Text, Glossary);
        _ = old.Glossary.Index.In(old.Documents[0]);
        var edition = Replace(old, "/e/text.md", after);
        Assert.Equal(isSame && !after.Contains("](", StringComparison.Ordinal), edition.HasSameFacts(old));
        Assert.Equal(isSame, edition.Glossary.Index.In(edition.Documents[0]).Entries.SetEquals(old.Glossary.Index.In(old.Documents[0]).Entries));
        Assert.Equal(isSame, old.HasSameFacts(edition) || after.Contains("](", StringComparison.Ordinal));
    }

    [Fact]
    public void A_term_that_appears_is_another_fact()
    {
        var old = Edition("The faction.\n", Glossary);
        Assert.False(Replace(old, "/e/text.md", "The faction, a board.\n").HasSameFacts(old));
        Assert.True(Replace(old, "/e/text.md", "Another faction.\n").HasSameFacts(old));
    }

    [Fact]
    public void Without_a_glossary_no_text_is_looked_at()
    {
        var old = Edition(Text, "No entry.\n");
        Assert.True(old.Glossary.IsEmpty);
        Assert.True(Replace(old, "/e/text.md", "Other words.\n").HasSameFacts(old));
    }

    [Fact]
    public void A_glossary_in_YAML_can_be_replaced()
    {
        var old = Fixture.Edition(Markup.Parse("A board.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    glossary: g.yaml\n//- g.yaml\n- term: Board\n  definition: A body.\n"));
        var found = old.Glossary.Index.In(old.Documents[0]);
        var reworded = old.TryReplace(new GlossaryListDocument("/e/g.yaml", SourceText.From("- term: Board\n  definition: Another body.\n")));
        Assert.Same(found, reworded?.Glossary.Index.In(reworded.Documents[0]));
        var renamed = old.TryReplace(new GlossaryListDocument("/e/g.yaml", SourceText.From("- term: Plank\n  definition: A body.\n")));
        Assert.Empty(renamed?.Glossary.Index.In(renamed.Documents[0]).All ?? found.All);
        Assert.False(renamed?.HasSameFacts(old));
    }

    private static Edition Edition(string text, string glossary) => Fixture.Edition([("text.md", text), ("glossary.md", glossary)]);

    private static Edition Replace(Edition edition, string path, string text) =>
        edition.TryReplace(MarkdownDocument.Parse(path, SourceText.From(text))) ?? throw new InvalidOperationException("The edition has to be loaded again.");

    private static string Describe(Edition edition) =>
        string.Join(' ', edition.Glossary.Entries.Select(place => $"{edition.DisplayPath(place.Path)}:{place.Entry.Id}"));
}

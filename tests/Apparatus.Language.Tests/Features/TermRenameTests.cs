using System.Linq;
using Apparatus.Language.Features;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>Renames of a term: its id everywhere, its headword in the glossary, and the prose only where a person confirms it.</summary>
public sealed class TermRenameTests
{
    private const string Glossary = "//- glossary.md\n[Trade union]{#t-trade-union .term}\n\n:   A body; a trade union.\n\n[Council]{#t-council .term}\n\n:   See [it](#t-trade-union).\n";

    [Theory]
    [InlineData("A [x](#t-tr$0ade-union) and trade union.\n\n[l]: #t-trade-union\n")]
    [InlineData("A [x](#t-trade-union)$0 and trade union.\n\n[l]: #t-trade-union\n")]
    [InlineData("A [x](#t-trade-union) and trade union.\n\n[l]: #t-tra$0de-union\n")]
    public void The_id_changes_in_all_files_and_no_word_does(string text)
    {
        var test = new NavigationCase(text + "//- b.md\n[u]{.term key=t-trade-union} trade union\n" + Glossary);
        var result = Rename.Apply(test.Model, test.Offset, "t-union");
        Assert.Null(result.Refusal);
        Assert.Equal(
            "//- text.md\nA [x](#t-union) and trade union.\n\n[l]: #t-union\n"
            + "//- b.md\n[u]{.term key=t-union} trade union\n"
            + "//- glossary.md\n[Trade union]{#t-union .term}\n\n:   A body; a trade union.\n\n[Council]{#t-council .term}\n\n:   See [it](#t-union).\n",
            test.After(result.Changes));
        Assert.All(result.Changes, change => Assert.False(change.NeedsConfirmation));
    }

    [Theory]
    [InlineData("union", "begins with “t-”")]
    [InlineData("#t-union", "without “#”")]
    [InlineData("t-a b", "holds letters")]
    [InlineData("t-council", "already an entry")]
    [InlineData("t-here", "already something")]
    public void Ids_that_would_not_work_are_refused(string name, string reason)
    {
        var test = new NavigationCase("A [x](#t-tr$0ade-union) and [y]{#t-here}.\n" + Glossary);
        Assert.Contains(reason, Rename.Apply(test.Model, test.Offset, name).Refusal);
    }

    [Fact]
    public void A_headword_is_renamed_and_prose_only_with_confirmation()
    {
        var test = new NavigationCase(
            "Trade unions, the trade\nunion's power, a [trade union](#t-trade-union), a trade []{.pb #p1}union.\n\n> a trade union\n//- b.md\n---\nwitness: \"1922\"\n---\n\nA trade union.\n"
            + "//- glossary.md\n[Tra$0de union]{#t-trade-union .term}\n\n:   A body; a trade union.\n");
        Assert.Equal("Trade union", Rename.Prepare(test.Model, test.Offset).Name);
        var changes = Rename.Apply(test.Model, test.Offset, "Labour society").Changes;
        Assert.Equal([false, true], changes.Select(change => change.NeedsConfirmation));
        Assert.Equal("//- glossary.md\n[Labour society]{#t-trade-union .term}\n\n:   A body; a trade union.\n", test.After(changes.Take(1)));
        Assert.Equal(
            "//- text.md\nLabour societies, the labour society's power, a [trade union](#t-trade-union), a trade []{.pb #p1}union.\n\n> a trade union\n"
            + "//- glossary.md\n[Trade union]{#t-trade-union .term}\n\n:   A body; a labour society.\n",
            test.After(changes.Skip(1)));
    }

    [Fact]
    public void In_prose_the_headword_is_renamed_too()
    {
        var test = new NavigationCase("The trade un$0ions.\n" + Glossary);
        var start = Rename.Prepare(test.Model, test.Offset);
        Assert.Equal(("Trade union", "trade unions"), (start.Name, test.Model.Text.ToString(start.Span)));
        Assert.StartsWith("//- glossary.md\n[Guild]{#t-trade-union .term}", test.After(Rename.Apply(test.Model, test.Offset, "Guild").Changes.Take(1)), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "needs words")]
    [InlineData("two\nlines", "one line")]
    [InlineData("a [b]", "square brackets")]
    [InlineData("Councils", "a form of the entry “Council”")]
    public void Headwords_that_would_not_work_are_refused(string name, string reason)
    {
        var test = new NavigationCase("The trade un$0ions.\n" + Glossary);
        Assert.Contains(reason, Rename.Apply(test.Model, test.Offset, name).Refusal);
    }

    [Fact]
    public void The_same_headword_changes_nothing()
    {
        var test = new NavigationCase("The trade un$0ions.\n" + Glossary);
        Assert.Equal(new RenameResult(null, []), Rename.Apply(test.Model, test.Offset, "Trade union"));
    }

    [Fact]
    public void A_plain_headword_gets_the_span_that_its_new_id_needs()
    {
        var test = new NavigationCase("A [x](#t-gui$0ld).\n//- glossary.md\nGuild\n\n:   A body.\n");
        Assert.Equal(
            "//- text.md\nA [x](#t-craft).\n//- glossary.md\n[Guild]{#t-craft .term}\n\n:   A body.\n",
            test.After(Rename.Apply(test.Model, test.Offset, "t-craft").Changes));
    }

    [Fact]
    public void A_headword_in_YAML_keeps_its_quotation_marks()
    {
        var test = new NavigationCase(
            "The guil$0ds.\n//- terms.yaml\n- term: \"Guild\"\n  definition: A body.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    glossary: terms.yaml\n");
        Assert.Equal(
            "//- text.md\nThe crafts.\n//- terms.yaml\n- term: \"Craft\"\n  definition: A body.\n",
            test.After(Rename.Apply(test.Model, test.Offset, "Craft").Changes));
    }
}

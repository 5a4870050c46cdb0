using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Semantics;

public sealed class EditionReplacementTests
{
    private const string Volumes =
        "[x](#there)\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    external:\n      v2: v2/edition.yml\n"
        + "//- v2/edition.yml\ninput-files: [a.md]\nbibliography: works.bib\n//- v2/a.md\n# There\n\nText.\n//- v2/works.bib\n@book{a, title = {A}}\n";

    // Whoever looks from another file sees the one in full as facts alone, so that a change that keeps them must change nothing elsewhere.
    [Theory]
    [InlineData("A.[^a]\n\n[^a]:\n", "Prose.\n", "\nProse.\n")]
    [InlineData("A.[^a]\n\n[^a]:\n", "\nProse.\n", "Prose.\n")]
    [InlineData("A.[^a]\n\n[^a]:\n", "Prose.\n", "- Prose.\n")]
    [InlineData("A.[^a]\n\n[^a]:\n", "<!-- x -->\n\nProse.\n", "Prose.\n")]
    [InlineData("A.[^a]\n\n[^a]:\n", "Prose.\n", "> Prose.\n")]
    [InlineData("A.[^a]\n\n[^a]:\n", "| Prose.\n", "    Prose.\n")]
    [InlineData("[x](#a-b) [y](#fn1)\n", "# A b\n", "# A b c\n")]
    [InlineData("A.[^a] See note 1 above.\n\n[^a]: A.\n", "Prose.\n", "Prose, more of it.\n")]
    [InlineData("A.[^a]\n", "[^a]: A.\n", "[^a]: A, *emphatic*.\n")]
    [InlineData("A.[^a]\n", "[^a]: A.\n", "[^a]:\n")]
    [InlineData("A.[^a]\n", "x\n[^a]: A.\n", "x\n\n[^a]: A.\n")]
    [InlineData("A.[^a]\n\n[^a]: See [^b].\n", "[^b]: B.\n", "[^b]: B\n\n    C.\n")]
    public void What_is_unchanged_from_outside_leaves_other_files_alone(string first, string before, string after)
    {
        var old = Fixture.Edition([("text.md", first), ("b.md", before)]);
        var edition = Replace(old, "/e/b.md", after);
        Assert.True(!edition.HasSameFacts(old) || Check(edition).SequenceEqual(Check(old)), "The facts are the same and the diagnostics are not.");
        Assert.Equal(Check(Fixture.Edition([("text.md", first), ("b.md", after)])), Check(edition));
    }

    [Theory]
    [InlineData("Text, more of it.\n", true)]
    [InlineData("# New {#new}\n", false)]
    public void A_loose_file_looks_at_facts_of_those_beside_it(string after, bool isSame)
    {
        var old = Fixture.Loose(Markup.Parse("A.[^a]\n//- b.md\nText.\n"));
        Assert.Equal(isSame, Replace(old, "/e/b.md", after).HasSameFacts(old));
    }

    [Theory]
    [InlineData("Text, more of it.\n", true)]
    [InlineData("[^a]: A.\n", false)]
    public void Files_that_no_manifest_lists_count_by_their_facts(string after, bool isSame)
    {
        var old = Fixture.Edition(Markup.Parse("A.[^a]\n//- b.md\nText.\n//- edition.yml\ninput-files: [text.md]\n"));
        Assert.Equal(isSame, Replace(old, "/e/b.md", after).HasSameFacts(old));
    }

    [Theory]
    [InlineData("# There\n\nMore text.\n", true)]
    [InlineData("# Not there\n\nText.\n", false)]
    public void Another_volume_counts_by_its_facts(string after, bool isSame)
    {
        var old = Fixture.Edition(Markup.Parse(Volumes));
        var edition = Replace(old, "/e/v2/a.md", after);
        Assert.Equal(isSame, edition.HasSameFacts(old));
        Assert.Equal(isSame, Check(edition).Length == 0);
    }

    [Fact]
    public void The_bibliography_of_another_volume_can_be_replaced()
    {
        var old = Fixture.Edition(Markup.Parse(Volumes));
        var edition = old.TryReplace(new BibliographyDocument("/e/v2/works.bib", SourceText.From("@book{b, title = {B}}\n")));
        Assert.NotNull(edition);
        Assert.True(edition.HasSameFacts(old));
        Assert.NotNull(edition.Volumes[0].Works.Find("b"));
    }

    [Fact]
    public void A_file_that_two_volumes_share_is_replaced_in_both()
    {
        var old = Fixture.Edition(Markup.Parse(Volumes.Replace("input-files: [text.md]", "input-files: [text.md, v2/a.md]", StringComparison.Ordinal)));
        var edition = Replace(old, "/e/v2/a.md", "# Here\n");
        Assert.Equal("# Here\n", edition.Volumes[0].Documents[0].Text.Content);
        Assert.Equal("# Here\n", edition.Documents[1].Text.Content);
    }

    [Theory]
    [InlineData("/e/none.md")]
    [InlineData("/e/edition.yml")]
    [InlineData("/e/v2/edition.yml")]
    public void What_may_decide_about_the_files_asks_for_a_new_load(string path) =>
        Assert.Null(Fixture.Edition(Markup.Parse(Volumes)).TryReplace(MarkdownDocument.Parse(path, SourceText.From("x"))));

    private static Edition Replace(Edition edition, string path, string text)
    {
        var replaced = edition.TryReplace(MarkdownDocument.Parse(path, SourceText.From(text)));
        Assert.NotNull(replaced);
        return replaced;
    }

    // The messages of the first file.
    private static string[] Check(Edition edition) =>
    [
        .. new RuleRunner(AllRules.Catalog).Run(edition, edition.Documents[0], RuleSettings.For(edition, ImmutableDictionary<string, Severity>.Empty))
            .Select(found => $"{found.Span} {found.Rule.Id} {found.Message}"),
    ];
}

using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>A key that is used everywhere where a key can stand is renamed in exactly those places, and the edition is as sound as before.</summary>
public sealed class RenamedKeyTests
{
    private const string Markup = """
        //- edition.yml
        input-files: [text.md, notes.md, glossary.md]
        bibliography: [works.bib, more.json]
        citeproc: true
        metadata:
          title: An Edition
          lang: en-GB
          nocite: '@daniels'
          edition:
            base: w
            witnesses:
              w: {name: A witness, cite: daniels}
            notes:
              e: {name: Editor, default: true}
        //- text.md
        # One {#one}

        Words [see @daniels, pp. 33-35; @other].[^e-1] More in @daniels [p. 3], and -- @{daniels} -- by `@daniels`, [here](#ref-daniels). A [faction]{.term}.
        //- notes.md
        [^e-1]: As @daniels-more and @daniels have it; daniels is a name.
        //- glossary.md
        [Faction]{#t-faction .term}

        :   A group in a party [@daniels, p. 9].
        //- works.bib
        @string{press = {Press of daniels}}

        @book{daniels,
          author = {Daniels, Robert},
          title = {The Conscience of the Revolution},
          publisher = press,
          location = {Cambridge},
          date = {1960},
          pagetotal = {526},
          ids = {oldkey},
        }

        @inbook{daniels-more,
          crossref = {daniels},
          author = {Daniels, Robert},
          title = {A Chapter},
          related = {other,daniels},
          pages = {3--9},
        }
        //- more.json
        [{"id": "other", "type": "book", "title": "Another Book", "author": [{"family": "Roe", "given": "Ann"}], "issued": {"date-parts": [[1970]]}, "publisher": "Press", "note": "see daniels"}]
        """;

    [Theory]
    [InlineData("text.md", "@$0daniels, pp. 33")]
    [InlineData("notes.md", "and @$0daniels have")]
    [InlineData("glossary.md", "[@$0daniels, p. 9")]
    [InlineData("works.bib", "@book{$0daniels,")]
    [InlineData("works.bib", "crossref = {$0daniels}")]
    [InlineData("edition.yml", "'@$0daniels'")]
    public void Changes_exactly_its_places(string path, string cursor)
    {
        var markup = Testing.Markup.Parse(Markup + "\n");
        var edition = Fixture.Edition(markup);
        Assert.Empty(Faults(edition));
        var document = edition.Find($"{Fixture.Root}/{path}");
        Assert.NotNull(document);
        var offset = document.Text.Content.IndexOf(cursor.Replace("$0", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal) + cursor.IndexOf("$0", StringComparison.Ordinal);
        var result = Rename.Apply(new SemanticModel(edition, document), offset, "daniels1960");
        Assert.Null(result.Refusal);
        var files = EditedFiles.Of(markup, result.Changes);
        Assert.Equal(
            "edition.yml 2, glossary.md 1, notes.md 1, text.md 4, works.bib 3",
            string.Join(", ", result.Changes.SelectMany(change => change.Edits).GroupBy(edit => edition.DisplayPath(edit.Path)).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key} {file.Count()}")));
        Assert.Contains("[see @daniels1960, pp. 33-35; @other].[^e-1] More in @daniels1960 [p. 3], and -- @{daniels1960} -- by `@daniels`, [here](#ref-daniels1960)", files["text.md"], StringComparison.Ordinal);
        Assert.Contains("As @daniels-more and @daniels1960 have it; daniels is a name.", files["notes.md"], StringComparison.Ordinal);
        Assert.Contains("crossref = {daniels1960}", files["works.bib"], StringComparison.Ordinal);
        Assert.Contains("related = {other,daniels1960}", files["works.bib"], StringComparison.Ordinal);
        Assert.Contains("Press of daniels}", files["works.bib"], StringComparison.Ordinal);
        Assert.Contains("cite: daniels1960", files["edition.yml"], StringComparison.Ordinal);
        var after = EditionLoader.LoadManifest(MemoryFiles.Of([.. files.Select(file => ($"{Fixture.Root}/{file.Key}", file.Value))]), $"{Fixture.Root}/edition.yml");
        Assert.Empty(Faults(after));
    }

    [Fact]
    public void A_key_of_Csl_and_an_alias_are_renamed_too()
    {
        var markup = Testing.Markup.Parse(Markup.Replace("@{daniels}", "@oldkey", StringComparison.Ordinal) + "\n");
        var edition = Fixture.Edition(markup);
        foreach (var (name, changed) in new[] { ("other", "more.json text.md works.bib"), ("oldkey", "text.md works.bib") })
        {
            var text = edition.Documents[0];
            var result = Rename.Apply(new SemanticModel(edition, text), text.Text.Content.IndexOf("@" + name, StringComparison.Ordinal) + 1, "fresh");
            Assert.Null(result.Refusal);
            Assert.Equal(changed, string.Join(' ', result.Changes.SelectMany(change => change.Edits).Select(edit => edition.DisplayPath(edit.Path)).Distinct().Order(StringComparer.Ordinal)));
        }
    }

    private static ImmutableArray<string> Faults(Edition edition)
    {
        var runner = new RuleRunner(AllRules.Catalog);
        var settings = RuleSettings.For(edition, ImmutableDictionary<string, Severity>.Empty);
        return [.. edition.AllDocuments.SelectMany(document => runner.Run(edition, document, settings)).Where(found => found.Severity >= Severity.Info).Select(found => $"{found.Rule.Id} {found.Path}: {found.Message}")];
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.CodeActions;

/// <summary>What is offered for words that are terms, and for words that could be.</summary>
public sealed class TermOffersTests
{
    private const string Entries = """
        # Glossary

        [Labour aristocracy]{#t-labour .term also="aristocracy of labour"}

        :   D.

        [One-man management]{#t-omm .term}

        :   D.

        Plain word

        :   D.

        """;

    private const string Glossary = "\n//- glossary.md\n" + Entries;

    [Theory]
    [InlineData("On the labour aristo$0cracy.", "On the [labour aristocracy](#t-labour).")]
    [InlineData("The labour aristo$0cracy’s end.", "The [labour aristocracy’s](#t-labour) end.")]
    [InlineData("On the $0labour aristocracy.", "On the [labour aristocracy](#t-labour).")]
    [InlineData("On the labour aristocracy$0.", "On the [labour aristocracy](#t-labour).")]
    [InlineData("On the [|labour aristocracy|].", "On the [labour aristocracy](#t-labour).")]
    [InlineData("The labour aristo$0cracies’ end.", "The [labour aristocracies](#t-labour)’ end.")]
    [InlineData("On one-$0man\nmanagement.", "On [one-man\nmanagement](#t-omm).")]
    [InlineData("> On one-man\n> manage$0ment.", "> On [one-man\n> management](#t-omm).")]
    [InlineData("- On one-man\n  manage$0ment.", "- On [one-man\n  management](#t-omm).")]
    [InlineData("On *labour* aristo$0cracy.", "On [*labour* aristocracy](#t-labour).")]
    [InlineData("On labour *aristo$0cracy*.", "On [labour *aristocracy*](#t-labour).")]
    [InlineData("On *labour aristo$0cracy*.", "On *[labour aristocracy](#t-labour)*.")]
    [InlineData("On the *old labour aristo$0cracy here*.", "On the *old [labour aristocracy](#t-labour) here*.")]
    [InlineData("On [labour]{.x} aristo$0cracy.", "On [[labour]{.x} aristocracy](#t-labour).")]
    [InlineData("On labour[]{.pb #p4} aristo$0cracy.", "On [labour[]{.pb #p4} aristocracy](#t-labour).")]
    [InlineData("A.[^n]\n\n[^n]: On labour aristo$0cracy.", "A.[^n]\n\n[^n]: On [labour aristocracy](#t-labour).")]
    [InlineData("A ^[note on labour aristo$0cracy].", "A ^[note on [labour aristocracy](#t-labour)].")]
    [InlineData("As [see @k, on labour aristo$0cracy].", "As [see @k, on [labour aristocracy](#t-labour)].")]
    [InlineData("| a |\n|---|\n| labour aristo$0cracy |", "| a |\n|---|\n| [labour aristocracy](#t-labour) |")]
    [InlineData("On the [labor arist$0ocrasy]{.sic corr=\"labour aristocracy\"}.", "On the [[labor aristocrasy]{.sic corr=\"labour aristocracy\"}](#t-labour).")]
    [InlineData("a\r\n\r\nlabour aristo$0cracy\r\n", "a\r\n\r\n[labour aristocracy](#t-labour)\r\n")]
    public void Words_are_linked(string text, string expected) => OfferTest.Applies(text + Glossary, "Link this to the glossary", expected + "\n");

    [Theory]
    [InlineData("See [the labour aristo$0cracy](#x).")]
    [InlineData("See [the labour aristo$0cracy](#t-labour).")]
    [InlineData("See [labour aristo$0cracy]{.term}.")]
    [InlineData("See [labour aristo$0cracy]{.noterm}.")]
    [InlineData("# On labour aristo$0cracy")]
    [InlineData("`labour aristo$0cracy`")]
    [InlineData("No te$0rm.")]
    [InlineData("On the labour aristocracy. $0No.")]
    [InlineData("[|On the labour aristocracy|].")]
    [InlineData("On labour[^n] aristo$0cracy.\n\n[^n]: N.")]
    [InlineData("On labour^[note] aristo$0cracy.")]
    [InlineData("On [labour](#x) aristo$0cracy.")]
    [InlineData("On *the labour* aristo$0cracy.")]
    [InlineData("On labour *aristo$0cracy here*.")]
    public void Words_are_not_linked(string text) => Assert.DoesNotContain("Link this", OfferTest.Titles(text + Glossary), StringComparison.Ordinal);

    [Fact]
    public void A_plain_headword_gets_the_id_that_is_linked_to() => OfferTest.Applies(
        "A plain wo$0rd.\n//- glossary.md\nPlain word\n\n:   D.\n",
        "Link this to the glossary",
        "A [plain word](#t-plain-word).\n//- glossary.md\n[Plain word]{#t-plain-word .term}\n\n:   D.\n");

    [Fact]
    public void Of_two_entries_each_is_offered()
    {
        const string Two = "A cent$0re.\n//- glossary.md\n[Centre]{#t-a .term}\n\n:   A.\n\n[Centre]{#t-b .term}\n\n:   B.\n";
        Assert.Equal("Link this to the glossary as ‘t-a’ | Link this to the glossary as ‘t-b’ | This is not the term", OfferTest.Titles(Two, OfferKinds.Rewrite));
        OfferTest.Applies(Two, "Link this to the glossary as ‘t-b’", "A [centre](#t-b).\n");
    }

    [Fact]
    public void An_entry_does_not_link_to_itself() =>
        Assert.Equal("This is not the term", OfferTest.Titles("//- glossary.md\n[Centre]{#t-a .term}\n\n:   The cent$0re.\n", OfferKinds.Rewrite));

    [Fact]
    public void An_entry_in_yaml_is_linked_to() => OfferTest.Applies(
        "A cent$0re.\n//- terms.yaml\n- term: Centre\n  definition: D.\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {glossary: terms.yaml}}\n", "Link this to the glossary", "A [centre](#t-centre).\n");

    [Theory]
    [InlineData("On the labour aristo$0cracy.", "On the [labour aristocracy]{.noterm}.")]
    [InlineData("> On one-man\n> manage$0ment.", "> On [one-man\n> management]{.noterm}.")]
    [InlineData("See [the labour aristo$0cracy](#x).", "See [the [labour aristocracy]{.noterm}](#x).")]
    [InlineData("On labour[^n] aristo$0cracy.\n\n[^n]: N.", "On [labour[^n] aristocracy]{.noterm}.\n\n[^n]: N.")]
    [InlineData("On *labour* aristo$0cracy.", "On [*labour* aristocracy]{.noterm}.")]
    [InlineData("On [aristocrasy of labour]{.x} [labor arist$0ocrasy]{.sic corr=\"labour aristocracy\"}.", "On [aristocrasy of labour]{.x} [[labor aristocrasy]{.sic corr=\"labour aristocracy\"}]{.noterm}.")]
    public void Words_are_no_term(string text, string expected) => OfferTest.Applies(text + Glossary, "This is not the term", expected + "\n");

    [Theory]
    [InlineData("See [the labour aristo$0cracy](#t-labour).")]
    [InlineData("See [labour aristo$0cracy]{.noterm}.")]
    [InlineData("No te$0rm.")]
    [InlineData("On *the labour* aristo$0cracy.")]
    public void Words_are_not_said_to_be_none(string text) => Assert.DoesNotContain("not the term", OfferTest.Titles(text + Glossary), StringComparison.Ordinal);

    [Theory]
    [InlineData("On the labour aristo$0cracy.")]
    [InlineData("> On one-man\n> manage$0ment.")]
    [InlineData("On *labour* aristo$0cracy.")]
    [InlineData("On *labour aristo$0cracy*’s end.")]
    [InlineData("The labour aristo$0cracy’s end.")]
    [InlineData("On [labor arist$0ocrasy]{.sic corr=\"labour aristocracy\"}.")]
    [InlineData("As [see @k, on labour aristo$0cracy].")]
    [InlineData("- a\n- | the labour aristo$0cracy |")]
    public void What_is_written_is_read_so(string text)
    {
        Assert.Equal([(TermMatchKind.Link, "t-labour")], Places(text, "Link this to the glossary").Select(match => (match.Kind, match.Id?.Replace("t-omm", "t-labour", StringComparison.Ordinal) ?? string.Empty)));
        Assert.Empty(Places(text, "This is not the term"));
    }

    private static IEnumerable<TermMatch> Places(string text, string title)
    {
        var parsed = Markup.Parse(text + Glossary);
        var changed = EditedFiles.Of(parsed, OfferTest.Find(text + Glossary, title).GetChanges());
        var edition = Fixture.Edition([.. parsed.Files.Select(file => (file.Path, changed[file.Path]))]);
        return edition.Glossary.Index.In(edition.Documents[0]).All;
    }

    [Theory]
    [InlineData("The [|factory committee|] met.", "factory committee", "[Factory committee]{#t-factory-committee .term}\n\n:   TODO\n\n[Labour")]
    [InlineData("The [|factory\ncommittee|] met.", "factory committee", "[Factory committee]{#t-factory-committee .term}")]
    [InlineData("> The [|factory\n> committee|] met.", "factory committee", "[Factory committee]{#t-factory-committee .term}")]
    [InlineData("The [|*factory* committee,|] met.", "factory committee", "[Factory committee]{#t-factory-committee .term}")]
    [InlineData("The *fac[|tory* com|]mittee.", "tory com", "[Tory com]{#t-tory-com .term}")]
    [InlineData("The [|factory[^n] committee|] met.\n\n[^n]: N.", "factory committee", "[Factory committee]{#t-factory-committee .term}")]
    [InlineData("The [|“factory committee”|] met.", "factory committee", "[Factory committee]{#t-factory-committee .term}")]
    [InlineData("The [|Zimmerwald|] Left.", "Zimmerwald", ":   D.\n\n[Zimmerwald]{#t-zimmerwald .term}\n\n:   TODO")]
    [InlineData("# The [|Zimmerwald|] Left", "Zimmerwald", "[Zimmerwald]{#t-zimmerwald .term}")]
    public void Words_become_an_entry(string text, string words, string entry)
    {
        var parsed = Markup.Parse(text + Glossary);
        var changed = EditedFiles.Of(parsed, OfferTest.Find(text + Glossary, $"Add “{words}” to the glossary").GetChanges());
        Assert.Contains(entry, changed["glossary.md"], StringComparison.Ordinal);
        Assert.Equal(parsed.Files[0].Text.Content, changed["text.md"]);
    }

    [Theory]
    [InlineData("The $0factory committee met.")]
    [InlineData("The [|labour aristocracies|] met.")]
    [InlineData("The [| , |] met.")]
    [InlineData("The [|1921|] met.")]
    [InlineData("The [|`factory` committee|] met.")]
    [InlineData("`fac[|tory com|]mittee`")]
    [InlineData("    fac[|tory com|]mittee")]
    [InlineData("The [|factory [@k] committee|] met.")]
    [InlineData("One [|paragraph.\n\nTwo|] paragraphs.")]
    [InlineData("[|one two three four five six seven eight nine ten eleven|]")]
    [InlineData("---\ntitle: [|factory committee|]\n---\n\nA.")]
    [InlineData("<!-- [|factory committee|] -->")]
    public void Words_become_no_entry(string text) => Assert.DoesNotContain("Add “", OfferTest.Titles(text + Glossary), StringComparison.Ordinal);

    [Fact]
    public void A_glossary_is_made_where_there_is_none() => OfferTest.Applies(
        "The [|factory committee|].\n//- edition.yml\ninput-files:\n- text.md\n",
        "Add “factory committee” to the glossary",
        "The factory committee.\n//- glossary.md\n# Glossary\n\n[Factory committee]{#t-factory-committee .term}\n\n:   TODO\n//- edition.yml\ninput-files:\n- text.md\n- glossary.md\n");

    [Theory]
    [InlineData("The [|labour aristocracies of Europe|].", "labour aristocracies of Europe", "Labour aristocracy", "[Labour aristocracy]{#t-labour .term also=\"aristocracy of labour; labour aristocracies of Europe\"}")]
    [InlineData("The [|labcur aristocracy|].", "labcur aristocracy", "Labour aristocracy", "also=\"aristocracy of labour; labcur aristocracy\"}")]
    [InlineData("The labcur aris$0tocracy.", "labcur aristocracy", "Labour aristocracy", "also=\"aristocracy of labour; labcur aristocracy\"}")]
    [InlineData("The $0labcur aristocracy.", "labcur aristocracy", "Labour aristocracy", "also=\"aristocracy of labour; labcur aristocracy\"}")]
    [InlineData("The one-man managemcnt$0.", "one-man managemcnt", "One-man management", "[One-man management]{#t-omm .term also=\"one-man managemcnt\"}")]
    [InlineData("The [|management by one|].", "management by one", "One-man management", "[One-man management]{#t-omm .term also=\"management by one\"}")]
    [InlineData("A [|plainer word|].", "plainer word", "Plain word", "[Plain word]{#t-plain-word .term also=\"plainer word\"}")]
    [InlineData("A [|plain \"old\" word|].", "plain \"old\" word", "Plain word", "[Plain word]{#t-plain-word .term also=\"plain \\\"old\\\" word\"}")]
    public void A_spelling_is_added(string text, string words, string headword, string expected)
    {
        var changed = EditedFiles.Of(Markup.Parse(text + Glossary), OfferTest.Find(text + Glossary, $"Add “{words}” to the variants of “{headword}”").GetChanges());
        Assert.Contains(expected, changed["glossary.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[A word]{.term}", "[A word]{.term #t-a-word also=\"words here\"}")]
    [InlineData("[A word]{#t-x .term also=foreword}", "[A word]{#t-x .term also=\"foreword; words here\"}")]
    [InlineData("[A word]{#t-x .term also=\"\"}", "[A word]{#t-x .term also=\"words here\"}")]
    [InlineData("[A word]{#t-x .term also=\"b;\"}", "[A word]{#t-x .term also=\"b; words here\"}")]
    [InlineData("**[A word]{#t-x .term}**", "**[A word]{#t-x .term also=\"words here\"}**")]
    [InlineData("A *word*", "[A *word*]{#t-a-word .term also=\"words here\"}")]
    public void A_spelling_is_added_to_any_headword(string headword, string expected) => OfferTest.Applies(
        $"The [|words here|].\n//- glossary.md\n{headword}\n\n:   D.\n", "Add “words here” to the variants of “A word”", $"The words here.\n//- glossary.md\n{expected}\n\n:   D.\n");

    [Theory]
    [InlineData("- term: A word\n", "- term: A word\n  also: words here\n")]
    [InlineData("- definition: D.\n  term: \"A word\"\n", "- definition: D.\n  term: \"A word\"\n  also: words here\n")]
    [InlineData("terms:\n  - term: A word\n    kind: term\n", "terms:\n  - term: A word\n    also: words here\n    kind: term\n")]
    [InlineData("- term: A word\n  also: b\n", "- term: A word\n  also: b; words here\n")]
    [InlineData("- term: A word\n  also: \"b\"\n", "- term: A word\n  also: \"b; words here\"\n")]
    [InlineData("- term: A word\n  also: 'b'\n", "- term: A word\n  also: 'b; words here'\n")]
    [InlineData("- term: A word\n  also: [b, c]\n", "- term: A word\n  also: [b, c, words here]\n")]
    [InlineData("- term: A word\n  also: []\n", "- term: A word\n  also: [words here]\n")]
    [InlineData("- term: A word\n  also:\n  - b\n  - c\n  kind: term\n", "- term: A word\n  also:\n  - b\n  - c\n  - words here\n  kind: term\n")]
    [InlineData("- term: A word\n  also:\n    - b\n\n- term: D\n", "- term: A word\n  also:\n    - b\n    - words here\n\n- term: D\n")]
    [InlineData("- term: A word\n  also:\n  kind: term\n", "- term: A word\n  also: words here\n  kind: term\n")]
    [InlineData("- {term: A word, kind: term}\n", "- {term: A word, also: \"words here\", kind: term}\n")]
    [InlineData("- term: A word\r\n  kind: term\r\n", "- term: A word\r\n  also: words here\r\n  kind: term\r\n")]
    public void A_spelling_is_added_in_yaml(string before, string after)
    {
        const string Manifest = "//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {glossary: terms.yaml}}\n";
        OfferTest.Applies($"The [|words here|].\n//- terms.yaml\n{before}{Manifest}", "Add “words here” to the variants of “A word”", $"The words here.\n//- terms.yaml\n{after}{Manifest}");
    }

    [Theory]
    [InlineData("The [|labour aristocracy|].")]
    [InlineData("The [|factory committee|].")]
    [InlineData("The [|with these of|].")]
    [InlineData("The [|labour; aristocrats|].")]
    [InlineData("The labour aristo$0cracy.")]
    [InlineData("The lab$0our movement.")]
    [InlineData("One-man managemcnt and nothing el$0se.")]
    [InlineData("A plajn wo$0od.")]
    [InlineData("A $0word.")]
    [InlineData("`labcur aris$0tocracy`")]
    [InlineData("# Nothing$0\n")]
    [InlineData("$0\n")]
    public void No_spelling_is_added(string text) => Assert.DoesNotContain("variants", OfferTest.Titles(text + Glossary), StringComparison.Ordinal);

    [Fact]
    public void Of_many_near_entries_the_nearest_are_offered()
    {
        var glossary = "//- glossary.md\n" + string.Concat(Enumerable.Range(1, 6).Select(n => $"[Committee {n} works]{{#t-{n} .term}}\n\n:   D.\n\n")) + "[Factory committee]{#t-fc .term}\n\n:   D.\n";
        Assert.Equal(
            ["Factory committee", "Committee 1 works", "Committee 2 works"],
            OfferTest.Titles("The [|new factory committee|].\n" + glossary, OfferKinds.Rewrite).Split(" | ").Where(title => title.Contains("variants", StringComparison.Ordinal)).Select(title => title.Split('“')[^1].TrimEnd('”')));
    }

    [Theory]
    [InlineData("A wo$0rd.\n")]
    [InlineData("A wo$0rd.\n//- glossary.md\n")]
    [InlineData("A wo$0rd.\n//- glossary.md\n[Word]{#t-w\n\n:   D.\n")]
    [InlineData("A wo$0rd.\n//- terms.yaml\n- term: [Word\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {glossary: terms.yaml}}\n")]
    [InlineData("//- glossary.md\n[Wo$0rd]{#t-w .term}\n\n:   D.\n")]
    [InlineData("//- terms.yaml\n- term: wo$0rd\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {glossary: terms.yaml}}\n")]
    public void Nothing_is_offered_without_a_term(string text) => Assert.DoesNotContain(OfferTest.At(text), offer => offer.Id.StartsWith("term:", StringComparison.Ordinal));

    [Fact]
    public void Other_kinds_are_not_disturbed() => Assert.Empty(OfferTest.Titles("The labour aristo$0cracy." + Glossary, OfferKinds.Move));
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Generated;

/// <summary>A large edition with three hands and a sealed text: every fault put in is found, and nothing else is.</summary>
public sealed partial class LayeredEditionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Nothing_is_reported_before(int seed)
    {
        var edition = new LayeredEdition(seed);
        Assert.True(edition.Pages == 300 && edition.AuthorNotes + edition.PublisherNotes + edition.EditorsNotes > 990, $"{edition.AuthorNotes} {edition.PublisherNotes} {edition.EditorsNotes}");
        Assert.Empty(Check(edition));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_fault_is_found_and_nothing_else(int seed)
    {
        var edition = new LayeredEdition(seed);
        var expected = new List<string>();

        // A note that was left out, and one that stands twice.
        edition.Replace("[^a-20]", "");
        edition.ReplaceIn("notes/author.md", NoteOf(edition, "notes/author.md", "a-20"), "");
        expected.Add("ED1012 Note a-21 follows a-19; a-20 of The author is missing.");
        edition.Replace("[^a-40]", "[^a-40][^a-39]");
        expected.Add("ED1004 Note ‘a-39’ is referred to 2 times; Pandoc prints its text 2 times under different numbers.");

        // Two notes in the wrong order.
        edition.Replace("[^s-60]", "[^s-swap]");
        edition.Replace("[^s-61]", "[^s-60]");
        edition.Replace("[^s-swap]", "[^s-61]");
        expected.Add("ED1012 Note s-60 follows s-61; the numbers of The publisher go back.");

        // A wrong series.
        edition.Replace("[^s-80]", "[^x-80]");
        edition.ReplaceIn("notes/publisher.md", "[^s-80]", "[^x-80]");
        expected.Add("ED1011 ‘x’ is not a note series of this edition (known: a, s, e).");
        expected.Add("ED1012 Note s-81 follows s-79; s-80 of The publisher is missing.");
        expected.Add("ED1019 Notes of The editors are kept in notes/editors.md.");

        // A signature that is missing, a note in the wrong file.
        edition.ReplaceIn("notes/publisher.md", NoteOf(edition, "notes/publisher.md", "s-100"), "[^s-100]: Unsigned.\n\n");
        expected.Add("ED1018 Notes of The publisher are signed; in print this one will look like another hand’s.");
        var moved = NoteOf(edition, "notes/author.md", "a-120");
        edition.ReplaceIn("notes/author.md", moved, "");
        edition.ReplaceIn("notes/editors.md", "[^e-1]:", moved + "[^e-1]:");
        expected.Add("ED1019 Notes of The author are kept in notes/author.md.");

        // A page skipped, a page twice, a page referred to wrongly.
        const int skipped = 160;
        var links = (edition["notes/publisher.md"] + edition["notes/editors.md"]).Split($"(#p{skipped})").Length - 1;
        expected.AddRange(Enumerable.Repeat($"ED5001 Nothing in this edition has the id “p{skipped}”.", links));
        edition.Replace($"[]{{.pb #p{skipped}}}", "");
        expected.Add($"ED5006 Page {skipped + 1} of base follows page {skipped - 1}; {skipped} is not marked.");
        edition.Replace("[]{.pb #p41}", "[]{.pb #p41}[]{.pb #p40}");
        expected.Add("ED5005 Page 40 of The witness is already marked in text/02.md.");
        var reference = PageLink().Match(edition["notes/publisher.md"]).Groups["page"].Value;
        edition.ReplaceIn("notes/publisher.md", $"[p. {reference}](#p{reference})", $"[p. 299](#p{reference})");
        expected.Add($"ED5007 The text says p. 299, the link goes to p. {reference}.");

        // A word of the source text, a lemma, a quotation.
        var word = Sentence().Match(edition["text/09.md"]).Groups["word"];
        edition.ReplaceIn("text/09.md", Sentence().Match(edition["text/09.md"]).Value, Sentence().Match(edition["text/09.md"]).Value.Replace(word.Value, "Kronstadt", System.StringComparison.Ordinal));
        expected.Add($"ED6012 The sealed base text has changed here: “{word.Value}” is now “Kronstadt”.");
        var lemma = NoteOf(edition, "notes/editors.md", "e-200");
        edition.ReplaceIn("notes/editors.md", lemma, Lemma().Replace(lemma, "**quite otherwise**]"));
        expected.Add("ED8007 “quite otherwise” does not stand in the sentence that carries this note.");
        var quotation = NoteOf(edition, "notes/editors.md", "e-210");
        edition.ReplaceIn("notes/editors.md", quotation, Quotation().Replace(quotation, "“seven words that nobody has ever printed”"));
        expected.Add("ED8008 This quotation is not on p. " + PageLink().Match(quotation).Groups["page"].Value + ", nor on any other page.");

        var actual = Check(edition);
        Assert.Equal(("", ""), (string.Join('\n', expected.Except(actual)), string.Join('\n', actual.Except(expected))));
        Assert.Equal(expected.Order(System.StringComparer.Ordinal), actual.Order(System.StringComparer.Ordinal));
    }

    private static List<string> Check(LayeredEdition layered)
    {
        var edition = layered.Load();
        var runner = new RuleRunner(AllRules.Catalog);
        var settings = RuleSettings.For(edition, ImmutableDictionary<string, Severity>.Empty);
        return edition.AllDocuments.SelectMany(document => runner.Run(edition, document, settings)).Select(found => $"{found.Rule.Id} {found.Message}").ToList();
    }

    private static string NoteOf(LayeredEdition edition, string path, string label) => Regex.Match(edition[path], $@"\[\^{label}\]: [^\n]*\n\n").Value;

    [GeneratedRegex(@"\[p\. (?<page>\d+)\]")]
    private static partial Regex PageLink();

    [GeneratedRegex(@"(?<=\. )[A-Z]\w+ (?<word>[a-z]{5,}) [a-z]+ [a-z]+ (?=[a-z])")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\*\*[^*]+\*\*\]")]
    private static partial Regex Lemma();

    [GeneratedRegex("“[^”]+”")]
    private static partial Regex Quotation();
}

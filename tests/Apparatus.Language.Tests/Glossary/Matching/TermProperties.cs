using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Glossary.Matching;

/// <summary>What holds for recognition in any text whatever.</summary>
public sealed class TermProperties
{
    private static readonly string SampleGlossary = Read("samples/workers-opposition/glossary.md");

    private static readonly ImmutableArray<string> Samples =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => File.ReadAllText(path)),
    ];

    private static readonly ImmutableArray<(string Phrase, string Id)> Phrases =
    [
        ("one man management", "t-one-man-management"), ("labour aristocracies", "t-labour-aristocracy"), ("Workers’ Opposition", "t-workers-opposition"),
        ("V. I. Lenin", "t-lenin"), ("trade unions", "t-trade-union"), ("aristocracy of labor", "t-labour-aristocracy"), ("single management", "t-one-man-management"),
    ];

    // What may stand between two words, and what may stand inside one, each as it is written on a line of its container.
    private static readonly ImmutableArray<string> Between =
    [
        " ", "  ", "\n", "&nbsp;", "\u00A0", "\\ ", "<br>", " <!-- x --> ", "[]{.pb #p3} ", " []{.pb #p3}", "[^a] ", "^[Moscow, 1920] ", "^1^ ", " \n", "  \n", "\\\n", "\u202F", "[^a][]{.pb #p4}\n",
    ];

    private static readonly ImmutableArray<string> Inside = ["\u00AD", "&shy;", "[]{.pb #p3}", "-\n", "-[]{.pb #p3}\n", "\u00AD\n", "<!-- x -->", "\u200B"];

    private static readonly ImmutableArray<(string First, string Next)> Containers =
        [("", ""), ("> ", "> "), ("> > ", "> > "), ("- ", "  "), ("1. > ", "   > "), ("Word\n\n:   ", "    "), ("[^b]: ", "    "), ("| ", "| "), ("- > - ", "  >   ")];

    private static readonly ImmutableArray<(string Open, string Close)> Marks = [("", ""), ("*", "*"), ("**", "**"), ("[", "]{.smallcaps}"), ("[", "](#x)"), ("“", "”"), ("~~", "~~"), ("***", "***")];

    private static readonly Gen<string[]> Written = Gen.Select(
        Gen.Int[0, Phrases.Length - 1], Gen.Int[0, Containers.Length - 1], Gen.Int[0, Marks.Length - 1], Gen.Int[0, 99].Array[12], Gen.Int[0, 2])
        .Select((phrase, container, mark, choices, emphasised) => Write(Phrases[phrase], Containers[container], Marks[mark], choices, emphasised));

    private static readonly ImmutableArray<string> Pieces =
    [
        "Lenin", "lenin's ", "trade ", "union", "-", " ", "\n", "\n\n", "one-man ", "management", "*", "[", "]", "{.term}", "{.noterm}", "{.term key=t-lenin}", "(#t-lenin)", "{.sic corr=\"Lenin\"}", "{lang=ru}",
        "^", "^[", "[^a]", "[^a]: ", "> ", "- ", "'", "’", "\"", "\u00AD", "&shy;", "&nbsp;", "\\", "`", "$", "<sup>", "</sup>", "<code>", "</code>", "://", "www.", "@", "_", "/", "\ud83d", "\ude00", "\u0301", "☭", "労働",
        "::: noterm\n", ":::\n", "# ", "| a |\n|---|\n", "[]{.pb #p1}", "Workers", " Opposition", "[@lenin, p. 3]", "\0", "\r\n", "\r", "\ufb01", "единоначалие", ":   ", "&#xD800;", "¹", "–", "--",
    ];

    private static readonly Gen<string> Soup = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(pieces => string.Concat(pieces));

    private static readonly Gen<string> Prefixes = Gen.Int[0, Samples.Length - 1].SelectMany(i => Gen.Int[0, Samples[i].Length].Select(length => Samples[i][..length]));

    private static readonly Gen<string> Texts = Gen.OneOf(Soup, Prefixes.Where(text => text.Length < 20_000));

    private static readonly Gen<(string Text, (int At, int Length, string Piece)[] Edits)> Sessions =
        Gen.Select(Texts, Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])).Array[1, 8]);

    [Fact]
    public void However_an_occurrence_is_written_its_entry_is_found() => Written.Holds(
        written =>
        {
            var edition = Edition(written[0] + "\n\n[^a]: A note.\n\nText[^b].\n");
            var found = Assert.Single(edition.Glossary.Index.In(edition.Documents[0]).All);
            Assert.Equal(written[1], Assert.Single(edition.Glossary.EntriesOf(found)).Entry.Id);
            var words = edition.Documents[0].Text.ToString(found.Span);
            Assert.StartsWith(written[2], words, StringComparison.Ordinal);
            Assert.EndsWith(written[3], words, StringComparison.Ordinal);
        },
        2_000,
        written => string.Join('|', written));

    [Fact]
    public void Places_of_any_text_lie_inside_it_in_order() => Soup.Holds(CheckPlaces, 4_000, Show);

    [Fact]
    public void Places_of_every_prefix_of_a_sample_lie_inside_it_in_order() => Prefixes.Holds(CheckPlaces, 200, Show);

    [Fact]
    public void Each_block_has_its_places_for_itself() => Texts.Holds(
        text =>
        {
            var edition = Edition(text);
            var document = edition.Documents[0];
            var apart = document.Tree.Blocks.SelectMany(block => edition.Glossary.Index.Matcher.Find(document.Text, [block], TermOptions.Default)).Select(Describe);
            Assert.Equal(apart, edition.Glossary.Index.In(document).All.Select(Describe));
        },
        300,
        Show);

    [Fact]
    public void After_edits_the_places_are_those_of_a_fresh_search() => Sessions.Holds(
        session =>
        {
            var edition = Edition(session.Text);
            var text = edition.Documents[0].Text.Content;
            _ = edition.Glossary.Index.In(edition.Documents[0]);
            foreach (var (place, length, piece) in session.Edits)
            {
                var at = Math.Min(place, text.Length);
                text = string.Concat(text.AsSpan(0, at), piece, text.AsSpan(Math.Min(at + length, text.Length)));
                var after = MarkdownDocument.Parse("/e/text.md", SourceText.From(text), edition.Documents[0]);
                edition = edition.TryReplace(after) ?? Edition(text);
                var fresh = Edition(text);
                Assert.Equal(fresh.Glossary.Index.In(fresh.Documents[0]).All.Select(Describe), edition.Glossary.Index.In(edition.Documents[0]).All.Select(Describe));
            }
        },
        250,
        session => Show(session.Text) + "\n" + string.Join(", ", session.Edits));

    [Fact]
    public void An_edit_in_one_paragraph_searches_it_and_the_one_above() => Gen.Select(Gen.Int[2, 30], Gen.Int[0, 29], Gen.Int[0, 20]).Holds(
        values =>
        {
            var (count, which, at) = values;
            string[] paragraphs = [.. Enumerable.Range(0, count).Select(i => $"Paragraph {i} of Lenin and a trade union.")];
            var edition = Edition(string.Join("\n\n", paragraphs));
            _ = edition.Glossary.Index.In(edition.Documents[0]);
            paragraphs[which % count] = paragraphs[which % count].Insert(at, "x");
            var after = MarkdownDocument.Parse("/e/text.md", SourceText.From(string.Join("\n\n", paragraphs)), edition.Documents[0]);
            Assert.InRange(edition.TryReplace(after)?.Glossary.Index.In(after).SearchedBlocks ?? count, 1, 2);
        },
        100);

    [Fact]
    public void Any_glossary_is_read() => Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(pieces => string.Concat(pieces) + "\n\n:   " + string.Concat(pieces.Reverse())).Holds(
        text =>
        {
            var edition = Fixture.Edition([("text.md", text), ("glossary.md", text)]);
            CheckEntries([.. edition.Glossary.Entries.Select(place => place.Entry)], edition.Documents[1].Text);
            Check(edition);
            var list = SourceText.From("- term: " + text);
            CheckEntries(GlossaryListReader.Read(list, []).Entries, list);
        },
        1_500,
        Show);

    private static void CheckEntries(ImmutableArray<GlossaryEntry> entries, SourceText text)
    {
        var whole = new TextSpan(0, text.Length);
        Assert.All(entries, entry => Assert.All(
            [entry.Span, entry.HeadwordSpan, entry.TermSpan, entry.IdSpan ?? default, entry.AlsoSpan ?? default, .. entry.Variants.Select(variant => variant.Span), .. entry.SeeAlso.Select(see => see.Span), .. entry.Scope.Select(name => name.Span)],
            span => Assert.True(whole.Contains(span), $"{span} leaves the text")));
    }

    private static void CheckPlaces(string text) => Check(Edition(text));

    private static void Check(Edition edition)
    {
        var document = edition.Documents[0];
        var terms = edition.Glossary.Index.In(document);
        var last = new TextSpan(0, 0);
        var prose = 0;
        foreach (var match in terms.All)
        {
            Assert.True(match.Span.Start >= last.Start && match.Span.End <= document.Text.Length && match.Span.Length > 0, $"{match.Span} after {last}");
            Assert.True(match.Id is null || (match.Span.Contains(match.IdSpan) && Uri.UnescapeDataString(document.Text.ToString(match.IdSpan)).Length > 0));
            last = match.Span;

            // A note may stand inside a phrase and hold another.
            var isNested = match.Span.End <= prose;
            Assert.True(match.Kind != TermMatchKind.Prose || match.Span.Start >= prose || isNested, $"{match.Span} overlaps what ends at {prose}");
            prose = match.Kind == TermMatchKind.Prose && !isNested ? match.Span.End : prose;
            var innermost = terms.At(match.Span.Start);
            Assert.True(innermost is not null && innermost.Span.Contains(match.Span.Start) && innermost.Span.Length <= match.Span.Length, $"At {match.Span.Start} stands {innermost?.Span}");
        }
    }

    // The text, the id of its entry, and the first and last word of the phrase as far as they cannot be cut.
    private static string[] Write((string Phrase, string Id) phrase, (string First, string Next) container, (string Open, string Close) mark, int[] choices, int emphasised)
    {
        var words = phrase.Phrase.Split(' ');
        var text = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var isCut = choices[i] % 3 == 0 && word.Length > 5 && !word.Contains('’', StringComparison.Ordinal);
            if (isCut)
            {
                word = word.Insert(3, Inside[choices[i + 4] % Inside.Length]);
            }

            // Emphasis does not go over the end of a word with a note in it.
            word = emphasised == 1 && !isCut && !word.Contains('.', StringComparison.Ordinal) ? $"*{word}*" : word;
            // "I." at the beginning of a line begins a list.
            var gap = i == 0 ? string.Empty : Between[choices[i + 8] % Between.Length];
            text.Append(words[i][^1] == '.' ? gap.Replace('\n', ' ') : gap).Append(word);
        }

        var marked = emphasised == 0 ? mark.Open + text + mark.Close : text.ToString();
        return [container.First + $"see {marked} there".Replace("\n", "\n" + container.Next, StringComparison.Ordinal), phrase.Id, words[0].TrimEnd('.') is { Length: > 3 } first ? first[..3] : words[0].TrimEnd('.'), words[^1][^2..]];
    }

    private static Edition Edition(string text) => Fixture.Edition([("text.md", text), ("glossary.md", TermTest.Glossary + "\n\n" + SampleGlossary[SampleGlossary.IndexOf("[Specialist]", StringComparison.Ordinal)..SampleGlossary.IndexOf("[Tenth", StringComparison.Ordinal)])]);

    private static string Describe(TermMatch match) => $"{match.Span} {match.Kind} {match.Id} {match.IdSpan} {string.Join(',', match.Forms.Select(form => form.Entry))}";

    private static string Show(string text) => text.Length > 2_000 ? text[..2_000] + "…" : text;

    private static string Read(string path) => File.ReadAllText(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.md", SearchOption.AllDirectories)
        .First(file => file.Replace('\\', '/').EndsWith(path, StringComparison.Ordinal))).ReplaceLineEndings("\n");
}

using System;
using System.Linq;
using Apparatus.Language.Features.Completion;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Features.Completion;

/// <summary>What holds at any cursor of any text: an answer, exact spans, and every proposal gives a text that can be read.</summary>
public sealed class CompletionProperties
{
    private static readonly string[] Pieces =
    [
        "[^", "[^a", "]", "]:", "[@", "@", "@{", "-@", "key", ", ", "ch", "; ", "](", "](#", "#", "two.md", "/", "`", "```\n", "$", "\\", "<!-- ", " -->",
        "apparatus:", "disable ", "ED1001", "\n", "\n\n", "\r\n", "\r", "    ", "\t", "> ", "- ", "# ", "---\n", "title: ", "nocite: ", "notes:\n", "  s: {", "}", "[", "(",
        "metadata:\n", "  edition:\n", "    rules:\n", "\"", "'", ": ", "|\n", "\0", "\ud800", "\udc00", "😀", "e\u0301", "\u00a0", "word", "1921.", "www.a.b/", "http://", "fact", "]{.term key=", "{", ":   *See also:* [", "- term: ", "  see: ", ";", "’",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 25].Select(string.Concat);

    private static readonly Gen<(string Text, int At)> Cursors = Text.SelectMany(text => Gen.Int[0, text.Length].Select(at => (text, at)));

    [Fact]
    public void Any_markdown_has_an_answer() => Cursors.Holds(cursor => Check(cursor.Text, cursor.At, "text.md"), 1_500, Show);

    [Fact]
    public void Any_manifest_has_an_answer() => Cursors.Holds(cursor => Check(cursor.Text, cursor.At, "edition.yml"), 1_500, Show);

    [Fact]
    public void Any_glossary_has_an_answer() => Cursors.Holds(cursor => Check(cursor.Text, cursor.At, "glossary.md"), 500, Show);

    [Fact]
    public void Any_glossary_in_yaml_has_an_answer() => Cursors.Holds(cursor => Check("- term: A\n" + cursor.Text, cursor.At, "terms.yaml"), 500, Show);

    [Fact]
    public void Any_bibliography_has_an_answer() => Cursors.Holds(cursor => Check(cursor.Text.Replace("notes", "crossref = {", StringComparison.Ordinal), cursor.At, "r.bib"), 500, Show);

    [Theory]
    [InlineData("[", 20_000)]
    [InlineData("[^", 10_000)]
    [InlineData("[@a, ", 5_000)]
    [InlineData("`a ``b ", 5_000)]
    [InlineData("](#", 10_000)]
    [InlineData("@a-", 10_000)]
    [InlineData("<!-- apparatus:disable ED1001, ", 3_000)]
    [InlineData("> ", 5_000)]
    [InlineData("fact ", 10_000)]
    [InlineData("]{.term key=", 5_000)]
    [InlineData("*See:* [", 5_000)]
    public void A_hostile_line_has_an_answer(string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));
        Check(text, text.Length, "text.md");
        Check(text, text.Length / 2, "text.md");
    }

    [Fact]
    public void A_cursor_beyond_the_text_counts_as_its_end() => Assert.NotEmpty(CompletionTest.At(Fixture.Edition(Markup.Parse("Word.[^")), "/e/text.md", 1_000, CompletionOptions.Default).Items);

    private static string Show((string Text, int At) cursor) => $"{cursor.Text.Insert(Math.Min(cursor.At, cursor.Text.Length), "‸")}";

    private static void Check(string text, int at, string path)
    {
        var markup = Markup.Of(text, path).With(new MarkedFile("two.md", SourceText.From("# Two {#two}\n\nWord.[^a]\n\n[^abc]: Note.\n")));
        markup = path == "glossary.md" ? markup : markup.With(new MarkedFile("glossary.md", SourceText.From("[Faction]{#t-faction .term also=\"factional group\"}\n\n:   D.\n")));
        markup = path != "terms.yaml" ? markup : markup.With(new MarkedFile("edition.yml", SourceText.From("input-files: [two.md]\nmetadata: {edition: {glossary: [glossary.md, terms.yaml]}}\n")));
        markup = path == "r.bib" ? markup : markup.With(new MarkedFile("references.bib", SourceText.From("@book{key, title = {T}}")));
        var edition = Fixture.Edition(markup);
        CompletionTest.At(edition, "/e/" + path, Math.Min(at, text.Length), new CompletionOptions { Snippets = true, BracketCitations = at % 2 == 0, IsInvoked = at % 3 == 0 });
    }
}

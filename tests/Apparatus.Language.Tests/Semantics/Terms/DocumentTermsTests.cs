using System;
using System.Linq;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Semantics.Terms;

/// <summary>The places of one file that speak of terms, and searching them again after an edit.</summary>
public sealed class DocumentTermsTests
{
    [Theory]
    [InlineData("A $0Lenin.", "Lenin")]
    [InlineData("A Leni$0n.", "Lenin")]
    [InlineData("A Lenin$0.", null)]
    [InlineData("A$0 Lenin.", null)]
    [InlineData("$0Lenin", "Lenin")]
    [InlineData("Lenin$0", null)]
    [InlineData("$0", null)]
    [InlineData("One.\n\n> The trade\n>$0 union of it.\n\nTwo.", "trade\n> union")]
    [InlineData("Lenin.\n\n$0\n\nLenin.", null)]
    [InlineData("The [upper L$0enin](#t-trade-union).", "[upper Lenin](#t-trade-union)")]
    [InlineData("The [upper]{.term key=t$0-lenin} x.", "[upper]{.term key=t-lenin}")]
    [InlineData("Lenin^[of the trade un$0ion].", "trade union")]
    [InlineData("The trade^[of Le$0nin] union", "Lenin")]
    [InlineData("The trade^[of$0 Lenin] union", "trade^[of Lenin] union")]
    [InlineData("The trade^[of Lenin] un$0ion", "trade^[of Lenin] union")]
    public void The_innermost_place_at_an_offset_is_found(string markup, string? place)
    {
        var parsed = Markup.Parse(markup);
        var (terms, document) = Search(parsed.Files[0].Text.Content);
        var found = terms.At(parsed.Cursor?.Offset ?? -1);
        Assert.Equal(place, found is null ? null : document.Text.ToString(found.Span));
    }

    [Fact]
    public void Places_are_grouped_by_entry()
    {
        var (terms, document) = Search("Lenin.\n\nThe trade unions of Lenin, [x](#t-lenin), [y]{.term key=t-none}.");
        Assert.Equal(["Lenin", "Lenin", "[x](#t-lenin)"], terms.Of(4).Select(match => document.Text.ToString(match.Span)));
        Assert.Equal([TermMatchKind.Prose, TermMatchKind.Prose, TermMatchKind.Link], terms.Of(4).Select(match => match.Kind));
        Assert.Equal("t-lenin", document.Text.ToString(terms.Of(4)[2].IdSpan));
        Assert.Single(terms.Of(3));
        Assert.Empty(terms.Of(0));
        Assert.Empty(terms.Of(99));
        Assert.Equal([3, 4], terms.Entries.Order());
        Assert.Equal(5, terms.All.Count());
    }

    // A paragraph is read again when the line below it changes: a definition might stand there.
    [Theory]
    [InlineData("One Lenin.\n\nTwo.\n\nThree Lenin.\n", "Two", "Two of Lenin", 2)]
    [InlineData("One Lenin.\n\nTwo.\n\nThree Lenin.\n", "One", "None", 1)]
    [InlineData("One Lenin.\n\nTwo.\n\nThree Lenin.\n", "Three Lenin.\n", "Three", 2)]
    [InlineData("One Lenin.\n\nTwo.\n\nThree Lenin.\n", "Two.\n\n", "", 2)]
    [InlineData("One Lenin.\n\nTwo.\n\nThree Lenin.\n", "Two.\n\n", "Two.\n\nNew Lenin.\n\n", 3)]
    [InlineData("One Lenin.\n\nTwo.\n\nThree Lenin.\n", "\n\nTwo", "\nTwo", 1)]
    [InlineData("One Lenin.\n\nTwo.\n\nThree Lenin.\n", "\n\nTwo", "\n\n\n\nTwo", 2)]
    [InlineData("One Lenin.\n\nTwo.\n\nThree Lenin.\n", "Two.", "```", 2)]
    [InlineData("Lenin.\n\nLenin.\n\nLenin.\n", "\n\nLenin.\n\n", "\n\n", 2)]
    [InlineData("Lenin.\n\nLenin.\n\nLenin.\n", "Lenin.\n\nLenin.", "Lenin.\n\nLenin.\n\nLenin.", 3)]
    [InlineData("> Lenin.\n\nLenin.\n", "> ", "", 1)]
    [InlineData("- Lenin\n\n    Lenin.\n\nx\n", "- Lenin", "Lenin", 2)]
    public void After_an_edit_only_blocks_that_changed_are_searched(string before, string from, string to, int most)
    {
        var old = Edition(before);
        _ = old.Glossary.Index.In(old.Documents[0]);
        var at = before.IndexOf(from, StringComparison.Ordinal);
        var after = MarkdownDocument.Parse("/e/text.md", SourceText.From(string.Concat(before.AsSpan(0, at), to, before.AsSpan(at + from.Length))), old.Documents[0]);
        var edition = old.TryReplace(after) ?? throw new InvalidOperationException("The edition has to be loaded again.");
        var terms = edition.Glossary.Index.In(after);
        Assert.InRange(terms.SearchedBlocks, 0, most);
        Assert.Equal(Search(after.Text.Content).Terms.All.Select(Describe), terms.All.Select(Describe));
    }

    [Fact]
    public void What_was_found_is_kept_while_nobody_asks_in_between()
    {
        var edition = Edition("Lenin.\n\nTwo.\n\nThree.\n");
        _ = edition.Glossary.Index.In(edition.Documents[0]);
        foreach (var text in new[] { "Lenin.\n\nTwo x.\n\nThree.\n", "Lenin.\n\nTwo xy.\n\nThree.\n", "Lenin.\n\nTwo xyz.\n\nThree.\n" })
        {
            edition = edition.TryReplace(MarkdownDocument.Parse("/e/text.md", SourceText.From(text), edition.Documents[0])) ?? edition;
        }

        Assert.Equal(2, edition.Glossary.Index.In(edition.Documents[0]).SearchedBlocks);
    }

    [Fact]
    public void Another_file_beside_the_edition_can_be_searched()
    {
        var edition = Edition("x\n");
        var beside = MarkdownDocument.Parse("/e/beside.md", SourceText.From("Lenin"));
        Assert.Single(edition.Glossary.Index.In(beside).All);
        Assert.Same(edition.Glossary.Index.In(beside), edition.Glossary.Index.In(beside));
    }

    private static string Describe(TermMatch match) => $"{match.Span} {match.Kind} {match.Id} {match.IdSpan} {string.Join(',', match.Forms.Select(form => form.Entry))}";

    private static (DocumentTerms Terms, MarkdownDocument Document) Search(string text)
    {
        var edition = Edition(text);
        return (edition.Glossary.Index.In(edition.Documents[0]), edition.Documents[0]);
    }

    private static Edition Edition(string text) => Fixture.Edition([("text.md", text), ("glossary.md", TermTest.Glossary)]);
}

using System.Linq;
using Apparatus.Language.Features.Structure;
using Apparatus.Language.Semantics;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Structure;

public sealed class SelectionRangesTests
{
    [Theory]
    [InlineData("$0", "")]
    [InlineData("One wo$0rd.", "word|One word.")]
    [InlineData("One word$0.", "word|One word.")]
    [InlineData("One $0word.", "word|One word.")]
    [InlineData("One-man man$0agement-board rule", "management|management-board|One-man management-board rule")]
    [InlineData("the work$0ers’ council’s day", "workers|the workers’ council’s day")]
    [InlineData("the coun$0cil’s day", "council’s|the council’s day")]
    [InlineData("First one. Sec$0ond one. Third.", "Second|Second one.|First one. Second one. Third.")]
    [InlineData("First[^a]. Sec$0ond.[^b] Third.", "Second|Second.[^b]|First[^a]. Second.[^b] Third.")]
    [InlineData("See p. 3$0 of A. Kollontai, ed. B. Then more.", "3|See p. 3 of A. Kollontai, ed. B. Then more.")]
    [InlineData("He said “Go$0.” They went.", "Go|He said “Go.”|He said “Go.” They went.")]
    [InlineData("a *b c$0 d* e", "c|b c d|*b c d*|a *b c d* e")]
    [InlineData("a [b$0 c](#d) e", "b|b c|[b c](#d)|a [b c](#d) e")]
    [InlineData("a [b c](#de$0f) e", "def|#def|[b c](#def)|a [b c](#def) e")]
    [InlineData("a[^no$0te] b", "note|[^note]|a[^note] b")]
    [InlineData("a [see @ke$0y, p. 3; @other] b", "key|@key|see @key, p. 3|see @key, p. 3; @other|[see @key, p. 3; @other]|a [see @key, p. 3; @other] b")]
    [InlineData("a [@key, p$0. 3] b", "p|, p. 3|@key, p. 3|[@key, p. 3]|a [@key, p. 3] b")]
    [InlineData("a [b]{.si$0c corr=c} d", "sic|{.sic corr=c}|[b]{.sic corr=c}|a [b]{.sic corr=c} d")]
    [InlineData("a `b$0 c` d", "b|b c|`b c`|a `b c` d")]
    [InlineData("a ^[b$0 c] d", "b|b c|^[b c]|a ^[b c] d")]
    [InlineData("# One t$0wo {#x}\n\nWords.", "two|One two|# One two {#x}|# One two {#x}\n\nWords.")]
    [InlineData("# A\n\n## B\n\nWo$0rds.\n\n## C\n", "Words|Words.|## B\n\nWords.|# A\n\n## B\n\nWords.\n\n## C|# A\n\n## B\n\nWords.\n\n## C\n")]
    [InlineData("> On$0e\n> two", "One|One\n> two|> One\n> two")]
    [InlineData("- on$0e\n- two", "one|- one|- one\n- two")]
    [InlineData("[^a]: On$0e two.\n\n    Three.", "One|One two.|One two.\n\n    Three.|[^a]: One two.\n\n    Three.")]
    [InlineData("[^a$0]: One.", "a|[^a]:|[^a]: One.")]
    [InlineData("---\ntitle: On$0e two\nlang: en\n---\n", "One|One two|title: One two|title: One two\nlang: en|title: One two\nlang: en\n|---\ntitle: One two\nlang: en\n---|---\ntitle: One two\nlang: en\n---\n")]
    [InlineData("a 😀𝒜𝒷$0 c", "𝒜𝒷|a 😀𝒜𝒷 c")]
    [InlineData("a\r\n$0\r\nb", "a\r\n\r\nb")]
    public void Grow_in_Markdown(string text, string expected) => Check(text, "text.md", expected);

    [Theory]
    [InlineData("@book{a, title = {One t$0wo}, year = 1}", "two|One two|{One two}|title = {One two}|@book{a, title = {One two}, year = 1}")]
    [InlineData("@book{ke$0y, title = {A}}\n", "key|@book{key, title = {A}}|@book{key, title = {A}}\n")]
    [InlineData("@string{ab$0c = {A}}\n", "abc|abc = {A}|@string{abc = {A}}|@string{abc = {A}}\n")]
    [InlineData("@comment{a b$0 c}\n", "b|@comment{a b c}|@comment{a b c}\n")]
    public void Grow_in_bibliographies(string text, string expected) => Check("x\n//- references.bib\n" + text, "references.bib", expected);

    [Theory]
    [InlineData("from: mark$0down\n", "markdown|from: markdown|from: markdown\n")]
    [InlineData("a:\n  b: 'c$0 d'\n", "c|c d|'c d'|b: 'c d'|a:\n  b: 'c d'|a:\n  b: 'c d'\n")]
    public void Grow_in_manifests(string text, string expected) => Check("x\n//- edition.yml\n" + text, "edition.yml", expected);

    private static void Check(string text, string path, string expected)
    {
        var markup = Markup.Parse(text);
        Assert.NotNull(markup.Cursor);
        var edition = Fixture.Edition(markup);
        var document = edition.Find($"{Fixture.Root}/{path}");
        Assert.NotNull(document);
        var found = SelectionRanges.At(new SemanticModel(edition, document), markup.Cursor.Value.Offset);
        Assert.Equal(expected.Split('|'), found.Select(document.Text.ToString));
    }
}

using System.Linq;
using Apparatus.Language.Features.Completion;
using Apparatus.Testing;
using Xunit;
using Proposals = Apparatus.Language.Features.Completion.Completion;

namespace Apparatus.Language.Tests.Features.Completion;

public sealed class WorkCompletionTests
{
    private const string Bib = """

        //- r.bib
        @book{brinton1970, author = {Maurice Brinton}, title = {The Bolsheviks and Workers' Control}, year = {1970}, ids = {oldkey}}
        @book{daniels1960, author = {Robert Vincent Daniels}, title = {The Conscience of the Revolution}, year = {1960}}
        @article{zizek, author = {Slavoj Žižek}, title = {A Brief Piece}, date = {2001-05}}
        @misc{https://ex.org/a.b, title = {A Page}}
        @misc{a--b, title = {Two Hyphens}}
        """;

    [Theory]
    [InlineData("[@$0]", "[@brinton1970]")]
    [InlineData("[@bri$0]", "[@brinton1970]")]
    [InlineData("[@bri$0nton]", "[@brinton1970]")]
    [InlineData("[@$0brinton1970, p. 3]", "[@brinton1970, p. 3]")]
    [InlineData("[see @bri$0, p. 3]", "[see @brinton1970, p. 3]")]
    [InlineData("[see @bri$0", "[see @brinton1970")]
    [InlineData("[-@bri$0]", "[-@brinton1970]")]
    [InlineData("[@daniels1960; @bri$0]", "[@daniels1960; @brinton1970]")]
    [InlineData("[@daniels1960; -@bri$0; @zizek]", "[@daniels1960; -@brinton1970; @zizek]")]
    [InlineData("As @bri$0 says.", "As @brinton1970 says.")]
    [InlineData("As @bri$0. Next.", "As @brinton1970. Next.")]
    [InlineData("As @bri$0's book.", "As @brinton1970's book.")]
    [InlineData("@$0", "@brinton1970")]
    [InlineData("@{$0", "@{brinton1970}")]
    [InlineData("@{$0}", "@{brinton1970}")]
    [InlineData("[@{bri$0}, p. 3]", "[@{brinton1970}, p. 3]")]
    [InlineData("[@{bri$0nton}, p. 3]", "[@{brinton1970}, p. 3]")]
    [InlineData("*@bri$0*", "*@brinton1970*")]
    [InlineData("**[@bri$0]**", "**[@brinton1970]**")]
    [InlineData("> Quoted. [@bri$0]", "> Quoted. [@brinton1970]")]
    [InlineData("- item @bri$0\n- other", "- item @brinton1970\n- other")]
    [InlineData("A.[^x]\n\n[^x]: @bri$0 [p. 3].", "A.[^x]\n\n[^x]: @brinton1970 [p. 3].")]
    [InlineData("Note^[See @bri$0].", "Note^[See @brinton1970].")]
    [InlineData("# On @bri$0", "# On @brinton1970")]
    [InlineData("| a |\n|---|\n| @bri$0 |", "| a |\n|---|\n| @brinton1970 |")]
    [InlineData("—@bri$0", "—@brinton1970")]
    [InlineData("(@bri$0)", "(@brinton1970)")]
    [InlineData("[link @bri$0](x.md)", "[link @brinton1970](x.md)")]
    [InlineData("𝒜 [@bri$0]", "𝒜 [@brinton1970]")]
    [InlineData("A\r\n\r\n[@bri$0\r\n\r\nB", "A\r\n\r\n[@brinton1970\r\n\r\nB")]
    [InlineData("[@\n@bri$0]", "[@\n@brinton1970]")]
    public void Replaces_the_key(string text, string expected) => CompletionTest.Inserts(text + Bib, "brinton1970", expected + "\n");

    [Theory]
    [InlineData("[@$0]", "https://ex.org/a.b", "[@{https://ex.org/a.b}]")]
    [InlineData("[@$0]", "a--b", "[@{a--b}]")]
    [InlineData("[@{$0}]", "a--b", "[@{a--b}]")]
    [InlineData("@a-$0", "a--b", "@{a--b}")]
    public void Puts_braces_around_keys_that_need_them(string text, string key, string expected) => CompletionTest.Inserts(text + Bib, key, expected + "\n");

    [Theory]
    [InlineData("As @$0brinton says.", "As @brinton1970brinton says.")]
    [InlineData("As @bri$0nton says.", "As @brinton1970nton says.")]
    [InlineData("As @bri$0 says.", "As @brinton1970 says.")]
    public void Keeps_what_follows_where_a_person_wants_to(string text, string expected) => CompletionTest.Inserts(text + Bib, "brinton1970", expected + "\n", insert: true);

    [Theory]
    [InlineData("`@bri$0`")]
    [InlineData("`@bri$0")]
    [InlineData("```\n@bri$0\n```")]
    [InlineData("```python\n@bri$0")]
    [InlineData("    @bri$0")]
    [InlineData("$@bri$0$")]
    [InlineData("<!-- @bri$0 -->")]
    [InlineData("<!-- @bri$0")]
    [InlineData("mail a@bri$0")]
    [InlineData("mail a.b@bri$0")]
    [InlineData("mail .@bri$0")]
    [InlineData("<a@bri$0>")]
    [InlineData("\\@bri$0")]
    [InlineData("http://x.org/@bri$0")]
    [InlineData("www.x.org/@bri$0")]
    [InlineData("<http://x.org/@bri$0>")]
    [InlineData("[x](http://x.org/@bri$0)")]
    [InlineData("[x](@bri$0)")]
    [InlineData("@bri $0")]
    [InlineData("@bri, $0")]
    [InlineData("@bri-- $0")]
    [InlineData("@bri--$0")]
    [InlineData("@-$0")]
    [InlineData("@@$0")]
    [InlineData("@{a key$0")]
    [InlineData("@{bri}$0")]
    [InlineData("@brinton1970.$0")]
    [InlineData("[words]{.x cite=@bri$0}")]
    [InlineData("<img alt=\"@bri$0\">")]
    [InlineData("{{ @bri$0 }}")]
    [InlineData("word$0")]
    public void Proposes_nothing_elsewhere(string text) => Assert.Empty(CompletionTest.At(text + Bib).Items);

    [Theory]
    [InlineData("@bri$0", "brinton1970 zizek")]
    [InlineData("@1970$0", "brinton1970")]
    [InlineData("@Maurice$0", "brinton1970")]
    [InlineData("@bolsh$0", "brinton1970")]
    [InlineData("@brinton-control$0", "brinton1970")]
    [InlineData("@žiž$0", "zizek")]
    [InlineData("@slavoj$0", "zizek")]
    [InlineData("@revol$0", "daniels1960")]
    [InlineData("@oldk$0", "brinton1970")]
    [InlineData("@dnl$0", "daniels1960")]
    [InlineData("@2001$0", "zizek")]
    [InlineData("@xyz$0", "")]
    public void Finds_by_key_alias_author_year_and_title(string text, string keys) => Assert.Equal(keys, CompletionTest.Labels(text + Bib));

    [Theory]
    [InlineData("@$0", "a--b brinton1970 daniels1960 https://ex.org/a.b zizek")]
    [InlineData("[@zizek] @zizek [@daniels1960] @$0", "zizek daniels1960 a--b brinton1970 https://ex.org/a.b")]
    [InlineData("@$0\n\n//- two.md\n[@zizek]", "zizek a--b brinton1970 daniels1960 https://ex.org/a.b")]
    [InlineData("[@zizek] @b$0", "brinton1970 a--b https://ex.org/a.b zizek")]
    public void Ranks_by_use_in_the_edition_then_by_alphabet(string text, string keys) => Assert.Equal(keys, CompletionTest.Labels(text + Bib));

    [Fact]
    public void Says_what_a_work_is()
    {
        var item = CompletionTest.Item("[@oldk$0] @brinton1970" + Bib, "brinton1970");
        Assert.Contains("1970 · The Bolsheviks and Workers", item.Detail, System.StringComparison.Ordinal);
        Assert.Equal("also oldkey, cited once", item.Description);
        Assert.Equal(CompletionItemKind.Work, item.Kind);
    }

    [Theory]
    [InlineData("@bri$0", "brinton1970", ",;]")]
    [InlineData("@bri$0", "zizek", "")]
    [InlineData("@$0", "zizek", "")]
    [InlineData("@{bri$0}", "brinton1970", "")]
    public void Is_chosen_by_what_follows_a_key_only_where_the_key_begins_as_typed(string text, string key, string characters) =>
        Assert.Equal(characters, string.Concat(CompletionTest.Item(text + Bib, key).CommitCharacters));

    [Fact]
    public void Documents_a_work()
    {
        var edition = Fixture.Edition(Markup.Parse("Text." + Bib));
        Assert.Contains("Bolsheviks", Proposals.Resolve(edition, new CompletionData(CompletionDataKind.Work, "brinton1970")), System.StringComparison.Ordinal);
        Assert.NotNull(Proposals.Resolve(edition, new CompletionData(CompletionDataKind.Work, "oldkey")));
        Assert.Null(Proposals.Resolve(edition, new CompletionData(CompletionDataKind.Work, "nobody")));
    }

    [Theory]
    [InlineData("As @bri$0 says.", "As [@brinton1970] says.")]
    [InlineData("As -@bri$0 says.", "As [-@brinton1970] says.")]
    [InlineData("[see @bri$0]", "[see @brinton1970]")]
    [InlineData("[@{bri$0}]", "[@{brinton1970}]")]
    public void Writes_brackets_where_a_person_wants_them(string text, string expected) =>
        CompletionTest.Inserts(text + Bib, "brinton1970", expected + "\n", new CompletionOptions { BracketCitations = true });

    [Theory]
    [InlineData("---\nnocite: \"@bri$0\"\n---\n", "---\nnocite: \"@brinton1970\"\n---\n")]
    [InlineData("---\nnocite: @bri$0\n---\n", "---\nnocite: \"@brinton1970\"\n---\n")]
    [InlineData("---\nnocite: |\n  @daniels1960, @bri$0\n---\n", "---\nnocite: |\n  @daniels1960, @brinton1970\n---\n")]
    [InlineData("---\nnocite:\n- '@bri$0'\n---\n", "---\nnocite:\n- '@brinton1970'\n---\n")]
    [InlineData("---\ntitle: On @bri$0\n---\n", "---\ntitle: On @brinton1970\n---\n")]
    [InlineData("---\ntitle: On [@bri$0]\n---\n", "---\ntitle: On [@brinton1970]\n---\n")]
    [InlineData("---\ntitle: On, @bri$0\n---\n", "---\ntitle: On, @brinton1970\n---\n")]
    [InlineData("---\ntitle: A - @bri$0\n---\n", "---\ntitle: A - @brinton1970\n---\n")]
    [InlineData("---\nnocite: [@bri$0]\n---\n", "---\nnocite: [\"@brinton1970\"]\n---\n")]
    [InlineData("---\nabstract: |\n  See [@bri$0, p. 3].\n---\n", "---\nabstract: |\n  See [@brinton1970, p. 3].\n---\n")]
    public void Works_in_metadata(string text, string expected) => CompletionTest.Inserts(text + Bib, "brinton1970", expected + "\n");

    [Theory]
    [InlineData("---\nlang: @bri$0\n---\n")]
    [InlineData("---\nbibliography: a@bri$0\n---\n")]
    [InlineData("---\n# @bri$0\ntitle: A\n---\n")]
    [InlineData("---\nnotes_: see @bri$0\n---\n")]
    [InlineData("---\n@bri$0\n---\n")]
    public void Is_silent_in_other_metadata(string text) => Assert.Empty(CompletionTest.At(text + Bib).Items);

    [Theory]
    [InlineData("metadata:\n  nocite: \"@bri$0\"\n", "metadata:\n  nocite: \"@brinton1970\"\n")]
    [InlineData("metadata:\n  nocite: @bri$0\n", "metadata:\n  nocite: \"@brinton1970\"\n")]
    [InlineData("metadata:\n  nocite: |\n    @daniels1960\n    @bri$0\n", "metadata:\n  nocite: |\n    @daniels1960\n    @brinton1970\n")]
    [InlineData("metadata:\n  edition:\n    witnesses:\n      a:\n        cite: bri$0\n", "metadata:\n  edition:\n    witnesses:\n      a:\n        cite: brinton1970\n")]
    [InlineData("metadata:\n  edition:\n    witnesses:\n      a: {name: X, cite: $0, pages: 1}\n", "metadata:\n  edition:\n    witnesses:\n      a: {name: X, cite: brinton1970, pages: 1}\n")]
    [InlineData("metadata:\n  edition:\n    witnesses:\n      a:\n        cite:$0\n", "metadata:\n  edition:\n    witnesses:\n      a:\n        cite: brinton1970\n")]
    public void Works_in_a_manifest(string manifest, string expected) =>
        CompletionTest.Inserts("//- edition.yml\nbibliography: r.bib\ninput-files: [text.md]\n" + manifest + "//- text.md\nText.\n" + Bib, "brinton1970", "bibliography: r.bib\ninput-files: [text.md]\n" + expected);

    [Theory]
    [InlineData("metadata:\n  title: See @bri$0\n")]
    [InlineData("metadata:\n  author: a@bri$0\n")]
    public void A_manifest_is_plain_text_elsewhere(string manifest) =>
        Assert.Empty(CompletionTest.At("//- edition.yml\nbibliography: r.bib\ninput-files: [text.md]\n" + manifest + "//- text.md\nText.\n" + Bib).Items);

    [Theory]
    [InlineData("@inbook{x, crossref = {$0}}", "brinton1970", "@inbook{x, crossref = {brinton1970}}")]
    [InlineData("@inbook{x, crossref = {bri$0}}", "brinton1970", "@inbook{x, crossref = {brinton1970}}")]
    [InlineData("@inbook{x, crossref = {bri$0nton}}", "brinton1970", "@inbook{x, crossref = {brinton1970}}")]
    [InlineData("@inbook{x, CROSSREF = \"bri$0\"}", "brinton1970", "@inbook{x, CROSSREF = \"brinton1970\"}")]
    [InlineData("@inbook{x, related={zizek, bri$0}}", "brinton1970", "@inbook{x, related={zizek, brinton1970}}")]
    [InlineData("@inbook{x,\r\n  crossref = {bri$0", "brinton1970", "@inbook{x,\r\n  crossref = {brinton1970")]
    [InlineData("@inbook{x, xdata = {$0}}", "shared", "@inbook{x, xdata = {shared}}")]
    [InlineData("@inbook{x, entryset = {bri$0,zizek}}", "brinton1970", "@inbook{x, entryset = {brinton1970,zizek}}")]
    [InlineData("@inbook{x, crossref = {bolsh$0}}", "brinton1970", "@inbook{x, crossref = {brinton1970}}")]
    public void Names_other_entries_in_bibtex(string entry, string key, string expected) =>
        CompletionTest.Inserts($"Text.\n//- s.bib\n@xdata{{shared, publisher = {{P}}}}\n@book{{brinton1970, title = {{Bolsheviks}}}}\n{entry}", key, $"@xdata{{shared, publisher = {{P}}}}\n@book{{brinton1970, title = {{Bolsheviks}}}}\n{expected}");

    [Theory]
    [InlineData("@inbook{x, crossref = {$0}}", "brinton1970")]
    [InlineData("@inbook{x, xdata = {$0}}", "shared")]
    [InlineData("@inbook{x, title = {$0}}", "")]
    [InlineData("@inbook{x, author = {a@$0}}", "")]
    [InlineData("@inbook{x, mycrossref = {$0}}", "")]
    [InlineData("@inbook{x, crossref = {brinton1970}, title = {$0}}", "")]
    public void Knows_which_entries_may_be_named(string entry, string keys) =>
        Assert.Equal(keys, CompletionTest.Labels($"Text.\n//- s.bib\n@xdata{{shared, publisher = {{P}}}}\n@book{{brinton1970, title = {{Bolsheviks}}}}\n{entry}"));

    [Fact]
    public void Finds_works_of_csl_by_family_name() =>
        Assert.Equal("k1", CompletionTest.Labels("@kollon$0\n//- r.json\n[{\"id\": \"k1\", \"type\": \"book\", \"title\": \"X\", \"author\": [{\"family\": \"Kollontai\", \"given\": \"A.\"}]}, {\"id\": \"k2\", \"title\": \"Y\"}]"));

    [Theory]
    [InlineData("@godel$0")]
    [InlineData("@Gödel$0")]
    [InlineData("@uber$0")]
    public void Reads_letters_that_latex_hides(string text) =>
        Assert.Equal("k1", CompletionTest.Labels(text + "\n//- r.bib\n@book{k1, author = {Kurt G{\\\"o}del}, title = {{\\\"U}ber S{\\\"a}tze}, year = {1931}}\n@book{k2, title = {Other}}"));

    [Fact]
    public void Finds_works_by_what_they_inherit() =>
        Assert.Equal("part whole", CompletionTest.Labels("@collect$0\n//- r.bib\n@incollection{part, title = {A Part}, crossref = {whole}}\n@collection{whole, title = {Collected Papers}}"));

    [Fact]
    public void Finds_works_described_in_front_matter() =>
        Assert.Equal("own", CompletionTest.Labels("---\nreferences:\n- id: own\n  type: book\n  title: Mine\n---\n\n[@min$0]", loose: true));

    [Fact]
    public void Survives_a_broken_bibliography() =>
        Assert.Contains("good", CompletionTest.Labels("[@$0]\n//- r.bib\n@book{bad author = \n@book{good, title = {T}}"), System.StringComparison.Ordinal);

    [Fact]
    public void Sends_no_more_than_an_editor_wants()
    {
        var bib = string.Concat(Enumerable.Range(0, 300).Select(i => $"@book{{work{i:D3}, title = {{T}}}}\n"));
        var list = CompletionTest.At("[@$0]\n//- r.bib\n" + bib);
        Assert.Equal(100, list.Items.Length);
        Assert.True(list.IsIncomplete);
        Assert.Equal("work000", list.Items[0].Label);
    }
}

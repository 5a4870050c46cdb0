using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Features.Structure;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Structure;

public sealed class DocumentLinksTests
{
    private const string Others = """

        //- other.md
        # Other heading {#other}

        Words []{.pb #p12}here. A [span]{#s}.

        # Auto heading
        """;

    [Theory]
    [InlineData("[a]([|#other|])", "other.md#other → # Other heading {#other}")]
    [InlineData("[a]([|#auto-heading|])", "other.md#auto-heading → # Auto heading")]
    [InlineData("[a]([|#p12|])", "other.md#p12 → p12")]
    [InlineData("[a]([|other.md#s|])", "other.md#s → s")]
    [InlineData("[a]([|other.md|])", "other.md")]
    [InlineData("[a]([|../plan.pdf|])", "/plan.pdf")]
    [InlineData("[a]([|a%20b.pdf|])", "a b.pdf")]
    [InlineData("![a]([|images/a.png|])", "images/a.png")]
    [InlineData("[a][b]\n\n[b]: [|#other|]", "other.md#other → # Other heading {#other}")]
    [InlineData("[a](#nothing)", "")]
    [InlineData("[a](other.md#nothing)", "")]
    [InlineData("[a](https://example.org)", "")]
    [InlineData("[a](mailto:a@example.org)", "")]
    [InlineData("[a](//example.org/x)", "")]
    [InlineData("[a]()", "")]
    [InlineData("<https://example.org>", "")]
    [InlineData("`[a](#other)`", "")]
    [InlineData("> - [a]([|#other|])", "other.md#other → # Other heading {#other}")]
    public void Markdown_links(string text, string expected) => Check(text + Others, "text.md", expected);

    [Theory]
    [InlineData("@a{a, url = {[|https://example.org/a\\_b|]}}", "https://example.org/a_b")]
    [InlineData("@a{a, url = {ftp://example.org}}", "")]
    [InlineData("@a{a, doi = {[|10.1000/a b|]}}", "https://doi.org/10.1000/a%20b")]
    [InlineData("@a{a, DOI = \"[|https://doi.org/10.1/2|]\"}", "https://doi.org/10.1/2")]
    [InlineData("@a{a, file = {[|pdf/a.pdf|]}}", "pdf/a.pdf")]
    [InlineData("@a{a, file = {[|Full text:pdf/a.pdf:application/pdf|]}}", "pdf/a.pdf")]
    [InlineData("@a{a, file = {[|:pdf/a.pdf:PDF;:b.pdf:PDF|]}}", "pdf/a.pdf")]
    [InlineData("@a{a, file = {[|a\\;b.pdf|]}}", "a;b.pdf")]
    [InlineData("@a{a, file = {}}", "")]
    [InlineData("@a{a, title = {https://example.org}}", "")]
    [InlineData("@a{a, url = {", "")]
    public void Bibliography_links(string text, string expected) => Check("x\n//- references.bib\n" + text, "references.bib", expected);

    [Theory]
    [InlineData(@"@a{a, file = {:C\:\\Users\\a.pdf:PDF}}", "C:/Users/a.pdf")]
    [InlineData("@a{a, file = {/home/a.pdf}}", "/home/a.pdf")]
    public void Full_paths_stay_as_they_are(string text, string expected)
    {
        var edition = Fixture.Edition(Markup.Parse("x\n//- references.bib\n" + text));
        Assert.Equal(expected, DocumentLinks.Of(new SemanticModel(edition, edition.Bibliographies[0])).Single().Path);
    }

    [Theory]
    [InlineData("refs.json", "[{\"id\": \"a\", \"URL\": \"[|https:\\/\\/example.org|]\"}]", "https://example.org")]
    [InlineData("refs.yaml", "references:\n- id: a\n  DOI: [|10.1/2|]\n", "https://doi.org/10.1/2")]
    public void Csl_links(string path, string text, string expected) => Check($"x\n//- {path}\n{text}", path, expected);

    [Fact]
    public void Files_of_a_manifest_are_links() =>
        Check("x\n//- r.bib\n//- edition.yml\ninput-files:\n- [|text.md|]\n- gone.md\nbibliography: [|r.bib|]\n", "edition.yml", "text.md\nr.bib");

    [Fact]
    public void Files_of_front_matter_are_links()
    {
        var markup = Markup.Parse("---\nbibliography: [|r.bib|]\n---\nx\n//- r.bib\n@book{a}\n");
        var edition = Fixture.Loose(markup);
        var link = DocumentLinks.Of(new SemanticModel(edition, edition.Documents[0])).Single();
        Assert.Equal((markup.Spans[0].Span, "/e/r.bib"), (link.Span, link.Path));
    }

    [Fact]
    public void An_image_starts_from_the_text_file_where_Pandoc_rebases_paths()
    {
        const string Text = "//- text/a.md\n![a](b.png)\n//- edition.yml\ninput-files: [text/a.md]\n";
        Assert.Equal("/e/b.png", Path(Text));
        Assert.Equal("/e/text/b.png", Path(Text + "from: markdown+rebase_relative_paths\n"));

        static string? Path(string text)
        {
            var edition = Fixture.Edition(Markup.Parse(text));
            return DocumentLinks.Of(new SemanticModel(edition, edition.Documents[0])).Single().Path;
        }
    }

    [Fact]
    public void An_identifier_in_a_file_outside_the_edition_is_none_of_its_own() =>
        Check("[a]([|beside.md#other|])" + Others + "\n//- edition.yml\ninput-files: [text.md, other.md]\n//- beside.md\nWords.\n", "text.md", "beside.md");

    [Fact]
    public void A_stale_identifier_leads_to_the_file()
    {
        var edition = Fixture.Edition(Markup.Parse("[a](#other)" + Others));
        var link = DocumentLinks.Of(new SemanticModel(edition, edition.Documents[0])).Single();
        Assert.Equal(new TextSpan(0, 0), DocumentLinks.Target(edition, link with { Identifier = "gone" })?.Span);
        Assert.Null(DocumentLinks.Target(edition, link with { Path = null }));
    }

    private static void Check(string text, string path, string expected)
    {
        var markup = Markup.Parse(text);
        var edition = Fixture.Edition(markup);
        var document = edition.Find($"{Fixture.Root}/{path}");
        Assert.NotNull(document);
        var links = DocumentLinks.Of(new SemanticModel(edition, document));
        Assert.Equal(markup.Spans.Select(span => span.Span), links.Select(link => link.Span));
        Assert.Equal(expected, string.Join('\n', Show(edition, links)));
    }

    private static IEnumerable<string> Show(Edition edition, IEnumerable<DocumentLink> links) => links.Select(link =>
    {
        if (link.Address is { } address)
        {
            return address;
        }

        var target = DocumentLinks.Target(edition, link);
        Assert.NotNull(target);
        var name = edition.DisplayPath(target.Value.Path);
        return link.Identifier is { } id ? $"{name}#{id} → {edition.Find(target.Value.Path)?.Text.ToString(target.Value.Span)}" : name;
    });
}

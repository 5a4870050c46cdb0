using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Outline;

public sealed class DocumentSymbolsTests
{
    private const string Manifest = """
        //- edition.yml
        input-files: [text.md]
        bibliography: references.bib
        metadata:
          edition:
            base: "1968"
            witnesses:
              "1968": {name: Solidarity pamphlet}
              "1922": {name: Serial}
            notes:
              s: {name: Solidarity 1961, numbering: printed}
              e: {name: The editor, default: true}
        //- references.bib
        @book{brinton1970, author = {Brinton, Maurice}, title = {Workers Control}, year = 1970}
        """;

    [Theory]
    [InlineData("", "")]
    [InlineData("Words without a heading.\n", "")]
    [InlineData("# One\n", "One")]
    [InlineData("# One\n\n## Two\n\n# Three\n", "One(Two) Three")]
    [InlineData("### Deep\n\n# High\n\n## Low\n", "Deep High(Low)")]
    [InlineData("# One\n\n### Three\n\n## Two\n", "One(Three Two)")]
    [InlineData("# One {#first .unnumbered}\n", "One[#first]")]
    [InlineData("One\n===\n\nTwo\n---\n\nThree\n---\n", "One(Two Three)")]
    [InlineData("# *One* and `two` [three](#x)\n", "One and two three")]
    [InlineData("# One[^a]\n", "One")]
    [InlineData("#\n", "(no words)")]
    [InlineData("#", "(no words)")]
    [InlineData("# One\n\n> # Quoted\n\n## Two\n", "One(Quoted Two)")]
    [InlineData("## One\n\n> # Quoted\n>\n> ## Below\n\n### Two\n", "One(Quoted(Below) Two)")]
    [InlineData("- # In a list\n\n# One\n", "In a list One")]
    [InlineData("# One\n\n::: {.chapter}\n# Two\n\n## Three\n:::\n\n## Four\n", "One Two(Three) Four")]
    [InlineData("# One\n\n::: {.box}\n## Two\n:::\n\n### Three\n", "One(Two Three)")]
    [InlineData("# Über die Räte 😀\r\n\r\n## Zwei\r\n", "Über die Räte 😀(Zwei)")]
    [InlineData("# a  &amp;   b\n", "a & b")]
    [InlineData("```\n# no heading\n```\n", "")]
    [InlineData("---\ntitle: A\n---\n# One\n", "One")]
    [InlineData("---\ntitle: A\n", "")]
    public void Headings_are_a_tree(string text, string expected) => Assert.Equal(expected, Headings(text));

    [Theory]
    [InlineData("{|range:# {|name:One|} {#x}\n\nWords.\n\n## Two\n\nMore.|}\n\n# Three\n")]
    [InlineData("# Zero\n\n{|range:## {|name:One *two*|} ##\n\nWords.|}\n\n## Two\n")]
    [InlineData("> {|range:# {|name:One|}\n>\n> Words.|}\n\nOutside.\n")]
    [InlineData("{|range:{|name:One|}\n===\n\nWords.|}\n\n\n")]
    [InlineData("::: {.x}\n{|range:# {|name:One|}\n\nWords.\n:::|}\n\nOutside.\n")]
    public void A_section_has_its_range_and_the_words_of_its_heading(string text)
    {
        var markup = Markup.Parse(text);
        var symbols = Flatten(Of(markup)).Where(symbol => symbol.Kind == OutlineKind.Heading);
        var found = symbols.Single(symbol => symbol.SelectionSpan == Span(markup, "name"));
        Assert.Equal(Span(markup, "range"), found.Span);
    }

    [Theory]
    [InlineData("Words.[^a]\n\n[^a]: The *first* note.\n", "Notes(a[The first note.])")]
    [InlineData("[^a]: One.\n[^b]:\n", "Notes(a[One.] b[(no text)])")]
    [InlineData("[^a]:\n    > Quoted.\n", "Notes(a[Quoted.])")]
    [InlineData("[^a]:\n    - Item.\n", "Notes(a[(no text)])")]
    [InlineData("[^a]: [@b1]\n", "Notes(a[[@b1]])")]
    public void Notes_are_shown_with_their_first_words(string text, string expected) => Assert.Equal(expected, Show(Of(Markup.Parse(text)).Where(IsNotes)));

    [Theory]
    [InlineData("[^s-1]: One.\n\n[^e-x]: Two.\n\n[^s-2]: Three.\n", "Notes · Solidarity 1961(1[One.] 2[Three.]) Notes · The editor(e-x[Two.])")]
    [InlineData("[^x]: One.\n", "Notes · The editor(x[One.])")]
    [InlineData("[^s-]: One.\n", "Notes · Solidarity 1961(s-[One.])")]
    [InlineData("[^s-p14-star]: One.\n", "Notes · Solidarity 1961(p14-star[One.])")]
    public void Notes_stand_in_their_series(string text, string expected) =>
        Assert.Equal(expected, Show(Of(Markup.Parse(text + "\n" + Manifest)).Where(IsNotes)));

    [Theory]
    [InlineData("As [@brinton1970, p. 3] says, @brinton1970 and [@nobody].\n", "Works cited(brinton1970×2 nobody×1)")]
    [InlineData("---\ntitle: On @brinton1970\nnocite: '@nobody'\n---\nWords [@brinton1970].\n", "Works cited(brinton1970×2)")]
    [InlineData("See @fig:one and @doi:10.1/2.\n", "")]
    [InlineData("(@good) An example.\n\nSee (@good) and @good.\n", "")]
    public void Works_cited_are_counted(string text, string expected)
    {
        var found = Of(Markup.Parse(text + "\n" + Manifest)).Where(symbol => symbol.Name == "Works cited").ToList();
        var shown = string.Join(' ', found.Select(group => $"{group.Name}({string.Join(' ', group.Children.Select(work => $"{work.Name}×{Count(work)}"))})"));
        Assert.Equal(expected, shown);
    }

    [Fact]
    public void A_work_without_an_entry_says_so()
    {
        var group = Of(Markup.Parse("Words [@nobody; @brinton1970].\n" + Manifest)).Single(symbol => symbol.Name == "Works cited");
        Assert.Equal("cited once · not in the bibliography", group.Children[0].Detail);
        var bare = Of(Markup.Parse("Words [@b].\n//- references.bib\n@book{b}\n")).Single(symbol => symbol.Name == "Works cited");
        Assert.Equal("cited once", bare.Children[0].Detail);
        Assert.EndsWith("cited once", group.Children[1].Detail, System.StringComparison.Ordinal);
        Assert.Contains("Workers Control", group.Children[1].Detail, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a []{.pb #p12}b []{.pb #p13}c\n", "Pages · Solidarity pamphlet(p. 12 p. 13)")]
    [InlineData("a []{.pb #p12}b []{.pb #p1922-4}c\n", "Pages · Solidarity pamphlet(p. 12) Pages · Serial(p. 4)")]
    [InlineData("a []{.pb n=\"[14]\" #p14}b\n", "Pages · Solidarity pamphlet(p. [14])")]
    [InlineData("a []{.pb n=xii ed=1922 #p1922-12}b\n", "Pages · Serial(p. xii)")]
    [InlineData("a []{.pb}b\n", "Pages · Solidarity pamphlet((no number))")]
    public void Pages_stand_under_their_witness(string text, string expected) =>
        Assert.Equal(expected, Show(Of(Markup.Parse(text + "\n" + Manifest)).Where(symbol => symbol.Name.StartsWith("Pages", System.StringComparison.Ordinal))));

    [Theory]
    [InlineData("@book{a, title = {One}}\n@string{x = {Y}}\n@article{b}\n", "a @string x[Y] b[article]")]
    [InlineData("@book{, title = {One}}\n", "(no key)")]
    [InlineData("@comment{a}\n% b\n", "")]
    public void Entries_of_a_bibliography_are_listed(string text, string expected)
    {
        var symbols = Of(Markup.Parse("x\n//- references.bib\n" + text), "references.bib");
        Assert.Equal(expected, string.Join(' ', symbols.Select(symbol => symbol.Name + (symbol.Kind == OutlineKind.Macro || symbol.Detail == "article" ? $"[{symbol.Detail}]" : string.Empty))));
    }

    [Fact]
    public void Fields_are_shown_on_demand()
    {
        var edition = Fixture.Edition(Markup.Parse("x\n//- references.bib\n@book{a, title = {One}, year = 1970}\n"));
        var entry = DocumentSymbols.Of(new SemanticModel(edition, edition.Bibliographies[0]), withFields: true).Single();
        Assert.Equal(["title", "year"], entry.Children.Select(field => field.Name));
        Assert.Equal(["One", "1970"], entry.Children.Select(field => field.Detail));
    }

    [Theory]
    [InlineData("refs.json", "[{\"id\": \"a\", \"title\": \"One\"}, {\"id\": \"b\"}]", "a b")]
    [InlineData("refs.yaml", "references:\n- id: a\n  title: One\n- id: b\n", "a b")]
    [InlineData("refs.json", "[{\"id\": \"a\"", "a")]
    public void Items_of_Csl_data_are_listed(string path, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Of(Markup.Parse($"x\n//- {path}\n{text}"), path).Select(symbol => symbol.Name)));

    [Theory]
    [InlineData("from: markdown\ninput-files:\n- text.md\n- b.md\nmetadata:\n  lang: en\n", "from[markdown] input-files[2 items](text.md b.md) metadata(lang[en])")]
    [InlineData("input-files: [text.md]\n", "input-files[1 item](text.md)")]
    [InlineData("a:\n- {id: x, b: c}\n- - d\n", "a[2 items](x(id[x] b[c]) item 2(d))")]
    [InlineData("a: &x\n  b: c\nd: *x\n", "a(b[c]) d")]
    [InlineData("a:\n", "a")]
    [InlineData("a: [", "a")]
    [InlineData("", "")]
    public void Keys_of_a_manifest_are_a_tree(string yaml, string expected) =>
        Assert.Equal(expected, Show(Of(Markup.Parse("x\n//- edition.yml\n" + yaml), "edition.yml")).Replace("[0 items]", string.Empty, System.StringComparison.Ordinal));

    private static bool IsNotes(OutlineSymbol symbol) => symbol.Name.StartsWith("Notes", System.StringComparison.Ordinal);

    private static string Count(OutlineSymbol work) => work.Detail switch
    {
        { } detail when detail.Contains("cited once", System.StringComparison.Ordinal) => "1",
        { } detail when detail.Contains("cited twice", System.StringComparison.Ordinal) => "2",
        { } detail => new string([.. detail[detail.IndexOf("cited", System.StringComparison.Ordinal)..].Where(char.IsDigit)]),
        _ => "?",
    };

    private static string Headings(string text) => Show(Of(Markup.Parse(text)).Where(symbol => symbol.Kind == OutlineKind.Heading));

    private static TextSpan Span(Markup markup, string name) => markup.Spans.Single(span => span.Name == name).Span;

    private static ImmutableArray<OutlineSymbol> Of(Markup markup, string path = "text.md")
    {
        var edition = Fixture.Edition(markup);
        var document = edition.Find($"{Fixture.Root}/{path}");
        Assert.NotNull(document);
        return DocumentSymbols.Of(new SemanticModel(edition, document));
    }

    private static IEnumerable<OutlineSymbol> Flatten(IEnumerable<OutlineSymbol> symbols) =>
        symbols.SelectMany(symbol => Flatten(symbol.Children).Prepend(symbol));

    private static string Show(IEnumerable<OutlineSymbol> symbols)
    {
        var shown = new StringBuilder();
        foreach (var symbol in symbols)
        {
            shown.Append(shown.Length > 0 ? " " : string.Empty).Append(symbol.Name);
            shown.Append(symbol.Detail is null || symbol.Kind == OutlineKind.Group ? string.Empty : $"[{symbol.Detail}]");
            shown.Append(symbol.Children.IsEmpty ? string.Empty : $"({Show(symbol.Children)})");
        }

        return shown.ToString();
    }
}

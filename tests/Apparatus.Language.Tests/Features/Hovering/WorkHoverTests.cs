using System;
using Apparatus.Language.Features;
using Xunit;

namespace Apparatus.Language.Tests.Features.Hovering;

/// <summary>Citations, locators and entries.</summary>
public sealed class WorkHoverTests
{
    private const string Works =
        "\n//- works.bib\n@string{lon = {London}}\n@book{daniels, author={Daniels, Robert}, title={The Conscience: A Sub}, location=lon, publisher={Press}, date={1960}, langid={english}, url={https://x.org/a_b}, ids={oldkey}}\n"
        + "@article{roe, author={Roe, Ann}, title={An Article}, journaltitle={J}, volume={3}, date={1969}}\n@book{vol, title={Set}, volume={32}}\n";

    private const string Tail = "|book, English · works.bib:2|";

    [Theory]
    [InlineData("A [|@dan$0iels|].", "Daniels, Conscience|Robert Daniels, The Conscience: A Sub (London: Press, 1960), https://x.org/a_b." + Tail + "cited once; first at text.md:1")]
    [InlineData("A [[|@dan$0iels|], p. 3] and [@daniels].", "Daniels, Conscience, 3|Robert Daniels, The Conscience: A Sub (London: Press, 1960), 3, https://x.org/a_b." + Tail + "cited twice; first at text.md:1")]
    [InlineData("A [[|-@dan$0iels|], chap. 3].", "Conscience, chap. 3|Robert Daniels, The Conscience: A Sub (London: Press, 1960), chap. 3, https://x.org/a_b." + Tail + "cited once; first at text.md:1")]
    [InlineData("A [|@old$0key|].", "Daniels, Conscience|Robert Daniels, The Conscience: A Sub (London: Press, 1960), https://x.org/a_b." + Tail + "cited once; first at text.md:1")]
    [InlineData("A [|@{dan$0iels}|] [p. 4].", "Daniels, Conscience, 4|Robert Daniels, The Conscience: A Sub (London: Press, 1960), 4, https://x.org/a_b." + Tail + "cited once; first at text.md:1")]
    [InlineData("A [|@r$0oe|].", "Roe, “Article”|Ann Roe, “An Article,” J 3 (1969).|article · works.bib:3|cited once; first at text.md:1")]
    [InlineData("A [[|@v$0ol|], 4-6].", "Set, 32:4–6|Set, 32:4–6.|book · works.bib:4|cited once; first at text.md:1")]
    [InlineData("A @no$0body.", null)]
    [InlineData("A `@dan$0iels`.", null)]
    [InlineData("---\ntitle: On [|@dan$0iels|]\n---\n", "Daniels, Conscience|Robert Daniels, The Conscience: A Sub (London: Press, 1960), https://x.org/a_b." + Tail + "cited in metadata")]
    [InlineData("A[^1].\n\n[^1]: See [|@dan$0iels|].", "Daniels, Conscience|Robert Daniels, The Conscience: A Sub (London: Press, 1960), https://x.org/a_b." + Tail + "cited once; first at text.md:3")]
    public void Shows_the_work_at_a_key(string text, string? expected) => Assert.Equal(expected, HoverTest.Line(text + Works));

    [Theory]
    [InlineData("A [|$0[see @daniels, p. 3; -@roe]|].", "see Daniels, Conscience, 3; “Article”")]
    [InlineData("A [|[se$0e @daniels, p. 3]|].", "see Daniels, Conscience, 3")]
    [InlineData("A [|[@daniels; @nobody]$0|].", "Daniels, Conscience; @nobody")]
    [InlineData("A $0[@nobody].", null)]
    public void Shows_the_works_of_a_citation(string text, string? expected) => Assert.Equal(expected, HoverTest.Line(text + Works));

    [Theory]
    [InlineData("A [@daniels, [|pp. 33$0-35|]].", "page 33–35 of Daniels, Conscience")]
    [InlineData("A [@daniels, [|3$03|]].", "page 33 of Daniels, Conscience")]
    [InlineData("A [@daniels, [|chap$0ter 3|], and more].", "chapter 3 of Daniels, Conscience")]
    [InlineData("A [@daniels, chapter 3, [|and mo$0re|]].", "printed as text")]
    [InlineData("A [@daniels, [|pg. $03|]].", "printed as text|no locator is read here")]
    [InlineData("A [@daniels, [|i$0v|]].", "printed as text|no locator is read here")]
    [InlineData("A @daniels [[|p. $03|]].", "page 3 of Daniels, Conscience")]
    [InlineData("A [@nobody, [|p. $03|]].", "page 3 of @nobody")]
    [InlineData("A [@daniels, {[|p. i$0v-x|]}].", "page iv–x of Daniels, Conscience")]
    public void Shows_what_a_locator_counts(string text, string? expected) => Assert.Equal(expected, HoverTest.Line(text + Works));

    [Theory]
    [InlineData("A @roe.", "@article{[|r$0oe|], author={Roe, Ann}, title={An Article}, journaltitle={J}, date={1969}}", "Roe, “Article”|Ann Roe, “An Article,” J, 1969.|Roe, Ann. “An Article.” J, 1969.||article|cited once; first at text.md:1")]
    [InlineData("A.", "@article{[|r$0oe|], title={An Article}, ids={a, b}}", "“Article”|“An Article.”|“An Article.”||article · also a, b|not cited")]
    [InlineData("A @b.", "@article{roe, title={An Article}, ids={a, [|$0b|]}}", "“Article”|“An Article.”|“An Article.”||article · also a, b|cited once; first at text.md:1")]
    [InlineData("A.", "@string{[|lo$0n|] = {London}}", "lon = London")]
    [InlineData("A.", "@string{lon = {London}}\n@book{a, location = [|l$0on|] # { and Paris}}", "lon = London|works.bib:1")]
    [InlineData("A.", "@string{lon = {London}}\n@book{a, location = {l$0on}}", null)]
    [InlineData("A.", "@book{a, location = l$0on}\n@string{lon = {London}}", null)]
    [InlineData("A.", "@book{a, title={Whole}}\n@inbook{b, title={P}, crossref={[|$0a|]}}", "Whole|Whole.|book · works.bib:1|not cited")]
    public void Shows_the_entry_of_a_bibliography(string text, string works, string? expected) =>
        Assert.Equal(expected, HoverTest.Line(text + "\n//- works.bib\n" + works));

    [Fact]
    public void Shows_items_of_Csl_and_inline_references()
    {
        Assert.Equal("Roe, T|Ann Roe, T, 1969.|Roe, Ann. T, 1969.||book|cited once; first at text.md:1", HoverTest.Line(
            """
            A @k.
            //- works.json
            [{"id":"[|$0k|]","type":"book","title":"T","author":[{"family":"Roe","given":"Ann"}],"issued":{"date-parts":[[1969]]}}]
            """));
        Assert.Equal("T|T.|book · edition.yml:4|cited once; first at text.md:1", HoverTest.Line(
            """
            A [|@$0k|].
            //- edition.yml
            input-files: [text.md]
            metadata:
              references:
              - id: k
                type: book
                title: T
            """));
    }

    [Fact]
    public void Warns_of_a_file_that_another_program_writes_and_names_another_style() => Assert.Equal(
        "T|T.|T.|zotero://select/items/@k||book|cited 3 times; first at a.md:1|a.md (2), b.md (1)|exported with mhra; this preview is Chicago 17|written by Zotero: change it there",
        HoverTest.Line(
            """
            //- a.md
            A @k @k.
            //- b.md
            B @k.
            //- edition.yml
            input-files: [a.md, b.md]
            bibliography: works.bib
            csl: styles/mhra.csl
            metadata: {edition: {generated: [works.bib]}}
            //- works.bib
            @book{[|$0k|], title={T}}
            """));

    [Theory]
    [InlineData("@book{k, title={T}, note={see zotero://select/library/items/AB12, item 3}}", "zotero://select/library/items/AB12")]
    [InlineData("@book{k, title={T}, file={Full Text:files/a\\:b.pdf:application/pdf;other.pdf}}", "a:b.pdf · other.pdf")]
    [InlineData("@book{k, title={T}, url={https://example.org/a}, file={C:/lib/a.pdf}}", "a.pdf")]
    [InlineData("% Exported by Zotero\n@book{k, title={T}}", "zotero://select/items/@k")]
    public void Offers_what_the_entry_leads_to(string works, string expected) =>
        Assert.Contains($"|{expected}|", HoverTest.Line("A @$0k.\n//- works.bib\n" + works), StringComparison.Ordinal);

    [Fact]
    public void Opens_an_item_of_Zotero_by_its_address() => Assert.Contains(
        "[open in Zotero](zotero://select/groups/7/items/AB)",
        HoverTest.Show("T.\n//- works.json\n[{\"id\":\"$0http://zotero.org/groups/7/items/AB\",\"type\":\"book\",\"title\":\"T\"}]", MarkupFormat.Markdown, place => place.Path),
        StringComparison.Ordinal);

    [Fact]
    public void Writes_Markdown_with_links() => Assert.Equal(
        "**Roe, *T***  \nAnn Roe, *T*.  \n[a.pdf](</e/x (1)/a.pdf>)  \nbook · [works.bib:1](</e/works.bib>)  \ncited once; first at [text.md:1](</e/text.md>)".Replace("(</e/works.bib>)", "(/e/works.bib)").Replace("(</e/text.md>)", "(/e/text.md)"),
        HoverTest.Show("A @$0k.\n//- works.bib\n@book{k, author={Roe, Ann}, title={T}, file={x (1)/a.pdf}}", MarkupFormat.Markdown, place => place.Path));
}

using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Features.Structure;
using Apparatus.Language.Semantics;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Structure;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Words.\n")]
    [InlineData("Two\nlines.\n")]
    [InlineData("# Heading\n")]
    [InlineData("# Heading\n\n\n")]
    [InlineData("{|Block:# One\n\nWords.|}\n")]
    [InlineData("{|Block:# One\n\nWords.\n\n{|Block:## Two\n\nMore.|}|}\n\n{|Block:# Three\n\nEnd.|}\n")]
    [InlineData("{|Block:One\n===\n\nWords.|}\n")]
    [InlineData("{|Block:---\ntitle: A\n---|}\n\nWords.\n")]
    [InlineData("{|Block:---\n{|Block:author:\n- A\n- B|}\n---|}\n")]
    [InlineData("Words.\n\n{|Block:---\ntitle: A\n...|}\n")]
    [InlineData("{|Block:> One\n> two|}\n")]
    [InlineData("> One\n")]
    [InlineData("- one\n- two\n")]
    [InlineData("{|Block:- one\n  more|}\n- two\n")]
    [InlineData("{|Block:- one\n\n    - below\n    {|Block:- deep\n\n        end|}|}\n- two\n")]
    [InlineData("{|Block:::: {.x}\nWords.\n:::|}\n")]
    [InlineData("{|Block:```\ncode\n```|}\n")]
    [InlineData("Words.\n\n    {|Block:code\n    more|}\n")]
    [InlineData("{|Comment:<!-- one\ntwo -->|}\n")]
    [InlineData("Words {|Comment:<!-- one\ntwo -->|} end.\n")]
    [InlineData("<!-- one -->\n")]
    [InlineData("Words.[^a]\n\n{|Block:[^a]: One\n    two.|}\n")]
    [InlineData("Words.[^a]\n\n[^a]: One.\n")]
    [InlineData("Words.[^a][^b]\n\n{|Region:[^a]: One.\n\n[^b]: Two.|}\n")]
    [InlineData("{|Region:[^a]: One\n    more.\n\n{|Block:[^b]: Two\n    more.|}|}\n\nEnd.\n")]
    [InlineData("[^a]: One.\n\nBetween.\n\n[^b]: Two.\n")]
    [InlineData("{|Block:| a | b |\n|---|---|\n| c | d ||}\n")]
    [InlineData("{|Block:Term\n:   Definition|}\n")]
    [InlineData("{|Block:# One\r\n\r\nWords 😀.|}\r\n")]
    public void Markdown_folds(string text) => Check(text, "text.md");

    [Theory]
    [InlineData("@book{a, title = {One}}\n")]
    [InlineData("{|Block:@book{a,\n  title = {One}\n}|}\n\n{|Block:@string{x =\n  {Y}}|}\n")]
    [InlineData("{|Comment:@comment{a\nb}|}\n")]
    [InlineData("{|Block:@preamble{\"a\nb\"}|}\n")]
    [InlineData("{|Comment:% one\n% two|}\nthree\n% four\n")]
    [InlineData("{|Block:@book{a,\n  title = {One}|}\n")]
    public void Bibliographies_fold(string text) => Check("x\n//- references.bib\n" + text, "references.bib");

    [Theory]
    [InlineData("[\n{|Block:{\n\"id\": \"a\",\n\"{|Block:author\": [\n{\"family\": \"B\"}\n]|}\n}|}\n]\n")]
    public void Csl_data_fold(string text) => Check("x\n//- refs.json\n" + text, "refs.json");

    [Theory]
    [InlineData("from: markdown\n")]
    [InlineData("{|Block:input-files:\n- text.md\n- b.md|}\n{|Block:metadata:\n  {|Block:edition:\n    format: 1|}|}\n")]
    [InlineData("{|Comment:# one\n# two|}\nfrom: markdown\n# three\n")]
    [InlineData("{|Block:title: |\n  one\n  # no comment\n  # at all|}\n")]
    [InlineData("{|Block:a: &x\n  b: c|}\nd: *x\n")]
    public void Manifests_fold(string text) => Check("x\n//- edition.yml\n" + text, "edition.yml");

    private static void Check(string text, string path)
    {
        var markup = Markup.Parse(text);
        var edition = Fixture.Edition(markup);
        var document = edition.Find($"{Fixture.Root}/{path}");
        Assert.NotNull(document);
        ImmutableArray<Fold> folds = Folding.Of(new SemanticModel(edition, document));
        Assert.Equal(
            markup.Spans.Select(span => $"{span.Name} {span.Span}").Order(),
            folds.Select(fold => $"{fold.Kind} {fold.Span}").Order());
    }
}

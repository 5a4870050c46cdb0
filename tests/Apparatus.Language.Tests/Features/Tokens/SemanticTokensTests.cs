using System;
using System.Linq;
using Apparatus.Language.Features.Tokens;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Features.Tokens;

public sealed class SemanticTokensTests
{
    private const string Others = """

        //- references.bib
        @book{known, title = {A}}
        //- other.md
        # Target {#target}
        """;

    // D marks a definition, U what is not to be found, L what belongs to BibTeX itself.
    [Theory]
    [InlineData("")]
    [InlineData("Plain *words* and `code` [^ @ [a](b).")]
    [InlineData("a[^{|Note:n|}]\n\n[^{|Note-D:n|}]: b")]
    [InlineData("a[^{|Note-U:n|}]")]
    [InlineData("a{|Note-D:^[|}b]")]
    [InlineData("a [@{|Key:known|}] and @{|Key-U:unknown|}")]
    [InlineData("a [{|Prefix:see|} @{|Key:known|}, {|Number:pp. 33-35|}, and more]")]
    [InlineData("a [@{|Key:known|} {|Number:33|}; -@{|Key:known|}]")]
    [InlineData("a [@{|Key:known|}, chap.]")]
    [InlineData("@{|Key:known|} [{|Number:p. 3|}] says")]
    [InlineData("a [@{|Key:known|}, {|Number:p.|}\n{|Number:3|}]")]
    [InlineData("a @{|Key:fig:x|}")]
    [InlineData("(@good) a\n\nsee @good")]
    [InlineData("a {|Identifier-D:[]{.pb #p12}|}b")]
    [InlineData("a [{|Marked:cold|}]{.{|Attribute:sic|} {|Field:corr|}=\"{|Marked:could|}\"} b")]
    [InlineData("a [b]{#{|Identifier-D:x|} .{|Attribute:y|}}")]
    [InlineData("[a]({|Identifier:#target|}) [b]({|Identifier:other.md#target|}) [c](#gone) [d](other.md)")]
    [InlineData("# A {#{|Identifier-D:a|}}")]
    [InlineData("::: {#{|Identifier-D:a|} .{|Attribute:b|}}\nc\n:::")]
    [InlineData("::: {|Attribute:box|}\nc\n:::")]
    [InlineData("{|Comment:<!-- a|}\n{|Comment:b -->|}")]
    [InlineData("a {|Comment:<!-- b -->|} c")]
    [InlineData("> a[^{|Note-U:n|}]\n> - b [@{|Key:known|}]")]
    [InlineData("[{|Marked:a|}[^{|Note-U:n|}]{|Marked:b|} *{|Marked:c|}*]{.{|Attribute:supplied|}}")]
    [InlineData("---\ntitle: On @{|Key:known|}[^{|Note-U:n|}]\n---\na")]
    [InlineData("😀[^{|Note-U:𝒜|}]\r\n\r\n[@{|Key:known|}, {|Number:p. 1|}]")]
    [InlineData("`@known` $@known$ \\@known")]
    public void Markdown_is_coloured(string text) => Check(text + Others, "text.md");

    [Theory]
    [InlineData("{|EntryType:@book|}{{|Key-D:a|}, {|Field:title|} = {A b}, {|Field:year|} = {|Number:1970|}}")]
    [InlineData("{|EntryType:@string|}{{|Macro-D:x|} = {Y}}\n{|EntryType:@book|}{{|Key-D:a|}, {|Field:publisher|} = {|Macro:x|} # {b}, {|Field:month|} = {|Macro-L:jan|}}")]
    [InlineData("{|Comment:% one|}\n{|Comment:two|}\n{|EntryType:@book|}{{|Key-D:a|}, {|Comment:% three|}\n {|Field:title|} = {100% A}}")]
    [InlineData("{|Comment:@comment{a|}\n{|Comment:b}|}\n")]
    [InlineData("{|EntryType:@preamble|}{\"a\"}\n")]
    [InlineData("{|EntryType:@book|}{{|Key-D:a|}, {|Field:crossref|} = {{|Key:b|}}, {|Field:xdata|} = {{|Key:c|},{|Key:d|}}, {|Field:ids|} = {{|Key-D:e|}}}")]
    [InlineData("{|EntryType:@book|}{{|Key-D:a|}, {|Field:title|} = \"A {\"}b\"}")]
    public void Bibliographies_are_coloured(string text) => Check("x\n//- references.bib\n" + text, "references.bib");

    [Theory]
    [InlineData("refs.json", "[{\"id\": \"{|Key-D:a|}\", \"type\": \"{|EntryType:book|}\", \"{|Field:title|}\": \"A\"}]")]
    [InlineData("refs.yaml", "references:\n- id: {|Key-D:a|}\n  {|Field:title|}: A\n")]
    public void Csl_data_are_coloured(string path, string text) => Check($"x\n//- {path}\n{text}", path);

    [Fact]
    public void A_stretch_has_the_tokens_that_touch_it()
    {
        var edition = Fixture.Edition(Markup.Parse("a[^one] b[^two]\n\nc[^three]\n"));
        var model = new SemanticModel(edition, edition.Documents[0]);
        var all = SemanticTokens.Of(model);
        Assert.Equal(3, all.Length);
        Assert.Equal([all[1]], SemanticTokens.In(model, new TextSpan(all[1].Span.End - 1, 3)));
        Assert.Empty(SemanticTokens.In(model, new TextSpan(0, 1)));
    }

    [Fact]
    public void Nothing_is_unknown_where_no_bibliography_is_declared()
    {
        var edition = Fixture.Edition(Markup.Parse("a [@b]"));
        Assert.Equal(TokenModifiers.None, SemanticTokens.Of(new SemanticModel(edition, edition.Documents[0])).Single().Modifiers);
    }

    [Fact]
    public void A_file_outside_the_edition_knows_its_own_notes()
    {
        var edition = Fixture.Edition(Markup.Parse("x\n//- edition.yml\ninput-files: [text.md]\n//- beside.md\na[^b][^c]\n\n[^b]: d\n"));
        var found = SemanticTokens.Of(new SemanticModel(edition, edition.Unlisted.Single()));
        Assert.Equal([TokenModifiers.None, TokenModifiers.Unresolved | TokenModifiers.Deprecated, TokenModifiers.Definition], found.Select(token => token.Modifiers));
    }

    [Fact]
    public void Each_type_and_modifier_has_its_name()
    {
        Assert.Equal(Enum.GetValues<TokenType>().Length, TokenLegend.Types.Distinct().Count());
        Assert.Equal(Enum.GetValues<TokenModifiers>().Length - 1, TokenLegend.Modifiers.Length);
    }

    private static void Check(string text, string path)
    {
        var markup = Markup.Parse(text);
        var edition = Fixture.Edition(markup);
        var document = edition.Find($"{Fixture.Root}/{path}");
        Assert.NotNull(document);
        var tokens = SemanticTokens.Of(new SemanticModel(edition, document));
        Assert.Equal(
            markup.Spans.Where(span => span.Path == path).Select(span => $"{span.Name} “{document.Text.ToString(span.Span)}” {span.Span}"),
            tokens.Select(token => $"{token.Type}{Suffix(token.Modifiers)} “{document.Text.ToString(token.Span)}” {token.Span}"));
    }

    private static string Suffix(TokenModifiers modifiers) => modifiers switch
    {
        TokenModifiers.Definition => "-D",
        TokenModifiers.Unresolved | TokenModifiers.Deprecated => "-U",
        TokenModifiers.DefaultLibrary => "-L",
        TokenModifiers.None => string.Empty,
        _ => "-?",
    };
}

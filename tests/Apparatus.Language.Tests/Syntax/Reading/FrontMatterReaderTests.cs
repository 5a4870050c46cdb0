using Apparatus.Language.Syntax;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading;

public sealed class FrontMatterReaderTests
{
    // All rows as Pandoc 2.17 reads them.
    [Theory]
    [InlineData("---\ntitle: a\n---\n\ntext\n", "---\ntitle: a\n---", "title: a\n")]
    [InlineData("---  \ntitle: a\n...\t\ntext\n", "---  \ntitle: a\n...", "title: a\n")]
    [InlineData("---\r\ntitle: a\r\n---\r\ntext\r\n", "---\r\ntitle: a\r\n---", "title: a\r\n")]
    [InlineData("\uFEFF---\ntitle: a\n---\n", "---\ntitle: a\n---", "title: a\n")]
    [InlineData("---\ntitle: a\n---", "---\ntitle: a\n---", "title: a\n")]
    [InlineData("---\n---\ntext\n", "---\n---", "")]
    [InlineData("---\n...\ntext\n", "---\n...", "")]
    [InlineData("---\n# remark\n---\ntext\n", "---\n# remark\n---", "# remark\n")]
    [InlineData("---\n~\n---\ntext\n", "---\n~\n---", "~\n")]
    [InlineData("---\na:\n\tb: c\n---\n", "---\na:\n\tb: c\n---", "a:\n\tb: c\n")]
    [InlineData("---\na: b: c\n---\ntext\n", "---\na: b: c\n---", "a: b: c\n")]
    [InlineData("---\n- a: b: c\n---\ntext\n", "---\n- a: b: c\n---", "- a: b: c\n")]
    [InlineData("---\na: |\n  x\n  ---\n  y\n---\ntext", "---\na: |\n  x\n  ---\n  y\n---", "a: |\n  x\n  ---\n  y\n")]
    public void A_block_on_the_first_line_is_front_matter(string source, string block, string yaml)
    {
        var text = SourceText.From(source);
        var found = EditionParser.Parse(text).FrontMatter;
        Assert.NotNull(found);
        Assert.Equal(block, text.ToString(found.Span));
        Assert.Equal(yaml, text.ToString(found.ContentSpan));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n\ntitle: a\n---\n")]
    [InlineData("---\n \ntitle: a\n---\n")]
    [InlineData(" ---\ntitle: a\n---\n")]
    [InlineData("----\ntitle: a\n----\n")]
    [InlineData("---\ntitle: a\n\ntext\n")]
    [InlineData("---\ntitle: a\n ---\n\ntext\n")]
    [InlineData("---\n- a\n- b\n---\n")]
    [InlineData("---\njust words\n---\n")]
    public void Anything_else_is_not(string source) =>
        Assert.Null(EditionParser.Parse(SourceText.From(source)).FrontMatter);

    [Theory]
    [InlineData("---\ntitle: a\n---\n\nwords\n")]
    [InlineData("---\ntitle: a\n---\nwords")]
    public void The_blocks_begin_after_it(string source)
    {
        var tree = EditionParser.Parse(SourceText.From(source));
        var block = Assert.Single(tree.Blocks);
        Assert.Equal("words", tree.Text.ToString(block.Span));
    }
}

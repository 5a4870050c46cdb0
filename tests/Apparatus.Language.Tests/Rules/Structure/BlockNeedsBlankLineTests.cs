using System.Linq;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

/// <summary>Lines that only CommonMark reads as blocks.</summary>
public sealed class BlockNeedsBlankLineTests
{
    private readonly RuleTest test = new(new BlockNeedsBlankLine());

    [Theory]
    [InlineData("Words.\n{|ED6006:# The vote|}\n", "heading")]
    [InlineData("Words.\n{|ED6006:- an item|}\n", "list")]
    [InlineData("Words.\n{|ED6006:* an item|}\n", "list")]
    [InlineData("Words.\n{|ED6006:+ an item|}\nmore.\n", "list")]
    [InlineData("Words.\n{|ED6006:1. an item|}\n", "list")]
    [InlineData("Words.\n{|ED6006:1) an item|}\n", "list")]
    [InlineData("Words.\n{|ED6006:> quoted|}\n", "quotation")]
    [InlineData("Words.\n  {|ED6006:- an item|}\n", "list")]
    [InlineData("Words.\n{|ED6006:- one|}\n- two\n- three\n", "list")]
    [InlineData("Words.\n{|ED6006:> one|}\n> two\n", "quotation")]
    [InlineData("::: {.x}\n\nWords.\n{|ED6006:# The vote|}\n\n:::\n", "heading")]
    public void Reports_it(string text, string name) =>
        Assert.Equal($"CommonMark shows a {name} here, Pandoc prints the characters. Put a blank line before it, or escape it.", test.Verify(text).Single().Message);

    [Theory]
    [InlineData(" {|ED6006:# The vote|}\n")]
    [InlineData("Words.\n\n   {|ED6006:## The vote|}\n")]
    public void Reports_an_indented_heading(string text) => Assert.Equal("CommonMark shows a heading here, Pandoc prints the characters. Remove the spaces before it.", test.Verify(text).Single().Message);

    [Theory]
    [InlineData("Words.\n\n# The vote\n\n- an item\n- another\n\n> quoted\n> more\n")]
    [InlineData("- an item\n  more\n  - below\n")]
    [InlineData("> quoted\n> - an item\n")]
    [InlineData("[^a]: Note.\n# Heading\n")]
    [InlineData("Words.\n2. no list\n1921. no list\n")]
    [InlineData("Words.\n#hash and -dash and *star* and 1.5\n")]
    [InlineData("Words `code\n# code` more.\n")]
    [InlineData("Words <!-- one\n# two --> more.\n")]
    [InlineData("Words\n\\# escaped\n")]
    [InlineData("Words.\n--- \n")]
    [InlineData("```\nWords.\n# code\n```\n")]
    [InlineData("Term\n\n:   Definition\n    - more\n")]
    public void Is_silent(string text) => test.Silent(text);

    [Theory]
    [InlineData("Words.\n{|ED6006:# The vote|}\n", "Insert a blank line", "Words.\n\n# The vote\n")]
    [InlineData("Words.\n{|ED6006:# The vote|}\n", "Escape it", "Words.\n\\# The vote\n")]
    [InlineData("Words.\n{|ED6006:1. item|}\n", "Escape it", "Words.\n1\\. item\n")]
    [InlineData("  {|ED6006:# The vote|}\n", "Remove the spaces", "# The vote\n")]
    public void Mends_it(string text, string title, string expected) => test.Fixes(text, title, expected);
}

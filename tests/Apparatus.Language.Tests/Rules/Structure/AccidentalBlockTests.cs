using System.Linq;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

/// <summary>Paragraphs that become lists, code or headings.</summary>
public sealed class AccidentalBlockTests
{
    private readonly RuleTest test = new(new AccidentalBlock());

    [Theory]
    [InlineData("{|ED6010:1921.|} In that year.\n", "Pandoc reads “1921.” as a list starting at 1921.")]
    [InlineData("{|ED6010:100.|} Words.\n", "Pandoc reads “100.” as a list starting at 100.")]
    [InlineData("{|ED6010:(1)|} The point is this.\n", "Pandoc reads “(1)” as a list.")]
    [InlineData("{|ED6010:A)|} The point is this.\n", "Pandoc reads “A)” as a list.")]
    [InlineData("{|ED6010:A.|}  Name of somebody.\n", "Pandoc reads “A.” as a list.")]
    [InlineData("> {|ED6010:1921.|} In that year.\n", "Pandoc reads “1921.” as a list starting at 1921.")]
    [InlineData("Words.\n\n    {|ED6010:He went to the hall and sat down.|}\n", "Pandoc prints this indented text as code.")]
    [InlineData("{|ED6010:The vote was close.|}\n---\n\nMore.\n", "The dashes below make a heading of this line.")]
    [InlineData("{|ED6010:The vote was close:|}\n---\n", "The dashes below make a heading of this line.")]
    public void Reports_it(string text, string message) => Assert.Equal(message, test.Verify(text).Single().Message);

    [Theory]
    [InlineData("1. One.\n2. Two.\n")]
    [InlineData("12. Resumed.\n")]
    [InlineData("(1) One.\n\n(2) Two.\n")]
    [InlineData("A) One.\nB) Two.\n")]
    [InlineData("A. Name of somebody.\n")]
    [InlineData("1921\\. In that year.\n")]
    [InlineData("#hash\n")]
    [InlineData("The vote\n---\n")]
    [InlineData("The vote...\n---\n")]
    [InlineData("The vote.\n===\n")]
    [InlineData("Words.\n\n    let x = 1;\n    run(x);\n")]
    [InlineData("Words.\n\n    short one.\n")]
    [InlineData("- item\n\n        He went to the hall and sat down.\n")]
    [InlineData("[^a]: Note.\n\n        He went to the hall and sat down.\n")]
    [InlineData("```\nHe went to the hall and sat down.\n```\n")]
    [InlineData("Words.\n\n    [^e]: Which papers did they print it in?\n")]
    [InlineData("[^e]: His speech.\n---\n")]
    public void Is_silent(string text) => test.Silent(text);

    [Theory]
    [InlineData("{|ED6010:1921.|} In that year.\n", "Escape it", "1921\\. In that year.\n")]
    [InlineData("{|ED6010:(1)|} The point.\n", "Escape it", "\\(1) The point.\n")]
    [InlineData("{|ED6010:A)|} The point.\n", "Escape it", "A\\) The point.\n")]
    [InlineData("Words.\n\n    {|ED6010:He went to the hall|}\n    and sat down there.\n", "Remove the indentation", "Words.\n\nHe went to the hall\nand sat down there.\n")]
    [InlineData("{|ED6010:The vote was close.|}\n---\n", "Insert a blank line before the dashes", "The vote was close.\n\n---\n")]
    public void Mends_it(string text, string title, string expected) => test.Fixes(text, title, expected);
}

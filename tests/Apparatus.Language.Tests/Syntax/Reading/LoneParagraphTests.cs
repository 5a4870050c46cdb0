using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading;

/// <summary>
/// A text that is one paragraph is read without asking the parsers of blocks. With a blank line and a rule after it they
/// are asked, and must say the same.
/// </summary>
public sealed class LoneParagraphTests
{
    public static TheoryData<string> Texts =>
    [
        "One line.",
        "Two\nlines *with emphasis*.",
        "Two\n  lines, the second indented.",
        "i. A list.\nStill the item.",
        "A. Kollontai, in one line.",
        "p. 3 is a page number.",
        "Words\ni) like a list.",
        "Words\n1. like a list.",
        "Words\n- like a list.",
        "Words\n```\ncode\n```",
        "Words\n<div>",
        "Words\n===",
        "Words\n: a definition",
        "Table: a caption",
        "a | b\n--|--\nc | d",
        "Words[^1]\nand more  \nafter two spaces \\\nand a backslash.",
        "Words, -- dashes ... stops.. and -@key [-@key; see *x*, p. 3] O'Neill's 'word'.",
        "Many   spaces, ,,, commas   \nthen  @key, then a_b_c and a.b@c.",
        "Emoji 😀 and é̂ ’s “quoted ‘words’ in” words.",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Same_as_before_a_rule(string content)
    {
        Assert.Equal(Dump(content + "\n\n***\n").SkipLast(1), Dump(content));
    }

    private static string[] Dump(string content) =>
        [.. EditionParser.Parse(SourceText.From(content)).DescendantNodes().Select(node => $"{node.GetType().Name} {node.Span.Start}-{node.Span.End}")];
}

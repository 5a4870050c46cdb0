using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

public sealed class FrontMatterNotReadTests
{
    private readonly RuleTest test = new(new FrontMatterNotRead());

    [Theory]
    [InlineData("{|ED6002:---|}\n\ntitle: A\n---\n\nText.\n")]
    [InlineData("{|ED6002:---|}\n\ntitle: A\nlang: en\n\nText.\n")]
    [InlineData("{|ED6002:---|}\ntitle: A\n\nText.\n")]
    [InlineData("{|ED6002:---|}\ntitle: A\nText.\n")]
    [InlineData("{|ED6002:---|}\ntitle: A\nauthor:\n- B\n- C\n\n- An item of the text.\n")]
    [InlineData("{|ED6002:---|}\ntitle: A\n\n# Heading\n\nText.\n")]
    [InlineData("{|ED6002:---|}\ntitle: A\n\nText.\n\n---\n\nMore.\n")]
    [InlineData("{|ED6002:---|}\ntitle: A")]
    [InlineData(" {|ED6002:---|}\ntitle: A\n---\n\nText.\n")]
    [InlineData("    {|ED6002:---|}\n    title: A\n    lang: en\n    ---\n")]
    [InlineData("{|ED6002:---|}\ntitle: A\n ---\n\nText.\n")]
    [InlineData("{|ED6002:---|}\r\n\r\ntitle: A\r\n---\r\n")]
    [InlineData("\n{|ED6002:---|}\n\ntitle: A\n---\n")]
    public void Reports_blocks_that_are_not_read(string markup) => test.Verify(markup);

    [Theory]
    [InlineData("---\ntitle: A\n---\n\nText.\n")]
    [InlineData("\uFEFF---\ntitle: A\n---\n\nText.\n")]
    [InlineData("---\ntitle: A\n...\n\nText.\n")]
    [InlineData("---  \ntitle: A\n---  \n\nText.\n")]
    [InlineData("---\ntitle: A\n\n# a comment\n\nlang: en\n---\n")]
    [InlineData("---\nabstract: |\n  Words.\n\n  More: words.\nlang: en\n---\n")]
    [InlineData("---\nauthor: [A,\n  B]\n---\n")]
    [InlineData("---\ntitle: A: B\n---\n\nText.\n")]
    [InlineData("---\n\nText under a rule.\n")]
    [InlineData("---\nText under a rule.\n")]
    [InlineData("---\n\nNote: this is text.\n")]
    [InlineData("---\nNote: this is text\nover two lines.\n")]
    [InlineData("---\n")]
    [InlineData("---\n---\n")]
    [InlineData("-----\ntitle: A\n-----\n")]
    [InlineData("* * *\n\ntitle: A\n")]
    [InlineData("Text.\n\n---\n\ntitle: A\n---\n")]
    [InlineData("")]
    public void Is_silent_about_front_matter_and_rules(string markup) => test.Silent(markup);

    [Fact]
    public void Is_off_in_loose_files() => test.VerifyLoose("---\n\ntitle: A\n---\n");

    [Theory]
    [InlineData("{|ED6002:---|}\n\ntitle: A\n---\n", "This block is not read as front matter: a blank line follows its first “---”.")]
    [InlineData("{|ED6002:---|}\ntitle: A\n\nText.\n", "This block is not read as front matter: no “---” closes it.")]
    [InlineData(" {|ED6002:---|}\ntitle: A\n---\n", "This block is not read as front matter: there are spaces before its “---”.")]
    [InlineData("{|ED6002:---|}\ntitle: A\n ---\n", "This block is not read as front matter: there are spaces before the “---” that should close it.")]
    public void Says_why(string markup, string message)
    {
        var found = Assert.Single(test.Verify(markup));
        Assert.Equal(message, found.Message);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.True(Assert.Single(found.Fixes).IsSafe);
    }

    [Theory]
    [InlineData("Remove the blank line", "{|ED6002:---|}\n\n\ntitle: A\n---\n\nText.\n", "---\ntitle: A\n---\n\nText.\n")]
    [InlineData("Remove the blank line", "{|ED6002:---|}\n\ntitle: A\nlang: en\n\nText.\n", "---\ntitle: A\nlang: en\n---\n\nText.\n")]
    [InlineData("Insert “---”", "{|ED6002:---|}\ntitle: A\n\n# Heading\n\nText.\n", "---\ntitle: A\n---\n\n# Heading\n\nText.\n")]
    [InlineData("Insert “---”", "{|ED6002:---|}\ntitle: A", "---\ntitle: A\n---")]
    [InlineData("Insert “---”", "{|ED6002:---|}\r\ntitle: A\r\n\r\nText.\r\n", "---\r\ntitle: A\r\n---\r\n\r\nText.\r\n")]
    [InlineData("Remove the spaces", " {|ED6002:---|}\ntitle: A\n ---\n\nText.\n", "---\ntitle: A\n---\n\nText.\n")]
    public void Makes_front_matter_of_it(string title, string markup, string expected)
    {
        test.Fixes(markup, title, expected);
        test.Silent(expected);
    }
}

using System.Linq;
using Apparatus.Language.Rules.References;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.References;

/// <summary>Links to files of the edition.</summary>
public sealed class FileLinkInEditionTests
{
    private const string Edition = "//- more.md\n# The vote\n\nWords.\n//- outside.md\n# Outside\n//- edition.yml\ninput-files: [text.md, more.md]\n";

    private readonly RuleTest test = new(new FileLinkInEdition());

    [Theory]
    [InlineData("See [x]({|ED5003:more.md#vote|}).\n", "use “#vote”")]
    [InlineData("See [x]({|ED5003:more.md|}).\n", "use “#the-vote”")]
    [InlineData("See [x]({|ED5003:./more.md#a|}).\n", "use “#a”")]
    [InlineData("See [x].\n\n[x]: {|ED5003:more.md#a|}\n", "use “#a”")]
    public void Reports_it(string text, string message) =>
        Assert.Equal($"In the exported edition this link points to a file that is not there; {message}.", test.Verify(text + Edition).Single().Message);

    [Theory]
    [InlineData("See [x](#vote) and [y](outside.md#a) and [z](none.md) and [u](https://x.org/more.md).\n")]
    [InlineData("`[x](more.md)` and <!-- [x](more.md) --> and ![x](more.md).\n")]
    public void Is_silent(string text) => test.Silent(text + Edition);

    [Fact]
    public void Is_silent_in_a_loose_file() => test.VerifyLoose("See [x](more.md).\n//- more.md\n# More\n");

    [Theory]
    [InlineData("See [x]({|ED5003:more.md#vote|} \"t\").\n", "#vote", "See [x](#vote \"t\").\n")]
    [InlineData("See [x]({|ED5003:more.md|}).\n", "#the-vote", "See [x](#the-vote).\n//- more.md\n# The vote {#the-vote}\n\nWords.\n")]
    public void Rewrites_it(string text, string id, string expected) => test.Fixes(text + Edition, $"Link to “{id}”, which works in an export", expected);
}

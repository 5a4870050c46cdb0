using System.Linq;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

public sealed class TooComplexTests
{
    private readonly RuleTest test = new(new TooComplex());

    [Theory]
    [InlineData("> ", 48)]
    [InlineData("- ", 48)]
    public void Reports_deep_blocks(string mark, int depth)
    {
        var text = string.Concat(Enumerable.Repeat(mark, depth + 1));
        test.Verify($"Text.\n\n{text}{{|ED6017:words|}}\n");
    }

    [Fact]
    public void Reports_deep_running_text() =>
        Assert.Equal(80, Assert.Single(test.Verify("{|ED6017:" + new string('[', 80) + "|}" + new string('[', 120) + "x" + new string(']', 200))).Span.Length);

    [Fact]
    public void Looks_at_loose_files() =>
        test.VerifyLoose(string.Concat(Enumerable.Repeat("> ", 49)) + "{|ED6017:words|}");

    [Theory]
    [InlineData("> > > > > > > > words\n")]
    [InlineData("- one\n    - two\n        - three\n            - four\n")]
    [InlineData("A [word [in [brackets [of [five [sorts]]]]]].\n")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ never closed\n")]
    public void Is_silent_below_the_limits(string markup) => test.Silent(markup);
}

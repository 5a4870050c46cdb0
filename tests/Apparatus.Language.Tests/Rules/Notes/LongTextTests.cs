using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

/// <summary>No long run of one construct makes a rule fail, or take time that grows with the square of the text.</summary>
public sealed class LongTextTests
{
    private const int Times = 20000;

    private static readonly RuleRunner Runner = new(AllRules.Catalog);

    [Theory]
    [InlineData("word[1] and ", "\n")]
    [InlineData("word* and\n\n1. item\n\n", "\n")]
    [InlineData("see note 5 and\n", "")]
    [InlineData("Text[^x] ", "\n\n[^x]: Note.\n")]
    [InlineData("Text[^x] ", "\n\n[^x] Note.\n")]
    [InlineData("Text^[a note] ", "\n")]
    [InlineData("[^x]: See^[a note].\n\n", "")]
    public void Are_read(string part, string end)
    {
        var edition = Fixture.Edition([("text.md", string.Concat(Enumerable.Repeat(part, Times)) + end)]);
        Assert.DoesNotContain(
            Runner.Run(edition, edition.Documents[0], RuleSettings.Default, TestContext.Current.CancellationToken),
            found => found.Rule.Id == "ED6018");
    }
}

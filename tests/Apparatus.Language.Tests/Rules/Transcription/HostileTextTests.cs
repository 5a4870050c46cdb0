using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Transcription;

/// <summary>Texts that nobody writes make no rule fail, and no message without end.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("(", "")]
    [InlineData("[", "")]
    [InlineData("[\n\n", "]\n\n")]
    [InlineData("> (\n>\n", "> )\n>\n")]
    [InlineData("a-", "")]
    [InlineData("a- b", "")]
    [InlineData("s 's ", "")]
    [InlineData("s ' s", "'")]
    [InlineData(" ,", "")]
    [InlineData("{++", "")]
    [InlineData("[]{.pb}", "")]
    [InlineData(":::\n\n", "")]
    [InlineData("<i>", "</i>")]
    [InlineData("“a b c d e f ", "” ([p. 1](#p1))")]
    public void They_are_read_to_the_end(string first, string second)
    {
        var text = "---\nwitness: w\nstatus: scan\n---\n\n[]{.pb #p1}" + string.Concat(Enumerable.Repeat(first, 4_000)) + "x " + string.Concat(Enumerable.Repeat(second, 4_000)) + "\n\n[^a]: **x**] " + string.Concat(Enumerable.Repeat(first, 500)) + "\n";
        var edition = Fixture.Edition(Markup.Of(text));
        var found = new RuleRunner(AllRules.Catalog).Run(edition, edition.Documents[0], RuleSettings.Default, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Rule.Id == "ED6018");
        Assert.All(found, diagnostic => Assert.True(diagnostic.Related.Length <= 100 && diagnostic.Message.Length < 1_000));
    }
}

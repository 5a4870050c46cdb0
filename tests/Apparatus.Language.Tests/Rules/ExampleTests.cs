using System.Linq;
using Apparatus.Language.Rules;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules;

/// <summary>The examples of every rule are true: they are shown to people.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Ids() => [.. AllRules.Catalog.Rules.Where(rule => rule.Info.Bad.Length > 0).Select(rule => rule.Info.Id)];

    [Fact]
    public void Only_what_no_text_can_show_has_no_example() =>
        Assert.Equal(["ED6016", "ED6018"], AllRules.Catalog.Rules.Where(rule => rule.Info.Bad.Length == 0).Select(rule => rule.Info.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bad_example_reports_what_it_marks(string id)
    {
        var rule = AllRules.Catalog.Rules.Single(found => found.Info.Id == id);
        Assert.NotEmpty(new RuleTest(rule, [.. AllRules.Catalog.Rules.Except([rule])]).Verify(rule.Info.Bad));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Good_example_reports_nothing(string id)
    {
        var rule = AllRules.Catalog.Rules.Single(found => found.Info.Id == id);
        new RuleTest(rule, [.. AllRules.Catalog.Rules.Except([rule])]).Silent(rule.Info.Good);
    }
}

using System.Linq;
using Apparatus.Language.Rules;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules;

/// <summary>The examples of every rule are true: they are shown to people.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Ids() => [.. AllRules.Catalog.Rules.Select(rule => rule.Info.Id)];

    /// <summary>No text shows an unreadable file or a faulty rule: such rules have no example.</summary>
    public static TheoryData<string> IdsWithExample() =>
        [.. AllRules.Catalog.Rules.Where(rule => rule.Info.Bad.Length > 0).Select(rule => rule.Info.Id)];

    [Theory]
    [MemberData(nameof(IdsWithExample))]
    public void Bad_example_reports_what_it_marks(string id)
    {
        var rule = AllRules.Catalog.Rules.Single(found => found.Info.Id == id);
        Assert.NotEmpty(new RuleTest(rule, [.. AllRules.Catalog.Rules.Where(found => found != rule)]).Verify(rule.Info.Bad));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Good_example_reports_nothing(string id)
    {
        var rule = AllRules.Catalog.Rules.Single(found => found.Info.Id == id);
        new RuleTest(rule).Silent(rule.Info.Good);
    }
}

using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Tidy;

/// <summary>The list of rules is complete, and each rule has its documentation and its tests.</summary>
public sealed partial class RuleListTests
{
    [Fact]
    public void Every_rule_class_is_in_the_list()
    {
        var classes = typeof(AllRules).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        var listed = AllRules.Catalog.Rules.Select(rule => rule.GetType()).ToHashSet();
        Assert.Empty(classes.Where(type => !listed.Contains(type)));
    }

    [Fact]
    public void Ids_and_names_are_unique_and_well_formed()
    {
        var infos = AllRules.Catalog.Rules.Select(rule => rule.Info).ToList();
        Assert.All(infos, info => Assert.Matches("^ED[1-8]\\d{3}$", info.Id));
        Assert.All(infos, info => Assert.Matches("^[a-z]+(-[a-z]+)*$", info.Name));
        Assert.Equal(infos.Count, infos.Select(info => info.Id).Distinct().Count());
        Assert.Equal(infos.Count, infos.Select(info => info.Name).Distinct().Count());
    }

    [Fact]
    public void Each_rule_class_is_called_after_its_name() =>
        Assert.All(AllRules.Catalog.Rules, rule => Assert.Equal(
            rule.Info.Name, string.Join('-', Word().Matches(rule.GetType().Name).Select(match => match.Value.ToLowerInvariant()))));

    [Fact]
    public void Each_rule_has_its_own_tests()
    {
        var tests = Repository.SourceFiles("tests/Apparatus.Language.Tests/Rules").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Assert.Empty(AllRules.Catalog.Rules.Select(rule => rule.GetType().Name).Where(name => !tests.Contains(name + "Tests")));
    }

    [Fact]
    public void Each_rule_explains_itself() =>
        Assert.All(AllRules.Catalog.Rules.Select(rule => rule.Info), info =>
        {
            Assert.EndsWith(".", info.Summary, StringComparison.Ordinal);
            Assert.True(info.Why.Length > 60 && info.Silent.Length > 20 && info.HowToFix.Length > 20 && info.Evidence.Length > 20, info.Id);
        });

    [Fact]
    public void The_rule_reference_is_current()
    {
        var expected = RuleReference.ToMarkdown(AllRules.Catalog.Rules.Select(rule => rule.Info));
        Assert.Equal(expected, Repository.Baseline("src/Apparatus.Language/Rules/README.md", expected));
    }

    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Word();
}

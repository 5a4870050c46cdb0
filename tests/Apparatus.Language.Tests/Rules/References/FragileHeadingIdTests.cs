using System.Linq;
using Apparatus.Language.Rules.References;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.References;

/// <summary>Links that depend on the words of a heading.</summary>
public sealed class FragileHeadingIdTests
{
    private readonly RuleTest test = new(new FragileHeadingId());

    [Theory]
    [InlineData("# 1. The Roots\n\n[x]({|ED5004:#the-roots|})\n", "the-roots")]
    [InlineData("# Notes\n\n# Notes\n\n[x]({|ED5004:#notes-1|})\n", "notes-1")]
    [InlineData("# 1921\n\n[x]({|ED5004:#section|})\n", "section")]
    [InlineData("# pro & contra\n\n[x]({|ED5004:#pro-contra|})\n", "pro-contra")]
    [InlineData("[x]({|ED5004:#the-roots|})\n//- more.md\n# 1. The Roots\n", "the-roots")]
    public void Reports_it(string text, string id) =>
        Assert.Equal($"“{id}” is made from the heading’s wording and changes with it; give the heading an explicit id.", test.Verify(text).Single().Message);

    [Theory]
    [InlineData("# The Roots\n\n[x](#the-roots)\n")]
    [InlineData("# 1. The Roots {#the-roots}\n\n[x](#the-roots)\n")]
    [InlineData("# H[^a]\n\n[x](#ha)\n\n[^a]: A.\n")]
    [InlineData("# Part 2\n\n[x](#part-2)\n")]
    [InlineData("[x](#none) [y](other.md#the-roots)\n\n# 1. The Roots\n")]
    public void Is_silent(string text) => test.Silent(text);

    [Fact]
    public void Gives_the_heading_the_id() =>
        test.Fixes("# 1. The Roots\n\n[x]({|ED5004:#the-roots|})\n", "Give the heading the id “the-roots”", "# 1. The Roots {#the-roots}\n\n[x](#the-roots)\n");
}

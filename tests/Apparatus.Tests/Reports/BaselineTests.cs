using System;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;
using Apparatus.Reports;
using Xunit;

namespace Apparatus.Tests.Reports;

public sealed class BaselineTests
{
    private const string Old = "# One\n\nThe  party[^x] was small.\nand[^x]\nand[^x]\n";

    [Fact]
    public void The_file_is_sorted_and_has_one_entry_a_line()
    {
        var faults = new[] { Fault("b.md", Old, "small"), Fault("a \"q\".md", Old, "The"), Fault("b.md", Old, "party[^x]"), Fault("b.md", Old, "# One") };

        var json = Baseline.From(faults, _ => SourceText.From(Old), Sample.Root + "/sub").ToJson();

        Assert.Equal(
            """
            {
              "version": 1,
              "known": [
                {"file": "../a \"q\".md", "rule": "ED1001", "line": "The party[^x] was small.", "hash": "af068ed99c01ddc9", "count": 1},
                {"file": "../b.md", "rule": "ED1001", "line": "# One", "hash": "9ec1d2e3a102edbf", "count": 1},
                {"file": "../b.md", "rule": "ED1001", "line": "The party[^x] was small.", "hash": "af068ed99c01ddc9", "count": 2}
              ]
            }

            """,
            json);
    }

    [Theory]
    [InlineData("\n\nnew line\n# One\n\nThe party[^x]   was small.\nand[^x]\nand[^x]\n", 0)]
    [InlineData("The party[^x] was\tsmall.\n", 0)]
    [InlineData("The party[^x] was tiny.\n", 1)]
    [InlineData("and[^x]\nand[^x]\nand[^x]\n", 1)]
    [InlineData("", 0)]
    public void A_line_is_known_by_its_words_as_often_as_it_was_there(string text, int news)
    {
        var baseline = Read(Baseline.From(Faults(Old), _ => SourceText.From(Old), Sample.Root).ToJson());

        var findings = baseline.Apply(Faults(text), _ => SourceText.From(text), Sample.Root);

        Assert.Equal(news, findings.Count(finding => finding.Counts));
    }

    [Fact]
    public void Another_rule_and_another_file_are_not_known()
    {
        var fault = Fault("a.md", Old, "party[^x]");
        var baseline = Read(Baseline.From([fault], _ => SourceText.From(Old), Sample.Root).ToJson());

        var findings = baseline.Apply([fault with { Rule = Sample.Dash }, fault with { Path = Sample.Path("b.md") }, fault], _ => SourceText.From(Old), Sample.Root);

        Assert.Equal([false, false, true], findings.Select(finding => finding.IsKnown));
    }

    [Fact]
    public void A_silenced_fault_is_neither_written_nor_matched()
    {
        var fault = Fault("a.md", Old, "party[^x]");
        var silenced = fault with { Suppression = new Suppression("so") };

        Assert.Equal(0, Baseline.From([silenced], _ => SourceText.From(Old), Sample.Root).Count);
        var findings = Baseline.From([fault], _ => SourceText.From(Old), Sample.Root).Apply([silenced, fault], _ => SourceText.From(Old), Sample.Root);
        Assert.Equal([false, true], findings.Select(finding => finding.IsKnown));
    }

    [Fact]
    public void A_merge_may_leave_an_entry_twice_and_a_comma_too_many()
    {
        var baseline = Read("""
            {"version": 1, "known": [
              {"file": "a.md", "rule": "ED1001", "line": "x", "hash": "h", "count": 2},
              {"file": "a.md", "rule": "ED1001", "line": "x", "hash": "h", "count": 3},
            ]}
            """);

        Assert.Equal(3, baseline.Count);
    }

    [Theory]
    [InlineData("", "it is not JSON (line 1)")]
    [InlineData("{\n<<<<<<< HEAD\n", "it is not JSON (line 2)")]
    [InlineData("[]", "it has no list “known”")]
    [InlineData("{\"version\": 1}", "it has no list “known”")]
    [InlineData("{\"version\": 2, \"known\": []}", "its version is not 1")]
    [InlineData("{\"version\": \"1\", \"known\": []}", "its version is not 1")]
    [InlineData("{\"version\": 1, \"known\": [1]}", "one of its entries lacks “file”, “rule”, “hash” or “count”")]
    [InlineData("{\"version\": 1, \"known\": [{\"file\":\"a\",\"rule\":\"b\",\"hash\":\"c\",\"count\":1e99}]}", "one of its entries lacks “file”, “rule”, “hash” or “count”")]
    public void A_broken_file_says_what_is_wrong(string json, string problem)
    {
        Assert.False(Baseline.TryParse(json, out _, out var found));
        Assert.Equal(problem, found);
    }

    private static Baseline Read(string json)
    {
        Assert.True(Baseline.TryParse(json, out var baseline, out var problem), problem);
        return baseline;
    }

    private static Diagnostic Fault(string path, string text, string words) =>
        Sample.Fault(Sample.UndefinedNote, path, Sample.Span(text, words), "m");

    private static Diagnostic[] Faults(string text) =>
        [.. Enumerable.Range(0, text.Length).Where(i => text.AsSpan(i).StartsWith("[^x]")).Select(i => Sample.Fault(Sample.UndefinedNote, "a.md", new TextSpan(i, 4), "m"))];
}

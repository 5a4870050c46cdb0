using System.Linq;
using System.Text.Json;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;
using Apparatus.Reports;
using Xunit;

namespace Apparatus.Tests.Reports;

public sealed class SarifReportTests
{
    private const string Text = "é👍\r\n\tx[^x]\r\n";

    [Fact]
    public void A_result_has_rule_level_place_related_place_and_fix()
    {
        var fault = Sample.Fault(Sample.BlankLine, "text/ä b%.md", Sample.Span(Text, "[^x]"), "Lost.") with
        {
            Related = [Sample.Place("/other.md", new TextSpan(3, 4), "there")],
            Fixes = [Sample.Replace("Put", true, "text/ä b%.md", new TextSpan(Text.Length, 0), "\r\n")],
        };

        var run = Run(Sample.Result([("text/ä b%.md", Text)], new Finding(fault)));

        Assert.Equal(
            """
            {
              "ruleId": "ED1005",
              "ruleIndex": 1,
              "level": "warning",
              "message": {
                "text": "Lost."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "text/%C3%A4%20b%25.md",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 2,
                      "startColumn": 3,
                      "endLine": 2,
                      "endColumn": 7
                    }
                  }
                }
              ],
              "partialFingerprints": {
                "sourceLine/v1": "HASH"
              },
              "relatedLocations": [
                {
                  "id": 1,
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "file:///other.md"
                    }
                  },
                  "message": {
                    "text": "there"
                  }
                }
              ],
              "fixes": [
                {
                  "description": {
                    "text": "Put"
                  },
                  "artifactChanges": [
                    {
                      "artifactLocation": {
                        "uri": "text/%C3%A4%20b%25.md",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "replacements": [
                        {
                          "deletedRegion": {
                            "startLine": 3,
                            "startColumn": 1,
                            "endLine": 3,
                            "endColumn": 1
                          },
                          "insertedContent": {
                            "text": "\r\n"
                          }
                        }
                      ]
                    }
                  ],
                  "properties": {
                    "safe": true
                  }
                }
              ]
            }
            """,
            Indented(run.GetProperty("results")[0]).Replace(LineFingerprint.Of(SourceText.From(Text), fault).Hash, "HASH", System.StringComparison.Ordinal));
        Assert.Equal("file:///work%20dir/", run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("uri").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
    }

    [Fact]
    public void All_rules_are_described()
    {
        var driver = Run(Sample.Result([])).GetProperty("tool").GetProperty("driver");

        Assert.Equal("1.2.3", driver.GetProperty("version").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(["ED1001", "ED1005", "ED7001", "ED8002"], rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.Equal("NoteNeedsBlankLine", rules[1].GetProperty("name").GetString());
        Assert.Equal(["error", "warning", "note", "note"], rules.Select(rule => rule.GetProperty("defaultConfiguration").GetProperty("level").GetString()));
        Assert.Equal(RuleReference.ToMarkdown(Sample.BlankLine), rules[1].GetProperty("help").GetProperty("markdown").GetString());
    }

    [Fact]
    public void Silenced_and_known_faults_carry_a_suppression_and_the_others_an_empty_one()
    {
        var fault = Sample.Fault(Sample.Dash, "a.md", default, "m");
        var run = Run(Sample.Result(
            [("a.md", "x")],
            new Finding(fault),
            new Finding(fault with { Suppression = new Suppression("printed so") }),
            new Finding(fault with { Suppression = new Suppression("") }),
            new Finding(fault, IsKnown: true)));

        Assert.Equal(
            [
                "[]",
                """[{"kind":"inSource","justification":"printed so"}]""",
                """[{"kind":"inSource"}]""",
                """[{"kind":"external","justification":"Listed in the baseline."}]""",
            ],
            run.GetProperty("results").EnumerateArray().Select(result => JsonSerializer.Serialize(result.GetProperty("suppressions"))));
    }

    [Fact]
    public void A_problem_makes_the_invocation_fail()
    {
        var invocation = Run(Sample.Result([]) with { Problems = ["There is no x.md."] }).GetProperty("invocations")[0];

        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("There is no x.md.", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString());
    }

    private static JsonElement Run(CheckResult result)
    {
        using var json = JsonDocument.Parse(Sample.Written(writer => SarifReport.Write(result, writer)));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        return json.RootElement.GetProperty("runs")[0].Clone();
    }

    private static string Indented(JsonElement element)
    {
        return Sample.Written(writer => JsonText.Write(writer, element.WriteTo)).TrimEnd('\n');
    }
}

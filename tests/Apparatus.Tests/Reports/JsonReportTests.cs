using System.Linq;
using System.Text.Json;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;
using Apparatus.Reports;
using Xunit;

namespace Apparatus.Tests.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void The_object_has_the_documented_shape()
    {
        const string text = "é👍\r\n\tx \"[^х]\"\r\n";
        var fault = Sample.Fault(Sample.UndefinedNote, "text/ä b.md", Sample.Span(text, "[^х]"), "Lost: \"х\"\n<end>") with
        {
            Related = [Sample.Place("/other.md", new TextSpan(3, 4), "there")],
            Fixes = [Sample.Replace("Put", true, "text/ä b.md", new TextSpan(text.Length, 0), "\r\n")],
        };
        var result = Sample.Result([("text/ä b.md", text)], new Finding(fault));

        Assert.Equal(
            """
            {
              "version": 1,
              "diagnostics": [
                {
                  "file": "text/ä b.md",
                  "id": "ED1001",
                  "name": "undefined-note",
                  "severity": "error",
                  "message": "Lost: \"х\"\n<end>",
                  "range": {
                    "start": {
                      "line": 1,
                      "character": 4
                    },
                    "end": {
                      "line": 1,
                      "character": 8
                    }
                  },
                  "related": [
                    {
                      "file": "../other.md",
                      "range": {
                        "start": {
                          "line": 0,
                          "character": 0
                        },
                        "end": {
                          "line": 0,
                          "character": 0
                        }
                      },
                      "message": "there"
                    }
                  ],
                  "fixes": [
                    {
                      "title": "Put",
                      "safe": true,
                      "edits": [
                        {
                          "file": "text/ä b.md",
                          "range": {
                            "start": {
                              "line": 2,
                              "character": 0
                            },
                            "end": {
                              "line": 2,
                              "character": 0
                            }
                          },
                          "newText": "\r\n"
                        }
                      ]
                    }
                  ],
                  "suppressed": false
                }
              ],
              "summary": {
                "files": 1,
                "errors": 1,
                "warnings": 0,
                "infos": 0,
                "hints": 0
              }
            }

            """,
            Report(result));
    }

    [Fact]
    public void Silenced_and_known_faults_are_listed_but_not_counted()
    {
        var fault = Sample.Fault(Sample.Dash, "a.md", default, "m");
        using var json = JsonDocument.Parse(Report(Sample.Result(
            [("a.md", "x")], new Finding(fault), new Finding(fault with { Suppression = new Suppression("so") }), new Finding(fault, IsKnown: true))));

        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("hints").GetInt32());
        Assert.Equal(
            [false, true, true],
            json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(item => item.GetProperty("suppressed").GetBoolean()));
    }

    [Fact]
    public void Half_a_surrogate_pair_and_control_characters_give_valid_json()
    {
        var fault = Sample.Fault(Sample.Dash, "a\u0001.md", default, "half \uD83D and \0 and \u2028");

        using var json = JsonDocument.Parse(Report(Sample.Result([], new Finding(fault))));

        Assert.Equal("half \uFFFD and \0 and \u2028", json.RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString());
    }

    private static string Report(CheckResult result) => Sample.Written(writer => JsonReport.Write(result, writer));
}

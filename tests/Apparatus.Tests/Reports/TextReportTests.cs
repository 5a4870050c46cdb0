using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;
using Apparatus.Reports;
using Xunit;

namespace Apparatus.Tests.Reports;

public sealed class TextReportTests
{
    private const string Chapter = "# One\n\nThe party[^x] was small.\n";

    [Fact]
    public void A_fault_shows_place_source_related_places_and_fix()
    {
        const string notes = "\n\n\n\n\n\n\n\n\n[^X]: The note.\n";
        var fault = Sample.Fault(Sample.UndefinedNote, "text/ch1.md", Sample.Span(Chapter, "[^x]"), "The note ‘x’ is not defined.") with
        {
            Related = [Sample.Place("notes.md", Sample.Span(notes, "[^X]"), "defined in capitals")],
            Fixes = [Sample.Replace("Write ‘X’", false, "text/ch1.md", Sample.Span(Chapter, "x"), "X")],
        };

        var report = Findings(Sample.Result([("text/ch1.md", Chapter), ("notes.md", notes)], new Finding(fault)));

        Assert.Equal(
            """
            error ED1001 undefined-note: The note ‘x’ is not defined.
              --> text/ch1.md:3:10
               |
             3 | The party[^x] was small.
               |          ^^^^
              ::: notes.md:10:1
               |
            10 | [^X]: The note.
               | ---- defined in capitals
               = fix: Write ‘X’


            """,
            report);
    }

    [Fact]
    public void A_safe_fix_says_so_and_a_long_list_of_places_is_cut()
    {
        var fault = Sample.Fault(Sample.BlankLine, "a.md", new TextSpan(0, 1), "Line\nbreak.") with
        {
            Related = [.. Enumerable.Range(0, 5).Select(i => Sample.Place("gone.md", new TextSpan(i, 0), $"place {i}"))],
            Fixes = [Sample.Replace("Insert a blank line", true, "a.md", new TextSpan(0, 0), "\n")],
        };

        var report = Findings(Sample.Result([("a.md", "x")], new Finding(fault)));

        Assert.Equal(
            """
            warning ED1005 note-needs-blank-line: Line break.
             --> a.md:1:1
              |
            1 | x
              | ^
             ::: gone.md
              = place 0
             ::: gone.md
              = place 1
             ::: gone.md
              = place 2
              = and 2 more places
              = fix: Insert a blank line (safe)


            """,
            report);
    }

    [Fact]
    public void A_fault_in_an_empty_file_has_a_mark()
    {
        var report = Findings(Sample.Result([("a.md", "")], new Finding(Sample.Fault(Sample.Dash, "a.md", default, "Empty."))));

        Assert.Equal("hint ED8002 dash: Empty.\n --> a.md:1:1\n  |\n1 |\n  | ^\n\n", report);
    }

    [Fact]
    public void A_file_without_text_is_named_without_a_place()
    {
        var report = Findings(Sample.Result([], new Finding(Sample.Fault(Sample.Spacing, "a.md", default, "Not UTF-8."))));

        Assert.Equal("info ED7001 space-before-comma: Not UTF-8.\n --> a.md\n\n", report);
    }

    [Fact]
    public void Control_characters_never_reach_the_screen()
    {
        var fault = Sample.Fault(Sample.Dash, "a\u001b[2J\nb.md", default, "\u001b[31mred\tand\r\nmore");

        var report = Findings(Sample.Result([], new Finding(fault)));

        Assert.Equal("hint ED8002 dash: ␛[31mred and more\n --> a␛[2J b.md\n\n", report);
    }

    [Fact]
    public void Silenced_and_known_faults_are_left_out()
    {
        var fault = Sample.Fault(Sample.Dash, "a.md", default, "m");

        var result = Sample.Result([("a.md", "x")], new Finding(fault with { Suppression = new Suppression("so") }), new Finding(fault, IsKnown: true));

        Assert.Equal("", Findings(result));
        Assert.Equal("No faults in 1 file, 42 ms. 1 known from the baseline.\n", Sample.Written(writer => new TextReport(writer, false).WriteSummary(result)));
    }

    [Fact]
    public void The_summary_counts_severities_files_time_and_fixes()
    {
        var error = new Finding(Sample.Fault(Sample.UndefinedNote, "a.md", default, "m"));
        var warning = new Finding(Sample.Fault(Sample.BlankLine, "a.md", default, "m") with
        {
            Fixes = [Sample.Replace("t", true, "a.md", default, "\n")],
        });
        var hint = new Finding(Sample.Fault(Sample.Dash, "a.md", default, "m"));
        var result = Sample.Result([("a.md", ""), ("b.md", "")], error, error, warning, hint) with { Elapsed = new System.TimeSpan(0, 0, 0, 1, 340) };

        Assert.Equal(
            "2 errors, 1 warning, 1 hint in 2 files, 1.3 s. 1 can be mended with --fix.\n",
            Sample.Written(writer => new TextReport(writer, false).WriteSummary(result)));
        Assert.Equal(
            """
            2  ED1001 undefined-note
            1  ED1005 note-needs-blank-line  (--fix)
            1  ED8002 dash


            """,
            Sample.Written(writer => new TextReport(writer, false).WriteStatistics(result)));
    }

    [Fact]
    public void Colour_is_used_only_when_asked_for()
    {
        var result = Sample.Result([("a.md", "x")], new Finding(Sample.Fault(Sample.UndefinedNote, "a.md", new TextSpan(0, 1), "m")));

        Assert.DoesNotContain('\u001b', Findings(result));
        Assert.Equal(
            "\u001b[1;31merror ED1001\u001b[0m undefined-note: \u001b[1mm\u001b[0m\n" +
            " \u001b[34m-->\u001b[0m a.md:1:1\n" +
            "  \u001b[34m|\u001b[0m\n" +
            "\u001b[34m1 |\u001b[0m x\n" +
            "  \u001b[34m|\u001b[0m \u001b[1;31m^\u001b[0m\n\n",
            Sample.Written(writer => new TextReport(writer, true).WriteFindings(result)));
    }

    private static string Findings(CheckResult result) =>
        Sample.Written(writer => new TextReport(writer, false).WriteFindings(result));
}

using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;
using Apparatus.Reports;
using Xunit;

namespace Apparatus.Tests.Reports;

public sealed class GitHubReportTests
{
    [Fact]
    public void Percent_line_breaks_colons_and_commas_are_escaped()
    {
        const string text = "a\r\n👍 b, c\r\n";
        var fault = Sample.Fault(Sample.UndefinedNote, "ch: 1, 100%.md", Sample.Span(text, "b, c"), "100% lost:\r\nno, none") with
        {
            Fixes = [Sample.Replace("Mend: it", false, "x.md", default, "")],
        };

        Assert.Equal(
            "::error file=ch%3A 1%2C 100%25.md,line=2,endLine=2,col=4,endColumn=8,title=ED1001 undefined-note::100%25 lost:%0D%0Ano, none%0AFix: Mend: it\n",
            Report(("ch: 1, 100%.md", text), fault));
    }

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Info, "notice")]
    [InlineData(Severity.Hint, "notice")]
    public void Each_severity_has_its_command(Severity severity, string command)
    {
        var fault = Sample.Fault(Sample.Dash, "a.md", default, "m") with { Severity = severity };

        Assert.Equal($"::{command} file=a.md,line=1,endLine=1,col=1,endColumn=1,title=ED8002 dash::m\n", Report(("a.md", "x"), fault));
    }

    [Fact]
    public void A_span_of_several_lines_has_no_columns()
    {
        Assert.Equal(
            "::notice file=a.md,line=1,endLine=2,title=ED8002 dash::m\n",
            Report(("a.md", "one\ntwo"), Sample.Fault(Sample.Dash, "a.md", new TextSpan(1, 5), "m")));
    }

    [Fact]
    public void A_file_without_text_has_no_line()
    {
        Assert.Equal(
            "::notice file=b.md,title=ED8002 dash::m\n",
            Report(("a.md", ""), Sample.Fault(Sample.Dash, "b.md", new TextSpan(1, 5), "m")));
    }

    private static string Report((string Path, string Text) file, Diagnostic fault)
    {
        var silenced = fault with { Suppression = new Suppression("") };
        var result = Sample.Result([file], new Finding(fault), new Finding(silenced), new Finding(fault, IsKnown: true));
        return Sample.Written(writer => GitHubReport.Write(result, writer));
    }
}

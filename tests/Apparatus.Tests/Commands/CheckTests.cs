using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Apparatus.Language.Diagnostics;
using Xunit;

namespace Apparatus.Tests.Commands;

public sealed class CheckTests
{
    [Theory]
    [InlineData("", "check", 0)]
    [InlineData("a --", "check", 0)]
    [InlineData("a ,", "check", 0)]
    [InlineData("a[^bad]", "check", 1)]
    [InlineData("a[^bad] silent", "check", 0)]
    [InlineData("a ,", "check --fail-on warning", 1)]
    [InlineData("a ??", "check --fail-on warning", 0)]
    [InlineData("a ??", "check --fail-on=info", 1)]
    [InlineData("a --", "check --fail-on info", 0)]
    [InlineData("a --", "check --fail-on hint", 1)]
    [InlineData("a[^bad]", "check --fail-on never", 0)]
    [InlineData("a[^bad]", "check --rule ED1001=warning", 0)]
    [InlineData("a[^bad]", "check --rule undefined-note=none", 0)]
    [InlineData("a --", "check --rule ed8002=ERROR", 1)]
    [InlineData("a --", "check --rule ED8002=error --rule ED8002=hint", 0)]
    [InlineData("a[^bad]", "check a.md", 1)]
    [InlineData("a[^bad]", "check gone.md", 2)]
    [InlineData("a[^bad]", "check gone.md a.md", 2)]
    [InlineData("a[^bad]", "check -- a.md", 1)]
    [InlineData("a[^bad]", "check --format json", 1)]
    [InlineData("a[^bad]", "check --format github", 1)]
    [InlineData("a[^bad]", "check --format sarif", 1)]
    [InlineData("a[^bad]", "check --jobs 3 -q --statistics --no-color", 1)]
    public void Exit_codes(string text, string line, int code) => Assert.Equal(code, new Shell(("a.md", text)).Run(line));

    [Fact]
    public void A_missing_path_is_named_and_the_rest_still_checked()
    {
        var shell = new Shell(("a.md", "a[^bad]"));

        Assert.Equal(2, shell.Run("check gone.md a.md"));
        Assert.Contains("error ED1001", shell.Out, StringComparison.Ordinal);
        Assert.Equal("apparatus: There is no gone.md.\n", shell.Error);
    }

    [Fact]
    public void Nothing_to_check_is_a_failure()
    {
        var shell = new Shell(("a.txt", "x"));

        Assert.Equal(2, shell.Run("check"));
        Assert.Equal("", shell.Out);
        Assert.Equal("apparatus: Nothing to check: there is no Markdown file in ‘.’.\n", shell.Error);
    }

    [Theory]
    [InlineData("lsp --socket 0", "--socket takes a port from 1 to 65535, not ‘0’.")]
    [InlineData("lsp --socket x", "--socket takes a port from 1 to 65535, not ‘x’.")]
    [InlineData("lsp --stdio --socket 99", "Either --stdio or --socket, not both.")]
    [InlineData("lsp --stdi", "There is no option ‘--stdi’. Did you mean ‘--stdio’?")]
    [InlineData("", "Which command? There are new, check, terms, define, works, cite, list, status, seal, rules, lsp, completion.")]
    [InlineData("chek", "There is no command ‘chek’. Did you mean ‘check’?")]
    [InlineData("check --formt json", "There is no option ‘--formt’. Did you mean ‘--format’?")]
    [InlineData("check --format jsn", "There is no format ‘jsn’; there are text, json, sarif, github. Did you mean ‘json’?")]
    [InlineData("check --fail-on none", "There is no severity for --fail-on ‘none’; there are error, warning, info, hint, never.")]
    [InlineData("check --rule ED1002=error", "There is no rule ‘ED1002’. Did you mean ‘ED1001’ or ‘ED1005’ or ‘ED8002’? “apparatus rules” lists all.")]
    [InlineData("check --rule undefind-note=error", "There is no rule ‘undefind-note’. Did you mean ‘undefined-note’? “apparatus rules” lists all.")]
    [InlineData("check --rule ED1001=erorr", "There is no severity ‘erorr’; there are error, warning, info, hint, none. Did you mean ‘error’?")]
    [InlineData("check --rule ED1001", "--rule takes ID=SEVERITY, such as ED1001=warning, not ‘ED1001’.")]
    [InlineData("check --jobs 0", "--jobs takes a number from 1 on, not ‘0’.")]
    [InlineData("check --jobs many", "--jobs takes a number from 1 on, not ‘many’.")]
    [InlineData("check --jobs", "Required argument missing for option: '--jobs'.")]
    [InlineData("check --dry-run", "--dry-run goes with --fix.")]
    [InlineData("check -", "“-” needs a name for the text: --stdin-filename FILE.")]
    [InlineData("check --stdin-filename a.md", "--stdin-filename names the text that “-” reads, but there is no “-”.")]
    [InlineData("check - --stdin-filename a.md --fix", "Standard input cannot be mended in place; add --dry-run for a diff.")]
    [InlineData("check --fix --dry-run --format json", "--dry-run prints a diff; it goes neither with --format nor with --write-baseline.")]
    [InlineData("rules ED1", "There is no rule ‘ED1’. “apparatus rules” lists all.")]
    [InlineData("completion bsh", "There is no script for ‘bsh’; there are bash, zsh, fish, pwsh. Did you mean ‘bash’ or ‘zsh’?")]
    public void Usage_errors_are_short_and_say_where_help_is(string line, string message)
    {
        var shell = new Shell(("a.md", "x"));

        Assert.Equal(2, shell.Run(line));
        Assert.Equal("", shell.Out);
        var command = line.Split(' ')[0] is "check" or "rules" or "lsp" or "completion" ? line.Split(' ')[0] + " " : "";
        Assert.Equal($"apparatus: {message}\nTry: apparatus {command}--help\n", shell.Error);
    }

    [Fact]
    public void The_text_report_is_sorted_and_ends_with_a_summary()
    {
        var shell = new Shell(("b.md", "b[^bad]"), ("a.md", "a --\n\na[^bad]"));

        Assert.Equal(1, shell.Run("check"));
        Assert.Equal(
            ["hint ED8002 dash: Found --.", "error ED1001 undefined-note: Found [^bad].", "error ED1001 undefined-note: Found [^bad]."],
            shell.Out.Split('\n').Where(line => line.Contains("Found", StringComparison.Ordinal)));
        Assert.EndsWith("\n\n2 errors, 1 hint in 2 files, 0 ms.\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal("", shell.Error);
    }

    [Fact]
    public void Quiet_prints_faults_only()
    {
        var shell = new Shell(("a.md", "a[^bad]"));

        shell.Run("check --quiet");

        Assert.EndsWith("| a[^bad]\n  |  ^^^^^^\n\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal(0, new Shell(("a.md", "a")).Run("check --quiet"));
    }

    [Fact]
    public void Statistics_go_beside_a_report_for_programs()
    {
        var shell = new Shell(("a.md", "a[^bad] b[^bad] c ,"));

        shell.Run("check --format json --statistics");

        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal("2  ED1001 undefined-note\n1  ED1005 note-needs-blank-line  (--fix)\n\n2 errors, 1 warning in 1 file, 0 ms. 1 can be mended with --fix.\n", shell.Error);
    }

    [Fact]
    public void Output_takes_the_report_and_the_summary_goes_to_standard_error()
    {
        var shell = new Shell(("a.md", "a[^bad]"));

        Assert.Equal(1, shell.Run("check --format github --output out.txt"));
        Assert.Equal("", shell.Out);
        Assert.Equal("::error file=a.md,line=1,endLine=1,col=2,endColumn=8,title=ED1001 undefined-note::Found [^bad].\n", shell["out.txt"]);
        Assert.Equal("1 error in 1 file, 0 ms.\n", shell.Error);
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_a_failure()
    {
        var shell = new Shell(("a.md", "a")) { Locked = "out.txt" };

        Assert.Equal(2, shell.Run("check --output out.txt"));
        Assert.Contains("apparatus: Cannot write out.txt: access denied\n", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_stands_before_the_file_of_its_name()
    {
        var shell = new Shell(("a.md", "a")) { Input = "x\na[^bad]\n" };

        Assert.Equal(1, shell.Run("check - --stdin-filename a.md"));
        Assert.Contains("--> a.md:2:2\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal(["a.md"], shell.Request?.Paths ?? []);
    }

    [Fact]
    public void Settings_reach_the_engine()
    {
        var shell = new Shell(("a.md", "a"));

        shell.Run("check a.md --jobs 7 --rule dash=error");

        Assert.Equal(7, shell.Request?.Jobs);
        Assert.Equal(Severity.Error, shell.Request?.Severities["ED8002"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_exception_ends_in_one_line(bool isOfTheDisk)
    {
        var shell = new Shell(("a.md", "a")) { Fault = isOfTheDisk ? new IOException("disk\nfull") : new InvalidOperationException("oh") };

        Assert.Equal(2, shell.Run("check"));
        Assert.Equal(
            isOfTheDisk ? "apparatus: disk full\n" : "apparatus: This is a fault of the program, please report it: InvalidOperationException: oh\n",
            shell.Error);
    }
}

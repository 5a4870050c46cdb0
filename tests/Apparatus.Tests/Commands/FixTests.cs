using System;
using Xunit;

namespace Apparatus.Tests.Commands;

public sealed class FixTests
{
    [Fact]
    public void Safe_fixes_are_made_and_a_second_run_finds_nothing_to_do()
    {
        var shell = new Shell(("a.md", "a , b , c[^bad]\r\n"), ("b.md", "a   ,\n"), ("c.md", "c"));

        Assert.Equal(1, shell.Run("check --fix"));
        Assert.Equal("a, b, c[^bad]\r\n", shell["a.md"]);
        Assert.Equal("a,\n", shell["b.md"]);
        Assert.Equal("apparatus: mended 5 faults in 2 files.\n", shell.Error);
        Assert.EndsWith("1 error in 3 files, 0 ms.\n", shell.Out, StringComparison.Ordinal);

        Assert.Equal(1, shell.Run("check --fix"));
        Assert.Equal("apparatus: nothing to mend.\n", shell.Error);
    }

    [Fact]
    public void A_dry_run_prints_a_diff_and_changes_nothing()
    {
        var shell = new Shell(("a.md", "a , b\r\nlast"));

        Assert.Equal(1, shell.Run("check --fix --dry-run --fail-on warning"));
        Assert.Equal("--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n-a , b\r\n+a, b\r\n last\n\\ No newline at end of file\n", shell.Out);
        Assert.Equal("a , b\r\nlast", shell["a.md"]);
        Assert.Equal("apparatus: would mend 1 fault in 1 file.\n", shell.Error);
    }

    [Fact]
    public void A_dry_run_of_standard_input_compares_with_what_was_read()
    {
        var shell = new Shell(("a.md", "other")) { Input = "a ,\n" };

        Assert.Equal(0, shell.Run("check - --stdin-filename a.md --fix --dry-run"));
        Assert.Equal("--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-a ,\n+a,\n", shell.Out);
    }

    [Fact]
    public void Fixes_that_never_settle_leave_their_file_alone_and_mend_the_others()
    {
        var shell = new Shell(("a.md", "tick , x\n"), ("b.md", "b ,\n"));

        Assert.Equal(0, shell.Run("check --fix"));
        Assert.Equal("tick , x\n", shell["a.md"]);
        Assert.Equal("b,\n", shell["b.md"]);
        Assert.Equal("apparatus: a.md is left as it is: its fixes call forth new ones without end.\napparatus: mended 1 fault in 1 file.\n", shell.Error);
        Assert.EndsWith("2 warnings in 2 files, 0 ms. 2 can be mended with --fix.\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_keeps_its_faults_and_the_others_are_mended()
    {
        var shell = new Shell(("a.md", "a ,\n"), ("b.md", "b ,\n")) { Locked = "a.md" };

        Assert.Equal(2, shell.Run("check --fix"));
        Assert.Equal("b,\n", shell["b.md"]);
        Assert.Contains("1 warning in 2 files", shell.Out, StringComparison.Ordinal);
        Assert.Equal("apparatus: mended 1 fault in 1 file.\napparatus: Cannot write a.md: access denied\n", shell.Error);
    }

    [Fact]
    public void Silenced_faults_are_not_mended()
    {
        var shell = new Shell(("a.md", "silent a ,\n"));

        Assert.Equal(0, shell.Run("check --fix"));
        Assert.Equal("silent a ,\n", shell["a.md"]);
    }

    [Fact]
    public void A_byte_order_mark_survives()
    {
        var shell = new Shell(("a.md", "\uFEFFa ,\n"));

        shell.Run("check --fix --dry-run");

        Assert.Contains("\n-\uFEFFa ,\n+\uFEFFa,\n", shell.Out, StringComparison.Ordinal);
    }
}

using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Apparatus.Tests.Commands;

public sealed class BaselineOptionTests
{
    [Fact]
    public void Known_faults_are_not_reported_and_new_ones_are()
    {
        var shell = new Shell(("a.md", "a[^bad]\nb ,\n"));
        Assert.Equal(0, shell.Run("check --write-baseline known.json"));
        Assert.Equal("No faults in 1 file, 0 ms. 2 known from the baseline.\n", shell.Out);
        Assert.Equal("apparatus: wrote 2 known faults to known.json.\n", shell.Error);

        Assert.Equal(0, shell.Run("check --baseline known.json --fail-on warning"));

        var later = new Shell(("a.md", "new[^bad]\n\na[^bad]\n"), ("known.json", shell["known.json"]));
        Assert.Equal(1, later.Run("check --baseline known.json"));
        Assert.Contains("| new[^bad]\n", later.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("| a[^bad]\n", later.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_faults_stay_in_reports_for_programs()
    {
        var shell = new Shell(("a.md", "a[^bad]\n"));
        shell.Run("check --write-baseline known.json");

        Assert.Equal(0, shell.Run("check --baseline known.json --format json"));
        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal([true], json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(item => item.GetProperty("suppressed").GetBoolean()));
        Assert.Equal(0, json.RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
    }

    [Fact]
    public void Known_faults_are_not_mended()
    {
        var shell = new Shell(("a.md", "a ,\n"));
        shell.Run("check --write-baseline known.json");

        shell.Run("check --baseline known.json --fix");

        Assert.Equal("a ,\n", shell["a.md"]);
    }

    [Theory]
    [InlineData("gone.json", "There is no baseline gone.json. Write one with --write-baseline gone.json.")]
    [InlineData("locked", "The baseline locked cannot be read: it is locked.")]
    [InlineData("broken.json", "The baseline broken.json cannot be used: it is not JSON (line 1). Mend it, or write it anew with --write-baseline broken.json.")]
    public void A_baseline_that_cannot_be_used_is_a_failure(string file, string message)
    {
        var shell = new Shell(("a.md", "a"), ("broken.json", "<<<<<<<"));

        Assert.Equal(2, shell.Run("check --baseline " + file));
        Assert.Equal($"apparatus: {message}\n", shell.Error);
    }

    [Fact]
    public void Both_options_together_bring_a_baseline_up_to_date()
    {
        var shell = new Shell(("a.md", "a"), ("known.json", "<<<<<<<"));

        Assert.Equal(0, shell.Run("check --baseline known.json --write-baseline known.json"));
        Assert.Equal("{\n  \"version\": 1,\n  \"known\": [\n  ]\n}\n", shell["known.json"]);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Apparatus.Commands;
using Apparatus.Files;
using Apparatus.Language.Rules;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Tests.Samples;

/// <summary>
/// What <c>check</c> prints for each sample is written down beside it. Read the difference before you rewrite it with
/// <c>UPDATE_BASELINES=1</c>.
/// </summary>
public sealed class SampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples");

    [Theory]
    [InlineData("draft")]
    [InlineData("draft-layers")]
    [InlineData("draft-manifest")]
    [InlineData("draft-bibliography")]
    public void A_draft_reports_what_is_written_beside_it(string sample)
    {
        var (code, output, error) = Check("--quiet", sample);
        Assert.Equal(string.Empty, error);
        Assert.Equal(1, code);
        Assert.Equal(Repository.Baseline($"samples/{sample}/expected-diagnostics.txt", output), output);
    }

    [Theory]
    [InlineData("workers-opposition")]
    [InlineData("workers-opposition/edition.yml")]
    [InlineData("workers-opposition/text/10-introduction.md")]
    [InlineData("look-alikes")]
    public void A_clean_sample_is_silent(string sample)
    {
        var (code, output, error) = Check("--quiet", "--fail-on", "hint", sample);
        Assert.Equal(string.Empty, output + error);
        Assert.Equal(0, code);
    }

    [Fact]
    public void Every_rule_has_its_instance_in_a_draft()
    {
        var (_, output, _) = Check("--quiet", "draft", "draft-layers", "draft-manifest", "draft-bibliography");
        var missing = AllRules.Catalog.Rules.Select(rule => rule.Info.Id).Where(id => !output.Contains(id, StringComparison.Ordinal));

        // A rule that fails is a fault of the program; no text can show it.
        Assert.Equal(["ED6018"], missing);
    }

    [Fact]
    public void A_file_reports_itself_alone_although_its_edition_is_read()
    {
        var (_, whole, _) = Check("--quiet", "--format", "github", "draft");
        var (_, single, _) = Check("--quiet", "--format", "github", "draft/text/20-factory.md");
        var expected = whole.Split('\n').Where(line => line.Contains("file=draft/text/20-factory.md,", StringComparison.Ordinal));
        Assert.Equal(expected, single.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int Code, string Output, string Error) Check(params IEnumerable<string> arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var engine = new Engine
        {
            Rules = [.. AllRules.Catalog.Rules.Select(rule => rule.Info)],
            Analyse = new EditionAnalysis(AllRules.Catalog).Run,
            Load = EditionAnalysis.Load,
            Read = new DiskFiles([]).Read,
            Serve = (_, _) => throw new IOException("These tests serve nobody."),
            Write = (_, _) => throw new IOException("These tests write nothing."),
            IsTaken = _ => throw new IOException("These tests write nothing."),
            WriteNew = (_, _) => throw new IOException("These tests write nothing."),
        };
        var terminal = new Terminal { Out = output, Error = error, In = TextReader.Null, Directory = Folder.Replace('\\', '/') };
        var code = CommandLine.Run([.. arguments.Prepend("check")], engine, terminal);
        return (code, output.ToString(), error.ToString());
    }
}

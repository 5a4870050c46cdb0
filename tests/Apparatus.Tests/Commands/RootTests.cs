using System;
using Apparatus.Commands;
using Apparatus.Language.Diagnostics;
using Apparatus.Tests.Reports;
using Xunit;

namespace Apparatus.Tests.Commands;

public sealed class RootTests
{
    [Theory]
    [InlineData("--help", "apparatus check --fix --dry-run")]
    [InlineData("-h", "Exit codes: 0 all is well, 1 faults were found, 2 something could not be done.")]
    [InlineData("check --help", "apparatus check --baseline known.json")]
    [InlineData("check -h", "--write-baseline <FILE>")]
    [InlineData("rules --help", "apparatus rules ED1001")]
    [InlineData("terms --help", "apparatus terms --unused")]
    [InlineData("define --help", "Exit codes: 0 found, 1 not found, 2 something could not be done or is left out; it is named.")]
    [InlineData("new --help", "apparatus new my-edition --title")]
    [InlineData("completion --help", "source <(apparatus completion bash)")]
    public void Help_has_examples(string line, string expected)
    {
        var shell = new Shell();

        Assert.Equal(0, shell.Run(line));
        Assert.Contains(expected, shell.Out, StringComparison.Ordinal);
        Assert.Equal("", shell.Error);
    }

    [Fact]
    public void Version_is_one_line()
    {
        var shell = new Shell();

        Assert.Equal(0, shell.Run("--version"));
        Assert.Equal($"apparatus {CommandLine.Version}\n", shell.Out);
        Assert.Matches(@"^\d+\.\d+\.\d+", CommandLine.Version);
    }

    [Fact]
    public void Rules_are_listed_and_explained()
    {
        var shell = new Shell();

        Assert.Equal(0, shell.Run("rules"));
        Assert.StartsWith("ED1001  error    undefined-note         What ED1001 reports.\nED1005  warning  note-needs-blank-line  ", shell.Out, StringComparison.Ordinal);

        Assert.Equal(0, shell.Run("rules ED1001"));
        Assert.Equal(RuleReference.ToMarkdown(Sample.UndefinedNote), shell.Out);
        Assert.Equal(0, shell.Run("rules Undefined-Note"));
        Assert.Equal(RuleReference.ToMarkdown(Sample.UndefinedNote), shell.Out);

        Assert.Equal(0, shell.Run("rules --markdown"));
        Assert.StartsWith("# Rules\n", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apparatus ", "check cite completion define list lsp new rules seal status terms works")]
    [InlineData("apparatus ch", "check")]
    [InlineData("apparatus", "")]
    [InlineData("", "")]
    [InlineData("apparatus check --f", "--fail-on --fix --format")]
    [InlineData("apparatus check --format ", "github json sarif text")]
    [InlineData("apparatus check --format=s", "--format=sarif")]
    [InlineData("apparatus check --format=", "--format=github --format=json --format=sarif --format=text")]
    [InlineData("apparatus check --rule ED8", "ED8002=")]
    [InlineData("apparatus check --rule ED8002=w", "ED8002=warning")]
    [InlineData("apparatus check --rule=ED8002=w", "--rule=ED8002=warning")]
    [InlineData("apparatus check ", "")]
    [InlineData("apparatus rules ED10", "ED1001 ED1005")]
    [InlineData("apparatus terms --format=", "--format=csv --format=json --format=markdown --format=text")]
    [InlineData("apparatus terms --kind p", "person place")]
    [InlineData("apparatus terms --u", "--unused")]
    [InlineData("apparatus define x --format m", "markdown")]
    [InlineData("apparatus new --s", "--series")]
    [InlineData("apparatus new --lang ru", "ru")]
    [InlineData("apparatus completion ", "bash fish pwsh zsh")]
    public void Suggestions_fit_what_is_typed(string line, string words)
    {
        using var output = new System.IO.StringWriter();
        var engine = new Engine
        {
            Rules = [Sample.UndefinedNote, Sample.BlankLine, Sample.Dash],
            Analyse = _ => throw new InvalidOperationException(),
            Load = _ => throw new InvalidOperationException(),
            Read = _ => throw new InvalidOperationException(),
            Serve = (_, _) => throw new InvalidOperationException(),
            Write = (_, _) => throw new InvalidOperationException(),
            IsTaken = _ => throw new InvalidOperationException(),
            WriteNew = (_, _) => throw new InvalidOperationException(),
        };
        var terminal = new Terminal { Out = output, Error = output, In = System.IO.TextReader.Null, Directory = Sample.Root };
        Assert.Equal(0, CommandLine.Run([$"[suggest:{line.Length}]", line], engine, terminal));

        Assert.Equal(words, string.Join(' ', output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _apparatus apparatus\n")]
    [InlineData("zsh", "compdef _apparatus apparatus\n")]
    [InlineData("fish", "complete -c apparatus -a '(__apparatus_candidates)'\n")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName apparatus")]
    public void Each_shell_has_a_script(string name, string part)
    {
        var shell = new Shell();

        Assert.Equal(0, shell.Run("completion " + name));
        Assert.Contains(part, shell.Out, StringComparison.Ordinal);
    }
}

using System;
using System.Collections.Immutable;
using System.CommandLine;

namespace Apparatus.Commands;

/// <summary>The command <c>completion</c>: prints a script that makes a shell complete the program's words.</summary>
internal sealed class CompletionCommand
{
    private static readonly ImmutableArray<string> Shells = ["bash", "zsh", "fish", "pwsh"];

    private readonly Argument<string> shell = new("SHELL") { HelpName = "SHELL", Description = "bash, zsh, fish or pwsh." };
    private readonly Terminal terminal;

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where the script goes.</param>
    public CompletionCommand(Terminal terminal)
    {
        this.terminal = terminal;
        shell.CompletionSources.Add([.. Shells]);
        Command = new Command("completion", "Print a completion script for a shell.") { shell };
        Command.SetAction(Run);
    }

    /// <summary>The command for the command tree.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        var wanted = parsed.GetValue(shell) ?? "";
        var script = CompletionScripts.Find(wanted.ToLowerInvariant());
        if (script is null)
        {
            var message = $"There is no script for ‘{wanted}’; there are {string.Join(", ", Shells)}.{NearNames.Hint(wanted, Shells)}";
            return CommandLine.SayUsage(terminal, message, "completion");
        }

        terminal.Out.Write(script.Replace("\r\n", "\n", StringComparison.Ordinal));
        return ExitCode.Success;
    }
}

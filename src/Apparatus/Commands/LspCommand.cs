using System.CommandLine;

namespace Apparatus.Commands;

/// <summary>The command <c>lsp</c>: the language server, which editors start.</summary>
internal sealed class LspCommand
{
    private readonly Option<bool> stdio = new("--stdio") { Description = "Speak over standard input and output; this is the default." };

    private readonly Option<int?> socket = new("--socket") { HelpName = "PORT", Description = "Connect to this port of the loopback address and speak there." };

    private readonly Option<int?> clientProcess = new("--clientProcessId")
    {
        HelpName = "N",
        Description = "End when the process with this id ends.",
    };

    private readonly Engine engine;
    private readonly Terminal terminal;

    /// <summary>Makes the command.</summary>
    /// <param name="engine">Serves.</param>
    /// <param name="terminal">Where messages go.</param>
    public LspCommand(Engine engine, Terminal terminal)
    {
        (this.engine, this.terminal) = (engine, terminal);
        socket.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var port) || port is < 1 or > 65535))
            {
                result.AddError($"--socket takes a port from 1 to 65535, not ‘{token.Value}’.");
            }
        });
        Command = new Command("lsp", "Serve an editor: notes, citations and links as you type (LSP 3.17).") { stdio, socket, clientProcess };
        Command.SetAction(Run);
    }

    /// <summary>The command for the command tree.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        var port = parsed.GetValue(socket);
        if (port is not null && parsed.GetValue(stdio))
        {
            return CommandLine.SayUsage(terminal, "Either --stdio or --socket, not both.", "lsp");
        }

        if (port is null && terminal.InIsScreen)
        {
            terminal.Say("The server speaks to an editor, not to a person. See “In your editor” in the README, or end it with Ctrl+C.");
        }

        return engine.Serve(port, parsed.GetValue(clientProcess));
    }
}

using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Apparatus.Commands;

/// <summary>The command tree and the way in.</summary>
internal static class CommandLine
{
    private const int HelpWidth = 110;

    /// <summary>The version of the program, such as <c>0.1.0</c>.</summary>
    public static string Version { get; } =
        (typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    /// <summary>Runs a command line. Whatever goes wrong ends in one line of text, never in an exception.</summary>
    /// <param name="arguments">The words after the program's name.</param>
    /// <param name="engine">Does the checking, reading and writing.</param>
    /// <param name="terminal">Where texts come from and go to.</param>
    /// <returns>One of the numbers of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Engine engine, Terminal terminal)
    {
        try
        {
            var root = CreateRoot(engine, terminal);
            if (Suggestions.TryParse(arguments, out var line))
            {
                terminal.Out.Write(string.Concat(Suggestions.For(root, line).Select(word => word + "\n")));
                return ExitCode.Success;
            }

            // A path may begin with "@"; reading it as a file of arguments would surprise.
            var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction || parsed.Action is null)
            {
                return SayParseError(parsed, terminal);
            }

            var configuration = new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            };
            return parsed.Invoke(configuration);
        }
#pragma warning disable CA1031 // The last line of defence: people get a sentence, not a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            terminal.Say(exception is IOException or UnauthorizedAccessException
                ? exception.Message
                : $"This is a fault of the program, please report it: {exception.GetType().Name}: {exception.Message}");
            return ExitCode.Failure;
        }
    }

    /// <summary>Says what is wrong with the command line and where help is.</summary>
    /// <param name="terminal">Where to say it.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="command">The command it is about, or an empty string.</param>
    /// <returns><see cref="ExitCode.Failure"/>.</returns>
    public static int SayUsage(Terminal terminal, string message, string command)
    {
        terminal.Say(message);
        terminal.Error.Write($"Try: apparatus {(command.Length == 0 ? "" : command + " ")}--help\n");
        return ExitCode.Failure;
    }

    private static RootCommand CreateRoot(Engine engine, Terminal terminal)
    {
        var noColour = new Option<bool>("--no-color") { Description = "Print no colours; the variable NO_COLOR does the same.", Recursive = true };
        var root = new RootCommand("Checks annotated Markdown editions: notes, citations, glossary, links.")
        {
            noColour,
            new NewCommand(engine, terminal, noColour).Command,
            new CheckCommand(engine, terminal, noColour).Command,
            new TermsCommand(engine, terminal, noColour).Command,
            new DefineCommand(engine, terminal, noColour).Command,
            new WorksCommand(engine, terminal, noColour).Command,
            new CiteCommand(engine, terminal, noColour).Command,
            new ListCommand(engine, terminal, noColour).Command,
            new EditionStatusCommand(engine, terminal, noColour).Command,
            new SealCommand(engine, terminal, noColour).Command,
            new RulesCommand(engine.Rules, terminal).Command,
            new LspCommand(engine, terminal).Command,
            new CompletionCommand(terminal).Command,
        };
        // The built-in options have names that are also paths: "/h" may be a folder.
        root.Options.Remove(root.Options.OfType<HelpOption>().First());
        root.Options.Remove(root.Options.OfType<VersionOption>().First());
        var help = new HelpOption("--help", "-h");
        if (help.Action is HelpAction action)
        {
            action.MaxWidth = HelpWidth;
            help.Action = new ExamplesHelp(action);
        }

        root.Add(help);
        root.Add(new VersionOption("--version") { Action = new VersionText(terminal.Out) });
        return root;
    }

    private static int SayParseError(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var isRoot = command is RootCommand;
        var name = isRoot ? "" : command.Name;
        if (parsed.UnmatchedTokens.Count > 0)
        {
            // A mistyped option may have taken the place of the argument, so that its value is what is left over.
            var word = command.Arguments.Select(argument => parsed.GetResult(argument)).SelectMany(result => result?.Tokens ?? []).Select(token => token.Value)
                .FirstOrDefault(value => value.Length > 1 && value.StartsWith('-')) ?? parsed.UnmatchedTokens[0];
            var known = command.Subcommands.Select(child => child.Name)
                .Concat(command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name));
            var what = word.StartsWith('-') ? "option" : isRoot ? "command" : "argument";
            return SayUsage(terminal, $"There is no {what} ‘{word}’.{NearNames.Hint(word, known)}", name);
        }

        if (isRoot && parsed.Tokens.Count == 0)
        {
            return SayUsage(terminal, "Which command? There are " + string.Join(", ", command.Subcommands.Select(child => child.Name)) + ".", "");
        }

        return SayUsage(terminal, parsed.Errors.Count > 0 ? parsed.Errors[0].Message : "A command is missing.", name);
    }

    private sealed class VersionText(TextWriter writer) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            writer.Write($"apparatus {Version}\n");
            return ExitCode.Success;
        }
    }
}

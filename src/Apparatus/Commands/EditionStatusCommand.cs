using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using Apparatus.Language.Features.Numbers;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The command <c>status</c>: an edition in numbers, and the statement of method made of them.</summary>
internal sealed class EditionStatusCommand
{
    private static readonly ImmutableArray<string> Formats = ["text", "json", "markdown"];

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files, folders or manifests. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> format = new("--format") { HelpName = "text|json|markdown", Description = "The form (default: text); markdown is a statement of method for an appendix." };
    private readonly Option<string> output = new("--output") { HelpName = "FILE", Description = "Write it to a file." };
    private readonly Engine engine;
    private readonly Terminal terminal;
    private readonly Option<bool> noColour;

    /// <summary>Makes the command.</summary>
    /// <param name="engine">Does the reading and writing.</param>
    /// <param name="terminal">Where messages and the numbers go.</param>
    /// <param name="noColour">The option of the whole program that forbids colour.</param>
    public EditionStatusCommand(Engine engine, Terminal terminal, Option<bool> noColour)
    {
        (this.engine, this.terminal, this.noColour) = (engine, terminal, noColour);
        format.CompletionSources.Add([.. Formats]);
        Command = new Command("status", "Show an edition in numbers, or write its statement of method.") { paths, format, output };
        Command.SetAction(Run);
    }

    /// <summary>The command for the command tree.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        try
        {
            UnknownOptions.Refuse(parsed, Command, paths, noColour);
            var typed = parsed.GetValue(paths) ?? [];
            var form = parsed.GetValue(format) ?? "text";
            return typed.Contains("") ? throw new UsageException("A path is empty.")
                : parsed.GetValue(output) is "" ? throw new UsageException("--output needs a file name.")
                : !Formats.Contains(form) ? throw new UsageException($"There is no format ‘{form}’; there are {string.Join(", ", Formats)}.{NearNames.Hint(form, Formats)}")
                : Show(typed.Length == 0 ? ["."] : [.. typed], form, parsed);
        }
        catch (UsageException exception)
        {
            return CommandLine.SayUsage(terminal, exception.Message, "status");
        }
    }

    private int Show(ImmutableArray<string> where, string form, ParseResult parsed)
    {
        var search = new WorkSearchPaths(engine, terminal, true, parsed.GetValue(noColour));
        var loaded = search.Load(where);
        var problems = search.Gaps(loaded);
        if (loaded.Scopes.IsEmpty)
        {
            terminal.Say(problems.IsEmpty ? $"There is no edition in {string.Join(", ", where.Select(path => $"‘{path}’"))}." : problems[0]);
            return ExitCode.Failure;
        }

        var all = loaded.Scopes.Select(scope => EditionNumbers.Of(scope.Edition)).ToImmutableArray();
        var problem = new Destination(parsed.GetValue(output), engine, terminal).Write(writer => Write(all, form, writer));
        foreach (var message in problem is null ? problems : problems.Add(problem))
        {
            terminal.Say(message);
        }

        return problem is null && problems.IsEmpty ? ExitCode.Success : ExitCode.Failure;
    }

    private void Write(ImmutableArray<EditionNumbers> all, string form, TextWriter writer)
    {
        switch (form)
        {
            case "json":
                JsonText.Write(writer, json =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("version", 1);
                    json.WriteStartArray("editions");
                    foreach (var numbers in all)
                    {
                        EditionNumbersReport.WriteJson(numbers, NameOf(numbers), json);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                });
                break;
            case "markdown":
                writer.Write(string.Join("\n", all.Select(MethodStatement.Write)));
                break;
            default:
                foreach (var numbers in all)
                {
                    writer.Write(all.Length > 1 ? $"{(numbers == all[0] ? "" : "\n")}{NameOf(numbers)}\n\n" : "");
                    EditionNumbersReport.WriteText(numbers, writer);
                }

                break;
        }
    }

    private string NameOf(EditionNumbers numbers) =>
        RelativePath.From(terminal.Directory, numbers.Edition.Manifests.FirstOrDefault()?.Path ?? numbers.Edition.Documents.FirstOrDefault()?.Path ?? numbers.Edition.Root);
}

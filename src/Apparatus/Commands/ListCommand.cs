using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using Apparatus.Language.Features.Listing;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The command <c>list</c>: pages, notes, works, terms, marks or links of an edition, for people and spreadsheets.</summary>
internal sealed class ListCommand
{
    private static readonly ImmutableArray<string> Formats = ["text", "json", "csv", "markdown"];
    private static readonly ImmutableArray<string> Kinds = [.. Enum.GetNames<ListKind>().Select(name => name.ToLowerInvariant())];

    private readonly Argument<string> kind = new("KIND") { Description = "pages, notes, works, terms, marks or links." };

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files, folders or manifests. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> format = new("--format") { HelpName = "text|json|csv|markdown", Description = "The form of the list (default: text)." };
    private readonly Option<string> output = new("--output") { HelpName = "FILE", Description = "Write the list to a file." };
    private readonly Engine engine;
    private readonly Terminal terminal;
    private readonly Option<bool> noColour;

    /// <summary>Makes the command.</summary>
    /// <param name="engine">Does the reading and writing.</param>
    /// <param name="terminal">Where messages and the list go.</param>
    /// <param name="noColour">The option of the whole program that forbids colour.</param>
    public ListCommand(Engine engine, Terminal terminal, Option<bool> noColour)
    {
        (this.engine, this.terminal, this.noColour) = (engine, terminal, noColour);
        kind.CompletionSources.Add([.. Kinds]);
        format.CompletionSources.Add([.. Formats]);
        Command = new Command("list", "List pages, notes, works, terms, marks or links of an edition with their places.") { kind, paths, format, output };
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
            var what = parsed.GetValue(kind) ?? "";
            return typed.Contains("") ? throw new UsageException("A path is empty.")
                : parsed.GetValue(output) is "" ? throw new UsageException("--output needs a file name.")
                : !Kinds.Contains(what) ? throw new UsageException($"There is no list of ‘{what}’; there are {string.Join(", ", Kinds)}.{NearNames.Hint(what, Kinds)}")
                : !Formats.Contains(form) ? throw new UsageException($"There is no format ‘{form}’; there are {string.Join(", ", Formats)}.{NearNames.Hint(form, Formats)}")
                : List(what, typed.Length == 0 ? ["."] : [.. typed], form, parsed);
        }
        catch (UsageException exception)
        {
            return CommandLine.SayUsage(terminal, exception.Message, "list");
        }
    }

    private int List(string what, ImmutableArray<string> where, string form, ParseResult parsed)
    {
        var search = new WorkSearchPaths(engine, terminal, true, parsed.GetValue(noColour));
        var loaded = search.LoadAll(where);
        var problems = search.Gaps(loaded);
        if (loaded.Scopes.IsEmpty)
        {
            terminal.Say(problems.IsEmpty ? $"There is no Markdown file in {string.Join(", ", where.Select(path => $"‘{path}’"))}." : problems[0]);
            return ExitCode.Failure;
        }

        var list = ThingList.Of(Enum.Parse<ListKind>(what, ignoreCase: true), loaded.Scopes);
        var problem = new Destination(parsed.GetValue(output), engine, terminal).Write(writer => Write(list, what, form, writer));
        foreach (var message in problem is null ? problems : problems.Add(problem))
        {
            terminal.Say(message);
        }

        return problem is null && problems.IsEmpty ? ExitCode.Success : ExitCode.Failure;
    }

    private void Write(ThingList list, string what, string form, TextWriter writer)
    {
        var report = new ThingListReport(list, terminal.Directory, writer);
        switch (form)
        {
            case "json":
                report.WriteJson(what);
                break;
            case "csv":
                report.WriteCsv();
                break;
            case "markdown":
                report.WriteMarkdown();
                break;
            default:
                report.WriteText();
                break;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Features.Works;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The command <c>works</c>: lists the works of a bibliography with the places that cite them.</summary>
internal sealed class WorksCommand
{
    private static readonly ImmutableArray<string> Formats = ["text", "json", "csv", "markdown"];

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files, folders or manifests. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> format = new("--format") { HelpName = "text|json|csv|markdown", Description = "The form of the list (default: text); markdown is the bibliography as it is printed." };
    private readonly Option<string> output = new("--output") { HelpName = "FILE", Description = "Write the list to a file." };
    private readonly Option<bool> unused = new("--unused") { Description = "Only works that nothing cites." };
    private readonly Option<bool> missing = new("--missing") { Description = "Only keys that no entry has." };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Print the list only: no summary, no progress." };
    private readonly Engine engine;
    private readonly Terminal terminal;
    private readonly Option<bool> noColour;

    /// <summary>Makes the command.</summary>
    /// <param name="engine">Does the reading and writing.</param>
    /// <param name="terminal">Where messages and the list go.</param>
    /// <param name="noColour">The option of the whole program that forbids colour.</param>
    public WorksCommand(Engine engine, Terminal terminal, Option<bool> noColour)
    {
        (this.engine, this.terminal, this.noColour) = (engine, terminal, noColour);
        format.CompletionSources.Add([.. Formats]);
        Command = new Command("works", "List the works of the bibliography with the places that cite them, or print it.") { paths, format, output, unused, missing, quiet };
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
                : parsed.GetValue(unused) && parsed.GetValue(missing) ? throw new UsageException("--unused and --missing leave nothing when both are given.")
                : List(typed.Length == 0 ? ["."] : [.. typed], form, parsed);
        }
        catch (UsageException exception)
        {
            return CommandLine.SayUsage(terminal, exception.Message, "works");
        }
    }

    private int List(ImmutableArray<string> where, string form, ParseResult parsed)
    {
        var isQuiet = parsed.GetValue(quiet);
        var search = new WorkSearchPaths(engine, terminal, !isQuiet, parsed.GetValue(noColour));
        var loaded = search.Load(where);
        var gaps = search.Gaps(loaded);
        if (WorkSearchPaths.WhyNothing(loaded, where) is { } reason)
        {
            SayAll(gaps.IsEmpty ? [reason] : gaps);
            return ExitCode.Failure;
        }

        var all = WorkListing.Of(loaded.Scopes);
        var works = parsed.GetValue(unused) ? new WorkListing([.. all.Unused], []) : parsed.GetValue(missing) ? new WorkListing([], all.Missing) : all;
        var file = parsed.GetValue(output);
        var problem = new Destination(file, engine, terminal).Write(writer => Write(works, loaded.Scopes, form, !isQuiet && file is null ? all : null, parsed.GetValue(unused), writer));
        if (file is not null && !isQuiet && problem is null)
        {
            new WorksTextReport(all, terminal.Directory, terminal.Error).WriteSummary();
        }

        var problems = problem is null ? gaps : gaps.Add(problem);
        SayAll(problems);
        return !problems.IsEmpty ? ExitCode.Failure : all.Missing.IsEmpty ? ExitCode.Success : ExitCode.Faults;
    }

    private void Write(WorkListing works, ImmutableArray<EditionScope> scopes, string form, WorkListing? summary, bool isUnused, TextWriter writer)
    {
        switch (form)
        {
            case "json":
                WorksJsonReport.Write(works, terminal.Directory, writer);
                break;
            case "csv":
                WorksCsvReport.Write(works, terminal.Directory, writer);
                break;
            case "markdown":
                WriteBibliographies(isUnused ? works.Works : works.Cited, scopes, writer);
                break;
            default:
                new WorksTextReport(works, terminal.Directory, writer).Write();
                if (summary is not null)
                {
                    writer.Write(works.Works.IsEmpty && works.Missing.IsEmpty ? "" : "\n");
                    new WorksTextReport(summary, terminal.Directory, writer).WriteSummary();
                }

                break;
        }
    }

    // Two books have two bibliographies.
    private void WriteBibliographies(IEnumerable<ListedWork> works, ImmutableArray<EditionScope> scopes, TextWriter writer)
    {
        var books = works.GroupBy(work => work.Edition.Root).ToList();
        foreach (var book in books)
        {
            var title = scopes.Select(scope => scope.Edition).FirstOrDefault(edition => edition.Root == book.Key)?.Settings.ReferenceSectionTitle ?? "Bibliography";
            writer.Write(book == books[0] ? "" : "\n");
            writer.Write(PrintedBibliography.Write(book, books.Count == 1 ? title : $"{title} of {RelativePath.From(terminal.Directory, book.Key)}"));
        }
    }

    private void SayAll(ImmutableArray<string> messages)
    {
        foreach (var message in messages)
        {
            terminal.Say(message);
        }
    }
}

using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using Apparatus.Language.Features.NewEdition;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The command <c>new</c>: begins an edition in a folder.</summary>
internal sealed class NewCommand
{
    private readonly Argument<string> folder = new("DIR") { Description = "The folder; made where it is missing. Default: the current folder.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> title = new("--title") { HelpName = "TITLE", Description = "The title of the book (default: the name of the folder)." };
    private readonly Option<string[]> author = new("--author") { HelpName = "NAME", Description = "The author; may be repeated (default: none)." };
    private readonly Option<string> language = new("--lang") { HelpName = "TAG", Description = $"The language of the text (default: {EditionPlan.UsualLanguage})." };
    private readonly Option<string> witness = new("--base") { HelpName = "ID", Description = $"The id of the printed text whose pages are marked, such as 1968 (default: {EditionPlan.UsualBase})." };
    private readonly Option<string[]> series = new("--series") { HelpName = "PREFIX=NAME", Description = $"A note series; may be repeated (default: {Write(PlannedSeries.Usual)})." };
    private readonly Option<string[]> home = new("--home") { HelpName = "PREFIX=FILE", Description = "Keep the notes of a series in a file of their own; may be repeated." };

    private readonly Option<string> bibliography = new("--bibliography")
    {
        HelpName = "FILE",
        Description = $"The bibliography, from DIR; one that is there is used as it is (default: {EditionPlan.UsualBibliography}).",
    };

    private readonly Option<bool> noGlossary = new("--no-glossary") { Description = "Write no glossary." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Show what would be written, write nothing." };
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Ask nothing; take the default of what is not given." };
    private readonly Engine engine;
    private readonly Terminal terminal;
    private readonly Option<bool> noColour;

    /// <summary>Makes the command.</summary>
    /// <param name="engine">Does the reading and writing.</param>
    /// <param name="terminal">Where questions and messages go and answers come from.</param>
    /// <param name="noColour">The option of the whole program that forbids colour.</param>
    public NewCommand(Engine engine, Terminal terminal, Option<bool> noColour)
    {
        (this.engine, this.terminal, this.noColour) = (engine, terminal, noColour);
        language.CompletionSources.Add("de", "en-GB", "en-US", "fr", "ru");
        Command = new Command("new", "Begin an edition: write a small one that has no faults.")
        {
            folder, title, author, language, witness, series, home, bibliography, noGlossary, dryRun, yes,
        };
        Command.SetAction(Run);
    }

    /// <summary>The command for the command tree.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        try
        {
            UnknownOptions.Refuse(parsed, Command, folder, noColour);
            var typed = parsed.GetValue(folder) ?? ".";
            return typed.Length == 0 || typed.Contains('\0', StringComparison.Ordinal) ? throw new UsageException("The path of the folder is empty or no path.") : Begin(typed, parsed);
        }
        catch (UsageException exception)
        {
            return CommandLine.SayUsage(terminal, exception.Message, "new");
        }
    }

    private int Begin(string typed, ParseResult parsed)
    {
        var place = new NewEditionPlace(Path.TrimEndingDirectorySeparator(Destination.FullPath(typed, terminal)), engine, terminal);
        var plan = Read(parsed, place);
        // What is in vain is said before anybody is asked; no answer changes which files there are.
        if (place.WhyNot([.. EditionTemplate.Write(plan).Select(file => file.Path)]) is { } occupied)
        {
            return Fail(occupied);
        }

        if (place.OuterManifest is { } outer)
        {
            terminal.Say($"{outer} is the manifest of another edition; the new one stands by itself inside its folder.");
        }

        if (terminal.InIsScreen && !parsed.GetValue(yes))
        {
            var questions = new NewEditionQuestions(terminal);
            if (questions.Ask(plan, title: !Has(parsed, title), author: !Has(parsed, author), language: !Has(parsed, language), series: !Has(parsed, series) && !Has(parsed, home)) is not { } answered)
            {
                return Fail("There was no answer; nothing was written.");
            }

            plan = answered;
        }

        var files = EditionTemplate.Write(plan);
        return parsed.GetValue(dryRun) ? Show(place, files)
            : place.Write(files) is { } failure ? Fail(failure)
            : Tell(place, plan, files);
    }

    private EditionPlan Read(ParseResult parsed, NewEditionPlace place)
    {
        var file = Slashes(parsed.GetValue(bibliography) ?? EditionPlan.UsualBibliography);
        if (PlanFaults.OfBibliography(file, exists: true) is { } wrong)
        {
            throw new UsageException(wrong);
        }

        var plan = new EditionPlan
        {
            Title = parsed.GetValue(title)?.Trim() ?? place.UsualTitle,
            Authors = [.. (parsed.GetValue(author) ?? []).Select(name => name.Trim())],
            Language = parsed.GetValue(language) ?? EditionPlan.UsualLanguage,
            Base = parsed.GetValue(witness) ?? EditionPlan.UsualBase,
            Series = ReadSeries(parsed),
            Bibliography = file,
            ExistingBibliography = place.ReadBibliography(file),
            HasGlossary = !parsed.GetValue(noGlossary),
        };
        return PlanFaults.Of(plan) is { } fault ? throw new UsageException(fault) : plan;
    }

    private ImmutableArray<PlannedSeries> ReadSeries(ParseResult parsed)
    {
        var homes = (parsed.GetValue(home) ?? []).Select(ReadHome).ToList();
        ImmutableArray<PlannedSeries> wanted = Has(parsed, series) ? [.. (parsed.GetValue(series) ?? []).Select(ReadSeries)] : [PlannedSeries.Usual];
        return homes.FirstOrDefault(one => wanted.All(other => other.Prefix != one.Prefix)) is { } stray
            ? throw new UsageException($"--home names the series ‘{stray.Prefix}’; there is none of that prefix, add --series {stray.Prefix}=NAME.")
            : [.. wanted.Select(one => one with { Home = homes.FindLast(other => other.Prefix == one.Prefix)?.Home })];
    }

    private static PlannedSeries ReadSeries(string written) =>
        PlannedSeries.Parse(written) ?? throw new UsageException($"--series takes PREFIX=NAME, such as a=Author, not ‘{written}’.");

    private static PlannedSeries ReadHome(string written) => PlannedSeries.Parse(written) is { } read
        ? read with { Home = Slashes(read.Name) }
        : throw new UsageException($"--home takes PREFIX=FILE, such as a=notes/author.md, not ‘{written}’.");

    private static string Slashes(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    private static string Write(PlannedSeries one) => $"{one.Prefix}={one.Name}";

    private static bool Has(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private int Show(NewEditionPlace place, ImmutableArray<PlannedFile> files)
    {
        terminal.Out.Write($"{PlainText.OneLine(place.Name)} would get {Count(files)}:\n");
        foreach (var file in files)
        {
            terminal.Out.Write($"\n{PlainText.OneLine(file.Path)}\n");
            foreach (var line in file.Text.TrimEnd('\n').Split('\n'))
            {
                terminal.Out.Write(line.Length == 0 ? "\n" : $"    {PlainText.OneLine(line)}\n");
            }
        }

        return ExitCode.Success;
    }

    private int Tell(NewEditionPlace place, EditionPlan plan, ImmutableArray<PlannedFile> files)
    {
        terminal.Out.Write($"{PlainText.OneLine(place.Name)} has {Count(files)} now:\n");
        terminal.Out.Write(string.Concat(files.Select(file => $"  {PlainText.OneLine(file.Path)}\n")));
        if (plan.ExistingBibliography is not null)
        {
            terminal.Out.Write($"{PlainText.OneLine(plan.Bibliography)} was there already and is used as it is.\n");
        }

        terminal.Out.Write($"Write in {EditionTemplate.Text}; “apparatus check” in this folder finds what is broken.\n");
        return ExitCode.Success;
    }

    private static string Count(ImmutableArray<PlannedFile> files) => $"{files.Length} new files";

    private int Fail(string message)
    {
        terminal.Say(message);
        return ExitCode.Failure;
    }
}

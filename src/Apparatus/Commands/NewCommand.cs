using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using Apparatus.Language.Features.NewEditions;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The command <c>new</c>: writes a small edition to begin with.</summary>
internal sealed class NewCommand
{
    private readonly Argument<string> directory = new("DIR") { Description = "The folder. Default: the current one.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> title = new("--title") { HelpName = "TITLE", Description = "The title." };
    private readonly Option<string> author = new("--author") { HelpName = "NAME", Description = "The author." };
    private readonly Option<string> language = new("--lang") { HelpName = "TAG", Description = "The language (default: en-GB)." };
    private readonly Option<string> witness = new("--base") { HelpName = "WITNESS", Description = "The witness whose pages are marked, such as 1968." };
    private readonly Option<string[]> series = new("--series") { HelpName = "PREFIX=NAME", Description = "A note series; may be given several times (default: e=This edition)." };
    private readonly Option<string> bibliography = new("--bibliography") { HelpName = "FILE", Description = "The bibliography (default: references.bib); one that is there is used as it is." };
    private readonly Option<bool> noGlossary = new("--no-glossary") { Description = "Without a glossary." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Only print the files." };
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Ask nothing." };
    private readonly Engine engine;
    private readonly Terminal terminal;
    private readonly Option<bool> noColour;

    /// <summary>Makes the command.</summary>
    /// <param name="engine">Makes the files.</param>
    /// <param name="terminal">Asks and tells.</param>
    /// <param name="noColour">The option of the whole program that forbids colour.</param>
    public NewCommand(Engine engine, Terminal terminal, Option<bool> noColour)
    {
        (this.engine, this.terminal, this.noColour) = (engine, terminal, noColour);
        Command = new Command("new", "Begin an edition: a manifest, a first chapter, a glossary, a bibliography.")
        {
            directory, title, author, language, witness, series, bibliography, noGlossary, dryRun, yes,
        };
        Command.SetAction(Run);
    }

    /// <summary>The command for the command tree.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        try
        {
            UnknownOptions.Refuse(parsed, Command, directory, noColour);
            if (parsed.GetValue(directory) is "")
            {
                throw new UsageException("A path is empty.");
            }

            return Create(Destination.FullPath(parsed.GetValue(directory) ?? ".", terminal).TrimEnd('/'), parsed);
        }
        catch (UsageException exception)
        {
            return CommandLine.SayUsage(terminal, exception.Message, "new");
        }
    }

    private int Create(string folder, ParseResult parsed)
    {
        var asks = terminal.InIsScreen && terminal.ErrorIsScreen && !parsed.GetValue(yes) && !parsed.GetValue(dryRun);
        var standard = new NewEditionOptions();
        var typedSeries = parsed.GetValue(series) is { Length: > 0 } given ? [.. given.Select(Series)] : standard.Series;
        var options = new NewEditionOptions
        {
            Title = parsed.GetValue(title) ?? (asks ? Ask("Title", standard.Title) : standard.Title),
            Author = parsed.GetValue(author) ?? (asks ? Ask("Author", string.Empty) : null),
            Language = parsed.GetValue(language) ?? (asks ? Ask("Language", standard.Language) : standard.Language),
            Series = typedSeries != standard.Series || !asks ? typedSeries : [.. Ask("Note series, as PREFIX=NAME with commas between", "e=This edition").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Series)],
            Base = parsed.GetValue(witness),
            Bibliography = parsed.GetValue(bibliography) ?? standard.Bibliography,
            Glossary = !parsed.GetValue(noGlossary),
        };
        options = options with { HasBibliography = engine.Read($"{folder}/{options.Bibliography}").Exists };
        if (NewEdition.Fault(options) is { } fault)
        {
            throw new UsageException(fault);
        }

        var files = NewEdition.Files(options).Select(file => (Path: $"{folder}/{file.Path}", file.Text)).ToImmutableArray();
        if (files.Select(file => file.Path).Append($"{folder}/_quarto.yml").Where(path => engine.Read(path).Exists).ToList() is { Count: > 0 } present)
        {
            terminal.Say($"{string.Join(", ", present.Select(Shorten))} {(present.Count == 1 ? "is" : "are")} there already; nothing is written.");
            return ExitCode.Failure;
        }

        if (parsed.GetValue(dryRun))
        {
            foreach (var (path, text) in files)
            {
                terminal.Out.Write($"==> {Shorten(path)}\n{text}\n");
            }

            return ExitCode.Success;
        }

        if (engine.Create(files) is { } reason)
        {
            terminal.Say(reason);
            return ExitCode.Failure;
        }

        foreach (var (path, _) in files)
        {
            terminal.Out.Write($"{Shorten(path)}\n");
        }

        if (Above(folder) is { } outer)
        {
            terminal.Say($"This edition lies within the one of {Shorten(outer)}; its files belong to the nearer manifest.");
        }

        return ExitCode.Success;
    }

    private string? Above(string folder)
    {
        for (var at = Path.GetDirectoryName(folder); !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (engine.Read($"{at.TrimEnd('/')}/edition.yml").Exists)
            {
                return $"{at.TrimEnd('/')}/edition.yml";
            }
        }

        return null;
    }

    private string Ask(string question, string standard)
    {
        terminal.Error.Write(standard.Length == 0 ? $"{question} (Enter for none): " : $"{question} [{standard}]: ");
        terminal.Error.Flush();
        return terminal.In.ReadLine()?.Trim() is { Length: > 0 } answer ? answer : standard;
    }

    private static (string Prefix, string Name) Series(string typed)
    {
        var equals = typed.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals + 1 < typed.Length
            ? (typed[..equals].Trim(), typed[(equals + 1)..].Trim())
            : throw new UsageException($"‘{typed}’ is no note series; write PREFIX=NAME, as in s=Solidarity 1961.");
    }

    private string Shorten(string path) => RelativePath.From(terminal.Directory, path);
}

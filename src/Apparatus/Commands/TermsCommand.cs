using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The command <c>terms</c>: its options, read into <see cref="TermsOptions"/>.</summary>
internal sealed class TermsCommand
{
    private static readonly ImmutableArray<string> Formats = ["text", "json", "csv", "markdown"];

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files, folders or manifests. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> format = new("--format") { HelpName = "text|json|csv|markdown", Description = "The form of the list (default: text); markdown is an index to be printed." };
    private readonly Option<string> output = new("--output") { HelpName = "FILE", Description = "Write the list to a file." };
    private readonly Option<string[]> terms = new("--term") { HelpName = "ID|PHRASE", Description = "Only this term, named by its id or in any of its forms; may be repeated." };
    private readonly Option<string[]> kinds = new("--kind") { HelpName = "term|person|place|org|work", Description = "Only entries of this kind; may be repeated." };
    private readonly Option<bool> unused = new("--unused") { Description = "Only terms that do not occur." };
    private readonly Option<bool> inGlossary = new("--include-glossary") { Description = "Count occurrences in the glossary itself too." };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Print the list only: no summary, no progress." };
    private readonly Engine engine;
    private readonly Terminal terminal;
    private readonly Option<bool> noColour;

    /// <summary>Makes the command.</summary>
    /// <param name="engine">Does the reading and writing.</param>
    /// <param name="terminal">Where messages and the list go.</param>
    /// <param name="noColour">The option of the whole program that forbids colour.</param>
    public TermsCommand(Engine engine, Terminal terminal, Option<bool> noColour)
    {
        (this.engine, this.terminal, this.noColour) = (engine, terminal, noColour);
        format.CompletionSources.Add([.. Formats]);
        kinds.CompletionSources.Add([.. TermNames.Kinds]);
        Command = new Command("terms", "List where the text speaks of the terms of its glossary, or make an index of them.")
        {
            paths, format, output, terms, kinds, unused, inGlossary, quiet,
        };
        Command.SetAction(Run);
    }

    /// <summary>The command for the command tree.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        try
        {
            return new TermsSession(Read(parsed), engine, terminal).Run();
        }
        catch (UsageException exception)
        {
            return CommandLine.SayUsage(terminal, exception.Message, "terms");
        }
    }

    private TermsOptions Read(ParseResult parsed)
    {
        UnknownOptions.Refuse(parsed, Command, paths, noColour);
        var typed = parsed.GetValue(paths) ?? [];
        var wanted = parsed.GetValue(terms) ?? [];
        return typed.Contains("") ? throw new UsageException("A path is empty.")
            : wanted.Any(string.IsNullOrWhiteSpace) ? throw new UsageException("--term needs an id or a phrase.")
            : parsed.GetValue(output) is "" ? throw new UsageException("--output needs a file name.")
            : new TermsOptions
            {
                Paths = typed.Length == 0 ? ["."] : [.. typed],
                Format = ReadFormat(parsed.GetValue(format)),
                Output = parsed.GetValue(output),
                Terms = [.. wanted],
                Kinds = [.. (parsed.GetValue(kinds) ?? []).Select(ReadKind)],
                Unused = parsed.GetValue(unused),
                InGlossary = parsed.GetValue(inGlossary),
                Quiet = parsed.GetValue(quiet),
                NoColour = parsed.GetValue(noColour),
            };
    }

    private static TermsFormat ReadFormat(string? word) => word switch
    {
        null or "text" => TermsFormat.Text,
        "json" => TermsFormat.Json,
        "csv" => TermsFormat.Csv,
        "markdown" => TermsFormat.Markdown,
        _ => throw new UsageException($"There is no format ‘{word}’; there are {string.Join(", ", Formats)}.{NearNames.Hint(word, Formats)}"),
    };

    private static EntryKind ReadKind(string word) => TermNames.FindKind(word)
        ?? throw new UsageException($"There is no kind ‘{word}’; there are {string.Join(", ", TermNames.Kinds)}.{NearNames.Hint(word, TermNames.Kinds)}");
}

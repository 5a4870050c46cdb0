using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The command <c>check</c>: its options, read into <see cref="CheckOptions"/>.</summary>
internal sealed class CheckCommand
{
    private static readonly ImmutableArray<string> Formats = ["text", "json", "sarif", "github"];
    private static readonly ImmutableArray<string> FailOnWords = ["error", "warning", "info", "hint", "never"];

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files, folders or manifests; “-” reads standard input. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> format = new("--format") { HelpName = "text|json|sarif|github", Description = "The form of the report (default: text)." };
    private readonly Option<string> output = new("--output") { HelpName = "FILE", Description = "Write the report to a file." };
    private readonly Option<string> failOn = new("--fail-on") { HelpName = "error|warning|info|hint|never", Description = "From which severity on the exit code is 1 (default: error)." };
    private readonly Option<string[]> rules = new("--rule") { HelpName = "ID=SEVERITY", Description = "Set the severity of a rule; may be repeated. “none” switches it off." };
    private readonly Option<string> baseline = new("--baseline") { HelpName = "FILE", Description = "Do not report the faults listed there." };
    private readonly Option<string> writeBaseline = new("--write-baseline") { HelpName = "FILE", Description = "Write all present faults to a baseline." };
    private readonly Option<bool> fix = new("--fix") { Description = "Make the safe fixes." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "With --fix: print a diff, change nothing." };
    private readonly Option<string> jobs = new("--jobs") { HelpName = "N", Description = "How many files are checked at the same time (default: one for each processor)." };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Print faults only: no summary, no progress." };
    private readonly Option<bool> statistics = new("--statistics") { Description = "Count the faults of each rule." };
    private readonly Option<string> standardInputName = new("--stdin-filename") { HelpName = "FILE", Description = "The name of the text that “-” reads; decides its edition." };
    private readonly Engine engine;
    private readonly Terminal terminal;
    private readonly Option<bool> noColour;

    /// <summary>Makes the command.</summary>
    /// <param name="engine">Does the checking, reading and writing.</param>
    /// <param name="terminal">Where messages and the report go.</param>
    /// <param name="noColour">The option of the whole program that forbids colour.</param>
    public CheckCommand(Engine engine, Terminal terminal, Option<bool> noColour)
    {
        (this.engine, this.terminal, this.noColour) = (engine, terminal, noColour);
        format.CompletionSources.Add([.. Formats]);
        failOn.CompletionSources.Add([.. FailOnWords]);
        rules.CompletionSources.Add(context => context.WordToComplete.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0
            ? SeverityNames.All.Select(severity => context.WordToComplete[..(equals + 1)] + severity)
            : engine.Rules.Select(rule => rule.Id + "="));
        Command = new Command("check", "Find every broken note, citation and link of an edition.")
        {
            paths, format, output, failOn, rules, baseline, writeBaseline, fix, dryRun, jobs, quiet, statistics, standardInputName,
        };
        Command.SetAction(Run);
    }

    /// <summary>The command for the command tree.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        try
        {
            return new CheckSession(Read(parsed), engine, terminal).Run();
        }
        catch (UsageException exception)
        {
            return CommandLine.SayUsage(terminal, exception.Message, "check");
        }
    }

    private CheckOptions Read(ParseResult parsed)
    {
        UnknownOptions.Refuse(parsed, Command, paths, noColour);
        var typed = parsed.GetValue(paths) ?? [];
        if (typed.FirstOrDefault(path => path.Length == 0) is not null)
        {
            throw new UsageException("A path is empty.");
        }

        var options = new CheckOptions
        {
            Paths = typed.Length == 0 ? ["."] : [.. typed],
            StandardInputName = NonEmpty(parsed, standardInputName),
            Format = ReadFormat(parsed.GetValue(format)),
            Output = NonEmpty(parsed, output),
            FailOn = ReadFailOn(parsed.GetValue(failOn)),
            Severities = ReadSeverities(parsed.GetValue(rules) ?? []),
            Baseline = NonEmpty(parsed, baseline),
            WriteBaseline = NonEmpty(parsed, writeBaseline),
            Fix = parsed.GetValue(fix),
            DryRun = parsed.GetValue(dryRun),
            Jobs = ReadJobs(parsed.GetValue(jobs)),
            Quiet = parsed.GetValue(quiet),
            Statistics = parsed.GetValue(statistics),
            NoColour = parsed.GetValue(noColour),
        };
        RefuseContradictions(options);
        return options;
    }

    private static void RefuseContradictions(CheckOptions options)
    {
        var readsInput = options.Paths.Contains("-");
        if (readsInput != options.StandardInputName is not null)
        {
            throw new UsageException(readsInput
                ? "“-” needs a name for the text: --stdin-filename FILE."
                : "--stdin-filename names the text that “-” reads, but there is no “-”.");
        }

        if (options.DryRun && !options.Fix)
        {
            throw new UsageException("--dry-run goes with --fix.");
        }

        if (options.DryRun && (options.Format != ReportFormat.Text || options.WriteBaseline is not null))
        {
            throw new UsageException("--dry-run prints a diff; it goes neither with --format nor with --write-baseline.");
        }

        if (options.Fix && !options.DryRun && readsInput)
        {
            throw new UsageException("Standard input cannot be mended in place; add --dry-run for a diff.");
        }
    }

    private static ReportFormat ReadFormat(string? word) => word switch
    {
        null or "text" => ReportFormat.Text,
        "json" => ReportFormat.Json,
        "sarif" => ReportFormat.Sarif,
        "github" => ReportFormat.GitHub,
        _ => throw Unknown("format", word, Formats),
    };

    private static Severity ReadFailOn(string? word) => word switch
    {
        null => Severity.Error,
        "never" => Severity.None,
        "none" => throw Unknown("severity for --fail-on", word, FailOnWords),
        _ => SeverityNames.Find(word) ?? throw Unknown("severity for --fail-on", word, FailOnWords),
    };

    private static int ReadJobs(string? word)
    {
        if (word is null)
        {
            return Environment.ProcessorCount;
        }

        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new UsageException($"--jobs takes a number from 1 on, not ‘{word}’.");
    }

    private static UsageException Unknown(string what, string word, IEnumerable<string> words) =>
        new($"There is no {what} ‘{word}’; there are {string.Join(", ", words)}.{NearNames.Hint(word, words)}");

    private ImmutableDictionary<string, Severity> ReadSeverities(string[] settings)
    {
        var severities = ImmutableDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw new UsageException($"--rule takes ID=SEVERITY, such as ED1001=warning, not ‘{setting}’.");
            }

            var rule = RulesCommand.Find(engine.Rules, setting[..equals]);
            var word = setting[(equals + 1)..];
            severities[rule.Id] = SeverityNames.Find(word) ?? throw Unknown("severity", word, SeverityNames.All);
        }

        return severities.ToImmutable();
    }

    private static string? NonEmpty(ParseResult parsed, Option<string> option) => parsed.GetValue(option) is { } value
        ? value.Length > 0 ? value : throw new UsageException($"{option.Name} needs a file name.")
        : null;
}

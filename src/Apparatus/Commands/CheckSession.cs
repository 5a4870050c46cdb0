using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>One run of <c>check</c>: analyse, mend, compare with the baseline, report, decide the exit code.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="engine">Does the checking, reading and writing.</param>
/// <param name="terminal">Where messages and the report go.</param>
internal sealed class CheckSession(CheckOptions options, Engine engine, Terminal terminal)
{
    private ImmutableArray<string> problems = [];
    private Baseline? baseline;
    private string baselineDirectory = terminal.Directory;

    /// <summary>Runs it.</summary>
    /// <returns><see cref="ExitCode.Success"/>, <see cref="ExitCode.Faults"/> or <see cref="ExitCode.Failure"/>.</returns>
    public int Run()
    {
        var started = terminal.Time.GetTimestamp();
        if (!ReadBaseline())
        {
            return ExitCode.Failure;
        }

        var buffers = ImmutableDictionary<string, SourceText>.Empty;
        if (options.StandardInputName is { } name)
        {
            buffers = buffers.Add(FullPath(name), SourceText.From(terminal.In.ReadToEnd()));
        }

        var analysis = Watch(progress => Analyse(buffers, progress));
        problems = analysis.Problems;
        if (analysis.FileCount == 0 && problems.IsEmpty)
        {
            problems = [$"Nothing to check: there is no Markdown file in {string.Join(", ", options.Paths.Select(path => $"‘{path}’"))}."];
        }

        if (options.Fix)
        {
            analysis = Mend(analysis, buffers);
        }

        var findings = Judge(analysis);
        if (options.WriteBaseline is not null)
        {
            findings = WriteBaseline(analysis);
        }

        var result = new CheckResult
        {
            Rules = engine.Rules,
            Findings = findings,
            Texts = analysis.Texts,
            FileCount = analysis.FileCount,
            Directory = terminal.Directory,
            Problems = problems,
            Elapsed = terminal.Time.GetElapsedTime(started),
            Version = CommandLine.Version,
        };
        Report(result);
        foreach (var problem in problems)
        {
            terminal.Say(problem);
        }

        return !problems.IsEmpty ? ExitCode.Failure
            : options.FailOn != Severity.None && result.Counts.AtLeast(options.FailOn) > 0 ? ExitCode.Faults
            : ExitCode.Success;
    }

    private Analysis Analyse(ImmutableDictionary<string, SourceText> buffers, IProgress<CheckProgress>? progress)
    {
        var analysis = engine.Analyse(new AnalysisRequest
        {
            Directory = terminal.Directory,
            Paths = [.. options.Paths.Select(path => path == "-" && options.StandardInputName is { } name ? name : path)],
            Buffers = buffers,
            Severities = options.Severities,
            Jobs = options.Jobs,
            Progress = progress,
        });
        var sorted = analysis.Diagnostics
            .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Span)
            .ThenBy(diagnostic => diagnostic.Rule.Id, StringComparer.Ordinal);
        return analysis with { Diagnostics = [.. sorted] };
    }

    private Analysis Watch(Func<IProgress<CheckProgress>?, Analysis> work) => terminal.ErrorIsScreen && !options.Quiet
        ? ProgressBar.Show(terminal.Error, terminal.NoColour || options.NoColour, "checking", work)
        : work(null);

    private ImmutableArray<Finding> Judge(Analysis analysis) => baseline is null
        ? [.. analysis.Diagnostics.Select(diagnostic => new Finding(diagnostic))]
        : baseline.Apply(analysis.Diagnostics, path => FindText(analysis, path), baselineDirectory);

    private FixRound Round(Analysis analysis) => new(
        [.. Judge(analysis).Where(finding => finding.IsFixable).Select(finding => finding.Diagnostic)],
        path => FindText(analysis, path));

    private Analysis Mend(Analysis analysis, ImmutableDictionary<string, SourceText> buffers)
    {
        var current = analysis;
        var outcome = SafeFixes.Apply(Round(analysis), texts => Round(current = Analyse(buffers.SetItems(texts), null)));
        foreach (var path in outcome.Unsettled)
        {
            terminal.Say($"{RelativePath.From(terminal.Directory, path)} is left as it is: its fixes call forth new ones without end.");
        }

        if (!outcome.Unsettled.IsEmpty)
        {
            current = Analyse(buffers.SetItems(outcome.Files.ToDictionary(file => file.Path, file => file.After)), null);
        }

        var result = options.DryRun ? analysis : current;
        var written = outcome.Files;
        if (!options.DryRun)
        {
            written = [.. outcome.Files.Where(file => TryWrite(file.Path, file.After))];
            if (written.Length < outcome.Files.Length)
            {
                // What could not be written keeps its faults; the others count as they now are on disk.
                result = Analyse(buffers.SetItems(written.ToDictionary(file => file.Path, file => file.After)), null);
            }
        }
        else
        {
            WriteOutput(writer =>
            {
                foreach (var file in outcome.Files)
                {
                    UnifiedDiff.Write(RelativePath.From(terminal.Directory, file.Path), file.Before, file.After, writer);
                }
            });
        }

        if (!options.Quiet)
        {
            var count = FindingCounts.Plural(written.Sum(file => file.Count), "fault");
            terminal.Say(written.IsEmpty
                ? "nothing to mend."
                : $"{(options.DryRun ? "would mend" : "mended")} {count} in {FindingCounts.Plural(written.Length, "file")}.");
        }

        return result;
    }

    private bool ReadBaseline()
    {
        // A baseline that is about to be written anew says nothing about what is known.
        if (options.Baseline is not { } path || options.WriteBaseline is not null)
        {
            return true;
        }

        var content = engine.Read(FullPath(path));
        if (content.Text is not { } text)
        {
            terminal.Say(content.Exists
                ? $"The baseline {path} cannot be read: {content.Reason ?? "unknown reason"}."
                : $"There is no baseline {path}. Write one with --write-baseline {path}.");
            return false;
        }

        baselineDirectory = DirectoryOf(FullPath(path));
        if (!Baseline.TryParse(text.Content, out baseline, out var problem))
        {
            terminal.Say($"The baseline {path} cannot be used: {problem}. Mend it, or write it anew with --write-baseline {path}.");
            return false;
        }

        return true;
    }

    private ImmutableArray<Finding> WriteBaseline(Analysis analysis)
    {
        var path = options.WriteBaseline ?? "";
        var directory = DirectoryOf(FullPath(path));
        var known = Baseline.From(analysis.Diagnostics, file => FindText(analysis, file), directory);
        if (TryWrite(FullPath(path), SourceText.From(known.ToJson())) && !options.Quiet)
        {
            terminal.Say($"wrote {FindingCounts.Plural(known.Count, "known fault")} to {path}.");
        }

        return known.Apply(analysis.Diagnostics, file => FindText(analysis, file), directory);
    }

    private void Report(CheckResult result)
    {
        // A dry run has written its diff; a report between its lines would spoil it.
        if (options.DryRun)
        {
            return;
        }

        var useColour = terminal.OutIsScreen && options.Output is null && !terminal.NoColour && !options.NoColour;
        WriteOutput(writer =>
        {
            var text = new TextReport(writer, useColour);
            switch (options.Format)
            {
                case ReportFormat.Json: JsonReport.Write(result, writer); break;
                case ReportFormat.Sarif: SarifReport.Write(result, writer); break;
                case ReportFormat.GitHub: GitHubReport.Write(result, writer); break;
                default: text.WriteFindings(result); break;
            }

            if (options.Format == ReportFormat.Text && options.Output is null)
            {
                WriteEnd(text, result);
            }
        });

        // Where the report goes to a program or a file, the numbers for people go beside it.
        if (options.Output is not null || (options.Statistics && options.Format != ReportFormat.Text))
        {
            WriteEnd(new TextReport(terminal.Error, terminal.ErrorIsScreen && !terminal.NoColour && !options.NoColour), result);
        }
    }

    private void WriteEnd(TextReport report, CheckResult result)
    {
        if (options.Statistics)
        {
            report.WriteStatistics(result);
        }

        if (!options.Quiet && result.FileCount > 0)
        {
            report.WriteSummary(result);
        }
    }

    private void WriteOutput(Action<TextWriter> write)
    {
        if (new Destination(options.Output, engine, terminal).Write(write) is { } problem)
        {
            problems = problems.Add(problem);
        }
    }

    private bool TryWrite(string path, SourceText text)
    {
        if (Destination.TryWrite(path, text, engine, terminal) is not { } problem)
        {
            return true;
        }

        problems = problems.Add(problem);
        return false;
    }

    private static SourceText? FindText(Analysis analysis, string path) =>
        analysis.Texts.TryGetValue(path, out var text) ? text : null;

    private static string DirectoryOf(string path) => (Path.GetDirectoryName(path) ?? path).Replace('\\', '/');

    private string FullPath(string path) => Destination.FullPath(path, terminal);
}

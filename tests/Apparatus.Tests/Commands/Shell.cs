using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Apparatus.Commands;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Tests.Reports;

namespace Apparatus.Tests.Commands;

/// <summary>
/// Runs command lines in memory against a small checker of its own: an error for each <c>[^bad]</c>, a warning with a
/// safe fix for each space before a comma, an info for each <c>??</c>, a hint for each <c>--</c>, and a warning whose
/// safe fix never settles for each <c>tick</c> and <c>tock</c>.
/// </summary>
internal sealed class Shell
{
    private static readonly RuleInfo NeverSettles = Sample.Rule("ED9001", "never-settles", Severity.Warning);

    private readonly SortedDictionary<string, SourceText> files = new(StringComparer.Ordinal);

    public Shell(params (string Path, string Text)[] contents)
    {
        foreach (var (path, text) in contents)
        {
            files[Sample.Path(path)] = SourceText.From(text);
        }
    }

    public string Input { get; init; } = "";

    public string? Locked { get; init; }

    public Exception? Fault { get; init; }

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public AnalysisRequest? Request { get; private set; }

    public string this[string path] => files[Sample.Path(path)].Content;

    public bool Has(string path) => files.ContainsKey(Sample.Path(path));

    /// <summary>Runs a command line, its words separated by blanks.</summary>
    /// <returns>The exit code.</returns>
    public int Run(string line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new StringReader(Input);
        var terminal = new Terminal { Out = output, Error = error, In = input, Directory = Sample.Root, Time = new StoppedClock() };
        var engine = new Engine { Rules = [Sample.UndefinedNote, Sample.BlankLine, Sample.Spacing, Sample.Dash, NeverSettles], Analyse = Analyse, Load = _ => throw new IOException("These tests load nothing."), Read = Read, Write = Write, IsTaken = files.ContainsKey, WriteNew = (_, _) => throw new IOException("These tests begin no edition."), Serve = (_, _) => throw new IOException("These tests serve nobody.") };
        var code = CommandLine.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), engine, terminal);
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    private Analysis Analyse(AnalysisRequest request)
    {
        if (Fault is not null)
        {
            throw Fault;
        }

        Request = request;
        var texts = files.ToImmutableDictionary().SetItems(request.Buffers);
        var wanted = texts.Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && request.Paths.Any(asked => Covers(asked, path))).ToList();
        return new Analysis
        {
            Diagnostics = [.. wanted.SelectMany(path => Check(path, texts[path], request.Severities)).Reverse()],
            Texts = texts,
            FileCount = wanted.Count,
            Problems = [.. request.Paths.Where(asked => !texts.Keys.Any(path => Covers(asked, path))).Select(asked => $"There is no {asked}.")],
        };
    }

    private static bool Covers(string asked, string path) =>
        asked == "." || path == Sample.Path(asked) || path.StartsWith(Sample.Path(asked) + "/", StringComparison.Ordinal);

    private static IEnumerable<Diagnostic> Check(string path, SourceText text, ImmutableDictionary<string, Severity> severities)
    {
        foreach (var (words, rule, replacement) in new[]
        {
            ("[^bad]", Sample.UndefinedNote, (string?)null), (" ,", Sample.BlankLine, ","), ("??", Sample.Spacing, null), ("--", Sample.Dash, null),
            ("tick", NeverSettles, "tock"), ("tock", NeverSettles, "tick"),
        })
        {
            var severity = severities.GetValueOrDefault(rule.Id, rule.Severity);
            for (var at = text.Content.IndexOf(words, StringComparison.Ordinal); at >= 0 && severity != Severity.None; at = text.Content.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, words.Length);
                var fault = new Diagnostic(rule, severity, path, span, $"Found {words}.", [], replacement is null ? [] : [Sample.Replace("Mend", true, path, span, replacement)]);
                yield return text.Content.Contains("silent", StringComparison.Ordinal) ? fault with { Suppression = new Suppression("so") } : fault;
            }
        }
    }

    private FileContent Read(string path) => files.TryGetValue(path, out var text)
        ? new FileContent(text, true)
        : new FileContent(null, path == Sample.Path("locked"), path == Sample.Path("locked") ? "it is locked" : null);

    private void Write(string path, SourceText text)
    {
        if (Locked is not null && path == Sample.Path(Locked))
        {
            throw new UnauthorizedAccessException("access denied");
        }

        files[path] = text;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}

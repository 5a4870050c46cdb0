using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>All that a report needs to know of one check.</summary>
internal sealed record CheckResult
{
    /// <summary>All rules of the program, whether they found something or not, in the order of their ids.</summary>
    public required ImmutableArray<RuleInfo> Rules { get; init; }

    /// <summary>What was found, sorted by file and place; silenced and known faults included.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The texts that findings speak of, by path; a file that could not be read has none.</summary>
    public required IReadOnlyDictionary<string, SourceText> Texts { get; init; }

    /// <summary>How many files were checked.</summary>
    public required int FileCount { get; init; }

    /// <summary>The full path of the folder that reported paths start from, with <c>/</c>.</summary>
    public required string Directory { get; init; }

    /// <summary>What kept the check from being complete, each one sentence; empty when nothing did.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>How long the check took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The version of the program, such as <c>0.1.0</c>.</summary>
    public string Version { get; init; } = "0.0.0";

    /// <summary>The numbers of the findings that count.</summary>
    public FindingCounts Counts => FindingCounts.Of(Findings);

    /// <summary>The text of a file, or null when there is none.</summary>
    public SourceText? FindText(string path) => Texts.TryGetValue(path, out var text) ? text : null;

    /// <summary>A path as reports write it: relative to <see cref="Directory"/>, with <c>/</c>.</summary>
    public string Shorten(string path) => RelativePath.From(Directory, path);
}

using System;
using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;

namespace Apparatus.Commands;

/// <summary>What is to be checked.</summary>
internal sealed record AnalysisRequest
{
    /// <summary>The full path of the folder that relative paths start from.</summary>
    public required string Directory { get; init; }

    /// <summary>Files, folders and manifests as they were typed, <c>-</c> replaced by the name given for it.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>Texts that count instead of what is on disk, by full path with <c>/</c>.</summary>
    public ImmutableDictionary<string, SourceText> Buffers { get; init; } = ImmutableDictionary<string, SourceText>.Empty;

    /// <summary>Severities from the command line by rule id; they win over the manifest's.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>How many files are read and checked at the same time; at least 1.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Told now and then how far the check is; may be called from several threads. Null when nobody asks.</summary>
    public IProgress<CheckProgress>? Progress { get; init; }
}

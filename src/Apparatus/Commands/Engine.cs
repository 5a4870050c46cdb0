using System;
using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Commands;

/// <summary>What the commands need of the rest of the program.</summary>
internal sealed record Engine
{
    /// <summary>All rules, sorted by id.</summary>
    public required ImmutableArray<RuleInfo> Rules { get; init; }

    /// <summary>Loads and checks what the request names. Never throws for bad input: that is in the answer.</summary>
    public required Func<AnalysisRequest, Analysis> Analyse { get; init; }

    /// <summary>Loads what the request names without checking it. Never throws for bad input: that is in the answer.</summary>
    public required Func<AnalysisRequest, LoadedEditions> Load { get; init; }

    /// <summary>Reads a text file, given by its full path with <c>/</c>; says in the answer why it could not.</summary>
    public required Func<string, FileContent> Read { get; init; }

    /// <summary>
    /// Serves an editor over standard input and output, or over a port of the loopback address; ends with the process whose id is given.
    /// Returns the exit code.
    /// </summary>
    public required Func<int?, int?, int> Serve { get; init; }

    /// <summary>
    /// Writes a text file whole or not at all; throws <see cref="System.IO.IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> when it cannot.
    /// </summary>
    public required Action<string, SourceText> Write { get; init; }

    /// <summary>Whether anything has a full path, with <c>/</c>: a file, a folder, or a link that leads nowhere.</summary>
    public required Func<string, bool> IsTaken { get; init; }

    /// <summary>
    /// Writes files that are not there yet into a folder, by their full paths: all or none. Makes the folders that they need. Says in the answer why it could
    /// not, as half a sentence; null when all are written.
    /// </summary>
    public required Func<string, ImmutableArray<(string Path, SourceText Text)>, string?> WriteNew { get; init; }
}

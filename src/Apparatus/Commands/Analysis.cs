using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;

namespace Apparatus.Commands;

/// <summary>What a check found.</summary>
internal sealed record Analysis
{
    /// <summary>All diagnostics of the files that were asked for, silenced ones included, in any order.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The texts of all files that diagnostics, related places and fixes speak of, by path.</summary>
    public required ImmutableDictionary<string, SourceText> Texts { get; init; }

    /// <summary>How many files were checked.</summary>
    public required int FileCount { get; init; }

    /// <summary>Why a path that was asked for could not be checked, each one sentence that names it; empty when all were.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];
}

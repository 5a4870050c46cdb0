using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>What a check found that safe fixes may mend.</summary>
/// <param name="Diagnostics">The diagnostics that count; those that no safe fix mends are passed over.</param>
/// <param name="FindText">The text of a file as it was checked, by path; null for a file that is to be left alone.</param>
public sealed record FixRound(ImmutableArray<Diagnostic> Diagnostics, Func<string, SourceText?> FindText);

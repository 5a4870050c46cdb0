using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>One fault at its place.</summary>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="Severity">How grave it is after settings; never <see cref="Severity.None"/>.</param>
/// <param name="Path">The file it is in: a path with <c>/</c>, as the loader gave it.</param>
/// <param name="Span">The exact characters at fault; may be empty for a place between two.</param>
/// <param name="Message">One or two plain sentences that name the thing and say what will happen in print.</param>
/// <param name="Related">Other places it speaks of, in order of importance.</param>
/// <param name="Fixes">Ways to mend it, the best first.</param>
/// <param name="Suppression">The comment that silences it, or null.</param>
public sealed record Diagnostic(
    RuleInfo Rule,
    Severity Severity,
    string Path,
    TextSpan Span,
    string Message,
    ImmutableArray<RelatedPlace> Related,
    ImmutableArray<Fix> Fixes,
    Suppression? Suppression = null);

namespace Apparatus.Language.Diagnostics;

/// <summary>Why a diagnostic is not shown.</summary>
/// <param name="Reason">The reason given in the comment; empty when none is given.</param>
public sealed record Suppression(string Reason);

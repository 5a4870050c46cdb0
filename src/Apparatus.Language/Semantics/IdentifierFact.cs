namespace Apparatus.Language.Semantics;

/// <summary>An explicit identifier, without its place in the file.</summary>
/// <param name="Id">The identifier without <c>#</c>.</param>
/// <param name="Kind">What it belongs to.</param>
public readonly record struct IdentifierFact(string Id, IdKind Kind);

using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics;

/// <summary>An explicit identifier with its place.</summary>
/// <param name="Id">The identifier and where it stands, without <c>#</c>.</param>
/// <param name="Kind">What it belongs to.</param>
public readonly record struct IdentifierUse(AttributeText Id, IdKind Kind);

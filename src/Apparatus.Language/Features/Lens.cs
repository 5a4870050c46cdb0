using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>A line above a definition that says how often it is referred to (LSP <c>CodeLens</c>); the number is found when it is shown.</summary>
/// <param name="Symbol">What is defined.</param>
/// <param name="Span">The thing that is defined, as a person points at it.</param>
public sealed record Lens(Symbol Symbol, TextSpan Span);

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>A named thing of an edition. Names are compared as Pandoc compares them: exactly, but link labels ignore case.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Name">Its name without marks: <c>e-kronstadt</c>, <c>brinton1970</c>, <c>bureaucracy</c>.</param>
public readonly record struct Symbol(SymbolKind Kind, string Name);

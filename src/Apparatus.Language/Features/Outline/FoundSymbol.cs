namespace Apparatus.Language.Features.Outline;

/// <summary>One answer to a search over whole editions (LSP <c>WorkspaceSymbol</c>).</summary>
/// <param name="Name">What it is called; never empty or blank.</param>
/// <param name="Container">Where it belongs, such as a series, or its first words; null for nothing.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Place">Where it is defined.</param>
public sealed record FoundSymbol(string Name, string? Container, OutlineKind Kind, Place Place);

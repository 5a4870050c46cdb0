using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A file that a manifest or front matter names, with what became of it.</summary>
/// <param name="Kind">What it is named for.</param>
/// <param name="Written">The path as written.</param>
/// <param name="DeclaredIn">The full path of the file that names it.</param>
/// <param name="Span">Where the path stands in that file.</param>
/// <param name="ResolvedPath">The full path of the file it leads to, or where it was expected first; null for remote addresses and patterns.</param>
/// <param name="Status">What became of it.</param>
public sealed record FileReference(
    FileReferenceKind Kind,
    string Written,
    string DeclaredIn,
    TextSpan Span,
    string? ResolvedPath,
    FileReferenceStatus Status);

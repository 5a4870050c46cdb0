using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>A place where a symbol is named.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="IsDefinition">Whether it is defined here; otherwise it is referred to.</param>
/// <param name="Path">The full path of the file.</param>
/// <param name="NameSpan">The name alone: what a rename replaces. Empty when the name is not written, as that of a heading without an identifier.</param>
/// <param name="Span">What a person points at: <c>[^label]</c>, <c>@key</c>, the key of an entry.</param>
/// <param name="Extent">The whole thing: a definition with its text, an entry, a heading; for a reference the same as <paramref name="Span"/>.</param>
public sealed record Occurrence(Symbol Symbol, bool IsDefinition, string Path, TextSpan NameSpan, TextSpan Span, TextSpan Extent)
{
    /// <summary>Whether the words of a text mean the symbol without naming it, as prose speaks of a term. A rename leaves such a place alone.</summary>
    public bool IsInWords { get; init; }
}

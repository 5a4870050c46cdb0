using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>A further key of an entry, written in its field <c>ids</c> (FORMAT A6).</summary>
/// <param name="Key">The key.</param>
/// <param name="Span">The key alone; the whole value where it is put together from several parts.</param>
public readonly record struct BibliographyAlias(string Key, TextSpan Span);

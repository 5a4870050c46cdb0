using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>One field of an entry.</summary>
/// <param name="Name">The name as written; compare names of BibTeX without regard to case.</param>
/// <param name="NameSpan">The name, in CSL-JSON without its quotation marks.</param>
/// <param name="Value">
/// The value as text. BibTeX: macros expanded, parts joined by <c>#</c> put together, outer braces or quotation marks taken off,
/// inner braces and LaTeX kept. CSL: the unescaped text or number; for a list or map, such as a list of names, its source text.
/// </param>
/// <param name="ValueSpan">The value as written, with its braces or quotation marks; empty, where it belongs, when it is missing.</param>
/// <param name="Content">The value of a CSL item with its inner places, names and dates included; null for BibTeX.</param>
public sealed record BibliographyField(string Name, TextSpan NameSpan, string Value, TextSpan ValueSpan, YamlNode? Content = null);

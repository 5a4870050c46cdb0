using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>A word such as <c>ibid.</c> in a note.</summary>
/// <param name="Span">The word.</param>
/// <param name="Target">The citation of the note before that it stands for; null when there is none, or more than one.</param>
/// <param name="LocatorSpan">The locator behind it, with what parts the two; empty when there is none.</param>
/// <param name="Locator">The words of that locator; empty when there is none, so that the target's holds.</param>
/// <param name="IsPrinted">Whether the note is one of a printed series, whose words are not the editor's.</param>
internal readonly record struct BackReferenceUse(TextSpan Span, CitationNode? Target, TextSpan LocatorSpan, string Locator, bool IsPrinted);

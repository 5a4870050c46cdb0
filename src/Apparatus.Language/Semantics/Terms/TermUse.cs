using Apparatus.Language.Glossary.Matching;

namespace Apparatus.Language.Semantics.Terms;

/// <summary>A place of an edition that speaks of a term.</summary>
/// <param name="Document">The file.</param>
/// <param name="Match">The place, and how it speaks of the term.</param>
public readonly record struct TermUse(MarkdownDocument Document, TermMatch Match);

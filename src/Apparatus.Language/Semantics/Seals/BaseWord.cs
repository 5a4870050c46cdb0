using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Seals;

/// <summary>A word of the witness, with the marks of punctuation that touch it.</summary>
/// <param name="Text">The word as the witness has it; quotation marks and dashes in one form.</param>
/// <param name="Span">Where it stands in the file; for a reading that only an attribute has, the whole mark.</param>
public readonly record struct BaseWord(string Text, TextSpan Span);

namespace Apparatus.Language.Glossary.Matching;

/// <summary>A form in which a term is recognised.</summary>
/// <param name="Entry">The number of its entry in the glossary.</param>
/// <param name="Kind">What it is in the entry.</param>
/// <param name="Index">Position among the variants or originals of the entry; 0 for the headword.</param>
/// <param name="Text">The form.</param>
/// <param name="Language">Its language where it is another than the edition's; null otherwise.</param>
/// <param name="IsCaseExact">Whether small and capital letters must be as written.</param>
/// <param name="IsName">Whether it is a proper name, which has no plural.</param>
public sealed record TermForm(int Entry, TermFormKind Kind, int Index, string Text, string? Language = null, bool IsCaseExact = false, bool IsName = false);

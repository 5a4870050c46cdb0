namespace Apparatus.Language.Semantics;

/// <summary>The place of a symbol in an edition: a file and the position in one of its lists.</summary>
/// <param name="Document">The file.</param>
/// <param name="Index">Position in the list of the file's index and facts that the symbol's kind belongs to.</param>
public readonly record struct SymbolPlace(MarkdownDocument Document, int Index);

namespace Apparatus.Language.Semantics;

/// <summary>
/// The place of a symbol in an edition: a file and the position in one of its lists. It holds no offset, so that tables stay
/// valid while somebody types; <see cref="Edition.DocumentOf"/> leads to the file as it is now.
/// </summary>
/// <param name="File">Position of the file in <see cref="Edition.Documents"/>.</param>
/// <param name="Index">Position in the list of the file's index and facts that the symbol's kind belongs to.</param>
public readonly record struct SymbolPlace(int File, int Index);

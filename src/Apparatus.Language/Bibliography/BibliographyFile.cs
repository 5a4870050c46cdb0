using System.Collections.Immutable;

namespace Apparatus.Language.Bibliography;

/// <summary>A bibliography as read: always a value, however broken the text is.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="Entries">Every entry that could be told apart, in order of the file, those with faults included.</param>
/// <param name="Strings">The <c>@string</c> definitions, in order of the file; empty outside BibTeX.</param>
/// <param name="Problems">Faults in order of the file.</param>
public sealed record BibliographyFile(
    BibliographyFormat Format,
    ImmutableArray<BibliographyEntry> Entries,
    ImmutableArray<BibliographyString> Strings,
    ImmutableArray<BibliographyProblem> Problems)
{
    /// <summary>The bare words in values that stand for strings, in order of the file; empty outside BibTeX.</summary>
    public ImmutableArray<BibliographyMacroUse> MacroUses { get; init; } = [];

    /// <summary>A bibliography without entries.</summary>
    public static BibliographyFile Empty(BibliographyFormat format) => new(format, [], [], []);
}

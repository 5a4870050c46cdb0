using System.Collections.Immutable;

namespace Apparatus.Testing.Parity;

/// <summary>One text, or the texts of one edition, that two readers read.</summary>
/// <param name="File">The file or manifest it was made from, relative to the folder of its kind.</param>
/// <param name="Name">The mutation; "as it is" for none.</param>
/// <param name="Texts">The files in reading order, line breaks LF.</param>
public sealed record ParityCase(string File, string Name, ImmutableArray<string> Texts)
{
    /// <summary>The bibliography against which the keys are looked up (I7), as BibLaTeX; null when they are not.</summary>
    public string? Bibliography { get; init; }
}

using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;

namespace Apparatus.Language.Features;

/// <summary>Edits that a person confirms or leaves together (LSP <c>ChangeAnnotation</c>).</summary>
/// <param name="Label">What they do, a few words: <c>Rename in references.bib</c>.</param>
/// <param name="Description">More about them, such as an old and a new label; null for nothing more.</param>
/// <param name="NeedsConfirmation">Whether a person should look before they are made.</param>
/// <param name="Edits">The edits; a file that does not exist yet is created.</param>
public sealed record Change(string Label, string? Description, bool NeedsConfirmation, ImmutableArray<FileEdit> Edits)
{
    /// <summary>Whether the other edits are whole without these, so that nobody makes them who was not asked.</summary>
    public bool IsOptional { get; init; }
}

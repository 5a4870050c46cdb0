using System.Collections.Immutable;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Transcription;

/// <summary>
/// The printed characters of one paragraph, heading or cell of a transcription. What is no transcribed text (code, formulas, citations, escapes, readings
/// marked as wrong, other languages) stands there as <see cref="Hidden"/>; notes, page markers, comments and marks of emphasis leave no trace.
/// </summary>
/// <param name="Text">The characters; lines break with <c>\n</c>.</param>
/// <param name="Offsets">Where each character stands in the file, in UTF-16 units.</param>
/// <param name="Quotation">The block quotation around it, or null.</param>
/// <param name="OpensNote">Whether a note begins with it.</param>
/// <param name="IsCell">Whether it is the cell of a table.</param>
internal sealed record TranscribedRun(string Text, ImmutableArray<int> Offsets, QuoteNode? Quotation, bool OpensNote, bool IsCell)
{
    /// <summary>Stands for something that is no transcribed text.</summary>
    public const char Hidden = '\uFFFC';

    /// <summary>The place in the file of some characters.</summary>
    /// <param name="start">The first character in <see cref="Text"/>.</param>
    /// <param name="length">How many; at least one.</param>
    public TextSpan Span(int start, int length) => TextSpan.FromBounds(Offsets[start], Offsets[start + length - 1] + 1);
}

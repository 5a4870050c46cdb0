using System;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>A span as the pair of its borders in lines and characters.</summary>
/// <param name="Start">The first character, 0-based.</param>
/// <param name="End">Just after the last character, 0-based.</param>
internal readonly record struct TextRange(LinePosition Start, LinePosition End)
{
    /// <summary>The range of a span; a span that leaves the text is cut to it, and without a text all is 0.</summary>
    public static TextRange Of(SourceText? text, TextSpan span) => text is null
        ? default
        : new TextRange(text.GetPosition(span.Start), text.GetPosition((int)Math.Min(int.MaxValue, (long)span.Start + span.Length)));
}

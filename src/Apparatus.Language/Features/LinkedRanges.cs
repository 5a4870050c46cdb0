using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>Places of one file that are typed in together (LSP <c>LinkedEditingRanges</c>).</summary>
/// <param name="Spans">The places in order, all with the same characters; at least two.</param>
/// <param name="WordPattern">A regular expression, in the dialect of JavaScript without flags, for what may be typed there; anything else ends the linking.</param>
public sealed record LinkedRanges(ImmutableArray<TextSpan> Spans, string WordPattern);

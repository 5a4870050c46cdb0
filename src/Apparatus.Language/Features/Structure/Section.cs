using System.Collections.Immutable;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>A heading with the text under it.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Span">
/// From the heading to the next one of the same or a higher level, or to the end of the block it stands in; without the white space at the end.
/// </param>
/// <param name="Children">The sections inside, in order.</param>
public sealed record Section(HeadingNode Heading, TextSpan Span, ImmutableArray<Section> Children);

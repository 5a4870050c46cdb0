using System.Collections.Immutable;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Listing;

/// <summary>A line of a list.</summary>
/// <param name="Cells">What it says, in step with the columns of its list; a cell may be empty.</param>
/// <param name="Document">The file it stands in; null for what stands nowhere.</param>
/// <param name="Span">Its place there.</param>
public sealed record ListedThing(ImmutableArray<string> Cells, Document? Document, TextSpan Span);

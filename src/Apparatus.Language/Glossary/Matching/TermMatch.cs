using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>A place that speaks of a term.</summary>
/// <param name="Span">For prose from the first word to the last, over line breaks and marks between them; for a link or a span the whole of it.</param>
/// <param name="Kind">How.</param>
/// <param name="Id">The id that a link or a <c>key</c> names; null for prose and for a span without <c>key</c>.</param>
/// <param name="IdSpan">Where that id stands; empty without one.</param>
/// <param name="Forms">The forms that the words are, at least one for prose; of several entries where their forms are the same. Empty where an id is named, and for a span whose words are no term.</param>
public sealed record TermMatch(TextSpan Span, TermMatchKind Kind, string? Id, TextSpan IdSpan, ImmutableArray<TermForm> Forms);

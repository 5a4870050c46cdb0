using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary;

/// <summary>Another entry that one entry names under <c>See</c> or <c>See also</c>.</summary>
/// <param name="Id">The id of the other entry; for a name without a link, the id that its words would have.</param>
/// <param name="Span">Where it is named: the id alone.</param>
/// <param name="Words">The words of the link; those written where there is no link.</param>
/// <param name="IsLink">Whether it is a Markdown link, which is checked as one; otherwise a name in YAML.</param>
public sealed record EntryReference(string Id, TextSpan Span, string Words, bool IsLink);

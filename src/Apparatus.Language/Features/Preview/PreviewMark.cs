using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Preview;

/// <summary>A stretch of a file that a preview shows in another way than plain Markdown would.</summary>
/// <param name="Span">The stretch. Those that are replaced do not overlap; those whose words stay may hold others.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Text">What stands in its place, as Markdown on one line; empty where nothing does or where the words stay.</param>
/// <param name="Title">What a reader learns who points at it, in plain words; empty for nothing.</param>
/// <param name="Name">The label of a note, the id of a page or of a heading, the class of an editorial mark; empty where there is none.</param>
/// <param name="IsBroken">Whether it leads nowhere: no such note, no such work.</param>
public sealed record PreviewMark(TextSpan Span, PreviewMarkKind Kind, string Text, string Title, string Name, bool IsBroken);

using Apparatus.Language.Features.Terms;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Works;

/// <summary>A place that cites a work.</summary>
/// <param name="Document">The file.</param>
/// <param name="Span">The key with its mark, as written.</param>
/// <param name="Key">The key or alias that is cited.</param>
/// <param name="Locator">The locator as a note prints it; null where there is none.</param>
/// <param name="Page">The page of the base edition that it is printed on; null where none is marked.</param>
/// <param name="Note">The label of the note that it stands in; null in the text itself.</param>
public sealed record WorkOccurrence(MarkdownDocument Document, TextSpan Span, string Key, string? Locator, PrintedPage? Page, string? Note);

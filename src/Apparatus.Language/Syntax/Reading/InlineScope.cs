namespace Apparatus.Language.Syntax.Reading;

/// <summary>What surrounds the inline that is read next; with its offset it decides how it is read.</summary>
/// <param name="Limit">Offset after the last character that counts, for instance the bracket that closes a link's text.</param>
/// <param name="Quotes">The quotation mark it stands in.</param>
/// <param name="AllowLinks">False inside the text of a link.</param>
internal readonly record struct InlineScope(int Limit, QuoteContext Quotes, bool AllowLinks);

using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Edits of headwords in a Markdown glossary.</summary>
internal static class HeadwordEdits
{
    /// <summary>Writes attributes behind those of the headword; a plain headword becomes a span with its id (FORMAT A7.1). Null where its span has no braces to write in.</summary>
    /// <param name="place">The entry.</param>
    /// <param name="attributes">The attributes, <c>also="…"</c>; empty for the id of a plain headword alone.</param>
    public static TextEdit? AddAttributes(GlossaryPlace place, string attributes)
    {
        var (text, entry) = (place.Source.Document.Text, place.Entry);
        var written = attributes.Length == 0 ? string.Empty : " " + attributes;
        if (entry.TermSpan.Length > 0 && text[entry.TermSpan.End - 1] == '}' && entry.TermSpan.Start < entry.HeadwordSpan.Start)
        {
            var id = entry.IdSpan is null ? $" #{entry.Id}" : string.Empty;
            return new TextEdit(new TextSpan(entry.TermSpan.End - 1, 0), id + written);
        }

        return entry.IdSpan is null && entry.TermSpan == entry.HeadwordSpan
            ? new TextEdit(entry.HeadwordSpan, $"[{text.ToString(entry.HeadwordSpan)}]{{#{entry.Id} .term{written}}}")
            : null;
    }
}

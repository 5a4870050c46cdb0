using Apparatus.Language.Glossary;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>Tells entries from what Pandoc makes one of although nobody meant it: the rest of an entry that came apart (ED4003).</summary>
internal static class UnreadEntries
{
    /// <summary>Whether an entry is such a rest: its headword is a <c>:</c> paragraph, or a paragraph indented under one.</summary>
    public static bool IsRemainder(GlossaryPlace place) => place.Source.Document is MarkdownDocument document && IsRemainder(document, place.Entry);

    /// <summary>Whether an entry of a Markdown glossary is such a rest.</summary>
    public static bool IsRemainder(MarkdownDocument document, GlossaryEntry entry) =>
        entry.Headword is [':' or '~', ' ', ..] || (entry.IdSpan is null && IndentationOf(document, entry.TermSpan.Start) is 2 or 3);

    /// <summary>How many spaces stand before the first word of the line that holds an offset.</summary>
    public static int IndentationOf(MarkdownDocument document, int offset)
    {
        var line = document.Text.GetLineSpan(document.Text.GetLine(offset));
        var at = line.Start;
        while (at < line.End && document.Text[at] == ' ')
        {
            at++;
        }

        return at - line.Start;
    }
}

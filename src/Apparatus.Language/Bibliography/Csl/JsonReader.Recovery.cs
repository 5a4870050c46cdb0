using System;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Csl;

/// <content>Going on behind a fault, and saying what it was.</content>
internal sealed partial class JsonReader
{
    /// <summary>
    /// Behind a broken item, skips what is left of it: goes to the start of the next item when something else stands before that.
    /// Gives whether it moved.
    /// </summary>
    public bool MoveToNextItem()
    {
        var back = at;
        at = AfterListSign(at);
        if (isLastItem || IsAtEnd || (Is('{') && (itemIndentation <= 0 || IsNextItem())))
        {
            at = back;
            return false;
        }

        SkipToNextItem();
        isLastItem = IsAtEnd;
        at = LastEnd = isLastItem ? back : at;
        return !isLastItem;
    }

    private void SkipToNextItem()
    {
        while (at < text.Length && !IsNextItem())
        {
            at++;
        }

        LastEnd = at;
    }

    private int AfterListSign(int offset)
    {
        var next = JsonText.SkipSpace(text, offset);
        return next < text.Length && text[next] is ',' or ']' ? JsonText.SkipSpace(text, next + 1) : next;
    }

    // A brace that starts a line as deep as the first item does, or that is followed by “"id":”.
    private bool IsNextItem()
    {
        if (!Is('{') || at == itemStart)
        {
            return false;
        }

        var next = JsonText.SkipSpace(text, at + 1);
        if (string.CompareOrdinal(text, next, "\"id\"", 0, 4) == 0)
        {
            var colon = JsonText.SkipSpace(text, next + 4);
            return colon < text.Length && text[colon] == ':';
        }

        // A file without any indentation shows nothing by it.
        return itemIndentation > 0 && JsonText.Indentation(text, at) == itemIndentation;
    }

    private void ReportMissingComma() => Report(
        BibliographyProblemKind.MissingComma, LastEnd - 1, LastEnd, "“,” is missing here; Pandoc reads nothing of this file.", ",", LastEnd);

    private void ReportStrayComma(int comma, string where) => Report(
        BibliographyProblemKind.StrayComma, comma, comma + 1, $"There is nothing {where} this comma; Pandoc reads nothing of this file.");

    private void Report(BibliographyProblemKind kind, int start, int end, string message, string? insert = null, int insertAt = 0) =>
        fault ??= new BibliographyProblem(
            kind, TextSpan.FromBounds(Math.Min(start, text.Length), Math.Min(end, text.Length)), null, message, insert, insertAt);
}

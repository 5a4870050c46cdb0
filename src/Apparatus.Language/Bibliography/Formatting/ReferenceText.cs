using System.Text;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>
/// Puts a reference together of pieces, any of which may be missing. Whatever is missing, no punctuation mark stands twice or at the start. In
/// American English a comma or full stop goes inside a quotation that it follows.
/// </summary>
internal sealed class ReferenceText(ReferenceLanguage language)
{
    private readonly StringBuilder text = new();

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Adds a piece after a separator such as <c>", "</c>; nothing when the piece is empty. The first piece has no separator.</summary>
    public ReferenceText Add(string separator, string piece)
    {
        if (piece.Length == 0)
        {
            return this;
        }

        if (text.Length > 0 && separator.Length > 0)
        {
            if (separator[0] is ',' or '.')
            {
                Punctuate(separator[0]);
                text.Append(separator, 1, separator.Length - 1);
            }
            else
            {
                text.Append(separator);
            }
        }

        text.Append(piece);
        return this;
    }

    /// <summary>The whole with its full stop; empty when there is nothing.</summary>
    public string Finish()
    {
        if (text.Length > 0)
        {
            Punctuate('.');
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Punctuate(char mark)
    {
        var at = text.Length;
        while (at > 0 && (TextMarks.IsEnd(text[at - 1]) || text[at - 1] == ' '))
        {
            at--;
        }

        var last = at > 0 ? text[at - 1] : mark;
        var isInQuote = EndsInQuote(at);
        if (mark == '.' ? last is '.' or '?' or '!' or '…' : last is ',' or ';' || (last is '?' or '!' && isInQuote && language.HasPunctuationInQuotes))
        {
            return;
        }

        if (isInQuote && language.HasPunctuationInQuotes)
        {
            // “On Reading *Capital*,”: inside the quotation, outside the emphasis.
            while (text[at] != TextMarks.EndQuote)
            {
                at++;
            }

            text.Insert(at, mark);
        }
        else
        {
            // A mark belongs outside emphasis, as the style prints it.
            text.Append(mark);
        }
    }

    private bool EndsInQuote(int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == TextMarks.EndQuote)
            {
                return true;
            }
        }

        return false;
    }
}

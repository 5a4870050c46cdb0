using System.Collections.Generic;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Which opening character belongs to which closing one, found in one pass over a text.</summary>
internal sealed class PairTable
{
    private readonly Dictionary<int, int> closers = [];

    /// <summary>Pairs the characters of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The opening character.</param>
    /// <param name="close">The closing character.</param>
    /// <param name="escapes">Whether a character after a backslash does not count.</param>
    public PairTable(string text, char open, char close, bool escapes)
    {
        var waiting = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\\' && escapes)
            {
                at++;
            }
            else if (c == open)
            {
                waiting.Push(at);
            }
            else if (c == close && waiting.TryPop(out var opener))
            {
                closers[opener] = at;
            }
        }
    }

    /// <summary>The offset of the character that closes the one at an offset, or -1.</summary>
    public int CloserOf(int open) => closers.TryGetValue(open, out var closer) ? closer : -1;
}

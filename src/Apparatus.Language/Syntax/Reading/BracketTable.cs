using System.Collections.Generic;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// Finds the square bracket that closes another. Escapes, code, formulas, tags and TeX commands are passed over as
/// Pandoc passes them over; each place is walked once, however many brackets are asked for.
/// </summary>
/// <param name="leaf">The text.</param>
/// <param name="scanners">What is passed over.</param>
internal sealed class BracketTable(LeafText leaf, Scanners scanners)
{
    private readonly string text = leaf.Content;
    private readonly Dictionary<int, int> closers = [];

    /// <summary>The offset of the bracket that closes the one at an offset, or -1.</summary>
    /// <param name="open">Offset of <c>[</c>.</param>
    /// <param name="limit">Offset that the bracket may not pass.</param>
    public int CloserOf(int open, int limit)
    {
        if (!closers.TryGetValue(open, out var closer))
        {
            Walk(open);
            closer = closers[open];
        }

        return closer < limit ? closer : -1;
    }

    private void Walk(int start)
    {
        var waiting = new Stack<int>();
        var at = start;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '[':
                    if (closers.TryGetValue(at, out var known))
                    {
                        // An inner bracket that stays open keeps the outer ones open.
                        at = known < 0 ? text.Length : known + 1;
                        break;
                    }

                    waiting.Push(at++);
                    break;
                case ']':
                    closers[waiting.Pop()] = at++;
                    if (waiting.Count == 0)
                    {
                        return;
                    }

                    break;
                default:
                    at = scanners.Opaque(leaf, at, text.Length) is > 0 and var end ? end : at + 1;
                    break;
            }
        }

        while (waiting.TryPop(out var open))
        {
            closers[open] = -1;
        }
    }
}

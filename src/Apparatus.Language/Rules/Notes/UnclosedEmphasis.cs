using System.Collections.Generic;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Notes;

/// <summary>
/// Finds stars that were meant to close an emphasis which Pandoc does not read as one, <c>**_mem_ory**</c>; they are no note marks
/// (FORMAT ED1013, "a closing emphasis marker").
/// </summary>
internal sealed class UnclosedEmphasis
{
    private readonly List<int> places = [];
    private readonly List<int> open = [];

    /// <summary>Looks through the running text of a block.</summary>
    /// <param name="text">The file.</param>
    /// <param name="block">A paragraph, heading or line block.</param>
    public UnclosedEmphasis(SourceText text, BlockNode block)
    {
        var hidden = new Queue<TextSpan>();
        Hide(block, hidden);
        for (var i = block.Span.Start; i < block.Span.End; i++)
        {
            if (text[i] != '*')
            {
                continue;
            }

            while (hidden.TryPeek(out var code) && code.End <= i)
            {
                hidden.Dequeue();
            }

            var end = i;
            while (end < block.Span.End && text[end] == '*')
            {
                end++;
            }

            if (!hidden.TryPeek(out var next) || i < next.Start)
            {
                Add(i, i > block.Span.Start ? text[i - 1] : ' ', end < block.Span.End ? text[end] : ' ');
            }

            i = end - 1;
        }
    }

    /// <summary>Whether more emphases were opened than closed before a place.</summary>
    public bool IsOpenBefore(int offset)
    {
        var found = places.BinarySearch(offset);
        var before = (found < 0 ? ~found : found) - 1;
        return before >= 0 && open[before] > 0;
    }

    private void Add(int place, char before, char after)
    {
        var now = open.Count == 0 ? 0 : open[^1];
        var mayClose = !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after);
        var mayOpen = !char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after);
        places.Add(place);
        open.Add(mayClose && now > 0 ? now - 1 : mayOpen ? now + 1 : now);
    }

    private static void Hide(SyntaxNode node, Queue<TextSpan> hidden)
    {
        foreach (var child in node.Children)
        {
            if (child is CodeNode or MathNode or RawInlineNode or EscapeNode)
            {
                hidden.Enqueue(child.Span);
            }
            else
            {
                Hide(child, hidden);
            }
        }
    }
}

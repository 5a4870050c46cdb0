using System;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>A note’s label being typed: <c>[^</c> before the cursor, perhaps <c>]</c> behind it, which the editor has typed already.</summary>
internal sealed class LabelBracket
{
    /// <summary>Looks at a label.</summary>
    /// <param name="context">The cursor; between it and <paramref name="start"/> stands nothing but <c>[^</c> and characters of a label.</param>
    /// <param name="start">Where <c>[^</c> stands.</param>
    public LabelBracket(CompletionContext context, int start)
    {
        var stop = context.After.AsSpan().IndexOfAny(" \t[]^");
        var isClosed = stop >= 0 && context.After[stop] == ']';
        var end = isClosed ? context.Offset + stop + 1 : context.Offset;
        Typed = context.Content[(start + 2)..context.Offset];
        Label = isClosed ? Typed + context.After[..stop] : string.Empty;
        Span = TextSpan.FromBounds(start, end);
        IsBlockStart = IsPrefix(context.Before.AsSpan(0, start - context.Line.Start));
        IsDefinition = IsBlockStart && isClosed && context.After.AsSpan(stop + 1).StartsWith(":", StringComparison.Ordinal);
    }

    /// <summary>From <c>[</c> to <c>]</c>, or to the cursor when no bracket closes it. Without one the words behind the cursor are no part of the label.</summary>
    public TextSpan Span { get; }

    /// <summary>The label before the cursor.</summary>
    public string Typed { get; }

    /// <summary>The whole label when it is closed, so that it reads as a reference; otherwise empty.</summary>
    public string Label { get; }

    /// <summary>Whether nothing but spaces and quotation marks stands before it, so that a definition may begin here.</summary>
    public bool IsBlockStart { get; }

    /// <summary>Whether a colon follows: then it is the label of a definition that is being changed.</summary>
    public bool IsDefinition { get; }

    // Four spaces begin code; after a quotation mark as well.
    private static bool IsPrefix(ReadOnlySpan<char> prefix)
    {
        var spaces = 0;
        foreach (var c in prefix)
        {
            spaces = c == ' ' ? spaces + 1 : 0;
            if (c is not (' ' or '>') || spaces > 4)
            {
                return false;
            }
        }

        return spaces < 4;
    }
}

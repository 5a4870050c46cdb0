using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>Collects folds of one text. Editors can fold a line in one way only, so of those that begin in one line the longest stays.</summary>
/// <param name="text">The text.</param>
internal sealed class FoldCollector(SourceText text)
{
    private readonly Dictionary<int, Fold> byLine = [];

    /// <summary>Adds a stretch if it is longer than a line; white space at its end is left out.</summary>
    public void Add(TextSpan span, FoldKind kind = FoldKind.Block, string? collapsed = null)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var line = text.GetLine(span.Start);
        if (end == span.Start || text.GetLine(end - 1) == line)
        {
            return;
        }

        if (!byLine.TryGetValue(line, out var other) || other.Span.End < end)
        {
            byLine[line] = new Fold(TextSpan.FromBounds(span.Start, end), kind, collapsed);
        }
    }

    /// <summary>Adds each run of at least two lines that begin with a sign, white space before it left out.</summary>
    /// <param name="sign">The sign that opens a comment.</param>
    /// <param name="within">Where to look; whole lines.</param>
    /// <param name="isSkipped">Whether the line at an offset is no comment all the same; null for none.</param>
    public void AddCommentLines(char sign, TextSpan within, System.Func<int, bool>? isSkipped = null)
    {
        TextSpan? run = null;
        var last = text.GetLine(within.End);
        for (var line = text.GetLine(within.Start); line <= last; line++)
        {
            var span = text.GetLineSpan(line);
            var start = span.Start;
            while (start < span.End && text[start] is ' ' or '\t')
            {
                start++;
            }

            if (start < span.End && text[start] == sign && isSkipped?.Invoke(start) != true)
            {
                run = TextSpan.FromBounds(run?.Start ?? start, span.End);
                continue;
            }

            Flush();
        }

        Flush();

        void Flush()
        {
            if (run is { } found)
            {
                Add(found, FoldKind.Comment);
            }

            run = null;
        }
    }

    /// <summary>All folds in order of their lines.</summary>
    public ImmutableArray<Fold> Finish() => [.. byLine.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
}

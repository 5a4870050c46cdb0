using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Apparatus.Reports;

/// <summary>Finds which lines of two texts are the same, with few changes for texts that are much alike.</summary>
internal static class LineDiff
{
    // Memory and time grow with the square of the number of changed lines; beyond this the changed part is shown whole.
    private const int MaxChanges = 1000;

    /// <summary>The changes that make one text of the other, in order; empty for equal texts.</summary>
    /// <param name="before">The lines of the old text.</param>
    /// <param name="after">The lines of the new text.</param>
    public static ImmutableArray<LineChange> Compare(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var prefix = 0;
        while (prefix < before.Length && prefix < after.Length && before[prefix] == after[prefix])
        {
            prefix++;
        }

        var suffix = 0;
        while (suffix < before.Length - prefix && suffix < after.Length - prefix && before[^(suffix + 1)] == after[^(suffix + 1)])
        {
            suffix++;
        }

        var old = before[prefix..^suffix];
        var current = after[prefix..^suffix];
        if (old.IsEmpty && current.IsEmpty)
        {
            return [];
        }

        var matches = old.IsEmpty || current.IsEmpty ? [] : FindMatches(old, current);
        var changes = ImmutableArray.CreateBuilder<LineChange>();
        int x = 0, y = 0;
        foreach (var (matchX, matchY) in matches)
        {
            Add(matchX, matchY);
            (x, y) = (matchX + 1, matchY + 1);
        }

        Add(old.Length, current.Length);
        return changes.ToImmutable();

        void Add(int endX, int endY)
        {
            if (endX > x || endY > y)
            {
                changes.Add(new LineChange(prefix + x, endX - x, prefix + y, endY - y));
            }
        }
    }

    // The greedy algorithm of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): for each number of
    // changes the furthest point on each diagonal, remembered so that the way can be walked back.
    private static List<(int X, int Y)> FindMatches(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var limit = Math.Min(MaxChanges, before.Length + after.Length);
        var furthest = new int[(2 * limit) + 2];
        var trace = new List<int[]>();
        for (var changes = 0; changes <= limit; changes++)
        {
            trace.Add(furthest.AsSpan(limit - changes, (2 * changes) + 2).ToArray());
            for (var k = -changes; k <= changes; k += 2)
            {
                var down = k == -changes || (k != changes && furthest[limit + k - 1] < furthest[limit + k + 1]);
                var x = down ? furthest[limit + k + 1] : furthest[limit + k - 1] + 1;
                while (x < before.Length && x - k < after.Length && before[x] == after[x - k])
                {
                    x++;
                }

                furthest[limit + k] = x;
                if (x >= before.Length && x - k >= after.Length)
                {
                    return WalkBack(trace, before.Length, after.Length);
                }
            }
        }

        return [];
    }

    private static List<(int X, int Y)> WalkBack(List<int[]> trace, int x, int y)
    {
        var matches = new List<(int X, int Y)>();
        for (var changes = trace.Count - 1; changes >= 0; changes--)
        {
            var furthest = trace[changes];
            var k = x - y;
            var down = k == -changes || (k != changes && furthest[changes + k - 1] < furthest[changes + k + 1]);
            var previousK = down ? k + 1 : k - 1;
            var previousX = changes == 0 ? 0 : furthest[changes + previousK];
            var previousY = changes == 0 ? 0 : previousX - previousK;
            while (x > previousX && y > previousY)
            {
                matches.Add((--x, --y));
            }

            (x, y) = (previousX, previousY);
        }

        matches.Reverse();
        return matches;
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>
/// Makes safe fixes (FORMAT B0) in memory until no more are offered: makes those that do not touch each other, checks
/// again, and so on. A file gets all its fixes or none. The command line and the editor fix with this alone.
/// </summary>
public static class SafeFixes
{
    // A fix may uncover another fault, as a mended definition does the ones in its text; ten layers do not occur.
    private const int MaxPasses = 10;

    /// <summary>Whether a safe fix mends a diagnostic that no comment silences.</summary>
    public static bool IsFixable(Diagnostic diagnostic) =>
        diagnostic.Suppression is null && !diagnostic.Fixes.IsDefaultOrEmpty && diagnostic.Fixes[0].IsSafe;

    /// <summary>Makes the fixes.</summary>
    /// <param name="first">The check of the texts as they are.</param>
    /// <param name="checkAgain">Checks again, with the given texts by path instead of the first ones.</param>
    public static SafeFixOutcome Apply(FixRound first, Func<ImmutableDictionary<string, SourceText>, FixRound> checkAgain)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(checkAgain);
        var current = first;
        var files = new Dictionary<string, Progress>(StringComparer.Ordinal);
        var unsettled = ImmutableArray<string>.Empty;
        for (var pass = 0; pass <= MaxPasses; pass++)
        {
            var steps = Collect(current);
            if (steps.Count == 0)
            {
                break;
            }

            if (pass == MaxPasses)
            {
                unsettled = [.. steps.Keys.Where(files.ContainsKey).Order(StringComparer.Ordinal)];
                break;
            }

            foreach (var (path, (text, edits, count)) in steps)
            {
                if (!files.TryGetValue(path, out var file))
                {
                    files[path] = file = new Progress(text);
                }

                file.Add(text.WithEdits(edits), edits, count);
            }

            current = checkAgain(files.ToImmutableDictionary(file => file.Key, file => file.Value.After, StringComparer.Ordinal));
        }

        return new SafeFixOutcome(
            [
                .. files.Where(file => !unsettled.Contains(file.Key) && file.Value.Before.Content != file.Value.After.Content)
                    .OrderBy(file => file.Key, StringComparer.Ordinal)
                    .Select(file => file.Value.Finish(file.Key)),
            ],
            unsettled);
    }

    private static Dictionary<string, (SourceText Text, List<TextEdit> Edits, int Count)> Collect(FixRound round)
    {
        var offers = new List<(string Path, SourceText Text, ImmutableArray<TextEdit> Edits)>();
        foreach (var diagnostic in round.Diagnostics.Where(IsFixable))
        {
            var path = diagnostic.Path;
            if (round.FindText(path) is { } text)
            {
                var edits = diagnostic.Fixes[0].GetEdits();
                if (IsSound(edits, path, text))
                {
                    offers.Add((path, text, [.. edits.Select(edit => edit.Edit).OrderBy(edit => edit.Span)]));
                }
            }
        }

        var steps = new Dictionary<string, (SourceText Text, List<TextEdit> Edits, int Count)>(StringComparer.Ordinal);
        foreach (var (path, text, edits) in offers.OrderBy(offer => offer.Edits[0].Span))
        {
            var (_, taken, count) = steps.TryGetValue(path, out var found) ? found : (text, [], 0);

            // Two insertions at one place have no order that both fixes would agree on, so touching is too near.
            if (taken.Count == 0 || taken[^1].Span.End < edits[0].Span.Start)
            {
                taken.AddRange(edits);
                steps[path] = (text, taken, count + 1);
            }
        }

        return steps;
    }

    // A rule with a fault of its own must not spoil a file: what leaves the text, overlaps or changes nothing is not made.
    private static bool IsSound(ImmutableArray<FileEdit> edits, string path, SourceText text)
    {
        var end = -1;
        var changes = false;
        foreach (var (file, edit) in edits.OrderBy(edit => edit.Edit.Span))
        {
            if (file != path || edit.Span.Start < Math.Max(end, 0) || edit.Span.Length < 0 || edit.Span.End > text.Length)
            {
                return false;
            }

            end = edit.Span.End;
            changes |= text.ToString(edit.Span) != edit.NewText;
        }

        return changes;
    }

    private sealed class Progress(SourceText before)
    {
        private readonly List<List<TextEdit>> rounds = [];
        private int count;

        public SourceText Before { get; } = before;

        public SourceText After { get; private set; } = before;

        public void Add(SourceText after, List<TextEdit> edits, int fixes)
        {
            After = after;
            rounds.Add(edits);
            count += fixes;
        }

        public FixedFile Finish(string path) => new(path, Before, After, count, TextEdits.Compose(Before.Length, rounds));
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>
/// Makes safe fixes (FORMAT B0) in memory until no more are offered: makes those that do not touch each other, checks
/// again, and so on. A file gets all its fixes or none.
/// </summary>
/// <param name="analyse">Checks again with the given texts instead of those on disk.</param>
/// <param name="judge">Says which diagnostics count; the fixes of others are not made.</param>
internal sealed class SafeFixes(
    Func<ImmutableDictionary<string, SourceText>, Analysis> analyse, Func<Analysis, ImmutableArray<Finding>> judge)
{
    // A fix may uncover another fault, as a mended definition does the ones in its text; ten layers do not occur.
    private const int MaxPasses = 10;

    /// <summary>Makes the fixes.</summary>
    /// <param name="first">The check of the texts as they are.</param>
    /// <param name="buffers">Texts that already count instead of those on disk.</param>
    public FixOutcome Apply(Analysis first, ImmutableDictionary<string, SourceText> buffers)
    {
        var current = first;
        var originals = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = buffers;
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
                unsettled = [.. steps.Keys.Where(originals.ContainsKey).Order(StringComparer.Ordinal)];
                break;
            }

            foreach (var (path, (text, edits, count)) in steps)
            {
                originals.TryAdd(path, text);
                counts[path] = counts.GetValueOrDefault(path) + count;
                texts = texts.SetItem(path, text.WithEdits(edits));
            }

            current = analyse(texts);
        }

        foreach (var path in unsettled)
        {
            texts = buffers.TryGetValue(path, out var buffer) ? texts.SetItem(path, buffer) : texts.Remove(path);
            originals.Remove(path);
        }

        if (unsettled.Length > 0)
        {
            current = analyse(texts);
        }

        var files = originals
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new FixedFile(pair.Key, pair.Value, texts[pair.Key], counts[pair.Key]))
            .Where(file => file.Before.Content != file.After.Content)
            .ToImmutableArray();
        return new FixOutcome(current, files, unsettled);
    }

    private Dictionary<string, (SourceText Text, List<TextEdit> Edits, int Count)> Collect(Analysis analysis)
    {
        var offers = new List<(string Path, SourceText Text, ImmutableArray<TextEdit> Edits)>();
        foreach (var finding in judge(analysis))
        {
            var path = finding.Diagnostic.Path;
            if (finding.IsFixable && analysis.Texts.TryGetValue(path, out var text))
            {
                var edits = finding.Diagnostic.Fixes[0].GetEdits();
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
}

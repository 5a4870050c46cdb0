using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Seals;

/// <summary>Compares base text with its seal, and seals it. Paragraphs that were parted or joined are the same as long as their words are.</summary>
public static class Sealing
{
    // Where more words than this differ, they count as one change: no person reads a list of a thousand.
    private const long MostComparisons = 1_000_000;

    /// <summary>The changes of a text since it was sealed, in order; empty when every word is the same.</summary>
    /// <param name="now">The paragraphs as they are.</param>
    /// <param name="before">The paragraphs as they were sealed.</param>
    public static ImmutableArray<SealChange> Compare(ImmutableArray<BaseParagraph> now, ImmutableArray<SealedParagraph> before)
    {
        var words = now.SelectMany(paragraph => paragraph.Words).ToImmutableArray();
        var old = before.SelectMany(paragraph => paragraph.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToImmutableArray();
        var start = 0;
        while (start < words.Length && start < old.Length && words[start].Text == old[start])
        {
            start++;
        }

        var (end, oldEnd) = (words.Length, old.Length);
        while (end > start && oldEnd > start && words[end - 1].Text == old[oldEnd - 1])
        {
            end--;
            oldEnd--;
        }

        if (start == end && start == oldEnd)
        {
            return [];
        }

        var changes = ImmutableArray.CreateBuilder<SealChange>();
        if ((long)(end - start) * (oldEnd - start) > MostComparisons)
        {
            changes.Add(Change(words, old, start, end, start, oldEnd));
            return changes.DrainToImmutable();
        }

        var common = Common(words, old, start, end, oldEnd);
        var (i, j) = (start, start);
        foreach (var (x, y) in common.Append((end, oldEnd)))
        {
            if (x > i || y > j)
            {
                changes.Add(Change(words, old, i, x, j, y));
            }

            (i, j) = (x + 1, y + 1);
        }

        return changes.DrainToImmutable();
    }

    /// <summary>
    /// Seals the paragraphs of a file. A paragraph with the words of a sealed one keeps its id; so does one that stands between the same
    /// neighbours as a sealed one and has other words.
    /// </summary>
    /// <param name="path">The path of the file within the edition.</param>
    /// <param name="now">The paragraphs as they are.</param>
    /// <param name="before">What was sealed, or null.</param>
    /// <param name="taken">Ids that other files have; the new ones are added.</param>
    public static SealedText Seal(string path, ImmutableArray<BaseParagraph> now, SealedText? before, ISet<string> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var old = before?.Paragraphs ?? [];
        var ids = Match(now, old);
        taken.UnionWith(ids.OfType<string>());
        var paragraphs = ImmutableArray.CreateBuilder<SealedParagraph>(now.Length);
        for (var i = 0; i < now.Length; i++)
        {
            var checksum = SealedParagraph.ChecksumOf(now[i].Text);
            paragraphs.Add(new SealedParagraph(ids[i] ?? NewId(checksum, taken), checksum, now[i].Text, default));
        }

        return new SealedText(path, paragraphs.DrainToImmutable());
    }

    private static string?[] Match(ImmutableArray<BaseParagraph> now, ImmutableArray<SealedParagraph> old)
    {
        var ids = new string?[now.Length];
        var (start, end, oldEnd) = (0, now.Length, old.Length);
        while (start < end && start < oldEnd && now[start].Text == old[start].Words)
        {
            ids[start] = old[start].Id;
            start++;
        }

        while (end > start && oldEnd > start && now[end - 1].Text == old[oldEnd - 1].Words)
        {
            ids[--end] = old[--oldEnd].Id;
        }

        // In between the same words first, then by position where the numbers agree.
        var left = old.AsSpan(start, oldEnd - start).ToArray().GroupBy(paragraph => paragraph.Words).ToDictionary(group => group.Key, group => new Queue<string>(group.Select(paragraph => paragraph.Id)));
        for (var i = start; i < end; i++)
        {
            ids[i] = left.TryGetValue(now[i].Text, out var queue) && queue.TryDequeue(out var id) ? id : null;
        }

        if (end - start == oldEnd - start)
        {
            var used = ids.OfType<string>().ToHashSet(StringComparer.Ordinal);
            for (var i = start; i < end; i++)
            {
                if (ids[i] is null && used.Add(old[i].Id))
                {
                    ids[i] = old[i].Id;
                }
            }
        }

        return ids;
    }

    // The id of a new paragraph is made of its words, so that two people who seal the same text give it the same one.
    private static string NewId(string checksum, ISet<string> taken)
    {
        var id = $"p{checksum[..8]}";
        for (var number = 2; !taken.Add(id); number++)
        {
            id = $"p{checksum[..8]}-{number}";
        }

        return id;
    }

    private static SealChange Change(ImmutableArray<BaseWord> words, ImmutableArray<string> old, int first, int last, int oldFirst, int oldLast) =>
        new(
            [.. old.AsSpan(oldFirst, oldLast - oldFirst)],
            [.. words.AsSpan(first, last - first)],
            first < words.Length ? (first < last || first == 0 ? words[first].Span.Start : words[first - 1].Span.End) : words.IsEmpty ? 0 : words[^1].Span.End);

    // The pairs of a longest common subsequence.
    private static List<(int Now, int Old)> Common(ImmutableArray<BaseWord> words, ImmutableArray<string> old, int start, int end, int oldEnd)
    {
        var (height, width) = (end - start, oldEnd - start);
        var lengths = new int[height + 1, width + 1];
        for (var i = height - 1; i >= 0; i--)
        {
            for (var j = width - 1; j >= 0; j--)
            {
                lengths[i, j] = words[start + i].Text == old[start + j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var found = new List<(int Now, int Old)>();
        for (var (i, j) = (0, 0); i < height && j < width;)
        {
            if (words[start + i].Text == old[start + j])
            {
                found.Add((start + i++, start + j++));
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return found;
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>
/// The keys of all bibliographies and the entries that have them. It holds no offsets, so that it lives on while somebody types within fields:
/// there may be fifty thousand keys.
/// </summary>
internal sealed class WorkKeys
{
    private readonly Dictionary<string, WorkNumber> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> byFoldedKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, WorkNumber> byAlias = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<int, (string Key, uint Letters)>> byLength;

    /// <summary>Builds the tables.</summary>
    /// <param name="sources">The bibliographies, the ones that count more last.</param>
    public WorkKeys(ImmutableArray<BibliographySource> sources)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        var repeated = new Dictionary<string, List<WorkNumber>>(StringComparer.Ordinal);
        for (var source = 0; source < sources.Length; source++)
        {
            var entries = sources[source].File.Entries;
            for (var i = 0; i < entries.Length; i++)
            {
                if (entries[i].IsCitable)
                {
                    Add(entries[i], new WorkNumber(source, i), keys, repeated);
                }
            }
        }

        Keys = keys.ToImmutable();
        Repeated = [.. Keys.Where(repeated.ContainsKey).Select(key => (key, repeated[key].ToImmutableArray()))];
        CaseVariants = [.. byFoldedKey.Values.Where(same => same.Length > 1)];
        byLength = new(() => Keys.Concat(byAlias.Keys.Where(alias => !byKey.ContainsKey(alias))).ToLookup(key => key.Length, key => (key, LettersOf(key))));
    }

    /// <summary>Every key once, in order of its first entry.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Keys that several entries have, with all of these.</summary>
    public ImmutableArray<(string Key, ImmutableArray<WorkNumber> Entries)> Repeated { get; }

    /// <summary>Keys that differ by case only.</summary>
    public ImmutableArray<ImmutableArray<string>> CaseVariants { get; }

    /// <summary>Whether the tables of some bibliographies are those of others too: as many entries, with the same keys in the same order.</summary>
    public static bool AreSame(ImmutableArray<BibliographySource> before, ImmutableArray<BibliographySource> after)
    {
        if (before.Length != after.Length)
        {
            return false;
        }

        for (var i = 0; i < before.Length; i++)
        {
            if (!ReferenceEquals(before[i], after[i]) && (before[i].Path != after[i].Path || !HaveSameKeys(before[i].File.Entries, after[i].File.Entries)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The entry with this key that counts, or null.</summary>
    public WorkNumber? Find(string key) => byKey.TryGetValue(key, out var found) ? found : null;

    /// <summary>The keys that differ from this one at most by case.</summary>
    public ImmutableArray<string> FindIgnoringCase(string key) => byFoldedKey.GetValueOrDefault(key, []);

    /// <summary>The entry with this alias that counts, or null.</summary>
    public WorkNumber? FindAlias(string alias) => byAlias.TryGetValue(alias, out var found) ? found : null;

    /// <summary>The one key or alias that was probably meant (FORMAT B0, “Near misses”), or null.</summary>
    public string? FindNear(string key)
    {
        var limit = key.Length > 7 ? 2 : 1;
        var letters = LettersOf(key);
        var candidates = Enumerable.Range(key.Length - limit, (2 * limit) + 1)
            .SelectMany(length => byLength.Value[length])
            .Where(candidate => BitOperations.PopCount(candidate.Letters ^ letters) <= 2 * limit)
            .Select(candidate => candidate.Key);
        return NearMiss.Find(key, candidates);
    }

    private static bool HaveSameKeys(ImmutableArray<BibliographyEntry> before, ImmutableArray<BibliographyEntry> after)
    {
        if (before.Length != after.Length)
        {
            return false;
        }

        for (var i = 0; i < before.Length; i++)
        {
            var (left, right) = (before[i], after[i]);
            if (left.Key != right.Key || left.IsCitable != right.IsCitable || left.Aliases.Length != right.Aliases.Length
                || (left.Aliases.Length > 0 && !left.Aliases.Select(alias => alias.Key).SequenceEqual(right.Aliases.Select(alias => alias.Key))))
            {
                return false;
            }
        }

        return true;
    }

    // One bit for each letter or digit that occurs: an edit changes two of them at most, so most keys need no closer look.
    private static uint LettersOf(string key)
    {
        var letters = 0u;
        foreach (var c in key)
        {
            letters |= 1u << (char.ToLowerInvariant(c) % 32);
        }

        return letters;
    }

    private void Add(BibliographyEntry entry, WorkNumber number, ImmutableArray<string>.Builder keys, Dictionary<string, List<WorkNumber>> repeated)
    {
        var key = entry.Key;
        if (byKey.TryGetValue(key, out var earlier))
        {
            if (!repeated.TryGetValue(key, out var places))
            {
                repeated[key] = places = [earlier];
            }

            places.Add(number);
        }
        else
        {
            keys.Add(key);
            byFoldedKey[key] = byFoldedKey.GetValueOrDefault(key, []).Add(key);
        }

        byKey[key] = number;
        foreach (var alias in entry.Aliases)
        {
            byAlias[alias.Key] = number;
        }
    }
}

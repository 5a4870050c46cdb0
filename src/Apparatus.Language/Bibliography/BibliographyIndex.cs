using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>
/// The works of an edition: all its bibliographies in one table (FORMAT A6). Of entries with the same key the last one counts, and inline
/// references count more than files.
/// </summary>
public sealed class BibliographyIndex
{
    private readonly Dictionary<string, BibliographyPlace> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> byFoldedKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, BibliographyPlace> byAlias = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<int, (string Key, uint Letters)>> byLength;
    private readonly Lazy<Dictionary<BibliographySource, Dictionary<string, BibliographyEntry>>> lenders;
    private readonly Lazy<WorkSearch> search;

    /// <summary>Builds the table.</summary>
    /// <param name="sources">The bibliographies in the order in which they are declared.</param>
    public BibliographyIndex(IEnumerable<BibliographySource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        Sources = [.. sources.OrderBy(source => source.File.Format == BibliographyFormat.Inline)];
        var keys = ImmutableArray.CreateBuilder<string>();
        var repeated = new Dictionary<string, List<BibliographyPlace>>(StringComparer.Ordinal);
        foreach (var source in Sources)
        {
            foreach (var entry in source.File.Entries)
            {
                if (entry.IsCitable)
                {
                    Add(new BibliographyPlace(source, entry), keys, repeated);
                }
            }
        }

        Keys = keys.ToImmutable();
        Duplicates = [.. keys.Where(repeated.ContainsKey).Select(key => new BibliographyDuplicate(key, [.. repeated[key]]))];
        CaseVariants =
        [
            .. keys.Select(key => byFoldedKey[key]).Where(same => same.Length > 1).DistinctBy(same => same[0])
                .Select(same => new BibliographyDuplicate(same[0], [.. same.Select(key => byKey[key])])),
        ];
        byLength = new(() => Keys.Concat(byAlias.Keys.Where(alias => !byKey.ContainsKey(alias))).ToLookup(key => key.Length, key => (key, LettersOf(key))));
        lenders = new(() => LendersOf(Sources));
        search = new(() => new WorkSearch(this));
    }

    /// <summary>The table without any work.</summary>
    public static BibliographyIndex Empty { get; } = new([]);

    /// <summary>The bibliographies, the ones that count more last.</summary>
    public ImmutableArray<BibliographySource> Sources { get; }

    /// <summary>Every key once, in order of its first entry.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Keys that several entries have, in one file or in several, in order of the first entry.</summary>
    public ImmutableArray<BibliographyDuplicate> Duplicates { get; }

    /// <summary>Keys that differ by case only, each with the entry that counts.</summary>
    public ImmutableArray<BibliographyDuplicate> CaseVariants { get; }

    /// <summary>The works prepared for being searched by author, year and title, when first asked for.</summary>
    public WorkSearch Search => search.Value;

    /// <summary>The entry that a citation of this key names, or null. Case counts; an alias is no key.</summary>
    public BibliographyPlace? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The keys that differ from this one at most by case, in order; empty when there are none.</summary>
    public ImmutableArray<string> FindIgnoringCase(string key) => byFoldedKey.GetValueOrDefault(key, []);

    /// <summary>The entry that has this further key in its field <c>ids</c>, or null.</summary>
    public BibliographyPlace? FindAlias(string alias) => byAlias.GetValueOrDefault(alias);

    /// <summary>The entry that a key or, where no entry has it, an alias names; null when there is none.</summary>
    public BibliographyPlace? FindNamed(string name) => Find(name) ?? FindAlias(name);

    /// <summary>The one key or alias that was probably meant (FORMAT B0, "Near misses"), or null.</summary>
    public string? FindNear(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var limit = key.Length > 7 ? 2 : 1;
        var letters = LettersOf(key);
        var candidates = Enumerable.Range(key.Length - limit, (2 * limit) + 1)
            .SelectMany(length => byLength.Value[length])
            .Where(candidate => BitOperations.PopCount(candidate.Letters ^ letters) <= 2 * limit)
            .Select(candidate => candidate.Key);
        return NearMiss.Find(key, candidates);
    }

    /// <summary>
    /// An entry with the fields it inherits through <c>crossref</c> and <c>xdata</c>. The entries named there are looked for in its own
    /// file, as Pandoc does, and the last one with the key counts.
    /// </summary>
    public ResolvedEntry Resolve(BibliographyPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var known = lenders.Value.GetValueOrDefault(place.Source);
        return new Inheritance(key => known?.GetValueOrDefault(key)).Resolve(place.Entry);
    }

    private static Dictionary<BibliographySource, Dictionary<string, BibliographyEntry>> LendersOf(ImmutableArray<BibliographySource> sources)
    {
        var all = new Dictionary<BibliographySource, Dictionary<string, BibliographyEntry>>(ReferenceEqualityComparer.Instance);
        foreach (var source in sources)
        {
            var found = new Dictionary<string, BibliographyEntry>(StringComparer.Ordinal);
            foreach (var entry in source.File.Entries)
            {
                found[entry.Key] = entry;
            }

            all[source] = found;
        }

        return all;
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

    private void Add(BibliographyPlace place, ImmutableArray<string>.Builder keys, Dictionary<string, List<BibliographyPlace>> repeated)
    {
        var key = place.Entry.Key;
        if (byKey.TryGetValue(key, out var earlier))
        {
            if (!repeated.TryGetValue(key, out var places))
            {
                repeated[key] = places = [earlier];
            }

            places.Add(place);
        }
        else
        {
            keys.Add(key);
            byFoldedKey[key] = byFoldedKey.GetValueOrDefault(key, []).Add(key);
        }

        byKey[key] = place;
        foreach (var alias in place.Entry.Aliases)
        {
            byAlias[alias.Key] = place;
        }
    }
}

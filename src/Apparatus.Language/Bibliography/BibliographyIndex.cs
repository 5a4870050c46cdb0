using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Bibliography;

/// <summary>
/// The works of an edition: all its bibliographies in one table (FORMAT A6). Of entries with the same key the last one counts, and inline
/// references count more than files.
/// </summary>
public sealed class BibliographyIndex
{
    private readonly WorkKeys keys;
    private readonly Lazy<Dictionary<string, int>[]> lenders;
    private readonly Lazy<WorkSearch> search;
    private readonly WorkSearch? prepared;
    private readonly Lazy<ImmutableArray<BibliographyDuplicate>> duplicates;
    private readonly Lazy<ImmutableArray<BibliographyDuplicate>> caseVariants;
    private readonly Lazy<ImmutableArray<(BibliographyPlace First, BibliographyPlace Second)>> sameWorks;

    /// <summary>Builds the table.</summary>
    /// <param name="sources">The bibliographies in the order in which they are declared.</param>
    public BibliographyIndex(IEnumerable<BibliographySource> sources)
        : this(sources, null)
    {
    }

    private BibliographyIndex(IEnumerable<BibliographySource> sources, BibliographyIndex? before)
    {
        ArgumentNullException.ThrowIfNull(sources);
        Sources = [.. sources.OrderBy(source => source.File.Format == BibliographyFormat.Inline)];
        var same = before is not null && WorkKeys.AreSame(before.Sources, Sources) ? before : null;
        keys = same?.keys ?? new WorkKeys(Sources);

        // A table that nobody has asked for yet would keep the old texts alive.
        lenders = same?.lenders is { IsValueCreated: true } made ? made : new(() => [.. Sources.Select(LendersOf)]);
        duplicates = new(() => [.. keys.Repeated.Select(found => new BibliographyDuplicate(found.Key, [.. found.Entries.Select(At)]))]);
        sameWorks = new(() => Bibliography.SameWorks.Find(this));
        caseVariants = new(() => [.. keys.CaseVariants.Select(variants => new BibliographyDuplicate(variants[0], [.. variants.Select(Find).OfType<BibliographyPlace>()]))]);

        // What was prepared for searching is looked at again only when somebody searches.
        prepared = before?.search is { IsValueCreated: true } known ? known.Value : before?.prepared;
        search = new(() => new WorkSearch(this, prepared));
    }

    /// <summary>The table without any work.</summary>
    public static BibliographyIndex Empty { get; } = new([]);

    /// <summary>The bibliographies, the ones that count more last.</summary>
    public ImmutableArray<BibliographySource> Sources { get; }

    /// <summary>Every key once, in order of its first entry.</summary>
    public ImmutableArray<string> Keys => keys.Keys;

    /// <summary>Keys that several entries have, in one file or in several, in order of the first entry.</summary>
    public ImmutableArray<BibliographyDuplicate> Duplicates => duplicates.Value;

    /// <summary>Keys that differ by case only, each with the entry that counts.</summary>
    public ImmutableArray<BibliographyDuplicate> CaseVariants => caseVariants.Value;

    /// <summary>Pairs of entries under different keys that seem to describe one work, when first asked for.</summary>
    internal ImmutableArray<(BibliographyPlace First, BibliographyPlace Second)> SameWorks => sameWorks.Value;

    /// <summary>The works prepared for being searched by author, year and title, when first asked for.</summary>
    public WorkSearch Search => search.Value;

    /// <summary>The table of the same bibliographies as they are now; what the changes do not touch is shared with this one.</summary>
    /// <param name="sources">The bibliographies in the order in which they are declared.</param>
    public BibliographyIndex With(IEnumerable<BibliographySource> sources) => new(sources, this);

    /// <summary>The entry that a citation of this key names, or null. Case counts; an alias is no key.</summary>
    public BibliographyPlace? Find(string key) => keys.Find(key) is { } number ? At(number) : null;

    /// <summary>The keys that differ from this one at most by case, in order; empty when there are none.</summary>
    public ImmutableArray<string> FindIgnoringCase(string key) => keys.FindIgnoringCase(key);

    /// <summary>The entry that has this further key in its field <c>ids</c>, or null.</summary>
    public BibliographyPlace? FindAlias(string alias) => keys.FindAlias(alias) is { } number ? At(number) : null;

    /// <summary>The entry that a key or, where no entry has it, an alias names; null when there is none.</summary>
    public BibliographyPlace? FindNamed(string name) => Find(name) ?? FindAlias(name);

    /// <summary>The one key or alias that was probably meant (FORMAT B0, "Near misses"), or null.</summary>
    public string? FindNear(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return keys.FindNear(key);
    }

    /// <summary>
    /// An entry with the fields it inherits through <c>crossref</c> and <c>xdata</c>. The entries named there are looked for in its own
    /// file, as Pandoc does, and the last one with the key counts.
    /// </summary>
    public ResolvedEntry Resolve(BibliographyPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new Inheritance(FindLender).Resolve(place.Entry);

        BibliographyEntry? FindLender(string key)
        {
            for (var i = 0; i < Sources.Length; i++)
            {
                if (ReferenceEquals(Sources[i], place.Source))
                {
                    return lenders.Value[i].TryGetValue(key, out var entry) ? Sources[i].File.Entries[entry] : null;
                }
            }

            return null;
        }
    }

    private BibliographyPlace At(WorkNumber number) => new(Sources[number.Source], Sources[number.Source].File.Entries[number.Entry]);

    private static Dictionary<string, int> LendersOf(BibliographySource source)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < source.File.Entries.Length; i++)
        {
            found[source.File.Entries[i].Key] = i;
        }

        return found;
    }
}

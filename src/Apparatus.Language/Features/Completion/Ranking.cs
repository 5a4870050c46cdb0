using System.Collections.Generic;
using System.Linq;

namespace Apparatus.Language.Features.Completion;

/// <summary>Collects the best of very many things without sorting them: of each rank the first few are kept, in the order in which they come.</summary>
/// <typeparam name="T">What is ranked.</typeparam>
/// <param name="most">How many are wanted.</param>
internal sealed class Ranking<T>(int most)
{
    private readonly SortedDictionary<int, List<T>> ranks = [];

    /// <summary>Adds a thing.</summary>
    /// <param name="rank">Smaller is better.</param>
    /// <param name="item">The thing.</param>
    public void Add(int rank, T item)
    {
        if (!ranks.TryGetValue(rank, out var items))
        {
            ranks[rank] = items = [];
        }

        if (items.Count < most)
        {
            items.Add(item);
        }
    }

    /// <summary>Whether so many things of better ranks are there that one of this rank is not wanted.</summary>
    public bool IsFull(int rank)
    {
        var better = 0;
        foreach (var (at, items) in ranks)
        {
            better += at < rank ? items.Count : 0;
        }

        return better >= most;
    }

    /// <summary>The best, the best first.</summary>
    public IEnumerable<T> Best => ranks.Values.SelectMany(items => items).Take(most);
}

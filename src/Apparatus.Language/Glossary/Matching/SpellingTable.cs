using System;
using System.Threading;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>
/// What each spelling met in a text comes to. Safe to use from several threads: whoever reads sees a table whole, because spellings are only
/// added in front, and a larger table is filled before it takes the place of the smaller one.
/// </summary>
internal sealed class SpellingTable
{
    // So many spellings are kept; a text has fewer, unless it is no prose.
    private const int Most = 100_000;

    private readonly Lock adding = new();
    private Spelling?[] table = new Spelling?[1024];
    private int count;

    /// <summary>What a spelling comes to; null when it has not been met yet.</summary>
    /// <param name="word">The word as spelt.</param>
    public WordKeys? Find(ReadOnlySpan<char> word)
    {
        var hash = string.GetHashCode(word);
        var places = Volatile.Read(ref table);
        for (var found = Volatile.Read(ref places[hash & (places.Length - 1)]); found is not null; found = found.Next)
        {
            if (found.Hash == hash && word.SequenceEqual(found.Word))
            {
                return found.Keys;
            }
        }

        return null;
    }

    /// <summary>Keeps what a spelling comes to, unless there are too many already.</summary>
    /// <param name="word">The word as spelt.</param>
    /// <param name="keys">What it comes to.</param>
    public void Add(ReadOnlySpan<char> word, WordKeys keys)
    {
        lock (adding)
        {
            if (count == Most || Find(word) is not null)
            {
                return;
            }

            if (count++ == table.Length)
            {
                Grow();
            }

            Put(table, word.ToString(), string.GetHashCode(word), keys);
        }
    }

    private void Grow()
    {
        var larger = new Spelling?[table.Length * 4];
        foreach (var place in table)
        {
            for (var spelling = place; spelling is not null; spelling = spelling.Next)
            {
                Put(larger, spelling.Word, spelling.Hash, spelling.Keys);
            }
        }

        Volatile.Write(ref table, larger);
    }

    private static void Put(Spelling?[] places, string word, int hash, WordKeys keys)
    {
        ref var place = ref places[hash & (places.Length - 1)];
        Volatile.Write(ref place, new Spelling(word, hash, keys, place));
    }

    private sealed class Spelling(string word, int hash, WordKeys keys, Spelling? next)
    {
        public string Word => word;

        public int Hash => hash;

        public WordKeys Keys => keys;

        public Spelling? Next => next;
    }
}

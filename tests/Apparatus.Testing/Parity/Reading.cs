using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Apparatus.Testing.Parity;

/// <summary>
/// What a reader made of an edition, reduced to lists that two readers can compare: each invariant of FORMAT D2 is a
/// sorted list of lines, and so are the blocks of the main text (I0), each with the containers around it. Text is reduced to letters and digits, since typographic signs are the writer's business.
/// </summary>
public sealed class Reading
{
    private readonly SortedDictionary<string, List<string>> lists = new(StringComparer.Ordinal);

    /// <summary>The names of the invariants, in order.</summary>
    public static ImmutableArray<string> Invariants { get; } =
        [Blocks, "I1 literal references", "I2 notes printed", "I3 unused", "I4 duplicate", "I5 note texts", "I6 citations", MissingKeys, "I9 glossary", "I10 spans", "I11 ids and links"];

    /// <summary>The name of the list of blocks.</summary>
    public const string Blocks = "I0 blocks";

    /// <summary>The name of the list of keys that no bibliography has.</summary>
    public const string MissingKeys = "I7 missing keys";

    /// <summary>Whether something was nested too deep to be read, so that blocks are missing (ED6017).</summary>
    public bool IsPartial { get; set; }

    /// <summary>The invariants in which this reading differs from another, the blocks left out when one of them is partial.</summary>
    public ImmutableArray<string> Differences(Reading other) =>
        [.. Invariants.Where(found => !((IsPartial || other.IsPartial) && found == Blocks) && !this[found].SequenceEqual(other[found]))];

    /// <summary>Adds a line to an invariant.</summary>
    public void Add(string invariant, string line)
    {
        if (!lists.TryGetValue(invariant, out var lines))
        {
            lists[invariant] = lines = [];
        }

        lines.Add(line);
    }

    /// <summary>The lines of an invariant, sorted.</summary>
    public ImmutableArray<string> this[string invariant] =>
        lists.TryGetValue(invariant, out var lines) ? [.. lines.Order(StringComparer.Ordinal)] : [];

    /// <summary>A short fingerprint of an invariant, for recorded data.</summary>
    public string Fingerprint(string invariant) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', this[invariant]))))[..8];

    /// <summary>A text reduced to letters and digits.</summary>
    public static string Reduce(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace Apparatus.Testing.Parity;

/// <summary>
/// What Pandoc made of the corpus, recorded as one line per case: file, mutation and a fingerprint of each invariant. The first line
/// names Pandoc's version and the invariants.
/// </summary>
public sealed class ParityRecord
{
    /// <summary>Stands in place of the fingerprints when Pandoc refuses the text because of its YAML.</summary>
    public const string Refused = "refused";

    private readonly Dictionary<(string File, string Name), ImmutableArray<string>> lines = [];

    /// <summary>Makes a record.</summary>
    /// <param name="version">Pandoc's version.</param>
    public ParityRecord(string version) => Version = version;

    /// <summary>The version of Pandoc that was asked.</summary>
    public string Version { get; }

    /// <summary>The files of the record, each once.</summary>
    public IEnumerable<string> Files => lines.Keys.Select(key => key.File).Distinct();

    /// <summary>The recorded invariants: all but the missing keys, which need a bibliography.</summary>
    public static ImmutableArray<string> Invariants { get; } = [.. Reading.Invariants.Where(found => found != Reading.MissingKeys)];

    /// <summary>Adds what Pandoc made of a case; null when it refused the text.</summary>
    public void Add(ParityCase parityCase, Reading? reading) =>
        lines[(parityCase.File, parityCase.Name)] = reading is null ? [Refused] : [.. Invariants.Select(reading.Fingerprint)];

    /// <summary>The invariants in which a reading differs from the recorded one.</summary>
    /// <exception cref="KeyNotFoundException">The case was never recorded.</exception>
    public ImmutableArray<string> Differences(ParityCase parityCase, Reading reading)
    {
        var recorded = this[parityCase];
        return recorded[0] == Refused
            ? []
            : [.. Invariants.Where((invariant, i) => !(reading.IsPartial && invariant == Reading.Blocks) && recorded[i] != reading.Fingerprint(invariant))];
    }

    /// <summary>The fingerprints of a case.</summary>
    /// <exception cref="KeyNotFoundException">The case was never recorded.</exception>
    public ImmutableArray<string> this[ParityCase parityCase] => lines.TryGetValue((parityCase.File, parityCase.Name), out var found)
        ? found
        : throw new KeyNotFoundException($"{parityCase.File}: {parityCase.Name} is not recorded: run the recorder again");

    /// <summary>Reads a record.</summary>
    public static ParityRecord Read(TextReader reader)
    {
        var header = (reader.ReadLine() ?? string.Empty).Split('\t');
        var record = new ParityRecord(header[0]["# ".Length..]);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            record.lines[(fields[0], fields[1])] = [.. fields[2..]];
        }

        return record;
    }

    /// <summary>Writes the record, in order of file and mutation.</summary>
    public void Write(TextWriter writer)
    {
        writer.Write($"# {Version}\t{string.Join('\t', Invariants)}\n");
        foreach (var ((file, name), fingerprints) in lines.OrderBy(line => line.Key.File, StringComparer.Ordinal).ThenBy(line => line.Key.Name, StringComparer.Ordinal))
        {
            writer.Write($"{file}\t{name}\t{string.Join('\t', fingerprints)}\n");
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Apparatus.Testing;

namespace Apparatus.Parity;

/// <summary>The libraries that are compared: those of the samples, some of hard cases, and a generated one.</summary>
internal static class Libraries
{
    private const string Folder = "tests/Apparatus.Parity/Libraries";
    private const string Known = Folder + "/differences.tsv";

    /// <summary>Compares all of them with the installed Pandoc and biber and prints what differs without a reason in the list of differences.</summary>
    /// <returns>How many differences have no reason, and reasons no difference.</returns>
    public static int Compare()
    {
        var reasons = File.ReadLines(Known).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        var used = new HashSet<int>();
        var (failures, entries) = (0, 0);
        foreach (var (name, text) in All())
        {
            var differences = LibraryComparison.Compare(name, text, Pandoc.ReadLibrary(text)).Concat(BiberComparison.Compare(name, text)).ToList();
            entries += text.Split("\n@").Length;
            foreach (var difference in differences)
            {
                var reason = reasons.FindIndex(known => Fits(known[0], difference.File) && Fits(known[1], difference.Key) && Fits(known[2], difference.Field));
                if (reason >= 0)
                {
                    used.Add(reason);
                    continue;
                }

                failures++;
                Console.WriteLine($"{difference.File} {difference.Key} {difference.Field}: ours “{difference.Ours}”, theirs “{difference.Theirs}”");
            }
        }

        foreach (var unused in Enumerable.Range(0, reasons.Count).Where(i => !used.Contains(i)))
        {
            failures++;
            Console.WriteLine($"No such difference any more: {string.Join(' ', reasons[unused])}");
        }

        Console.WriteLine($"{entries} entries, {used.Count} kinds of differences with reasons, {failures} without");
        return failures;
    }

    private static bool Fits(string pattern, string value) => pattern == "*" || pattern == value;

    private static IEnumerable<(string Name, string Text)> All()
    {
        foreach (var path in Directory.EnumerateFiles(Folder, "*.bib").Append("samples/workers-opposition/references.bib").Append("samples/draft/references.bib").Order(StringComparer.Ordinal))
        {
            yield return (path.StartsWith("samples", StringComparison.Ordinal) ? path : Path.GetFileName(path), File.ReadAllText(path));
        }

        yield return ("generated", LargeBibliography.Write(300));
        yield return ("generated again", LargeBibliography.Write(100, seed: 2));
    }
}

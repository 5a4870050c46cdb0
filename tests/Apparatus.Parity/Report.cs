using System;
using System.Linq;
using Apparatus.Testing.Parity;

namespace Apparatus.Parity;

/// <summary>Says where two readings differ.</summary>
internal static class Report
{
    /// <summary>Prints the differences.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Print(ParityCase parityCase, Reading pandoc, Reading ours)
    {
        var isDifferent = false;
        foreach (var invariant in ours.Differences(pandoc).Where(found => found != Reading.MissingKeys || parityCase.Bibliography is not null))
        {
            isDifferent = true;
            Console.WriteLine($"{parityCase.File}: {parityCase.Name}: {invariant}");
            foreach (var line in pandoc[invariant].Except(ours[invariant]))
            {
                Console.WriteLine($"  pandoc: {line}");
            }

            foreach (var line in ours[invariant].Except(pandoc[invariant]))
            {
                Console.WriteLine($"  ours:   {line}");
            }
        }

        return isDifferent;
    }
}

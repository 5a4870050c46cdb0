using System;
using System.IO;
using System.Linq;
using Apparatus.Parity;
using Apparatus.Testing;
using Apparatus.Testing.Parity;

// apparatus-parity FILE…: reads each Markdown file with the installed Pandoc and with our reader and prints where they differ.
var failures = 0;
var count = 0;
var refused = 0;
foreach (var path in args)
{
    var each = 1;
    var text = File.ReadAllText(path).ReplaceLineEndings("\n");
    foreach (var (name, mutant) in Mutations.Of(text, each).Prepend(("as it is", text)))
    {
        count++;
        if (Pandoc.Read(mutant) is not { } pandoc)
        {
            refused++;
            continue;
        }

        var ours = OurReading.Of(Fixture.Edition(Markup.Of(mutant)));
        foreach (var invariant in Reading.Invariants)
        {
            if (invariant.StartsWith("I7", StringComparison.Ordinal) || ours[invariant].SequenceEqual(pandoc[invariant]))
            {
                continue;
            }

            failures++;
            Console.WriteLine($"{path}: {name}: {invariant}");
            foreach (var line in pandoc[invariant].Except(ours[invariant]))
            {
                Console.WriteLine($"  pandoc: {line}");
            }

            foreach (var line in ours[invariant].Except(pandoc[invariant]))
            {
                Console.WriteLine($"  ours:   {line}");
            }
        }
    }
}

Console.WriteLine($"{count} texts, {refused} refused by Pandoc, {failures} differences");
return failures == 0 ? 0 : 1;

using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Apparatus.Parity;
using Apparatus.Testing.Parity;

// Run in the folder of the solution:
//   record            asks the installed Pandoc about every case and writes what it says
//   libraries         compares what we read out of bibliographies with the installed Pandoc and biber
//   references        compares the recorded forms of references with the installed Pandoc's; record-references records them anew
//   compare [PART…]   compares our reading with the installed Pandoc's; only files whose names contain a part, when there are any
const string Fixtures = "tests/Apparatus.Language.Tests/Parity/Fixtures";
const string Recorded = "tests/Apparatus.Language.Tests/Parity/recorded.tsv";
if (args is ["references"] or ["record-references"])
{
    return ReferenceRecorder.Run(args[0] == "record-references") == 0 ? 0 : 1;
}

if (args is ["libraries"])
{
    return Libraries.Compare() == 0 ? 0 : 1;
}

if (args is not ["record"] and not ["compare", ..])
{
    Console.Error.WriteLine("usage: record | libraries | references | record-references | compare [PART…]");
    return 2;
}

var cases = ParityCorpus.All("samples", Fixtures)
    .Where(found => args.Length == 1 || args[1..].Any(part => found.File.Contains(part, StringComparison.Ordinal))).ToArray();
var readings = new Reading?[cases.Length];
Parallel.For(0, cases.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => readings[i] = Pandoc.Read(cases[i]));
if (args[0] == "record")
{
    var record = new ParityRecord(Pandoc.Version);
    for (var i = 0; i < cases.Length; i++)
    {
        record.Add(cases[i], readings[i]);
    }

    using var writer = new StreamWriter(Recorded);
    record.Write(writer);
}

var failures = 0;
for (var i = 0; i < cases.Length; i++)
{
    failures += readings[i] is { } pandoc && Report.Print(cases[i], pandoc, ParityCorpus.ReadOurs(cases[i])) ? 1 : 0;
}

Console.WriteLine($"{cases.Length} cases, {readings.Count(found => found is null)} refused by Pandoc, {failures} read differently");
return failures == 0 ? 0 : 1;

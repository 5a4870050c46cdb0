using System;
using System.Globalization;
using Apparatus.Benchmarks;
using Apparatus.Testing;
using BenchmarkDotNet.Running;

// "library FILE [ENTRIES]" writes a bibliography, of 50,000 entries when nothing is said. "corpus FOLDER [CHAPTERS TERMS]" writes an edition, of about ten megabytes when nothing is said; "latency COMMAND" asks a server about one;
// anything else goes to BenchmarkDotNet.
if (args is ["corpus", var folder, .. var sizes])
{
    var chapters = sizes is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : 200;
    var terms = sizes is [_, var second, ..] ? int.Parse(second, CultureInfo.InvariantCulture) : 500;
    new GeneratedEdition(chapters, chapterLength: 50_000, works: 5_000, terms: terms).WriteTo(folder);
    Console.WriteLine($"{chapters} chapters, 5,000 works and {terms} terms in {folder}");
    return;
}

if (args is ["library", var file, .. var counts])
{
    System.IO.File.WriteAllText(file, LargeBibliography.Write(counts is [var entries, ..] ? int.Parse(entries, CultureInfo.InvariantCulture) : 50_000));
    return;
}

if (args is ["latency", var command])
{
    Latency.Run(command);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

using System;
using Apparatus.Benchmarks;
using Apparatus.Testing;
using BenchmarkDotNet.Running;

// "corpus FOLDER" writes an edition of about ten megabytes, "latency COMMAND" asks a server about one; anything else goes to BenchmarkDotNet.
if (args is ["corpus", var folder])
{
    new GeneratedEdition(chapters: 200, chapterLength: 50_000, works: 5_000).WriteTo(folder);
    Console.WriteLine($"200 chapters and 5,000 works in {folder}");
    return;
}

if (args is ["latency", var command])
{
    Latency.Run(command);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

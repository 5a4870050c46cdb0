using System;
using Apparatus.Testing;
using BenchmarkDotNet.Running;

// "corpus FOLDER" writes an edition of about ten megabytes; anything else goes to BenchmarkDotNet.
if (args is ["corpus", var folder])
{
    new GeneratedEdition(chapters: 200, chapterLength: 50_000, works: 5_000).WriteTo(folder);
    Console.WriteLine($"200 chapters and 5,000 works in {folder}");
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

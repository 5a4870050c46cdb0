using System;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Features.Completion;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using BenchmarkDotNet.Attributes;

namespace Apparatus.Benchmarks;

/// <summary>A bibliography of 50,000 entries in twelve megabytes.</summary>
[MemoryDiagnoser]
public class BibliographyBenchmarks
{
    private SourceText text = SourceText.From(string.Empty);
    private SourceText typed = SourceText.From(string.Empty);
    private Edition? edition;
    private SemanticModel? model;
    private int cursor;

    /// <summary>Makes the file and an edition that cites it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        text = SourceText.From(LargeBibliography.Write(50_000));
        var middle = text.Content.IndexOf("title = {", text.Length / 2, StringComparison.Ordinal) + "title = {".Length;
        typed = text.WithEdits([new TextEdit(new TextSpan(middle, 0), "x")]);
        edition = Fixture.Edition([("text.md", "---\nbibliography: references.bib\n---\n\nWords [@kov]."), ("references.bib", text.Content)]);
        _ = edition.Works.Search;
        model = new SemanticModel(edition, edition.Documents[0]);
        cursor = edition.Documents[0].Text.Content.IndexOf("@kov", StringComparison.Ordinal) + 4;
        Console.WriteLine($"{text.Length:N0} characters, {edition.Works.Keys.Length:N0} keys");
    }

    /// <summary>The file is read.</summary>
    [Benchmark]
    public int Read() => BibliographyReader.Read(text, BibliographyFormat.BibLaTeX).Entries.Length;

    /// <summary>The text after a keystroke.</summary>
    [Benchmark]
    public int Type() => text.WithEdits([new TextEdit(new TextSpan(text.Length / 2, 0), "x")]).Length;

    /// <summary>The edition after a keystroke in a title, with the table of its works.</summary>
    [Benchmark]
    public int Keystroke() => edition?.TryReplace(new BibliographyDocument(edition.Bibliographies[0].Path, typed, edition.Bibliographies[0]))?.Works.Keys.Length ?? -1;

    /// <summary>Keys are proposed after a few letters.</summary>
    [Benchmark]
    public int Complete() => model is null ? -1 : Completion.At(model, cursor, new CompletionOptions()).Items.Length;
}

using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;
using Apparatus.Testing;
using BenchmarkDotNet.Attributes;

namespace Apparatus.Benchmarks;

/// <summary>Finding the terms of large glossaries in one megabyte of prose.</summary>
[MemoryDiagnoser]
public class TermBenchmarks
{
    private static readonly string[] Words =
        "factory committee union branch delegate metalworkers district board steward textile council management meeting shift railway congress commission wages printers section minority supply office control plan".Split(' ');

    private SourceText text = SourceText.From(string.Empty);
    private ImmutableArray<BlockNode> blocks = [];
    private ImmutableArray<TermForm> many = [];
    private TermMatcher matcher = TermMatcher.Build([], [], "en");
    private Edition? edition;
    private MarkdownDocument? edited;

    /// <summary>Makes the text and the glossaries, and searches once, so that all spellings are known.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var content = new StringBuilder();
        foreach (var file in new GeneratedEdition(25, 50_000, 100).Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            content.Append(file.Text).Append("\n\n");
        }

        text = SourceText.From(content.ToString(0, Math.Min(content.Length, 1_000_000)));
        blocks = EditionParser.Parse(text).Blocks;
        many = Forms(2_000);
        matcher = TermMatcher.Build(Forms(1_000), [], "en-GB");
        _ = matcher.Find(text, blocks, TermOptions.Default);

        var glossary = string.Concat(Forms(1_000).Select(form => string.Create(CultureInfo.InvariantCulture, $"[{form.Text}]{{#t-{form.Entry} .term}}\n\n:   Words about it.\n\n")));
        edition = Fixture.Edition([("text.md", text.Content), ("glossary.md", glossary)]);
        _ = edition.Glossary.Index.In(edition.Documents[0]);
        edited = MarkdownDocument.Parse(edition.Documents[0].Path, text.WithEdits([new TextEdit(new TextSpan(text.Length / 2, 0), "x")]));
    }

    /// <summary>1,000 entries over one megabyte.</summary>
    [Benchmark]
    public int Find() => matcher.Find(text, blocks, TermOptions.Default).Length;

    /// <summary>One keystroke in one megabyte: the edition with the file read anew, and its terms.</summary>
    [Benchmark]
    public int Keystroke() => edition is not null && edited is not null && edition.TryReplace(edited) is { } after ? after.Glossary.Index.In(edited).SearchedBlocks : -1;

    /// <summary>A matcher for 2,000 entries.</summary>
    [Benchmark]
    public TermMatcher Build() => TermMatcher.Build(many, [], "en-GB");

    // Two or three words of the text each, so that most words of the text begin a form or go on with one.
    private static ImmutableArray<TermForm> Forms(int count)
    {
        var random = new Random(1);
        return
        [
            .. Enumerable.Range(0, count).Select(i => new TermForm(i, TermFormKind.Headword, 0, (i % 3) switch
            {
                0 => $"{Pick(random)} {Pick(random)} {Pick(random)}",
                1 => $"{Pick(random)}-{Pick(random)}",
                _ => string.Create(CultureInfo.InvariantCulture, $"{Pick(random)} no {i}"),
            })),
        ];
    }

    private static string Pick(Random random) => Words[random.Next(Words.Length)];
}

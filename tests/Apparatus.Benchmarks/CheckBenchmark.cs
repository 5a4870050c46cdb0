using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;
using Apparatus.Testing;
using BenchmarkDotNet.Attributes;

namespace Apparatus.Benchmarks;

/// <summary>Parsing, facts and rules over an edition of ten chapters of 50 KB.</summary>
[MemoryDiagnoser]
public class CheckBenchmark
{
    private readonly RuleRunner runner = new(AllRules.Catalog);
    private ImmutableArray<SourceText> texts = [];
    private ImmutableArray<MarkdownDocument> documents = [];

    /// <summary>Makes the edition.</summary>
    [GlobalSetup]
    public void Setup()
    {
        texts = [.. new GeneratedEdition(10, 50_000, 100).Files.Where(file => file.Path.EndsWith(".md", System.StringComparison.Ordinal)).Select(file => SourceText.From(file.Text))];
        documents = [.. texts.Select((text, i) => MarkdownDocument.Parse($"/e/{i}.md", text))];
    }

    /// <summary>Text to tree.</summary>
    [Benchmark]
    public int Parse() => texts.Sum(text => EditionParser.Parse(text).Blocks.Length);

    /// <summary>Tree to facts.</summary>
    [Benchmark]
    public int Facts() => texts.Select((text, i) => new MarkdownDocument($"/e/{i}.md", documents[i].Tree)).Sum(document => document.Facts.NoteReferences.Length);

    /// <summary>All rules over all chapters.</summary>
    [Benchmark]
    public int Rules()
    {
        var edition = new Edition(new EditionParts { Kind = EditionKind.Manifest, Root = "/e", Documents = documents });
        return documents.Sum(document => runner.Run(edition, document, RuleSettings.Default).Length);
    }
}

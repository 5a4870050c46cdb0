using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Features.Status;
using Apparatus.Language.Features.Structure;
using Apparatus.Language.Features.Tokens;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Properties;

/// <summary>What holds for outline, folds, selections, links and tokens of any text whatever, however broken.</summary>
public sealed class StructureProperties
{
    private static readonly (string Path, string Text)[] Samples =
    [
        .. new[] { ".md", ".bib", ".json", ".yaml", ".yml" }
            .SelectMany(end => Directory.EnumerateFiles(AppContext.BaseDirectory, "*" + end, SearchOption.AllDirectories))
            .Where(path => path.Contains("samples", StringComparison.Ordinal) || path.Contains("Fixtures", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (PathFor(path), File.ReadAllText(path))),
    ];

    private static readonly Gen<(string Path, string Text)> Prefixes = Gen.Int[0, Samples.Length - 1].Select(i => Samples[i])
        .SelectMany(sample => Gen.Int[0, sample.Text.Length].Select(length => (sample.Path, sample.Text[..length])));

    private static readonly string[] Pieces =
    [
        "[^a]", "[^a]: ", "[@k, p. 3]", "{.sic a=b}", "[x]", "[", "]", "{", "}", "*", "# ", "> ", "- ", "\n", "\n\n", "\r\n", "    ", "<!-- ", " -->", "[]{.pb #p1}",
        "(#a)", "::: x\n", ":::\n", "```\n", "---\n", "a: b\n", "@book{a,\n", "title = {", "\"", "%", "😀", "\ud800", "\0", "| a |\n", "Term\n:   ", "^[", "a",
    ];

    private static readonly Gen<(string Path, string Text)> Soup = Gen.Select(
        Gen.Int[0, 3].Select(i => new[] { "text.md", "references.bib", "references.json", "edition.yml" }[i]),
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 50].Select(pieces => string.Concat(pieces)));

    [Fact]
    public void Every_prefix_of_a_sample_is_well_structured() => Prefixes.Holds(Check, 250, Show);

    [Fact]
    public void Any_text_is_well_structured() => Soup.Holds(Check, 1_500, Show);

    private static string PathFor(string path) => Path.GetExtension(path) switch
    {
        ".md" => "text.md",
        ".bib" => "references.bib",
        ".json" => "references.json",
        _ => "edition.yml",
    };

    private static string Show((string Path, string Text) file) => file.Path + "\n" + (file.Text.Length > 2_000 ? file.Text[..2_000] + "…" : file.Text);

    private static void Check((string Path, string Text) file)
    {
        var markup = Markup.Of(file.Text, file.Path);
        var edition = Fixture.Edition(file.Path == "text.md" ? markup : markup.With(new MarkedFile("text.md", SourceText.From("x\n"))));
        if (edition.Find($"{Fixture.Root}/{file.Path}") is not { } document)
        {
            return;
        }

        var model = new SemanticModel(edition, document);
        CheckOutline(DocumentSymbols.Of(model, withFields: true), new TextSpan(0, model.Text.Length));
        CheckFolds(model);
        CheckSelections(model);
        CheckTokens(model);
        foreach (var link in DocumentLinks.Of(model))
        {
            Assert.True(link.Span.End <= model.Text.Length);
            Assert.True(link.Path is null == link.Address is not null);
            _ = DocumentLinks.Target(edition, link);
        }

        Assert.NotEmpty(EditionStatus.Of(edition, document.Path, []));
        Assert.All(WorkspaceSymbols.Find([edition], "a"), found => Assert.False(string.IsNullOrWhiteSpace(found.Name)));
    }

    private static void CheckOutline(IEnumerable<OutlineSymbol> symbols, TextSpan around)
    {
        foreach (var symbol in symbols)
        {
            Assert.False(string.IsNullOrWhiteSpace(symbol.Name));
            Assert.True(around.Contains(symbol.Span), $"{symbol.Name} {symbol.Span} leaves {around}");
            Assert.True(symbol.Span.Contains(symbol.SelectionSpan), $"{symbol.Name}: {symbol.SelectionSpan} leaves {symbol.Span}");
            CheckOutline(symbol.Children, symbol.Span);
        }
    }

    private static void CheckFolds(SemanticModel model)
    {
        var last = -1;
        foreach (var fold in Folding.Of(model))
        {
            var first = model.Text.GetLine(fold.Span.Start);
            Assert.True(first > last, "Two folds begin in one line.");
            Assert.True(fold.Span.End <= model.Text.Length && model.Text.GetLine(fold.Span.End - 1) > first, $"{fold.Span} is one line.");
            last = first;
        }
    }

    private static void CheckSelections(SemanticModel model)
    {
        for (var offset = 0; offset <= model.Text.Length; offset += 1 + (model.Text.Length / 60))
        {
            var chain = SelectionRanges.At(model, offset);
            Assert.Equal(new TextSpan(0, model.Text.Length), chain[^1]);
            for (var i = 0; i < chain.Length; i++)
            {
                Assert.True(offset >= chain[i].Start && offset <= chain[i].End);
                Assert.True(i == 0 || (chain[i].Contains(chain[i - 1]) && chain[i].Length > chain[i - 1].Length));
            }
        }
    }

    private static void CheckTokens(SemanticModel model)
    {
        var end = 0;
        foreach (var token in SemanticTokens.Of(model))
        {
            Assert.True(token.Span.Start >= end && !token.Span.IsEmpty && token.Span.End <= model.Text.Length);
            Assert.True(model.Text.ToString(token.Span).AsSpan().IndexOfAny('\n', '\r') < 0);
            end = token.Span.End;
        }
    }
}

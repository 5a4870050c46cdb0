using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Properties;

/// <summary>What holds for any text whatever: it is read, its tree is well formed, and no rule fails on it.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Samples =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => File.ReadAllText(path).ReplaceLineEndings("\n")),
    ];

    // Pieces that mean something to the reader, and some that no reader expects.
    private static readonly string[] Pieces =
    [
        "[", "]", "[^", "]:", "^[", "(", ")", "{", "}", "{#", "@", "[@", ";", "*", "_", "`", "```\n", "~~~", "$", "\\", "<", ">", "<!--", "-->", "<div>",
        "</div>", "\n", "\n\n", "    ", "\t", "\r", "\r\n", "- ", "1. ", "(@x) ", "> ", "# ", "===\n", "---\n", "| ", "|---|\n", "+---+\n", ":::\n", "::: x\n",
        ":   ", "\\begin{x}", "\\end{x}", "\\newpage", "!!! note\n", "{{", "{% ", "\0", "\ud800", "\udc00", "\ufeff", "\u00a0", "\u2028", "é", "e\u0301", "😀",
        "<!-- apparatus:disable ED1001 -->\n", "[^a]", "[^a]: ", "a",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    private static readonly Gen<string> Prefixes = Gen.Int[0, Samples.Length - 1].Select(i => Samples[i]).SelectMany(text => Gen.Int[0, text.Length].Select(length => text[..length]));

    private static readonly Gen<string> Edited = Gen.Int[0, Samples.Length - 1].Select(i => Samples[i]).SelectMany(text =>
        Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, 12], Piece).Array[1, 8].Select(edits => Apply(text, edits)));

    private static readonly Gen<string> Soup = Piece.Array[0, 60].Select(pieces => string.Concat(pieces));

    [Fact]
    public void Every_prefix_of_a_sample_is_read() => Prefixes.Holds(Check, 300, Show);

    [Fact]
    public void Every_edited_sample_is_read() => Edited.Holds(Check, 600, Show);

    [Fact]
    public void Any_text_is_read() => Soup.Holds(Check, 12_000, Show);

    public static TheoryData<string, string> Hostile => new()
    {
        { "a long line", new string('a', 200_000) },
        { "open brackets", new string('[', 10_000) },
        { "open and closed brackets", new string('[', 10_000) + new string(']', 10_000) },
        { "links that never close", string.Concat(Enumerable.Repeat("[a](", 5_000)) },
        { "inline notes", string.Concat(Enumerable.Repeat("^[", 5_000)) },
        { "quotations", new string('>', 10_000) + " a" },
        { "lists", string.Concat(Enumerable.Repeat("- ", 1_000)) + "a" },
        { "lists by lines", string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', 2 * i) + "- a\n")) },
        { "NUL", "a\0b\n\n\0\n[^\0]: \0" },
        { "lone surrogates", "\ud800 [^\udc00]\n\n[^\udc00]: \ud800\n\n# \udfff" },
        { "CR only", "# a\r\r- b\r- c\r\r[^d]: e\r" },
        { "rows of a table", "| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| c | d |\n", 5_000)) },
        { "lines of dashes", string.Concat(Enumerable.Repeat("---\n", 5_000)) },
        { "lines of dashes between words", string.Concat(Enumerable.Repeat("a b\n--- ---\n\n", 3_000)) },
        { "fences", string.Concat(Enumerable.Range(3, 500).Select(i => new string('`', 800 - i) + "\n")) },
        { "opening divs", string.Concat(Enumerable.Repeat("::: x\n", 5_000)) },
        { "closing divs", string.Concat(Enumerable.Repeat(":::\n", 5_000)) },
        { "divs in a row", string.Concat(Enumerable.Repeat("::: x\na\n:::\n", 5_000)) },
        { "definitions", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"[^{i}]:\n")) },
        { "one definition many times", string.Concat(Enumerable.Repeat("[^x]: a\n", 3_000)) },
        { "comments that never close", string.Concat(Enumerable.Repeat("a <!-- b\n\n", 3_000)) },
        { "environments that never close", string.Concat(Enumerable.Repeat("\\begin{x}\n\n", 3_000)) },
        { "tags that never close", string.Concat(Enumerable.Repeat("<pre\n\n", 3_000)) },
        { "emphasis", string.Concat(Enumerable.Repeat("*a _b ", 5_000)) },
        { "grid borders", string.Concat(Enumerable.Repeat("+---+\n| a |\n", 3_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_read(string what, string text)
    {
        Assert.NotEqual(what, text);
        Check(text);
    }

    private static string Apply(string text, (int At, int Length, string Piece)[] edits)
    {
        foreach (var (at, length, piece) in edits)
        {
            var start = Math.Min(at, text.Length);
            text = string.Concat(text.AsSpan(0, start), piece, text.AsSpan(Math.Min(start + length, text.Length)));
        }

        return text;
    }

    private static string Show(string text) => text.Length > 2_000 ? text[..2_000] + "…" : text;

    private static void Check(string text)
    {
        var edition = Fixture.Edition(Markup.Of(text));
        var tree = edition.Documents[0].Tree;
        CheckNodes(tree.Text, [.. tree.Blocks]);
        var runner = new RuleRunner(AllRules.Catalog);
        Assert.DoesNotContain(runner.Run(edition, edition.Documents[0], RuleSettings.Default), found => found.Rule.Id == "ED6018");
    }

    // Children lie inside their parent and in order; but cells of several lines that stand side by side cannot follow one another.
    private static void CheckNodes(SourceText text, IEnumerable<SyntaxNode> blocks)
    {
        var open = new Stack<(IEnumerable<SyntaxNode> Nodes, TextSpan Around, bool IsTable)>([(blocks, TextSpan.FromBounds(0, text.Length), false)]);
        while (open.TryPop(out var level))
        {
            var last = level.Around.Start;
            foreach (var node in level.Nodes)
            {
                if (node.Span.Start < last || node.Span.End > level.Around.End)
                {
                    Assert.Fail($"{node.GetType().Name} {node.Span} is not inside {level.Around} after {last}: {text.ToString(level.Around)}");
                }

                last = level.IsTable ? last : node.Span.Start;
                open.Push((node.Children, node.Span, node is TableNode));
            }
        }
    }
}

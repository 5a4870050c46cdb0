using System;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A Markdown file with its tree, its index and its facts.</summary>
/// <param name="path">The full path with <c>/</c>.</param>
/// <param name="tree">The file as Pandoc reads it.</param>
public sealed class MarkdownDocument(string path, SyntaxTree tree) : Document(path, tree.Text)
{
    private readonly Lazy<DocumentIndex> index = new(() => DocumentIndexer.Build(tree));
    private DocumentFacts? facts;

    /// <summary>The file as Pandoc reads it.</summary>
    public SyntaxTree Tree { get; } = tree;

    /// <summary>What it defines and refers to, with places.</summary>
    public DocumentIndex Index => index.Value;

    /// <summary>The same without places: all that other files need to know.</summary>
    public DocumentFacts Facts => facts ??= DocumentFacts.From(this);

    /// <summary>The front matter as written, its lines of <c>---</c> included; empty when there is none.</summary>
    public string FrontMatterText => Tree.FrontMatter is { } front ? Text.ToString(front.Span) : string.Empty;

    /// <summary>The witness that the file was transcribed from, as its front matter names it (FORMAT A3); null for editors' text.</summary>
    public string? Witness => Tree.FrontMatter?.Yaml.Map?["witness"] is YamlScalar { Value.Length: > 0 } witness ? witness.Value : null;

    /// <summary>How far the file is, as its front matter says (FORMAT A3: <c>scan</c>, <c>proofed</c>, <c>collated</c>, <c>final</c>); null where it does not.</summary>
    public string? Status => Tree.FrontMatter?.Yaml.Map?["status"] is YamlScalar status ? status.Value : null;

    /// <summary>Reads a text.</summary>
    /// <param name="path">The full path with <c>/</c>.</param>
    /// <param name="text">Any text whatever.</param>
    /// <param name="before">The same file before an edit, from which is taken over what the edit does not touch; null when there is none.</param>
    public static MarkdownDocument Parse(string path, SourceText text, MarkdownDocument? before = null) => new(path, EditionParser.Parse(text, before?.Tree));
}

using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A Markdown file with its tree.</summary>
/// <param name="path">The full path with <c>/</c>.</param>
/// <param name="tree">The file as Pandoc reads it.</param>
public sealed class MarkdownDocument(string path, SyntaxTree tree) : Document(path, tree.Text)
{
    /// <summary>The file as Pandoc reads it.</summary>
    public SyntaxTree Tree { get; } = tree;

    /// <summary>Reads a text.</summary>
    public static MarkdownDocument Parse(string path, SourceText text) => new(path, EditionParser.Parse(text));
}

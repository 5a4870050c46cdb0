using System.Collections.Immutable;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>
/// Reads a Markdown text as Pandoc 2.17 and 3 do with <c>-f markdown</c>. Stateless and safe to call from any thread;
/// the tree depends on this text alone, never on another file.
/// </summary>
public static class EditionParser
{
    /// <summary>Reads a text. Never fails: what cannot be read is opaque in the tree.</summary>
    public static SyntaxTree Parse(SourceText text)
    {
        var frontMatter = FrontMatterReader.Read(text);
        var firstLine = frontMatter is null ? 0 : text.GetLine(frontMatter.Span.End) + 1;
        return new SyntaxTree(text, frontMatter, BlockReader.Read(Region.Of(text, firstLine)));
    }

    /// <summary>Reads running text that stands outside Markdown blocks, such as a title in YAML.</summary>
    /// <param name="text">The file.</param>
    /// <param name="lines">The part of each line that belongs to it, without indentation and line break, in order.</param>
    /// <returns>Nodes with places in the file; empty when there are no lines, or when it is nested beyond the limits.</returns>
    public static ImmutableArray<InlineNode> ParseInlines(SourceText text, ImmutableArray<TextSpan> lines) =>
        lines.IsDefaultOrEmpty ? [] : InlineReader.Read(new LeafText(text, lines)) ?? [];
}

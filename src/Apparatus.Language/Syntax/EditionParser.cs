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
}

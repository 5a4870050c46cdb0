using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>Reads a Markdown text as Pandoc 2.17 and 3 do with <c>-f markdown</c>.</summary>
public static class EditionParser
{
    /// <summary>Reads a text. Never fails: what cannot be read is opaque in the tree.</summary>
    public static SyntaxTree Parse(SourceText text) => new(text, null, []);
}

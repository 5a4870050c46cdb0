using Markdig.Parsers;
using Markdig.Syntax;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// Markdig's paragraphs without its headings and link definitions: Pandoc looks for an underlined heading before it
/// thinks of a paragraph, and asks for a blank line before a link definition.
/// </summary>
internal sealed class ParagraphParser : ParagraphBlockParser
{
    public ParagraphParser() => ParseSetextHeadings = false;

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block) => true;
}

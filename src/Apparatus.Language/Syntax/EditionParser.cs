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
    /// <param name="text">Any text whatever.</param>
    /// <param name="before">
    /// The tree of the same file before an edit: what the edit does not touch is taken over from it. The result is the same as without it. Null when there is none.
    /// </param>
    public static SyntaxTree Parse(SourceText text, SyntaxTree? before = null)
    {
        var change = before is null ? default : TextChange.Between(before.Text.Content, text.Content);
        var frontMatter = before?.FrontMatter is { } front && IsBehind(change, before.Text, front) ? front : FrontMatterReader.Read(text);
        var firstLine = frontMatter is null ? 0 : text.GetLine(frontMatter.Span.End) + 1;
        var known = before is not null && before.FrontMatter == frontMatter ? new KnownSegments(before, text, change, firstLine) : null;
        var region = Region.Of(text, firstLine);
        region.DivEnds = known?.DivEnds;
        return new SyntaxTree(text, frontMatter, BlockReader.ReadSegments(region, known), region.DivEnds);
    }

    // Whether the line that closes the front matter, and all before it, are as they were.
    private static bool IsBehind(TextChange change, SourceText before, MetadataNode frontMatter) =>
        before.GetLine(frontMatter.Span.End) is var line && line + 1 < before.LineCount && change.Start > before.GetLineSpanWithBreak(line).End;

    /// <summary>Reads running text that stands outside Markdown blocks, such as a title in YAML.</summary>
    /// <param name="text">The file.</param>
    /// <param name="lines">The part of each line that belongs to it, without indentation and line break, in order.</param>
    /// <returns>Nodes with places in the file; empty when there are no lines, or when it is nested beyond the limits.</returns>
    public static ImmutableArray<InlineNode> ParseInlines(SourceText text, ImmutableArray<TextSpan> lines) =>
        lines.IsDefaultOrEmpty ? [] : InlineReader.Read(new LeafText(text, lines)) ?? [];
}

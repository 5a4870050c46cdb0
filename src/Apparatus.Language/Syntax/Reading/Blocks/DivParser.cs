using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Fenced divs (Pandoc manual, "Extension: fenced_divs"). Pandoc 2 reads a div that is never closed as text.</summary>
internal sealed class DivParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        if (!DivFences.IsStart(region, line) || region.FindDivEnd(line) is var end && end < 0)
        {
            return default;
        }

        var first = region.Lines[line];
        var leaf = new LeafText(region.Text, [TextSpan.FromBounds(first.Start, first.End)]);
        var start = SkipSpaces(leaf.Content, leaf.Content.Length - leaf.Content.AsSpan().TrimStart(':').Length);
        var attributes = AttributeReader.TryRead(leaf, start, out var after);
        AttributeText? className = null;
        if (attributes is null)
        {
            after = start;
            while (after < leaf.Content.Length && !char.IsWhiteSpace(leaf.Content[after]))
            {
                after++;
            }

            className = new AttributeText(leaf.Content[start..after], leaf.ToSource(start, after));
        }

        if (!leaf.Content.AsSpan(after).TrimStart(" \t").TrimStart(':').TrimEnd(" \t").IsEmpty)
        {
            return default;
        }

        lastLine = end;
        var inner = region.Inner(region.Lines.Slice(line + 1, end - line - 1), region.Context.ForContainer());
        return [new DivNode(region.SpanOf(line, end), attributes, className, BlockReader.Read(inner))];
    }

    private static int SkipSpaces(string text, int start)
    {
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start;
    }
}

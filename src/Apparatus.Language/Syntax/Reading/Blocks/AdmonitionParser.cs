using System;
using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>The <c>!!!</c>, <c>???</c> and <c>===</c> blocks of MkDocs (FORMAT G): prose under an opening line, indented by four.</summary>
internal sealed class AdmonitionParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        if (!IsOpener(region.Trimmed(line)))
        {
            return default;
        }

        var lines = ImmutableArray.CreateBuilder<RegionLine>();
        for (var i = line + 1; i < region.Lines.Length; i++)
        {
            if (region.TryTake(region.Lines[i], 4, out var rest) && !region.IsBlank(i))
            {
                lastLine = i;
            }
            else if (!region.IsBlank(i))
            {
                break;
            }

            lines.Add(rest);
        }

        if (lastLine == line)
        {
            return default;
        }

        var inner = region.Inner(lines.DrainToImmutable(), region.Context.ForContainer());
        return [new AdmonitionNode(region.SpanOf(line, lastLine), region.SpanOf(line, line), BlockReader.Read(inner))];
    }

    private static bool IsOpener(ReadOnlySpan<char> text) =>
        text.Length > 4
        && (((text.StartsWith("!!!") || text.StartsWith("???")) && (text[3] is ' ' or '+')) || text.StartsWith("=== \""));
}

using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>Code indented by four spaces (Pandoc manual, "Indented code blocks").</summary>
internal sealed class IndentedCodeParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        if (region.Indent(line) < 4)
        {
            return default;
        }

        for (var i = line; i < region.Lines.Length && (region.IsBlank(i) || region.Indent(i) >= 4); i++)
        {
            lastLine = region.IsBlank(i) ? lastLine : i;
        }

        var content = TextSpan.FromBounds(region.FirstNonSpace(region.Lines[line]), region.Lines[lastLine].End);
        return [new CodeBlockNode(region.SpanOf(line, lastLine), content, null, false)];
    }
}

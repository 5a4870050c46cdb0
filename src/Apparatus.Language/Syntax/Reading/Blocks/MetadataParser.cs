using System;
using System.Collections.Immutable;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>A YAML block after the start of the text (Pandoc manual, "Extension: yaml_metadata_block").</summary>
internal sealed class MetadataParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        if (IsInside(region, line) || !IsFence(region, line, "---") || region.IsBlank(line + 1))
        {
            return default;
        }

        for (lastLine = line + 1; lastLine < region.Lines.Length && !IsInside(region, lastLine); lastLine++)
        {
            if (!IsFence(region, lastLine, "---") && !IsFence(region, lastLine, "..."))
            {
                continue;
            }

            var content = TextSpan.FromBounds(region.Lines[line + 1].Start, region.Lines[lastLine].Start);
            var yaml = YamlReader.ReadMetadataBlock(region.Text, content);
            return yaml.Map is null ? default : [new MetadataNode(region.SpanOf(line, lastLine), content, yaml)];
        }

        return default;
    }

    // YAML is read from the file, so no prefix of a container may stand before its lines.
    private static bool IsInside(Region region, int line) => region.Lines[line] is { Column: > 0 } or { Pad: > 0 };

    private static bool IsFence(Region region, int line, string fence)
    {
        var found = region.Lines[line];
        return region.Text.Content.AsSpan(found.Start, found.End - found.Start).TrimEnd(" \t").SequenceEqual(fence);
    }
}

using System;
using System.Linq;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// Reads the front matter of a text: a YAML block that begins on the first line (FORMAT A3; Pandoc manual,
/// "Extension: yaml_metadata_block").
/// </summary>
internal static class FrontMatterReader
{
    /// <summary>Reads the front matter.</summary>
    /// <returns>
    /// Null when Pandoc would read the lines as something else: line 2 is blank, no line closes the block, or the YAML is a
    /// list or a single value. A block whose YAML does not parse is front matter all the same, since Pandoc stops at it.
    /// </returns>
    public static MetadataNode? Read(SourceText text)
    {
        if (text.LineCount < 2 || !IsFence(text, 0, "---") || IsBlank(text, 1))
        {
            return null;
        }

        for (var line = 1; line < text.LineCount; line++)
        {
            if (IsFence(text, line, "---") || IsFence(text, line, "..."))
            {
                var content = TextSpan.FromBounds(text.GetLineSpan(1).Start, text.GetLineSpan(line).Start);
                var yaml = YamlReader.ReadMetadataBlock(text, content);
                return IsMetadata(yaml) ? new MetadataNode(TextSpan.FromBounds(0, EndOfFence(text, line)), content, yaml) : null;
            }
        }

        return null;
    }

    private static bool IsMetadata(YamlTree yaml) =>
        yaml.Root is null or YamlMapping or YamlScalar { IsPlain: true, Value: "" or "~" or "null" }
        || yaml.Problems.Any(problem => problem.Kind != YamlProblemKind.DuplicateKey);

    private static bool IsFence(SourceText text, int line, string fence) =>
        Content(text, line).TrimEnd(" \t").SequenceEqual(fence);

    private static bool IsBlank(SourceText text, int line) => Content(text, line).Trim(" \t").IsEmpty;

    private static int EndOfFence(SourceText text, int line) =>
        text.GetLineSpan(line).Start + Content(text, line).TrimEnd(" \t").Length;

    private static ReadOnlySpan<char> Content(SourceText text, int line)
    {
        var span = text.GetLineSpan(line);
        return text.Content.AsSpan(span.Start, span.Length);
    }
}

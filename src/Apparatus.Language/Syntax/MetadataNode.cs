using System.Diagnostics;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>A YAML metadata block: the front matter, or a later block between <c>---</c> lines (Pandoc manual, "Extension: yaml_metadata_block").</summary>
/// <param name="span">Its characters, marks included.</param>
/// <param name="contentSpan">The YAML between the two lines.</param>
/// <param name="yaml">The YAML as read.</param>
public sealed class MetadataNode(TextSpan span, TextSpan contentSpan, YamlTree yaml) : BlockNode(span)
{
    /// <summary>The YAML between the two lines.</summary>
    public TextSpan ContentSpan { get; } = contentSpan;

    /// <summary>The YAML as read.</summary>
    public YamlTree Yaml { get; } = yaml;

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => throw new UnreachableException("Metadata are read again.");
}

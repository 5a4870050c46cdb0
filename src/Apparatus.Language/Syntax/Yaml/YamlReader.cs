using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>
/// Reads YAML with positions. Any text whatever has a tree: after a fault it holds what stands before the fault.
/// Numbers, dates and booleans stay text, since a title may look like one.
/// </summary>
public static class YamlReader
{
    /// <summary>Deepest nesting that is read; deeper values give <see cref="YamlProblemKind.TooComplex"/>.</summary>
    public const int MaximumDepth = 100;

    /// <summary>How many values aliases may add to one text before they count as <see cref="YamlProblemKind.TooComplex"/>.</summary>
    public const int MaximumAliasedValues = 100_000;

    /// <summary>Reads a whole text. Of several documents in it only the first is read.</summary>
    /// <param name="text">Any text whatever.</param>
    public static YamlTree Read(SourceText text) => Read(text, new TextSpan(0, text.Length));

    /// <summary>Reads a part of a text. Of several documents in it only the first is read.</summary>
    /// <param name="text">Any text whatever.</param>
    /// <param name="span">The part that is YAML; spans in the tree are offsets of the whole text.</param>
    public static YamlTree Read(SourceText text, TextSpan span) => YamlTreeBuilder.Build(YamlInput.Of(text, span));

    /// <summary>
    /// Reads a metadata block of a Markdown text. Pandoc turns tabs into spaces before it looks at anything in
    /// Markdown, so there tabs may indent, which they may not in a YAML file (measured with Pandoc 2.17).
    /// </summary>
    /// <param name="text">The Markdown text.</param>
    /// <param name="span">The YAML, without the lines of <c>---</c>.</param>
    public static YamlTree ReadMetadataBlock(SourceText text, TextSpan span) =>
        YamlTreeBuilder.Build(YamlInput.WithTabsExpanded(text, span));
}

using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>A YAML value with its place in the file's text.</summary>
/// <param name="Span">The value as written, quotation marks included, without its key; in offsets of the whole file.</param>
public abstract record YamlNode(TextSpan Span);

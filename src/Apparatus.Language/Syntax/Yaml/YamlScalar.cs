using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>A single YAML value, a text to the reader whatever it looks like.</summary>
/// <param name="Value">The value after YAML's own unescaping.</param>
/// <param name="IsPlain">Whether it is written without quotation marks, so that <c>true</c> or <c>1</c> is not a text.</param>
/// <param name="Span">The value as written, quotation marks included.</param>
public sealed record YamlScalar(string Value, bool IsPlain, TextSpan Span) : YamlNode(Span);

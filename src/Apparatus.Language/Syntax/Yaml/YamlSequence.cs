using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>A YAML list with its values in order.</summary>
/// <param name="Items">Its values in order.</param>
/// <param name="Span">From the first item's mark to the end of the last item.</param>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);

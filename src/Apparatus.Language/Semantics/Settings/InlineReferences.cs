using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>A <c>references:</c> list in metadata: works described where they are used (FORMAT A6).</summary>
/// <param name="Document">The file it stands in.</param>
/// <param name="Node">The value of <c>references</c>, whatever it is.</param>
public sealed record InlineReferences(Document Document, YamlNode Node);

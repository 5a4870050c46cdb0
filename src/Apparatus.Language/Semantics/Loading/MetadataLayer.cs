using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Metadata of one file.</summary>
/// <param name="Document">The file.</param>
/// <param name="Map">Its keys.</param>
internal sealed record MetadataLayer(Document Document, YamlMapping Map);

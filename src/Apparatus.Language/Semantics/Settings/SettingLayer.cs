using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>A map of settings in one file.</summary>
/// <param name="Document">The file.</param>
/// <param name="Map">The map.</param>
public sealed record SettingLayer(Document Document, YamlMapping Map);

using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>A setting with the file that it is written in.</summary>
/// <param name="Document">The file.</param>
/// <param name="Entry">The key with its value.</param>
public sealed record SettingPlace(Document Document, YamlEntry Entry);

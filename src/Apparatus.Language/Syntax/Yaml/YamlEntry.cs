namespace Apparatus.Language.Syntax.Yaml;

/// <summary>One key with its value.</summary>
/// <param name="Key">The key; never a list or map (such keys are left out).</param>
/// <param name="Value">Its value; an empty plain scalar where nothing is written.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

namespace Apparatus.Testing;

/// <summary>A fault that was put into a generated edition on purpose.</summary>
/// <param name="RuleId">The id of the rule that should report it.</param>
/// <param name="Path">The file it should be reported in, relative to the edition.</param>
public readonly record struct PlantedFault(string RuleId, string Path);

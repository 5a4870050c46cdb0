namespace Apparatus.Language.Semantics.Settings;

/// <summary>A severity that a manifest gives a rule (FORMAT A14).</summary>
/// <param name="Id">The id of the rule as written.</param>
/// <param name="Severity">The severity as written; nothing says that there is such a one.</param>
public sealed record RuleLevel(Setting<string> Id, Setting<string> Severity);

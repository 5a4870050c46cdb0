using System;
using System.Collections.Immutable;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Diagnostics;

/// <summary>The severities that replace the defaults of rules: the manifest's, over them the user's or the command line's.</summary>
public sealed class RuleSettings
{
    private readonly ImmutableDictionary<string, Severity> overrides;

    private RuleSettings(ImmutableDictionary<string, Severity> overrides) => this.overrides = overrides;

    /// <summary>All rules as they are.</summary>
    public static RuleSettings Default { get; } = new(ImmutableDictionary<string, Severity>.Empty);

    /// <summary>The settings of an edition with those of the user on top.</summary>
    /// <param name="edition">Its manifest's <c>rules</c> are read; values that are no severity are ignored.</param>
    /// <param name="user">Severities by rule id.</param>
    public static RuleSettings For(Edition edition, ImmutableDictionary<string, Severity> user)
    {
        var all = ImmutableDictionary.CreateBuilder<string, Severity>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, value) in edition.Settings.Rules)
        {
            if (TryParse(value, out var severity))
            {
                all[id] = severity;
            }
        }

        foreach (var (id, severity) in user)
        {
            all[id] = severity;
        }

        return new RuleSettings(all.ToImmutable());
    }

    /// <summary>Reads <c>error</c>, <c>warning</c>, <c>info</c>, <c>hint</c> or <c>none</c>, whatever the case.</summary>
    public static bool TryParse(string text, out Severity severity) =>
        Enum.TryParse(text, ignoreCase: true, out severity) && Enum.IsDefined(severity) && !char.IsAsciiDigit(text[0]);

    /// <summary>Whether a severity is set for a rule, be it the default one.</summary>
    public bool IsSet(RuleInfo rule) => overrides.ContainsKey(rule.Id);

    /// <summary>The severity of a rule: what is set for it, otherwise its default.</summary>
    public Severity this[RuleInfo rule] => overrides.TryGetValue(rule.Id, out var found) ? found : rule.Severity;
}

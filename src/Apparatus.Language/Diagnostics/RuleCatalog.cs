using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Diagnostics;

/// <summary>A list of rules that can be looked up by id.</summary>
public sealed class RuleCatalog
{
    private readonly FrozenDictionary<string, RuleInfo> byId;

    /// <summary>Makes a catalog of rules.</summary>
    /// <exception cref="ArgumentException">Two rules share an id.</exception>
    public RuleCatalog(IEnumerable<Rule> rules)
    {
        Rules = [.. rules.OrderBy(rule => rule.Info.Id, StringComparer.Ordinal)];
        byId = Rules.Select(rule => rule.Info).ToFrozenDictionary(info => info.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The rules in order of their ids.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The rule with an id, whatever its case; null when there is none.</summary>
    public RuleInfo? Find(string id) => byId.GetValueOrDefault(id);
}

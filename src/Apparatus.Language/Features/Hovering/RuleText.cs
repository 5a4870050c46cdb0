using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;

namespace Apparatus.Language.Features.Hovering;

/// <summary>What is shown of a rule: its id and name, and one line.</summary>
internal static class RuleText
{
    /// <summary>The rule with an id, or null.</summary>
    public static RuleInfo? Find(string id) => AllRules.Catalog.Find(id);

    /// <summary>Id, name and summary as the first lines of a hover.</summary>
    public static HoverDraft Add(HoverDraft draft, RuleInfo rule) =>
        draft.Line(Markdown.Bold($"{rule.Id} {rule.Name}")).Line(rule.Summary);
}

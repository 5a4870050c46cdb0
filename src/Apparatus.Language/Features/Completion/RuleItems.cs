using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Rules;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Searches the rules by id and by name.</summary>
internal static class RuleItems
{
    /// <summary>The rules that match: how well they match, those that come first, then by id.</summary>
    /// <param name="typed">What has been typed: <c>ED10</c>, <c>undefined</c>.</param>
    /// <param name="span">What the id replaces.</param>
    /// <param name="accept">Which rules may be named here.</param>
    /// <param name="isFirst">Which rules come first.</param>
    /// <param name="write">What is written for an id.</param>
    public static ImmutableArray<CompletionItem> Find(string typed, TextSpan span, Func<string, bool> accept, Func<string, bool> isFirst, Func<string, string> write)
    {
        var query = new SearchQuery(typed);
        return
        [
            .. AllRules.Catalog.Rules.Select(rule => rule.Info)
                .Where(info => accept(info.Id))
                .Select(info => (Info: info, Score: query.IsEmpty ? 0 : query.Score(SearchQuery.Fold(info.Id), info.Name)))
                .Where(found => found.Score is not null)
                .OrderBy(found => found.Score).ThenBy(found => isFirst(found.Info.Id) ? 0 : 1)
                .Select(found => new CompletionItem(found.Info.Id, CompletionItemKind.Rule, span, write(found.Info.Id))
                {
                    Description = found.Info.Name,
                    Detail = found.Info.Summary,
                    Data = new CompletionData(CompletionDataKind.Rule, found.Info.Id),
                }),
        ];
    }
}

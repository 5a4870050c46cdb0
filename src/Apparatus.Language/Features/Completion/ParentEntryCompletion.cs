using System;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Keys in the fields of a BibTeX entry that name other entries: <c>crossref</c>, <c>xdata</c>, <c>related</c>, <c>entryset</c>. They are looked for in the same file, as Pandoc does.</summary>
internal sealed partial class ParentEntryCompletion : CompletionProvider
{
    private const int FarthestBack = 500;

    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (context.Region != CursorRegion.BibTeX || context.Model.Document is not BibliographyDocument document)
        {
            return null;
        }

        var first = Math.Max(0, context.Offset - FarthestBack);
        var match = Field().Match(context.Content[first..context.Offset]);
        if (!match.Success)
        {
            return null;
        }

        var typed = match.Groups["typed"].Value;
        var end = context.Offset;
        while (end < context.Line.End && !char.IsWhiteSpace(context.Content[end]) && context.Content[end] is not (',' or '}' or '"' or '{'))
        {
            end++;
        }

        var span = TextSpan.FromBounds(context.Offset - typed.Length, end);
        var wantsXdata = match.Groups["field"].Value.Equals("xdata", StringComparison.OrdinalIgnoreCase);
        var own = document.Bibliography.Entries.FirstOrDefault(entry => entry.Span.Contains(context.Offset - 1))?.Key;
        var query = new SearchQuery(typed);
        var found = document.Bibliography.Entries
            .Where(entry => entry.Key.Length > 0 && entry.Key != own && (entry.Type == "xdata") == wantsXdata)
            .Select(entry => (Entry: entry, Score: query.Score(SearchQuery.Fold(entry.Key), SearchQuery.Fold(entry["title"] ?? string.Empty))))
            .Where(found => found.Score is not null)
            .DistinctBy(found => found.Entry.Key)
            .OrderBy(found => found.Score).ThenBy(found => found.Entry.Key, StringComparer.OrdinalIgnoreCase)
            .Take(context.Options.MaximumItems)
            .Select(found => Item(found.Entry, span));
        return context.Searched([.. found], span.Start);
    }

    private static CompletionItem Item(BibliographyEntry entry, TextSpan span) => new(entry.Key, CompletionItemKind.Work, span, entry.Key)
    {
        Detail = entry["title"],
        Description = entry.Type,
        Data = entry.IsCitable ? new CompletionData(CompletionDataKind.Work, entry.Key) : null,
    };

    [GeneratedRegex(@"(?<![\w-])(?<field>crossref|xdata|xref|related|entryset)\s*=\s*[{""](?:[^{}""]*,)?\s*(?<typed>[^\s{}"",]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Field();
}

using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>
/// The next page of each witness in a page marker, after <c>[]{.pb</c> and a space: the one after the last marker before the cursor. The base comes first (FORMAT A8).
/// </summary>
internal sealed partial class PageMarkerCompletion : CompletionProvider
{
    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        var match = Marker().Match(context.Before);
        if (!match.Success || context.Region is not (CursorRegion.Prose or CursorRegion.Attributes) || context.Model.Markdown is not { } document)
        {
            return null;
        }

        var edition = context.Edition;
        var typed = match.Groups["id"];
        var end = context.Offset;
        while (end < context.Line.End && (char.IsLetterOrDigit(context.Content[end]) || context.Content[end] is '-'))
        {
            end++;
        }

        var span = TextSpan.FromBounds(context.Line.Start + typed.Index, end);
        var closes = end < context.Line.End && context.Content[end] == '}' ? string.Empty : "}";
        var declared = edition.Settings.Witnesses.OrderByDescending(witness => witness.Id == edition.Settings.Base).Select(witness => (string?)witness.Id).ToList();
        var items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach (var witness in declared.Count == 0 ? [null] : declared)
        {
            var last = edition.Pages.Of(witness).LastOrDefault(page => page.Place.File < edition.PlaceOf(document, 0).File
                || (page.Place.File == edition.PlaceOf(document, 0).File && document.Index.PageMarkers[page.Place.Index].Node.Span.End < context.Offset));
            var next = PageMarkers.Next(edition, last) ?? "1";
            while (edition.Pages.Find(witness, next) is { } taken && taken.Number is not null && PageMarkers.Next(edition, taken) is { } further)
            {
                next = further;
            }

            var id = "#" + PageMarkers.IdOf(edition.Settings, witness, next);
            if (id.StartsWith(typed.Value, System.StringComparison.Ordinal))
            {
                var name = edition.Settings.Witnesses.FirstOrDefault(found => found.Id == witness)?.Name;
                items.Add(new CompletionItem(id, CompletionItemKind.PageMarker, span, id + closes)
                {
                    Description = name is null ? $"page {next}" : $"page {next} of {name}",
                    Detail = last is null ? "the first page" : $"after page {last.Printed}",
                });
            }
        }

        return context.Searched(items.ToImmutable(), span.Start);
    }

    [GeneratedRegex(@"\[\]\{\.pb\s+(?<id>#?[\p{L}\p{N}-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}

using System;
using System.Text.RegularExpressions;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Ids of entries in the mark of a term, after <c>{.term key=</c> (FORMAT A7.2).</summary>
internal sealed partial class TermKeyCompletion : CompletionProvider
{
    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (context.Model.Markdown is null || Key().Match(context.Before) is not { Success: true } match)
        {
            return null;
        }

        var close = context.After.AsSpan().IndexOfAny("{}");
        var rest = close < 0 ? context.After : context.After[..close];
        if (!IsMark(match.Groups["before"].Value) && !(close >= 0 && context.After[close] == '}' && IsMark(rest)))
        {
            return null;
        }

        if (context.Region is not (CursorRegion.Prose or CursorRegion.Attributes))
        {
            return CompletionList.Empty;
        }

        // Half a key in quotation marks may be a headword of several words.
        var typed = match.Groups["typed"].Value;
        var end = rest.AsSpan().IndexOfAny(match.Groups["quote"].Length > 0 ? "\"" : " \t\"");
        var span = TextSpan.FromBounds(context.Offset - typed.Length, context.Offset + (end >= 0 ? end : match.Groups["quote"].Length > 0 ? 0 : rest.Length));
        return context.Searched(TermItems.Find(context, typed.TrimStart('#'), span, place => place.Entry.Id), span.Start);
    }

    private static bool IsMark(string attributes) => Mark().IsMatch(attributes);

    [GeneratedRegex(@"\]\{(?<before>(?:[^{}""]|""[^""]*"")*)\bkey=(?:(?<quote>"")(?<typed>[^""{}]*)|(?<typed>[^\s""{}]*))$")]
    private static partial Regex Key();

    [GeneratedRegex(@"(?<=^|\s)\.term(?=\s|$)")]
    private static partial Regex Mark();
}

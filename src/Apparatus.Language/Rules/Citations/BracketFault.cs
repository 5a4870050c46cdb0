using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Why a pair of brackets is not the citation it was meant to be.</summary>
/// <param name="Span">The brackets.</param>
/// <param name="Reason">Half a sentence without a full stop.</param>
/// <param name="Edit">What mends it, or null.</param>
/// <param name="Title">The title of the fix; empty without one.</param>
/// <param name="IsSafe">Whether the edit drops only a mark (FORMAT B0).</param>
internal sealed partial record BracketFault(TextSpan Span, string Reason, TextEdit? Edit = null, string Title = "", bool IsSafe = false)
{
    /// <summary>Finds the fault of a bracket that Pandoc prints literally; null when nothing suggests a citation.</summary>
    public static BracketFault? Find(BracketNode bracket, SourceText text, Edition edition)
    {
        var content = TextSpan.FromBounds(bracket.Span.Start + 1, bracket.Span.End - 1);
        var words = text.ToString(content);
        if (!words.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        var keys = bracket.Inlines.OfType<CitationGroupNode>()
            .Where(group => group.IsInText && !edition.Citations.IsExample(group.Items[0].Key))
            .ToList();
        return FindUnreadKey(bracket, content, words, text, edition) ?? (keys.Count == 0 ? null : FindItem(bracket, content, keys, text) ?? FindNext(bracket, keys, text, edition));
    }

    // "@" without a key, and a key in braces with a space: neither is a citation in the tree.
    private static BracketFault? FindUnreadKey(BracketNode bracket, TextSpan content, string words, SourceText text, Edition edition)
    {
        if (LoneAt().Match(words) is { Success: true } lone && IsText(bracket, content.Start + lone.Groups["at"].Index))
        {
            return new BracketFault(bracket.Span, "“@” has no key");
        }

        if (SpaceAfterAt().Match(words) is { Success: true } spaced && IsText(bracket, content.Start + spaced.Groups["space"].Index))
        {
            var space = spaced.Groups["space"];
            return new BracketFault(
                bracket.Span,
                "a space stands between “@” and the key",
                new TextEdit(new TextSpan(content.Start + space.Index, space.Length), string.Empty),
                "Remove the space");
        }

        if (SpaceInBraces().Match(words) is { Success: true } braced && IsText(bracket, content.Start + braced.Index))
        {
            var inner = braced.Groups["key"];
            var joined = string.Concat(inner.Value.Where(c => !char.IsWhiteSpace(c)));
            return new BracketFault(
                bracket.Span,
                "a key cannot hold a space",
                edition.IsKnownKey(joined) ? new TextEdit(new TextSpan(content.Start + inner.Index, inner.Length), joined) : null,
                $"Change to ‘{joined}’");
        }

        return null;
    }

    private static bool IsText(BracketNode bracket, int offset) =>
        bracket.Inlines.Any(node => node is TextNode && node.Span.Contains(offset));

    // Every part between semicolons must hold a key.
    private static BracketFault? FindItem(BracketNode bracket, TextSpan content, List<CitationGroupNode> keys, SourceText text)
    {
        var marks = bracket.Inlines.OfType<TextNode>()
            .SelectMany(node => Enumerable.Range(node.Span.Start, node.Span.Length))
            .Where(offset => text[offset] == ';')
            .ToList();
        var next = 0;
        for (var i = 0; i <= marks.Count && marks.Count > 0; i++)
        {
            var part = TextSpan.FromBounds(i == 0 ? content.Start : marks[i - 1] + 1, i == marks.Count ? content.End : marks[i]);
            var first = next;
            while (next < keys.Count && keys[next].Span.End <= part.End)
            {
                next++;
            }

            if (next > first)
            {
                continue;
            }

            var words = text.ToString(part).Trim();
            if (words.Length == 0)
            {
                // The empty part goes with the semicolon that opens or closes it.
                var empty = i == 0 ? TextSpan.FromBounds(part.Start, marks[0] + 1) : TextSpan.FromBounds(marks[i - 1], part.End);
                return new BracketFault(bracket.Span, "an item is empty", new TextEdit(empty, string.Empty), "Drop the empty item", true);
            }

            var mark = i == 0 ? marks[0] : marks[i - 1];
            return new BracketFault(
                bracket.Span,
                $"the item “{words}” has no key",
                new TextEdit(new TextSpan(mark, 1), ","),
                "Join it to the item beside it");
        }

        return null;
    }

    // A citation that "{" or "(" follows is read as a span or a link, or else not at all.
    private static BracketFault? FindNext(BracketNode bracket, List<CitationGroupNode> keys, SourceText text, Edition edition)
    {
        var next = bracket.Span.End < text.Length ? text[bracket.Span.End] : ' ';
        return next is '{' or '(' && keys[0].Span.Start == bracket.Span.Start + 1 && keys.All(key => edition.IsKnownKey(key.Items[0].Key))
            ? new BracketFault(
                bracket.Span,
                $"“{next}” follows the bracket directly",
                new TextEdit(new TextSpan(bracket.Span.End, 0), " "),
                "Insert a space")
            : null;
    }

    /// <summary>The fix, or null.</summary>
    public Fix? ToFix(RuleContext context) => Edit is { } edit ? context.Fix(Title, IsSafe, edit) : null;

    [GeneratedRegex(@"(?:^|[\s;])-?(?<at>@)\s*(?:$|[,;])")]
    private static partial Regex LoneAt();

    [GeneratedRegex(@"^\s*-?@(?<space>\s+)[\p{L}\p{N}_]")]
    private static partial Regex SpaceAfterAt();

    [GeneratedRegex(@"@\{(?<key>[^{}\s]+\s[^{}]*)\}")]
    private static partial Regex SpaceInBraces();
}

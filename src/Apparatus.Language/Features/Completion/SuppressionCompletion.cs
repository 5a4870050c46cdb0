using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Words and rule ids of suppression comments: <c>&lt;!-- apparatus:disable-next ED2008 reason --&gt;</c>, in BibTeX after <c>%</c>, in YAML after <c>#</c> (FORMAT A14).</summary>
internal sealed partial class SuppressionCompletion : CompletionProvider
{
    private static readonly ImmutableArray<(string Word, string Meaning)> Words =
    [
        ("disable-next", "says nothing of the next block"),
        ("disable", "says nothing until the rule is restored, or to the end of the file"),
        ("restore", "speaks again from here on"),
    ];

    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (CommentStart(context) is not { } start)
        {
            return null;
        }

        var rest = context.Content[start..context.Offset];
        if (Word().Match(rest) is { Success: true } word)
        {
            return InWord(context, word);
        }

        if (Rule().Match(rest) is { Success: true } rule)
        {
            return InRules(context, rule);
        }

        // In any other comment nothing is proposed, and in the reason neither.
        return context.Before.TrimEnd().Length > 0 ? CompletionList.Empty : null;
    }

    private static CompletionList InWord(CompletionContext context, Match match)
    {
        var typed = match.Groups["word"];
        var start = context.Offset - typed.Length;
        var end = context.Offset;
        while (end < context.Line.End && (char.IsAsciiLetter(context.Content[end]) || (context.Content[end] == '-' && !context.Content.AsSpan(end).StartsWith("--"))))
        {
            end++;
        }

        var isFollowed = end < context.Line.End && context.Content[end] == ' ' && end + 1 < context.Line.End && context.Content[end + 1] is not '-';
        return new CompletionList(
            [
                .. Words.Select((word, position) => new CompletionItem(word.Word, CompletionItemKind.Suppression, TextSpan.FromBounds(start, end), isFollowed ? word.Word : word.Word + " ")
                {
                    FilterText = word.Word,
                    SortText = CompletionContext.SortText(position),
                    Description = word.Meaning,
                }),
            ],
            false);
    }

    private static CompletionList InRules(CompletionContext context, Match match)
    {
        var typed = match.Groups["typed"];
        var start = context.Offset - typed.Length;
        var end = context.Offset;
        while (end < context.Line.End && char.IsAsciiLetterOrDigit(context.Content[end]))
        {
            end++;
        }

        var isRestore = match.Groups["word"].Value == "restore";
        var suppressed = isRestore
            ? Suppressions.Find(context.Model.Document).Where(comment => comment.Span.End <= context.Offset).SelectMany(comment => comment.Ids.Select(id => id.Id)).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : [];
        var written = match.Groups["before"].Value;
        var items = RuleItems.Find(typed.Value, TextSpan.FromBounds(start, end), id => !written.Contains(id, StringComparison.OrdinalIgnoreCase), suppressed.Contains, id => id);
        return context.Searched(items, start);
    }

    // Where the content of a comment begins that is still open at the cursor.
    private static int? CommentStart(CompletionContext context)
    {
        var before = context.Before;
        switch (context.Model.Document)
        {
            case MarkdownDocument document when CursorRegions.FrontMatter(document, context.Offset) is not null:
            case ManifestDocument:
                return YamlComment().Match(before) is { Success: true } yaml ? context.Line.Start + yaml.Length : null;
            case BibliographyDocument:
                var sign = context.Region == CursorRegion.BibTeX ? BibComment() : YamlComment();
                return sign.Match(before) is { Success: true } comment ? context.Line.Start + comment.Length : null;
            case MarkdownDocument:
                var open = before.LastIndexOf("<!--", StringComparison.Ordinal);
                return open >= 0 && !before.AsSpan(open).Contains("-->", StringComparison.Ordinal) && !IsCode(context, context.Line.Start + open)
                    ? context.Line.Start + open + 4
                    : null;
            default:
                return null;
        }
    }

    private static bool IsCode(CompletionContext context, int offset) =>
        context.Model.NodesAt(offset).Any(node => node is CodeNode or CodeBlockNode or MathNode or EscapeNode);

    [GeneratedRegex(@"^\s*apparatus:(?<word>(?:[a-z][a-z-]*)?)$")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*apparatus:(?<word>disable-next|disable|restore)\s+(?<before>(?:[A-Za-z]+\d+\s*,\s*)*)(?<typed>(?:[A-Za-z0-9][A-Za-z0-9-]*)?)$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*#")]
    private static partial Regex YamlComment();

    [GeneratedRegex(@"^\s*%")]
    private static partial Regex BibComment();
}

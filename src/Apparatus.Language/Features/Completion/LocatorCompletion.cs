using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>
/// Locator terms after a key and its comma inside brackets, <c>[@a, ch|]</c>, and in the bracket after a key in the text, <c>@a [ch|]</c>: those
/// that Pandoc knows in the edition's language (FORMAT A5.2), in the form that works everywhere.
/// </summary>
internal sealed partial class LocatorCompletion : CompletionProvider
{
    // The most usual first.
    private static readonly ImmutableArray<LocatorKind> Order =
    [
        LocatorKind.Page, LocatorKind.Chapter, LocatorKind.Section, LocatorKind.Volume, LocatorKind.Note, LocatorKind.Paragraph, LocatorKind.Part,
        LocatorKind.Book, LocatorKind.Folio, LocatorKind.Line, LocatorKind.Column, LocatorKind.Figure, LocatorKind.Issue, LocatorKind.Verse,
        LocatorKind.Opus, LocatorKind.SubVerbo,
    ];

    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (context.Region != CursorRegion.Prose || Typed(context) is not { } typed)
        {
            return null;
        }

        if (LocatorTerms.For(context.Edition.Settings.Language, context.Edition.Settings.Pandoc) is not { } terms)
        {
            return CompletionList.Empty;
        }

        // The span begins after the comma: then the space that a person types next does not close the list.
        var space = typed[..(typed.Length - typed.TrimStart().Length)];
        var isFresh = typed.Length == 0 && context.Before is [.., ','];
        var lead = isFresh ? " " : space;
        var trail = context.After is [' ' or '\u00A0', ..] ? string.Empty : " ";
        var end = context.Offset;
        while (end < context.Line.End && (char.IsLetter(context.Content[end]) || context.Content[end] is '.' or '§' or '¶'))
        {
            end++;
        }

        // “[@a, |see also]”: the word after the cursor is no term that somebody is changing.
        end = typed.Trim().Length == 0 ? context.Offset : end;
        trail = end < context.Line.End && context.Content[end] is ' ' or '\u00A0' ? string.Empty : trail;
        var span = TextSpan.FromBounds(context.Offset - typed.Length, end);
        var items = Order
            .SelectMany(kind => new[] { (Kind: kind, IsPlural: false), (Kind: kind, IsPlural: true) })
            .Select(form => (form.Kind, form.IsPlural, Term: terms.Preferred(form.Kind, form.IsPlural)))
            .Where(form => form.Term is not null && (typed.Trim().Length == 0 || char.IsLetter(typed.Trim()[0])))
            .DistinctBy(form => form.Term, StringComparer.Ordinal)
            .Select((form, position) => new CompletionItem(form.Term ?? string.Empty, CompletionItemKind.LocatorTerm, span, $"{lead}{form.Term}{trail}")
            {
                FilterText = lead + form.Term,
                SortText = CompletionContext.SortText(position),
                Description = Name(form.Kind, form.IsPlural),
            });
        return new CompletionList([.. items], false);
    }

    private static string Name(LocatorKind kind, bool isPlural) => (kind, isPlural) switch
    {
        (LocatorKind.SubVerbo, _) => "headword of a dictionary",
        (LocatorKind.Folio, false) => "leaf",
        (LocatorKind.Folio, true) => "leaves",
        (LocatorKind.Opus, _) => "opus",
        (_, false) => kind.ToString().ToLowerInvariant(),
        (_, true) => kind.ToString().ToLowerInvariant() + "s",
    };

    // What has been typed where a locator begins, white space included; null where none can begin.
    private static string? Typed(CompletionContext context)
    {
        var open = context.OpenBracket();
        if (open < 0)
        {
            return null;
        }

        var inside = context.Content[(open + 1)..context.Offset];
        inside = inside[(inside.LastIndexOf(';') + 1)..];
        var item = AfterKey().Match(inside);
        if (item.Success)
        {
            return OnOneLine(item.Groups["typed"].Value);
        }

        return !inside.Contains('@', StringComparison.Ordinal) && Partial().IsMatch(inside) && KeyBefore().IsMatch(context.Content[Math.Max(0, open - 200)..open])
            ? OnOneLine(inside)
            : null;
    }

    private static string OnOneLine(string typed) => typed[(typed.LastIndexOfAny(['\n', '\r']) + 1)..];

    private const string Key = @"(?<![\p{L}\p{N}.\\])@(?:\{[^\s}]*\}|[\p{L}\p{M}\p{N}_](?:[:.#$%&\-+?<>~/]?[\p{L}\p{M}\p{N}_])*)";

    [GeneratedRegex(@"^[^@\\]*" + Key + @"\s*,(?<typed>\s*[\p{L}.§¶]*)$")]
    private static partial Regex AfterKey();

    [GeneratedRegex(@"^\s*[\p{L}.§¶]*$")]
    private static partial Regex Partial();

    [GeneratedRegex(Key + @"[ \t]?$")]
    private static partial Regex KeyBefore();
}

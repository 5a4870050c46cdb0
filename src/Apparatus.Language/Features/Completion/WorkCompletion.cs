using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Works after <c>@</c>, <c>-@</c> and <c>@{</c>: in text, notes, brackets, and in metadata and glossaries in YAML where Markdown is read.</summary>
internal sealed class WorkCompletion : CompletionProvider
{
    // Values of metadata that are names of files, data of their own, or ours.
    private static readonly FrozenSet<string> NoMarkdown = new[]
    {
        "bibliography", "citation-abbreviations", "csl", "edition", "glossary", "lang", "notes", "references", "resp", "status", "witness",
    }.ToFrozenSet(StringComparer.Ordinal);

    // The same in a glossary in YAML.
    private static readonly FrozenSet<string> NoDefinition = new[] { "also", "case", "entries", "glossary", "id", "kind", "lang", "scope", "see", "term", "terms" }.ToFrozenSet(StringComparer.Ordinal);

    // What follows a key in brackets. Only a key that begins as typed is chosen by them: a word of a title may be no key at all.
    private static readonly ImmutableArray<char> Commit = [',', ';', ']'];

    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (Key(context) is not var (at, typed, isBraced))
        {
            return null;
        }

        var isYaml = context.Region is CursorRegion.FrontMatter or CursorRegion.Manifest or CursorRegion.GlossaryList;
        if (!isYaml && context.Region != CursorRegion.Prose)
        {
            return null;
        }

        if (isYaml && !IsMarkdownValue(context))
        {
            return null;
        }

        var start = context.Line.Start + at;
        var end = isBraced ? BracedEnd(context) : CitationKeys.End(context.Content, context.Offset, context.Line.End);
        Func<string, string> write = isBraced ? key => $"@{{{key}}}" : CitationKeys.Write;
        if (isYaml && IsPlainStart(context, at))
        {
            // YAML keeps “@” at the start of a value for itself.
            write = key => $"\"{CitationKeys.Write(key)}\"";
        }
        else if (!isYaml && context.Options.BracketCitations && !isBraced && context.OpenBracket() < 0)
        {
            var isSuppressed = at > 0 && context.Before[at - 1] == '-';
            start -= isSuppressed ? 1 : 0;
            write = key => $"[{(isSuppressed ? "-" : string.Empty)}{CitationKeys.Write(key)}]";
        }

        var items = WorkItems.Find(context, typed, TextSpan.FromBounds(start, end), write);
        return context.Searched([.. Insertable(context, items, typed, isBraced)], start);
    }

    // Where letters follow the cursor, a person may want to write the key in front of them.
    private static IEnumerable<CompletionItem> Insertable(
        CompletionContext context, ImmutableArray<CompletionItem> items, string typed, bool isBraced)
    {
        foreach (var item in items)
        {
            var isBeginning = typed.Length > 0 && !isBraced && item.Label.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
            yield return item with
            {
                InsertSpan = isBraced || item.Span.End == context.Offset ? null : TextSpan.FromBounds(item.Span.Start, context.Offset),
                CommitCharacters = isBeginning ? Commit : [],
            };
        }
    }

    // Where “@” stands in the line, and what has been typed after it.
    private static (int At, string Typed, bool IsBraced)? Key(CompletionContext context)
    {
        var before = context.Before;
        var i = before.Length;
        while (i > 0 && (CitationKeys.IsWord(before[i - 1]) || CitationKeys.IsInner(before[i - 1])))
        {
            i--;
        }

        var isBraced = false;
        if (!(i > 0 && before[i - 1] == '@'))
        {
            i = before.LastIndexOf("@{", StringComparison.Ordinal) + 2;
            if (i < 2 || before.AsSpan(i).ContainsAny(" \t}"))
            {
                return null;
            }

            isBraced = true;
        }

        var at = isBraced ? i - 2 : i - 1;
        return IsCitation(context, at) && (isBraced || !HasEnded(before, i)) ? (at, before[i..], isBraced) : null;
    }

    private static bool IsCitation(CompletionContext context, int at)
    {
        var before = context.Before;
        if (at == 0)
        {
            return true;
        }

        // E-mail addresses, and web addresses that have not been put in angle brackets.
        if ((before[at - 1] != '_' && CitationKeys.IsWord(before[at - 1])) || before[at - 1] is '.' or '@' || context.IsEscaped(at))
        {
            return false;
        }

        var word = before.AsSpan(0, at).LastIndexOfAny(" \t[(\"") + 1;
        var token = before.AsSpan(word, at - word);
        return !token.Contains("://", StringComparison.Ordinal) && !token.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            && !token.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }

    // Two marks in a row end a key, and so does a mark at the start: “@a--”, “@-”.
    private static bool HasEnded(string before, int start)
    {
        for (var i = start; i < before.Length; i++)
        {
            if (CitationKeys.IsInner(before[i]) && (i == start || CitationKeys.IsInner(before[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static int BracedEnd(CompletionContext context)
    {
        var close = context.After.AsSpan().IndexOfAny(" \t}");
        return close >= 0 && context.After[close] == '}' ? context.Offset + close + 1 : context.Offset;
    }

    private static bool IsMarkdownValue(CompletionContext context)
    {
        if (context.Setting is not { Path.Length: > 0 } place || place.Position == SettingPosition.Key)
        {
            return false;
        }

        return context.Region == CursorRegion.GlossaryList ? !NoDefinition.Contains(place.Path[^1])
            : context.Region == CursorRegion.Manifest ? place.Path.AsSpan().Contains("nocite")
            : !NoMarkdown.Contains(place.Path[0]) && !place.Path[0].EndsWith('_');
    }

    private static bool IsPlainStart(CompletionContext context, int at) =>
        context.Setting is { IsBlockText: false, Quote: null } place && place.Span.Start == context.Line.Start + at;
}

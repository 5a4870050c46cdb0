using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>
/// Headwords and variants in prose that begin as the words before the cursor, when somebody asks for them. What is written are plain words, in the
/// case that has been typed; they are recognised without a link (FORMAT A7.2).
/// </summary>
internal sealed partial class TermCompletion : CompletionProvider
{
    // A form is looked for from each of so many words before the cursor, in so many characters.
    private const int MostWords = 4;
    private const int FarthestBack = 120;

    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (!context.Options.IsInvoked || context.Region != CursorRegion.Prose || context.Edition.Glossary.IsEmpty)
        {
            return null;
        }

        var starts = Starts(context);
        if (starts.Count == 0 || OpenAttributes().IsMatch(context.Before) || IsInCitation(context))
        {
            return null;
        }

        var end = context.Offset;
        while (end < context.Line.End && IsLetter(context.Content[end]))
        {
            end++;
        }

        var items = Find(context, starts).Select((found, position) => new CompletionItem(found.Text, CompletionItemKind.Term, TextSpan.FromBounds(found.Start, end), found.Text)
        {
            InsertSpan = end == context.Offset ? null : TextSpan.FromBounds(found.Start, context.Offset),
            FilterText = context.Content[found.Start..context.Offset],
            SortText = CompletionContext.SortText(position),
            Detail = TermItems.Detail(context, found.Place),
            Description = found.IsVariant ? $"variant of {found.Place.Entry.Headword}" : null,
            Data = new CompletionData(CompletionDataKind.Term, found.Place.Entry.Id),
        });
        return new CompletionList([.. items], true);
    }

    private static IEnumerable<Found> Find(CompletionContext context, List<(int Start, string Typed)> starts)
    {
        var all = new List<Found>();
        var whole = int.MaxValue;
        foreach (var place in context.Edition.Glossary.Entries)
        {
            foreach (var (form, isVariant) in TermForms.Of(place.Entry))
            {
                foreach (var (start, typed) in starts)
                {
                    if (Begins(form, typed) is not { } isWhole)
                    {
                        continue;
                    }

                    if (isWhole)
                    {
                        whole = Math.Min(whole, start);
                    }
                    else
                    {
                        all.Add(new Found(TermForms.Write(place.Entry, form, context.Content[start..context.Offset]), place, isVariant, start));
                    }

                    break;
                }
            }
        }

        // The last word of a term that is complete begins no other.
        return all.Where(found => found.Start <= whole).OrderBy(found => found.Start).ThenBy(found => found.IsVariant).ThenBy(found => found.Text, StringComparer.OrdinalIgnoreCase)
            .DistinctBy(found => (found.Text, found.Start)).Take(context.Options.MaximumItems);
    }

    // Whether what has been typed is all of a form (true) or its beginning (false); null when it is neither. The first letter decides for most.
    private static bool? Begins(string form, string typed) =>
        form.Length > 0 && (form[0] > '\u007F' || char.ToLowerInvariant(form[0]) == typed[0]) && Plain(form) is var plain && plain.StartsWith(typed, StringComparison.Ordinal)
            ? plain.Length == typed.Length
            : null;

    // Without case and accents, hyphens as spaces, apostrophes straight.
    private static string Plain(string words) => SearchQuery.Fold(words.Replace('-', ' ').Replace('\u2010', ' ').Replace('\u2011', ' ').Replace('’', '\''));

    // Where each of the last words begins, the first of them first, with the words from there on.
    private static List<(int Start, string Typed)> Starts(CompletionContext context)
    {
        var starts = new List<(int, string)>();
        var before = context.Before;
        var first = Math.Max(0, before.Length - FarthestBack);
        var at = before.Length;
        while (starts.Count < MostWords && at > first && IsLetter(before[at - 1]))
        {
            while (at > first && IsLetter(before[at - 1]))
            {
                at--;
            }

            while (at < before.Length && IsApostrophe(before[at]))
            {
                at++;
            }

            if (at == before.Length || (at > 0 && !IsBeforeWord(before, at - 1)))
            {
                break;
            }

            starts.Insert(0, (context.Line.Start + at, Plain(before[at..])));
            while (at > first && before[at - 1] is ' ' or '-' or '\u2010' or '\u2011' or '\u00A0')
            {
                at--;
            }
        }

        return starts;
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || IsApostrophe(c);

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    // Not: addresses, keys, attributes, tags, formulas, escapes, the label of a link.
    private static bool IsBeforeWord(string before, int index) =>
        char.IsWhiteSpace(before[index]) || before[index] is '(' or '"' or '“' or '‘' or '\'' or '’' or '„' or '«' or '*' or '—' or '–' or '-' or '|' or '>' or '\u2010' or '\u2011'
        || (before[index] == '[' && !(index > 0 && before[index - 1] is ']' or '\\'));

    private static bool IsInCitation(CompletionContext context) =>
        context.Model.NodesAt(Math.Max(0, context.Offset - 1)).Any(node => node is CitationGroupNode)
        || (context.OpenBracket() is >= 0 and var open && context.Content.AsSpan(open, context.Offset - open).Contains('@'));

    [GeneratedRegex(@"(?:\]\{|\{[#.:])[^{}]*$")]
    private static partial Regex OpenAttributes();

    private readonly record struct Found(string Text, GlossaryPlace Place, bool IsVariant, int Start);
}

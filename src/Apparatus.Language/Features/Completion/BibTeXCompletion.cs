using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Model;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Types, fields, strings and words of values in a BibTeX file.</summary>
internal sealed class BibTeXCompletion : CompletionProvider
{
    private static readonly ImmutableArray<string> Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly ImmutableArray<(string Name, string Summary, string Snippet)> Commands =
    [
        ("string", "A string that values may use by its name.", "string{${1:name} = {$2}}"),
        ("comment", "What is passed over.", "comment{$1}"),
        ("preamble", "TeX code that Pandoc passes over.", "preamble{\"$1\"}"),
    ];

    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (context.Region != CursorRegion.BibTeX || context.Model.Document is not BibliographyDocument document)
        {
            return null;
        }

        if (BibTeXCursor.Find(context.Content, context.Offset) is not { } cursor)
        {
            return CompletionList.Empty;
        }

        var span = TextSpan.FromBounds(cursor.Start, WordEnd(context));
        var items = cursor.Place switch
        {
            BibTeXPlace.Type => Types(context, span),
            BibTeXPlace.FieldName => Fields(context, document, cursor, span),
            BibTeXPlace.Word => Words(document, cursor, span),
            BibTeXPlace.Text when span.End >= context.Offset && context.Content[cursor.Start..context.Offset].All(char.IsLetter) => FieldWords.Of(cursor.Type, cursor.Field).Select(word => new CompletionItem(word, CompletionItemKind.FieldValue, span, word)),
            _ => [],
        };
        return new CompletionList([.. items.Select((item, i) => item with { SortText = CompletionContext.SortText(i) })], false);
    }

    private static int WordEnd(CompletionContext context)
    {
        var end = context.Offset;
        while (end < context.Line.End && (char.IsLetterOrDigit(context.Content[end]) || context.Content[end] is '-' or '_'))
        {
            end++;
        }

        return end;
    }

    // A type that nothing follows brings what its references need.
    private static IEnumerable<CompletionItem> Types(CompletionContext context, TextSpan span)
    {
        var isFree = context.Options.Snippets && string.IsNullOrWhiteSpace(context.Content[span.End..context.Line.End]);
        foreach (var type in EntryTypes.All(BibliographyFormat.BibLaTeX).Where(type => type.Summary.Length > 0 && !type.Name.StartsWith("custom", StringComparison.Ordinal)))
        {
            yield return new CompletionItem(type.Name, CompletionItemKind.EntryType, span, isFree ? Snippet(type) : type.Name)
            {
                Detail = type.Summary,
                Description = type.CslType.Length > 0 && type.CslType != type.Name ? $"CSL {type.CslType}" : null,
                IsSnippet = isFree,
            };
        }

        foreach (var (name, summary, snippet) in Commands)
        {
            yield return new CompletionItem(name, CompletionItemKind.EntryType, span, isFree ? snippet : name) { Detail = summary, IsSnippet = isFree };
        }
    }

    private static string Snippet(EntryType type)
    {
        var text = new StringBuilder(type.Name).Append("{${1:key},\n");
        var stop = 2;
        foreach (var need in type.Required)
        {
            text.Append("  ").Append(need.Best).Append(" = {$").Append(stop++).Append("},\n");
        }

        return text.Append('}').ToString();
    }

    // Those that the type needs, those that it takes, all others; what is there already is left out.
    private static IEnumerable<CompletionItem> Fields(CompletionContext context, BibliographyDocument document, BibTeXCursor cursor, TextSpan span)
    {
        var type = EntryTypes.Find(BibliographyFormat.BibLaTeX, cursor.Type);
        var entry = document.Bibliography.Entries.FirstOrDefault(found => found.Span.Start == cursor.Entry);
        var present = (entry?.Fields ?? []).Where(field => !field.NameSpan.Contains(cursor.Start) && field.NameSpan.Start != cursor.Start).Select(field => EntryFields.Canonical(BibliographyFormat.BibLaTeX, field.Name)).ToHashSet(StringComparer.Ordinal);
        var needed = type?.Required.SelectMany(need => need.OneOf).ToList() ?? [];
        var after = context.Content.AsSpan(span.End, context.Line.End - span.End).TrimStart();
        var isFree = after.IsEmpty || after[0] is '}' or ',';
        var known = needed.Concat(type?.Optional ?? []).Concat(EntryFields.All(BibliographyFormat.BibLaTeX).Where(field => field.AliasOf is null && field.CslVariable is not null).Select(field => field.Name)).Distinct();
        foreach (var name in known.Where(name => !present.Contains(name)))
        {
            if (EntryFields.Find(BibliographyFormat.BibLaTeX, name) is { } field)
            {
                yield return new CompletionItem(name, CompletionItemKind.EntryField, span, !isFree ? name : context.Options.Snippets ? $"{name} = {{$1}}," : $"{name} = ")
                {
                    Detail = field.Summary,
                    Description = needed.Contains(name) ? "needed" : field.CslVariable is { } variable && variable != name ? $"CSL {variable}" : null,
                    IsSnippet = isFree && context.Options.Snippets,
                };
            }
        }
    }

    private static IEnumerable<CompletionItem> Words(BibliographyDocument document, BibTeXCursor cursor, TextSpan span)
    {
        var strings = document.Bibliography.Strings.Where(found => found.Span.End <= cursor.Start).Reverse().DistinctBy(found => found.Name.ToLowerInvariant()).OrderBy(found => found.Name, StringComparer.OrdinalIgnoreCase)
            .Select(found => new CompletionItem(found.Name, CompletionItemKind.FieldValue, span, found.Name) { Detail = found.Value });
        return cursor.Field == "month" ? Months.Select(month => new CompletionItem(month, CompletionItemKind.FieldValue, span, month)).Concat(strings) : strings;
    }
}

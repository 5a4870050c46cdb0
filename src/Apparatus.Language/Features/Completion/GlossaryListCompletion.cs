using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Keys of an entry of a glossary in YAML, and the values of <c>see</c>, <c>source</c>, <c>kind</c> and <c>case</c> (FORMAT A7.1).</summary>
internal sealed class GlossaryListCompletion : CompletionProvider
{
    private static readonly ImmutableArray<(string Name, string Meaning)> Keys =
    [
        ("term", "the headword, the preferred form"),
        ("definition", "what it means; a list for several paragraphs"),
        ("also", "other forms, a list or separated by semicolons; “!” before those to avoid"),
        ("see", "other entries, by headword or id"),
        ("source", "where the definition comes from: a citation or a key"),
        ("id", "what links lead to; t- and the headword where it is left out"),
        ("kind", "term, person, place, org or work"),
        ("lang", "the language of the headword where it is another than the edition’s"),
        ("scope", "files or witnesses in which this meaning holds"),
        ("case", "exact, where small and capital letters must be as written"),
        ("russian", "the word in Russian"),
        ("german", "the word in German"),
        ("french", "the word in French"),
        ("original", "the word in another language"),
        ("dates", "of a person"),
        ("role", "of a person"),
        ("note", "a remark"),
    ];

    private static readonly ImmutableArray<string> Kinds = ["term", "person", "place", "org", "work"];

    // An entry stands in the list itself, or in one under these keys.
    private static readonly ImmutableArray<string> Lists = ["terms", "entries", "glossary"];

    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (context.Region != CursorRegion.GlossaryList)
        {
            return null;
        }

        if (context.Setting is not { IsBlockText: false } place)
        {
            return CompletionList.Empty;
        }

        var path = place.Path is [var list, ..] && Lists.Contains(list) ? place.Path.RemoveAt(0) : place.Path;
        return path switch
        {
            [] when IsInEntry(context) && place.Typed.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '-') => InKeys(context, place),
            [var key] when place.Position == SettingPosition.Value => InValue(context, place, key.Replace('_', ' ').Replace('-', ' ')),
            _ => CompletionList.Empty,
        };
    }

    // At the margin stand the dashes of the list, or its key.
    private static bool IsInEntry(CompletionContext context) => context.Before is [' ' or '-', ..];

    // On the line of the dash the first key of an entry is not known to be one until its colon is typed.
    private static CompletionList InKeys(CompletionContext context, SettingCursor place)
    {
        var fields = context.Edition.Settings.Fields.Select(name => (Name: name.ToLowerInvariant(), Meaning: "a field that this edition declares"));
        var lead = place.NeedsSpace ? " " : string.Empty;
        var items = Keys.Concat(fields).DistinctBy(key => key.Name)
            .Where(key => !place.Siblings.Contains(key.Name))
            .Select((key, position) => new CompletionItem(key.Name, CompletionItemKind.SettingKey, place.Span, lead + (place.HasColon ? key.Name : key.Name + ": "))
            {
                FilterText = lead + key.Name,
                SortText = CompletionContext.SortText(position),
                Detail = key.Meaning,
            });
        return new CompletionList([.. items], false);
    }

    private static CompletionList InValue(CompletionContext context, SettingCursor place, string key)
    {
        if (FieldNames.IsReference(key))
        {
            return InReference(context, place);
        }

        if (key.Equals("source", StringComparison.OrdinalIgnoreCase) && !place.Typed.Contains('@', StringComparison.Ordinal))
        {
            var space = place.NeedsSpace ? " " : string.Empty;
            return context.Searched(WorkItems.Find(context, place.Typed, place.Span, work => space + SettingValueItems.Quote(place, work)), place.Span.Start);
        }

        var values = key == "kind" ? Kinds : key == "case" ? ["exact"] : ImmutableArray<string>.Empty;
        var lead = place.NeedsSpace ? " " : string.Empty;
        var mark = place.Quote?.ToString() ?? string.Empty;
        return new CompletionList(
            [
                .. values.Select((value, position) => new CompletionItem(value, CompletionItemKind.SettingValue, place.Span, lead + SettingValueItems.Quote(place, value))
                {
                    FilterText = lead + mark + value,
                    SortText = CompletionContext.SortText(position),
                }),
            ],
            false);
    }

    // Several names in one value have semicolons between them; each is completed by itself.
    private static CompletionList InReference(CompletionContext context, SettingCursor place)
    {
        var last = place.Typed.LastIndexOf(';') + 1;
        var typed = place.Typed[last..].TrimStart();
        var isPart = last > 0;
        var span = isPart ? TextSpan.FromBounds(context.Offset - typed.Length, context.Offset) : place.Span;
        var lead = place.NeedsSpace ? " " : string.Empty;
        var (glossary, path) = (context.Edition.Glossary, context.Model.Document.Path);
        var own = (glossary.EntryAt(path, context.Offset) ?? glossary.EntryAt(path, place.Span.Start - 1))?.Number;
        var items = TermItems.Find(
            context,
            typed,
            span,
            found => isPart ? Name(context, found.Entry) : lead + SettingValueItems.Quote(place, Name(context, found.Entry)),
            found => found.Number != own);
        return context.Searched(items, span.Start);
    }

    // Its headword; where that means several entries, or would be cut at a semicolon, the id.
    private static string Name(CompletionContext context, GlossaryEntry entry) =>
        entry.Headword.Contains(';', StringComparison.Ordinal) || context.Edition.Glossary.Lookup(entry.Headword).Length != 1 ? entry.Id : entry.Headword;
}

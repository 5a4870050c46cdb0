using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>The keys that the entries of a bibliography define and name.</summary>
internal static class EntryWorks
{
    // Fields whose value is one key or a list of keys (biblatex manual, "Special fields").
    private static readonly FrozenSet<string> ParentFields =
        new[] { "crossref", "xref", "xdata", "related", "entryset" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, in order.</summary>
    public static IEnumerable<Occurrence> All(Document document, BibliographySource source) => source.File.Entries.SelectMany(entry => Of(document, entry));

    /// <summary>Those of one name, in order.</summary>
    public static IEnumerable<Occurrence> Find(Document document, BibliographySource source, string name) =>
        source.File.Entries.Where(entry => MayName(entry, name))
            .SelectMany(entry => Of(document, entry))
            .Where(found => found.Symbol.Name == name);

    /// <summary>Those of the entry at an offset; entries of a broken file may overlap, then of each of them.</summary>
    public static IEnumerable<Occurrence> At(Document document, BibliographySource source, int offset)
    {
        var entries = source.File.Entries;
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? [] : Of(document, entries[low - 1]);
    }

    /// <summary>Whether an entry has a field that names other entries.</summary>
    public static bool NamesOthers(BibliographyEntry entry) => entry.Format.IsBibTeX() && entry.Fields.Any(field => ParentFields.Contains(field.Name));

    /// <summary>Those of one entry, in order.</summary>
    public static IEnumerable<Occurrence> Of(Document document, BibliographyEntry entry)
    {
        var found = new List<Occurrence>();
        if (entry.Key.Length > 0)
        {
            found.Add(Defined(document, entry, entry.Key, entry.KeySpan));
        }

        found.AddRange(entry.Aliases.Select(alias => Defined(document, entry, alias.Key, alias.Span)));
        if (entry.Format.IsBibTeX())
        {
            foreach (var field in entry.Fields.Where(field => ParentFields.Contains(field.Name)))
            {
                found.AddRange(Keys(document.Text, field).Select(key =>
                    new Occurrence(new Symbol(SymbolKind.Work, key.Key), false, document.Path, key.Span, key.Span, key.Span)));
            }
        }

        return found.OrderBy(occurrence => occurrence.Span);
    }

    // There may be thousands of entries: a quick look before they are taken apart.
    private static bool MayName(BibliographyEntry entry, string name)
    {
        if (entry.Key == name)
        {
            return true;
        }

        foreach (var alias in entry.Aliases)
        {
            if (alias.Key == name)
            {
                return true;
            }
        }

        if (!entry.Format.IsBibTeX())
        {
            return false;
        }

        foreach (var field in entry.Fields)
        {
            if (field.Value.Contains(name, StringComparison.Ordinal) && ParentFields.Contains(field.Name))
            {
                return true;
            }
        }

        return false;
    }

    // A value that is put together of macros has no place for its key.
    private static ImmutableArray<(string Key, TextSpan Span)> Keys(SourceText text, BibliographyField field)
    {
        var inner = field.ValueSpan;
        if (inner.Length < 2 || inner.End > text.Length || text[inner.Start] is not ('{' or '"') || text[inner.End - 1] is not ('}' or '"'))
        {
            return [];
        }

        var keys = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        var at = inner.Start + 1;
        foreach (var part in text.Content[at..(inner.End - 1)].Split(','))
        {
            var key = part.Trim();
            var start = at + part.Length - part.TrimStart().Length;
            at += part.Length + 1;
            if (key.Length > 0 && key.AsSpan().IndexOfAny("{}#\"\\") < 0)
            {
                keys.Add((key, new TextSpan(start, key.Length)));
            }
        }

        return keys.DrainToImmutable();
    }

    private static Occurrence Defined(Document document, BibliographyEntry entry, string key, TextSpan span) =>
        new(new Symbol(SymbolKind.Work, key), true, document.Path, span, span, entry.Span);
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Csl;

/// <summary>Makes entries of CSL items, wherever they were read.</summary>
internal sealed class CslItems(BibliographyFormat format, string text)
{
    private readonly ImmutableArray<BibliographyEntry>.Builder entries = ImmutableArray.CreateBuilder<BibliographyEntry>();
    private readonly ImmutableArray<BibliographyProblem>.Builder problems = ImmutableArray.CreateBuilder<BibliographyProblem>();

    /// <summary>Adds a problem that its reader found.</summary>
    public void Add(BibliographyProblem problem) => problems.Add(problem);

    /// <summary>Adds all items of a list. Anything else is a problem, but for nothing at all.</summary>
    public void AddList(YamlNode list)
    {
        switch (list)
        {
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    AddItem(item);
                }

                break;
            case YamlScalar { IsPlain: true, Value: "" or "null" or "~" }:
                break;
            default:
                Add(new BibliographyProblem(
                    BibliographyProblemKind.WrongShape, FirstLine(list.Span), null, "Pandoc expects a list of items here and reads none of this."));
                break;
        }
    }

    /// <summary>Adds an item and gives its key, or null when it has none.</summary>
    /// <param name="item">The item; it should be a map.</param>
    /// <param name="isWhole">Whether it could be read to its end; of a broken item nothing is said to be missing.</param>
    public string? AddItem(YamlNode item, bool isWhole = true)
    {
        if (item is not YamlMapping map)
        {
            if (isWhole)
            {
                Add(new BibliographyProblem(
                    BibliographyProblemKind.WrongShape, FirstLine(item.Span), null, "This is not an item: Pandoc expects names and values, with an id."));
            }

            return null;
        }

        var start = new TextSpan(map.Span.Start, 0);
        var key = Scalar(map, "id");
        var type = Scalar(map, "type");
        var name = key is { Value.Length: > 0 } ? key.Value : null;
        if (isWhole)
        {
            ReportMissing(map, name, type);
        }

        entries.Add(new BibliographyEntry(
            format,
            name ?? string.Empty,
            key is null ? start : Inner(key),
            type?.Value ?? string.Empty,
            type is null ? start : Inner(type),
            map.Span,
            ReadFields(map, name),
            []));
        return name;
    }

    /// <summary>Adds an item of which only the key could be read.</summary>
    public void AddKey(string key, TextSpan keySpan, TextSpan span)
    {
        var start = new TextSpan(span.Start, 0);
        entries.Add(new BibliographyEntry(format, key, keySpan, string.Empty, start, span, [], []));
    }

    /// <summary>All that was added.</summary>
    public BibliographyFile ToFile()
    {
        problems.Sort((left, right) => left.Span.CompareTo(right.Span));
        return new BibliographyFile(format, entries.ToImmutable(), [], problems.ToImmutable());
    }

    private void ReportMissing(YamlMapping map, string? key, YamlScalar? type)
    {
        if (key is null)
        {
            Add(new BibliographyProblem(
                BibliographyProblemKind.MissingKey, FirstLine(map.Span), null, "This item has no id; Pandoc skips it."));
        }
        else if (type is not { Value.Length: > 0 })
        {
            Add(new BibliographyProblem(
                BibliographyProblemKind.MissingType, FirstLine(map.Span), key, $"Item ‘{key}’ has no type; a style cannot tell a book from an article."));
        }
    }

    private ImmutableArray<BibliographyField> ReadFields(YamlMapping map, string? key)
    {
        var fields = ImmutableArray.CreateBuilder<BibliographyField>(map.Entries.Length);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            var isNew = names.Add(entry.Key.Value);
            if (!isNew && format == BibliographyFormat.CslJson)
            {
                // Pandoc takes the first of two members of JSON (measured), but the last of two keys of YAML, whose reader reports them.
                Add(new BibliographyProblem(
                    BibliographyProblemKind.DuplicateField,
                    entry.Key.Span,
                    key,
                    $"“{entry.Key.Value}” stands twice in this item; Pandoc takes the first one, silently."));
                continue;
            }

            if (entry.Key.Value is not ("id" or "type"))
            {
                fields.Add(new BibliographyField(entry.Key.Value, Inner(entry.Key), ValueOf(entry.Value), entry.Value.Span, entry.Value));
            }
        }

        return fields.ToImmutable();
    }

    private string ValueOf(YamlNode value) => value is YamlScalar scalar
        ? scalar.Value
        : value.Span.End <= text.Length ? text[value.Span.Start..value.Span.End] : string.Empty;

    private YamlScalar? Scalar(YamlMapping map, string name)
    {
        if (format != BibliographyFormat.CslJson)
        {
            return map[name] as YamlScalar;
        }

        foreach (var entry in map.Entries)
        {
            if (entry.Key.Value == name)
            {
                return entry.Value as YamlScalar;
            }
        }

        return null;
    }

    // A quoted value without its quotation marks, as far as that can be told from its length.
    private static TextSpan Inner(YamlScalar scalar) =>
        !scalar.IsPlain && scalar.Span.Length >= 2 ? new TextSpan(scalar.Span.Start + 1, scalar.Span.Length - 2) : scalar.Span;

    private TextSpan FirstLine(TextSpan span)
    {
        if (span.End > text.Length)
        {
            return span;
        }

        var found = text.AsSpan()[span.Start..span.End].IndexOfAny('\n', '\r');
        return found < 0 ? span : new TextSpan(span.Start, found);
    }
}

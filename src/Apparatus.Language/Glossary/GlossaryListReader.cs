using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary;

/// <summary>
/// Reads a glossary in YAML, a list of entries with <c>term</c>, <c>also</c>, <c>definition</c>, <c>see</c> and the like (FORMAT A7.1), or a map
/// that holds such a list under <c>terms</c>. Values are Markdown.
/// </summary>
public sealed class GlossaryListReader
{
    // Enough for any file that a person is editing; a file with more faults is no glossary.
    private const int MostFaults = 20;

    private static readonly ImmutableArray<string> ListKeys = ["terms", "entries", "glossary"];

    private readonly SourceText text;
    private readonly ImmutableArray<string> fields;
    private readonly ImmutableArray<GlossaryFault>.Builder faults = ImmutableArray.CreateBuilder<GlossaryFault>();
    private readonly ImmutableArray<YamlProblem>.Builder problems = ImmutableArray.CreateBuilder<YamlProblem>();

    private GlossaryListReader(SourceText text, ImmutableArray<string> fields)
    {
        this.text = text;
        this.fields = fields;
    }

    /// <summary>Reads the entries of a file.</summary>
    /// <param name="text">Any text whatever. An entry that is no YAML costs itself only.</param>
    /// <param name="fields">Names of fields besides the format's own.</param>
    public static GlossaryFile Read(SourceText text, ImmutableArray<string> fields)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new GlossaryListReader(text, fields);
        var items = reader.Items();
        var entries = items.Select(reader.ReadEntry).OfType<GlossaryEntry>().ToImmutableArray();
        return new GlossaryFile(entries, reader.faults.DrainToImmutable(), [.. reader.problems.OrderBy(problem => problem.Span)]);
    }

    // An item that holds a fault is blanked, so that those after it can be read.
    private ImmutableArray<YamlNode> Items()
    {
        var readable = text;
        for (var round = 0; ; round++)
        {
            var tree = YamlReader.Read(readable);
            problems.AddRange(tree.Problems);
            var fault = tree.Problems.FirstOrDefault(problem => problem.Kind is not YamlProblemKind.DuplicateKey);
            if (fault is null || round == MostFaults || ItemAround(readable, fault.Span.Start) is not { } item)
            {
                return ItemsOf(tree.Root);
            }

            problems.RemoveAll(problem => problem.Kind == YamlProblemKind.DuplicateKey);
            readable = SourceText.From(Blank(readable.Content, item));
        }
    }

    private ImmutableArray<YamlNode> ItemsOf(YamlNode? root)
    {
        switch (root)
        {
            case YamlSequence sequence:
                return sequence.Items;
            case YamlMapping map when ListKeys.Select(key => map[key]).OfType<YamlSequence>().FirstOrDefault() is { } list:
                return list.Items;
            case null or YamlScalar { Value: "" }:
                return [];
            default:
                Report(root.Span, "a glossary in YAML is a list: begin each entry with “- term:”");
                return [];
        }
    }

    // The lines from one "- " in the first column (or as far in as the first item) to the next.
    private static TextSpan? ItemAround(SourceText text, int offset)
    {
        var first = Math.Min(text.GetLine(Math.Min(offset, text.Length)), text.LineCount - 1);
        while (first >= 0 && !IsItem(text, first))
        {
            first--;
        }

        if (first < 0)
        {
            return null;
        }

        var last = first + 1;
        while (last < text.LineCount && !IsItem(text, last))
        {
            last++;
        }

        return TextSpan.FromBounds(text.GetLineSpan(first).Start, last < text.LineCount ? text.GetLineSpan(last).Start : text.Length);
    }

    private static bool IsItem(SourceText text, int line)
    {
        var content = text.Content.AsSpan(text.GetLineSpan(line).Start);
        return content is ['-', ' ' or '\t', ..] || content.StartsWith("  - term:", StringComparison.Ordinal);
    }

    private static string Blank(string content, TextSpan span) => string.Create(content.Length, (content, span), static (result, from) =>
    {
        from.content.CopyTo(result);
        foreach (ref var c in result.Slice(from.span.Start, from.span.Length))
        {
            c = c is '\n' or '\r' ? c : ' ';
        }
    });

    private GlossaryEntry? ReadEntry(YamlNode item)
    {
        if (item is not YamlMapping map)
        {
            Report(item.Span, "an entry begins with “term:”");
            return null;
        }

        if ((map["term"] ?? map["headword"]) is not YamlScalar { Value: var headword } term || string.IsNullOrWhiteSpace(headword))
        {
            Report(map.Entries.IsEmpty ? map.Span : map.Entries[0].Key.Span, "the entry has no “term:”");
            return null;
        }

        var words = Plain(headword);
        var paragraphs = map.Entries.SelectMany(entry => Paragraphs(entry)).ToImmutableArray();
        return new GlossaryEntry
        {
            Id = Scalar(map["id"])?.Value.TrimStart('#') ?? GlossaryReader.DefaultId(headword),
            IdSpan = Scalar(map["id"]) is { } id ? Inner(id) : null,
            Headword = words,
            HeadwordSpan = Inner(term),
            TermSpan = Inner(term),
            Span = map.Span,
            Kind = Kind(Scalar(map["kind"])?.Value),
            Language = Scalar(map["lang"])?.Value,
            IsCaseExact = Scalar(map["case"])?.Value == "exact",
            Variants = [.. Texts(map["also"]).Select(part => GlossaryReader.Variant(part.Text, part.Span, isPrinted: false)).OfType<GlossaryVariant>()],
            AlsoSpan = map["also"]?.Span,
            Originals = [.. paragraphs.Where(GlossaryReader.HasOriginals).SelectMany(Originals)],
            Scope = [.. Texts(map["scope"]).Select(part => new ScopeName(part.Text, part.Span))],
            Paragraphs = paragraphs,
            SeeAlso = [.. References(map)],
        };
    }

    // A list of definitions is several paragraphs; a list under any other name is one.
    private IEnumerable<GlossaryParagraph> Paragraphs(YamlEntry entry)
    {
        var name = entry.Key.Value.Replace('_', ' ').Replace('-', ' ');
        if (name == "definition" || name == "definitions")
        {
            return Scalars(entry.Value).Where(scalar => scalar.Value.Trim().Length > 0).Select(scalar => Paragraph(entry, null, scalar.Value));
        }

        var field = FieldNames.All.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? fields.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (field is null || field == "Also")
        {
            return [];
        }

        var value = string.Join("; ", Scalars(entry.Value).Select(scalar => field == "Source" ? Citation(scalar.Value) : scalar.Value).Where(part => part.Trim().Length > 0));
        return value.Length == 0 ? [] : [Paragraph(entry, field, value)];
    }

    private static GlossaryParagraph Paragraph(YamlEntry entry, string? field, string value)
    {
        var own = SourceText.From(value.Trim());
        var span = TextSpan.FromBounds(entry.Key.Span.Start, Math.Max(entry.Key.Span.End, entry.Value.Span.End));
        return new GlossaryParagraph(span, field, field is null ? new TextSpan(span.Start, 0) : entry.Key.Span, own, EditionParser.Parse(own).Blocks);
    }

    // A source may be a citation as in the text, or the key alone.
    private static string Citation(string value) => value.AsSpan().IndexOfAny(" [@") < 0 && value.Length > 0 ? $"[@{value}]" : value;

    private IEnumerable<GlossaryOriginal> Originals(GlossaryParagraph paragraph)
    {
        var marked = GlossaryReader.OriginalsIn(paragraph.Text, paragraph.Blocks).Select(original => original with { Span = paragraph.Span }).ToList();
        if (marked.Count > 0 || paragraph.Field is not { } field)
        {
            return marked;
        }

        var language = field.ToUpperInvariant() switch
        {
            "RUSSIAN" => "ru",
            "GERMAN" => "de",
            "FRENCH" => "fr",
            _ => null,
        };
        return language is null
            ? []
            : GlossaryReader.Parts(paragraph.Text, new TextSpan(0, paragraph.Text.Length)).Select(part => new GlossaryOriginal(Plain(part.Part), paragraph.Span, language));
    }

    private static IEnumerable<EntryReference> References(YamlMapping map) =>
        map.Entries.Where(entry => FieldNames.IsReference(entry.Key.Value.Replace('_', ' ').Replace('-', ' ')))
            .SelectMany(entry => Texts(entry.Value))
            .Select(part => new EntryReference(part.Text.StartsWith('#') ? part.Text[1..] : part.Text.StartsWith("t-", StringComparison.Ordinal) ? part.Text : GlossaryReader.DefaultId(part.Text), part.Span, part.Text, false));

    // A list, or one text with semicolons.
    private static IEnumerable<(string Text, TextSpan Span)> Texts(YamlNode? node) =>
        Scalars(node).SelectMany(scalar => scalar.Value.Split(';').Select(part => part.Trim()).Where(part => part.Length > 0).Select(part => (part, SpanOf(scalar, part))));

    private static TextSpan SpanOf(YamlScalar scalar, string part) =>
        scalar.Value.Trim() == part && Inner(scalar) is var inner && inner.Length == part.Length ? inner : scalar.Span;

    private static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>(),
        _ => [],
    };

    private static YamlScalar? Scalar(YamlNode? node) => node is YamlScalar { Value.Length: > 0 } scalar ? scalar : null;

    // Without its quotation marks.
    private static TextSpan Inner(YamlScalar scalar) =>
        scalar.IsPlain || scalar.Span.Length < 2 ? scalar.Span : TextSpan.FromBounds(scalar.Span.Start + 1, scalar.Span.End - 1);

    private static string Plain(string markdown)
    {
        var own = SourceText.From(markdown.ReplaceLineEndings(" ").Trim());
        return PlainText.Of(own, EditionParser.ParseInlines(own, [new TextSpan(0, own.Length)])).Trim();
    }

    private static EntryKind Kind(string? name) => name?.ToUpperInvariant() switch
    {
        "PERSON" => EntryKind.Person,
        "PLACE" => EntryKind.Place,
        "ORG" or "ORGANISATION" or "ORGANIZATION" => EntryKind.Organisation,
        "WORK" => EntryKind.Work,
        _ => EntryKind.Term,
    };

    private void Report(TextSpan span, string reason) => faults.Add(new GlossaryFault(span, reason));
}

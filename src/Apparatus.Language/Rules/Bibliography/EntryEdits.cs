using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.BibTeX;
using Apparatus.Language.Bibliography.Model;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Edits of entries that keep the style in which they are written.</summary>
internal static class EntryEdits
{
    /// <summary>Adds fields without a value. Null where that cannot be done without touching what stands there.</summary>
    /// <param name="text">The file.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="names">The names of the fields.</param>
    public static TextEdit? AddFields(SourceText text, BibliographyEntry entry, IEnumerable<string> names) =>
        entry.Format.IsBibTeX() ? AddBibTeX(text, entry, [.. names]) : AddCsl(text, entry, [.. names]);

    /// <summary>The whole entry with the blank lines behind it.</summary>
    public static TextSpan WithBlankLines(SourceText text, TextSpan span)
    {
        var end = span.End;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(span.Start, end);
    }

    /// <summary>The white space before a place in its line; null when something else stands there.</summary>
    public static string? Indent(SourceText text, int offset)
    {
        var line = text.GetLineSpan(text.GetLine(offset));
        var before = text.Content[line.Start..offset];
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    private static TextEdit? AddBibTeX(SourceText text, BibliographyEntry entry, ImmutableArray<string> names)
    {
        var last = entry.Fields.IsEmpty ? null : entry.Fields[^1];
        var anchor = last?.ValueSpan.End ?? entry.KeySpan.End;
        if (anchor <= entry.Span.Start || anchor > text.Length || (last is { ValueSpan.IsEmpty: true }))
        {
            return null;
        }

        // A field in the line of the one before it shows that the entry is written in one line.
        var indent = last is null ? "  " : Indent(text, last.NameSpan.Start);
        var comma = BibTeXText.SkipSpace(text.Content, anchor);
        var hasComma = comma < text.Length && text[comma] == ',';
        var fields = names.Select(name => Written(text, entry, name)).ToList();
        var start = hasComma ? comma + 1 : anchor;
        var opening = hasComma ? string.Empty : ",";
        if (indent is null)
        {
            return new TextEdit(new TextSpan(start, 0), opening + string.Concat(fields.Select((field, i) => (i == 0 ? " " : ", ") + field)) + (hasComma && last is not null ? "," : string.Empty));
        }

        // A comma behind the last field is kept behind the last one.
        var separator = "," + text.LineBreak + indent;
        var isTrailing = hasComma && last is not null;
        return new TextEdit(new TextSpan(start, 0), opening + text.LineBreak + indent + string.Join(separator, fields) + (isTrailing ? "," : string.Empty));
    }

    // As the first field is written: blanks around “=”, and braces or quotation marks.
    private static string Written(SourceText text, BibliographyEntry entry, string name)
    {
        if (entry.Fields.IsEmpty)
        {
            return $"{name} = {{}}";
        }

        var first = entry.Fields[0];
        var between = first.NameSpan.End <= first.ValueSpan.Start ? text.Content[first.NameSpan.End..first.ValueSpan.Start] : " = ";
        between = between.Trim() == "=" && between.AsSpan().IndexOfAny('\n', '\r') < 0 ? between : " = ";
        var equals = between.IndexOf('=', StringComparison.Ordinal);
        var isAligned = entry.Fields.Length > 1 && entry.Fields.Select(field => Column(text, field)).Distinct().Count() == 1;
        var before = isAligned ? new string(' ', Math.Max(1, first.NameSpan.Length + equals - name.Length)) : between[..equals];
        var isQuoted = text[first.ValueSpan.Start] == '"';
        return name + before + between[equals..] + (isQuoted ? "\"\"" : "{}");
    }

    // Where “=” stands in its line.
    private static int Column(SourceText text, BibliographyField field)
    {
        var equals = text.Content.IndexOf('=', field.NameSpan.End);
        return equals < 0 ? -1 : text.GetPosition(equals).Character;
    }

    private static TextEdit? AddCsl(SourceText text, BibliographyEntry entry, ImmutableArray<string> names)
    {
        if (entry.Fields.IsEmpty)
        {
            return null;
        }

        var isJson = entry.Format == BibliographyFormat.CslJson;
        var start = entry.Fields[0].NameSpan.Start;
        var isQuoted = start > 0 && text[start - 1] == '"';
        start -= isQuoted ? 1 : 0;
        var indent = Indent(text, start);
        if (isJson ? !isQuoted : isQuoted || indent is null)
        {
            return null;
        }

        var fields = names.Select(name => isJson ? $"\"{name}\": {JsonValue(name)}," : $"{name}: {YamlValue(name)}");
        var separator = indent is null ? " " : text.LineBreak + indent;
        return new TextEdit(new TextSpan(start, 0), string.Concat(fields.Select(field => field + separator)));
    }

    private static string JsonValue(string name) => KindOf(name) switch
    {
        FieldKind.Names => "[]",
        FieldKind.Date => "{\"date-parts\": []}",
        _ => "\"\"",
    };

    private static string YamlValue(string name) => KindOf(name) == FieldKind.Names ? "[]" : "''";

    private static FieldKind? KindOf(string name) => EntryFields.Find(BibliographyFormat.CslJson, name)?.Kind;
}

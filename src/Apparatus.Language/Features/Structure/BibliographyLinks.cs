using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>Links in the fields of a bibliography.</summary>
internal static class BibliographyLinks
{
    private const string Resolver = "https://doi.org/";

    /// <summary>The links of all entries.</summary>
    public static IEnumerable<DocumentLink> Of(Edition edition, BibliographyDocument document) =>
        document.Bibliography.Entries.SelectMany(entry => entry.Fields).Select(field => Of(edition, document, field)).OfType<DocumentLink>();

    private static DocumentLink? Of(Edition edition, BibliographyDocument document, BibliographyField field)
    {
        var span = Inner(document.Text, field.ValueSpan);
        var value = field.Value.Trim();
        if (value.Length == 0 || value.AsSpan().IndexOfAny('\n', '\r') >= 0)
        {
            return null;
        }

        return field.Name.ToUpperInvariant() switch
        {
            "URL" when IsAddress(value) => Network(span, Plain(value)),
            "DOI" => Network(span, IsAddress(value) ? Plain(value) : Resolver + Uri.EscapeDataString(Plain(value)).Replace("%2F", "/", StringComparison.Ordinal)),
            "FILE" when File(document, value) is { } path => new DocumentLink(span, path, null, null, edition.DisplayPath(path)),
            _ => null,
        };
    }

    private static DocumentLink Network(TextSpan span, string address) => new(span, null, null, address, address);

    private static bool IsAddress(string value) =>
        value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    // LaTeX needs a backslash before these signs; an address has none.
    private static string Plain(string value) => value.Replace("\\_", "_", StringComparison.Ordinal).Replace("\\&", "&", StringComparison.Ordinal)
        .Replace("\\%", "%", StringComparison.Ordinal).Replace("\\#", "#", StringComparison.Ordinal).Replace("\\~", "~", StringComparison.Ordinal);

    // Zotero and JabRef write "path", "description:path:type" and several of either with semicolons between them; the first counts.
    private static string? File(BibliographyDocument document, string value)
    {
        var parts = Split(value, ';').FirstOrDefault() is { } first ? Split(first, ':') : [];
        var path = parts switch
        {
            [var only] => only,
            [_, var middle, _] => middle,
            // A drive, "C:\…", whose colon has no backslash before it.
            [{ Length: 1 } drive, var rest] => $"{drive}:{rest}",
            _ => string.Empty,
        };
        path = path.Replace('\\', '/');
        return string.IsNullOrWhiteSpace(path) ? null : FilePaths.Combine(FilePaths.Folder(document.Path), path.Trim());
    }

    // A backslash keeps a colon or semicolon from parting; before another sign it parts folders.
    private static List<string> Split(string value, char separator)
    {
        var parts = new List<string>();
        var part = new System.Text.StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is ':' or ';' or '\\')
            {
                // The other separator is looked for later, when its backslash must still be there.
                part.Append(value[i + 1] == separator || separator == ':' ? string.Empty : "\\").Append(value[++i]);
            }
            else if (value[i] == separator)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(value[i]);
            }
        }

        parts.Add(part.ToString());
        return parts;
    }

    private static TextSpan Inner(SourceText text, TextSpan value) =>
        value.Length >= 2 && (text[value.Start], text[value.End - 1]) is ('{', '}') or ('"', '"') or ('\'', '\'')
            ? new TextSpan(value.Start + 1, value.Length - 2)
            : value;
}

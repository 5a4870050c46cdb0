using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;
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
            "FILE" when WorkFiles.In(document.Path, value) is [var path, ..] => new DocumentLink(span, path, null, null, edition.DisplayPath(path)),
            _ when WorkAddresses.InZotero(value) is { } address && document.Text.ToString(field.ValueSpan).IndexOf(address, StringComparison.Ordinal) is >= 0 and var at =>
                Network(new TextSpan(field.ValueSpan.Start + at, address.Length), address),
            _ => null,
        };
    }

    private static DocumentLink Network(TextSpan span, string address) => new(span, null, null, address, address);

    private static bool IsAddress(string value) =>
        value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    // LaTeX needs a backslash before these signs; an address has none.
    private static string Plain(string value) => value.Replace("\\_", "_", StringComparison.Ordinal).Replace("\\&", "&", StringComparison.Ordinal)
        .Replace("\\%", "%", StringComparison.Ordinal).Replace("\\#", "#", StringComparison.Ordinal).Replace("\\~", "~", StringComparison.Ordinal);

    private static TextSpan Inner(SourceText text, TextSpan value) =>
        value.Length >= 2 && (text[value.Start], text[value.End - 1]) is ('{', '}') or ('"', '"') or ('\'', '\'')
            ? new TextSpan(value.Start + 1, value.Length - 2)
            : value;
}

using System.IO;
using System.Text.Json;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>
/// The list of terms for programs: one JSON object with all terms that were asked for, unused ones included, and all their places. Paths are
/// relative to the working directory with <c>/</c>. Lines and columns are 1-based, as editors show them; offsets are 0-based; columns, offsets and
/// lengths count UTF-16 units. A value that there is not is null; no name is ever left out.
/// </summary>
internal static class TermsJsonReport
{
    /// <summary>Writes the object and a line break.</summary>
    public static void Write(TermsResult result, TextWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("glossaries");
        foreach (var path in result.Glossaries)
        {
            json.WriteTextValue(path);
        }

        json.WriteEndArray();
        json.WriteStartArray("terms");
        foreach (var term in result.Listing.Terms)
        {
            WriteTerm(json, result, term);
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("terms", result.Listing.Terms.Length);
        json.WriteNumber("unused", result.Unused.Length);
        json.WriteNumber("uses", result.Listing.UseCount);
        json.WriteNumber("files", result.Listing.FileCount);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>Writes where something stands: line, column, end, offset and length.</summary>
    /// <param name="json">The object that they belong to.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="span">The place.</param>
    public static void WritePlace(Utf8JsonWriter json, SourceText text, TextSpan span)
    {
        var (start, end) = TextRange.Of(text, span);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Character + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
        json.WriteNumber("offset", span.Start);
        json.WriteNumber("length", span.Length);
    }

    private static void WriteTerm(Utf8JsonWriter json, TermsResult result, ListedTerm term)
    {
        json.WriteStartObject();
        json.WriteText("id", term.Entry.Id);
        json.WriteText("headword", term.Entry.Headword);
        json.WriteText("kind", TermNames.Of(term.Entry.Kind));
        json.WriteOptionalText("language", term.Entry.Language);
        json.WriteStartArray("seeAlso");
        foreach (var other in term.SeeAlso)
        {
            json.WriteTextValue(other.Entry.Id);
        }

        json.WriteEndArray();
        json.WriteBoolean("redirect", term.IsRedirect);
        json.WriteText("file", result.Shorten(term.Place.Path));
        WritePlace(json, term.Place.Source.Document.Text, term.Entry.TermSpan);
        json.WriteNumber("uses", term.Occurrences.Length);
        json.WriteStartArray("occurrences");
        foreach (var occurrence in term.Occurrences)
        {
            WriteOccurrence(json, result, term, occurrence);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOccurrence(Utf8JsonWriter json, TermsResult result, ListedTerm term, TermOccurrence occurrence)
    {
        json.WriteStartObject();
        json.WriteText("file", result.Shorten(occurrence.Document.Path));
        WritePlace(json, occurrence.Document.Text, occurrence.Match.Span);
        json.WriteText("words", occurrence.Words);
        json.WriteText("occurrence", TermNames.Of(occurrence.Match.Kind));
        json.WriteOptionalText("form", TermNames.FormOf(term, occurrence));
        if (occurrence.Page is { } page)
        {
            json.WriteStartObject("page");
            json.WriteOptionalText("witness", page.Witness);
            json.WriteText("number", page.Number);
            json.WriteOptionalText("id", page.Id);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("page");
        }

        json.WriteOptionalText("note", occurrence.Note);
        json.WriteOptionalText("section", occurrence.Section?.Heading);
        json.WriteOptionalText("sectionId", occurrence.Section?.Id);
        json.WriteEndObject();
    }
}

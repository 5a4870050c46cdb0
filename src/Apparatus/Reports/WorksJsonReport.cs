using System.IO;
using System.Linq;
using System.Text.Json;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Features.Works;

namespace Apparatus.Reports;

/// <summary>The list of works for programs: one JSON object. Places are written as in <see cref="TermsJsonReport"/>; a value that there is not is null.</summary>
internal static class WorksJsonReport
{
    /// <summary>Writes the object and a line break.</summary>
    /// <param name="works">The works.</param>
    /// <param name="directory">The full path of the folder that reported paths start from.</param>
    /// <param name="writer">Where it goes.</param>
    public static void Write(WorkListing works, string directory, TextWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("works");
        foreach (var work in works.Works.Concat(works.Missing))
        {
            Write(json, work, directory);
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("cited", works.Cited.Count());
        json.WriteNumber("unused", works.Unused.Count());
        json.WriteNumber("missing", works.Missing.Length);
        json.WriteNumber("citations", works.Works.Concat(works.Missing).Sum(work => work.Occurrences.Length));
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ListedWork work, string directory)
    {
        json.WriteStartObject();
        json.WriteText("key", work.Key);
        json.WriteText("status", WorkNames.StatusOf(work));
        var summary = work.Place is { } place ? ReferenceFormatter.Summarize(work.Edition.Works.Resolve(place)) : null;
        json.WriteOptionalText("type", work.Place?.Entry.Type);
        json.WriteOptionalText("authors", summary?.Authors);
        json.WriteOptionalText("year", summary?.Year);
        json.WriteOptionalText("title", summary?.Title);
        json.WriteOptionalText("file", work.Place is { } entry ? RelativePath.From(directory, entry.Path) : null);
        json.WriteStartArray("citations");
        foreach (var occurrence in work.Occurrences)
        {
            json.WriteStartObject();
            json.WriteText("key", occurrence.Key);
            json.WriteOptionalText("locator", occurrence.Locator);
            json.WriteText("file", RelativePath.From(directory, occurrence.Document.Path));
            TermsJsonReport.WritePlace(json, occurrence.Document.Text, occurrence.Span);
            json.WriteOptionalText("witness", occurrence.Page?.Witness);
            json.WriteOptionalText("page", occurrence.Page?.Number);
            json.WriteOptionalText("note", occurrence.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

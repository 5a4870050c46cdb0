using System.Collections.Generic;
using System.IO;
using Apparatus.Language.Features;
using Apparatus.Language.Features.Terms;

namespace Apparatus.Reports;

/// <summary>
/// The answer of <c>define</c> for programs: one JSON object with the entries of a phrase or, where there are none, those that may be meant.
/// Places are written as in <see cref="TermsJsonReport"/>.
/// </summary>
internal static class DefinitionJsonReport
{
    /// <summary>Writes the object and a line break.</summary>
    /// <param name="phrase">The phrase as typed.</param>
    /// <param name="found">What it means.</param>
    /// <param name="uses">For each entry how many places speak of it, and in how many files.</param>
    /// <param name="directory">The full path of the folder that reported paths start from, with <c>/</c>.</param>
    /// <param name="writer">Where it goes.</param>
    public static void Write(string phrase, DefineResult found, IReadOnlyDictionary<TermKey, (int Uses, int Files)> uses, string directory, TextWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteText("phrase", phrase);
        json.WriteStartArray("entries");
        foreach (var entry in found.Entries)
        {
            var (times, files) = uses.GetValueOrDefault(TermKey.Of(entry.Place));
            json.WriteStartObject();
            json.WriteText("id", entry.Place.Entry.Id);
            json.WriteText("headword", entry.Place.Entry.Headword);
            json.WriteText("kind", TermNames.Of(entry.Place.Entry.Kind));
            json.WriteOptionalText("form", entry.Form is { } form ? TermNames.Of(entry.Place.Entry, form) : null);
            json.WriteOptionalText("formText", entry.Form?.Text);
            json.WriteStartArray("paragraphs");
            foreach (var (field, words) in EntryText.Paragraphs(entry, MarkupFormat.PlainText))
            {
                json.WriteStartObject();
                json.WriteOptionalText("field", field);
                json.WriteText("text", words);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteText("file", RelativePath.From(directory, entry.Place.Path));
            TermsJsonReport.WritePlace(json, entry.Place.Source.Document.Text, entry.Place.Entry.TermSpan);
            json.WriteNumber("uses", times);
            json.WriteNumber("files", files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("near");
        foreach (var entry in found.Near)
        {
            json.WriteStartObject();
            json.WriteText("id", entry.Place.Entry.Id);
            json.WriteText("headword", entry.Place.Entry.Headword);
            json.WriteOptionalText("formText", entry.Form?.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}

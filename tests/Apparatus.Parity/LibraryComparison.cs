using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Text;

namespace Apparatus.Parity;

/// <summary>Compares what we read out of a BibLaTeX file with what Pandoc makes of it as CSL: keys, names, dates, titles.</summary>
internal static partial class LibraryComparison
{
    /// <summary>What differs: the key, the field, our reading and Pandoc's.</summary>
    public static IEnumerable<LibraryDifference> Compare(string file, string text, string pandocJson)
    {
        var works = new BibliographyIndex([new BibliographySource("/" + file, BibliographyReader.Read(SourceText.From(text), BibliographyFormat.BibLaTeX))]);
        using var json = JsonDocument.Parse(pandocJson);
        var theirs = json.RootElement.EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString() ?? string.Empty, item => item.Clone());
        foreach (var key in works.Keys.Union(theirs.Keys))
        {
            var place = works.Find(key);
            if (place is null || !theirs.TryGetValue(key, out var item))
            {
                yield return new LibraryDifference(file, key, "key", place is null ? "-" : key, place is null ? key : "-");
                continue;
            }

            var work = DescribedWorks.Of(works.Resolve(place));
            foreach (var (field, ours, other) in Fields(work, item, key))
            {
                if (ours != other)
                {
                    yield return new LibraryDifference(file, key, field, ours, other);
                }
            }
        }
    }

    private static IEnumerable<(string Field, string Ours, string Theirs)> Fields(DescribedWork work, JsonElement item, string key)
    {
        yield return ("author", Names(work.Authors), Names(item, "author"));
        yield return ("editor", Names(work.Editors), Names(item, "editor"));
        yield return ("translator", Names(work.Translators), Names(item, "translator"));
        yield return ("issued", Date(work.Date), Date(item, "issued"));
        yield return ("original-date", Date(work.OriginalDate), Date(item, "original-date"));
        yield return ("accessed", Date(work.Accessed), Date(item, "accessed"));
        var title = item.TryGetProperty("title", out var written) ? written.GetString() ?? string.Empty : key;
        yield return ("title", Plain(ReferenceMarkdown.Plain(work.Title, ReferenceLanguage.Of("en-US"))), Plain(title));
    }

    private static string Names(NameList list) =>
        string.Join("; ", list.Names.Select(name => string.Join('|', Fold(name.Family), Fold(name.Given), Fold((name.Particle + " " + name.FixedParticle).Trim()), Fold(name.Suffix))).Concat(list.AndOthers ? ["others|||"] : []));

    private static string Names(JsonElement item, string field) => !item.TryGetProperty(field, out var names) ? string.Empty : string.Join("; ", names.EnumerateArray().Select(name =>
    {
        string Part(string part) => name.TryGetProperty(part, out var value) ? Fold(Tags().Replace(value.GetString() ?? string.Empty, string.Empty)) : string.Empty;
        return string.Join('|', Part("family") + Part("literal"), Part("given"), (Part("dropping-particle") + " " + Part("non-dropping-particle")).Trim(), Part("suffix"));
    }));

    private static string Fold(string name) => ReferenceMarkdown.Plain(name, ReferenceLanguage.Of("en-US")).Replace('\u00A0', ' ').Replace('’', '\'');

    private static string Date(WorkDate? date) => date is null ? string.Empty
        : date.Literal is not null ? "literal"
        : Point(date.From) + (date.To is { } to ? "/" + Point(to) : date.IsOpen ? "/0" : string.Empty);

    private static string Point(DatePoint point) => string.Join('-', new[] { point.Year, point.Month, point.Day }.Where(part => part is not null).Select(part => (part ?? 0).ToString(CultureInfo.InvariantCulture)));

    private static string Date(JsonElement item, string field)
    {
        if (!item.TryGetProperty(field, out var date))
        {
            return string.Empty;
        }

        var parts = date.TryGetProperty("date-parts", out var found) ? string.Join('/', found.EnumerateArray().Select(point => string.Join('-', point.EnumerateArray().Select(part => part.ToString())))) : string.Empty;
        return parts.Length == 0 ? "literal" : parts;
    }

    // Pandoc writes marks as HTML, and English titles in small letters.
    private static string Plain(string title) => Spaces().Replace(Tags().Replace(title, string.Empty).Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\''), " ").Trim().ToUpperInvariant();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();
}

using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Describes an item of CSL, in JSON, in YAML or in metadata.</summary>
internal static class CslWork
{
    /// <summary>The work of an item.</summary>
    public static DescribedWork Read(ResolvedEntry item)
    {
        var isMarkdown = item.Entry.Format is BibliographyFormat.CslYaml or BibliographyFormat.Inline;
        var kind = KindOf(item);
        return new DescribedWork
        {
            Kind = kind,
            Authors = Names("author"),
            Editors = Names("editor"),
            Translators = Names("translator"),
            ContainerAuthors = Names("container-author"),
            Title = Text("title"),
            ShortTitle = Text("title-short", "shortTitle"),
            Container = Text("container-title"),
            Series = Text("collection-title"),
            SeriesNumber = Text("collection-number"),
            Number = kind == WorkKind.Pamphlet ? Text("number") : string.Empty,
            Edition = Text("edition"),
            Volume = Text("volume"),
            Volumes = Text("number-of-volumes"),
            Issue = kind is WorkKind.Article or WorkKind.DatedArticle ? Text("issue", "number") : string.Empty,
            Pages = Text("page").Replace('-', '–'),
            Publisher = Text("publisher"),
            Place = Text("publisher-place", "event-place"),
            Genre = kind == WorkKind.Thesis ? Text("genre") is { Length: > 0 } genre ? genre : "thesis" : string.Empty,
            Date = DateReader.Read(Node("issued")),
            OriginalDate = DateReader.Read(Node("original-date")),
            Accessed = DateReader.Read(Node("accessed")),
            Address = Text("DOI", "doi") is { Length: > 0 } doi ? DescribedWorks.DoiAddress(doi) : TextMarks.Clean(item["URL"] ?? item["url"] ?? string.Empty),
        };

        YamlNode? Node(string name) => item.Find(name)?.Field.Content;

        NameList Names(string name) => CslNames.Read(Node(name), isMarkdown);

        string Text(string name, string? other = null) =>
            Node(name) is YamlScalar { Value.Length: > 0 } value ? CslText.Decode(value.Value, isMarkdown) : other is null ? string.Empty : Text(other);
    }

    private static WorkKind KindOf(ResolvedEntry item) => item.Entry.Type switch
    {
        "article-journal" or "review" or "review-book" => item["volume"] is null && item["issue"] is null ? WorkKind.DatedArticle : WorkKind.Article,
        "article-newspaper" or "article-magazine" => WorkKind.DatedArticle,
        "pamphlet" or "report" => WorkKind.Pamphlet,
        "chapter" or "entry" or "entry-dictionary" or "entry-encyclopedia" or "paper-conference" => WorkKind.Part,
        "webpage" or "post" or "post-weblog" => WorkKind.WebPage,
        "thesis" => WorkKind.Thesis,
        "manuscript" => WorkKind.Manuscript,
        "book" or "classic" or "collection" or "motion_picture" or "song" or "map" or "graphic" or "musical_score" or "periodical" or "figure" or "software" => WorkKind.Book,
        _ => WorkKind.Other,
    };
}

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Hovering;

/// <summary>Lines about a work that several hovers show. Markdown.</summary>
internal static class WorkText
{
    private const int MostFiles = 6;

    private static readonly SearchValues<char> NotInAddress = SearchValues.Create(" <>\\{}");

    /// <summary>The entry that a key or an alias names; in a bibliography that is no part of the edition's table, an entry of the same file. Null when there is none.</summary>
    public static BibliographyPlace? Find(SemanticModel model, string key) =>
        model.Edition.Works.FindNamed(key) ?? InFile(model, key);

    /// <summary>The short form.</summary>
    public static string Short(Edition edition, ResolvedEntry work) => ReferenceFormatter.Short(work, edition.Settings.Language);

    /// <summary>The full note.</summary>
    public static string Note(Edition edition, ResolvedEntry work, string? locator = null) => ReferenceFormatter.Note(work, edition.Settings.Language, locator);

    /// <summary>Links to the work's own files and address; empty when it has none.</summary>
    /// <param name="context">Makes the links.</param>
    /// <param name="place">The entry, from whose file the paths of the work's files start.</param>
    /// <param name="work">The entry with its inherited fields.</param>
    /// <param name="note">The full note, which may show the address already.</param>
    public static string Sources(HoverContext context, BibliographyPlace place, ResolvedEntry work, string note)
    {
        var pieces = ImmutableArray.CreateBuilder<string>();
        if (work.Find("file") is { Field.Value: { Length: > 0 } files })
        {
            pieces.AddRange(WorkFiles.In(place.Path, files).Take(2).Select(path => context.File(path, path[(path.LastIndexOf('/') + 1)..])));
        }

        var address = work["url"] ?? work["URL"];
        if (address is { Length: > 0 } && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && address.AsSpan().IndexOfAny(NotInAddress) < 0 && !note.Contains(address, StringComparison.Ordinal))
        {
            pieces.Add($"<{address}>");
        }

        if (WorkAddresses.InZotero(context.Edition, place) is { } zotero)
        {
            pieces.Add(context.Address("open in Zotero", zotero));
        }

        return string.Join(" · ", pieces);
    }

    /// <summary>Type and language: <c>book, English</c>.</summary>
    public static string Kind(ResolvedEntry work)
    {
        var language = Capital(work["langid"] ?? work["language"]);
        return Markdown.Escape(string.Join(", ", new[] { work.Entry.Type, language ?? string.Empty }.Where(word => word.Length > 0)));
    }

    /// <summary>Where it is described.</summary>
    public static string Place(HoverContext context, BibliographyPlace place) =>
        context.Edition.Find(place.Path) is { } document ? context.Place(document, place.Entry.KeySpan) : Markdown.Escape(context.Edition.DisplayPath(place.Path));

    /// <summary>How often it is cited, under all its keys, and where first; files with their counts where there are several.</summary>
    public static string Uses(HoverContext context, ResolvedEntry work)
    {
        var places = Citations(context.Edition, work.Entry);
        if (places.Count == 0)
        {
            return context.Edition.Citations.IsCited(work.Entry.Key) ? "cited in metadata" : CitedTimes.Of(0);
        }

        var document = context.Edition.DocumentOf(places[0]);
        return $"{CitedTimes.Of(places.Count)}; first at {context.Place(document, document.Index.Citations[places[0].Index].Node.MarkerSpan)}";
    }

    /// <summary>The files that cite it, each with its count; empty when none does.</summary>
    public static string Files(HoverContext context, ResolvedEntry work)
    {
        var files = Citations(context.Edition, work.Entry).GroupBy(place => place.File).ToList();
        if (files.Count < 2)
        {
            return string.Empty;
        }

        var shown = string.Join(", ", files.Take(MostFiles).Select(file => $"{context.File(context.Edition.Documents[file.Key].Path)} ({file.Count()})"));
        return files.Count > MostFiles ? $"{shown} and {Markdown.Count(files.Count - MostFiles, "more file")}" : shown;
    }

    /// <summary>The style of the export where it is another than the preview's; empty otherwise.</summary>
    public static string Style(Edition edition)
    {
        if (edition.Settings.Style is not { } style || style.Value.Contains("chicago", StringComparison.OrdinalIgnoreCase))
        {
            return string.Empty;
        }

        var name = style.Value[(style.Value.LastIndexOf('/') + 1)..];
        name = name.EndsWith(".csl", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        return $"exported with {Markdown.Escape(name)}; this preview is Chicago 17";
    }

    private static List<SymbolPlace> Citations(Edition edition, BibliographyEntry entry) =>
        [.. entry.Aliases.Select(alias => alias.Key).Prepend(entry.Key).Distinct().SelectMany(edition.Citations.Find).OrderBy(place => place.File).ThenBy(place => place.Index)];

    // BibLaTeX names languages in small letters; a code such as "ru" stays as it is.
    private static string? Capital(string? language) => language is { Length: > 3 } ? char.ToUpperInvariant(language[0]) + language[1..] : language;

    private static BibliographyPlace? InFile(SemanticModel model, string key) =>
        model.Document is BibliographyDocument { Source: var source } && source.File.Entries.LastOrDefault(entry => entry.Key == key) is { } entry
            ? new BibliographyPlace(source, entry)
            : null;
}

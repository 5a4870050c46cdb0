using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Status;

/// <summary>Says in Markdown what an edition is made of and why a file belongs to it: the page of the command “show edition status”.</summary>
public static class EditionStatus
{
    /// <summary>The page about one edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="path">The full path of the file that somebody asks about; null for none in particular.</param>
    /// <param name="found">The diagnostics of all its files.</param>
    /// <returns>Markdown with a heading of level 1; lines end with LF.</returns>
    public static string Of(Edition edition, string? path, IEnumerable<Diagnostic> found)
    {
        var page = new StatusPage();
        Add(page, edition, path, [.. found]);
        return page.ToString();
    }

    /// <summary>The page about several editions, one after the other, loose files last.</summary>
    /// <param name="editions">Each edition with the diagnostics of all its files.</param>
    /// <returns>Markdown; a sentence where there is no edition.</returns>
    public static string Of(IEnumerable<(Edition Edition, ImmutableArray<Diagnostic> Found)> editions)
    {
        var page = new StatusPage();
        // What belongs together comes before files that merely lie there, such as a README.
        foreach (var (edition, found) in editions.OrderBy(item => item.Edition.Kind == EditionKind.Loose))
        {
            Add(page, edition, null, found);
        }

        var text = page.ToString();
        return text.Length > 0 ? text : "No edition is open: there is no `edition.yml` and no Markdown file.\n";
    }

    private static void Add(StatusPage page, Edition edition, string? path, ImmutableArray<Diagnostic> found)
    {
        page.Heading(1, Title(edition));
        page.Paragraph(HowDeclared(edition));
        if (path is not null)
        {
            page.Paragraph(Membership.Of(edition, path));
        }

        AddSettings(page, edition);
        AddTotals(page, edition, found);
        AddFiles(page, edition, found);
        AddBibliographies(page, edition);
        AddLists(page, edition);
    }

    private static string Title(Edition edition) => edition.Kind switch
    {
        EditionKind.Manifest when !edition.Manifests.IsEmpty => $"Edition `{edition.DisplayPath(edition.Manifests[0].Path)}`",
        EditionKind.Loose => $"Loose file {First(edition)}",
        _ => $"Edition of one file {First(edition)}",
    };

    private static string First(Edition edition) => edition.AllDocuments.Select(document => $"`{edition.DisplayPath(document.Path)}`").FirstOrDefault() ?? "(not found)";

    private static string HowDeclared(Edition edition) => (edition.Kind, edition.Manifests) switch
    {
        (EditionKind.Manifest, [{ Kind: ManifestKind.Quarto } project, ..]) => $"The Quarto project `{project.Path}` declares it.",
        (EditionKind.Manifest, [var manifest, ..]) => $"The manifest `{manifest.Path}` declares it. Paths in it start from `{edition.Root}`.",
        (EditionKind.Manifest, _) => $"Its manifest in `{edition.Root}` could not be read.",
        (EditionKind.SingleFile, [var project, ..]) => $"No manifest lists the file; the Quarto project `{project.Path}` above it names the bibliography.",
        (EditionKind.SingleFile, _) when edition.Documents.IsEmpty => "No manifest names this bibliography, so it is checked by itself.",
        (EditionKind.SingleFile, _) => "No manifest lists the file; its own front matter says where its works are.",
        _ => "No manifest lists the file, and its front matter names no bibliography: it is a loose file, which only a few rules look at.",
    };

    private static void AddSettings(StatusPage page, Edition edition)
    {
        var settings = edition.Settings;
        var pandoc = settings.Pandoc switch
        {
            Bibliography.Locators.PandocGeneration.Two => "Pandoc 2",
            Bibliography.Locators.PandocGeneration.Three => "Pandoc 3",
            _ => "Pandoc 2 and 3",
        };
        page.Table(["Setting", "Value"],
        [
            ["Language", settings.Language],
            ["Exported with", pandoc],
            ["Citations", settings.Citeproc ? "resolved (`citeproc: true`)" : "not resolved: `citeproc` is not on"],
            ["Citation style", settings.Style is { } style ? $"`{style.Value}`" : "Pandoc’s own"],
            ["Note series", settings.NoteSeries.IsEmpty ? "none declared" : string.Join(", ", settings.NoteSeries.Select(series => $"`{series.Prefix}-` {series.Name}"))],
            ["Witnesses", settings.Witnesses.IsEmpty ? "none declared" : string.Join(", ", settings.Witnesses.Select(witness => $"`{witness.Id}` {witness.Name}"))],
            ["Glossary", Glossary(edition)],
        ]);
    }

    private static string Glossary(Edition edition)
    {
        var sources = edition.Glossary.Sources;
        return sources.IsEmpty
            ? "none"
            : string.Join(", ", sources.Select(source => $"`{edition.DisplayPath(source.Document.Path)}` ({(source.File.Entries.Length == 1 ? "1 entry" : $"{source.File.Entries.Length} entries")})"));
    }

    private static void AddTotals(StatusPage page, Edition edition, ImmutableArray<Diagnostic> found)
    {
        var severities = new[] { Severity.Error, Severity.Warning, Severity.Info, Severity.Hint };
        var counts = severities.Select(severity => (severity, Count: found.Count(diagnostic => diagnostic.Severity == severity))).Where(pair => pair.Count > 0);
        var text = string.Join(", ", counts.Select(pair => StatusPage.Count(pair.Count, Name(pair.severity))));
        page.Paragraph($"{StatusPage.Count(edition.Documents.Length, "text file")}. Diagnostics: {(text.Length > 0 ? text : "none")}.");
    }

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "remark",
        _ => "hint",
    };

    private static void AddFiles(StatusPage page, Edition edition, ImmutableArray<Diagnostic> found)
    {
        if (edition.Documents.IsEmpty)
        {
            return;
        }

        var byFile = found.ToLookup(diagnostic => diagnostic.Path);
        var rows = edition.Documents.Select(document => (Document: document, Counts: FileCounts.Of(edition, document))).ToList();
        var total = rows.Aggregate(default(FileCounts), (sum, row) => sum.Plus(row.Counts));
        page.Heading(2, "Text files");
        page.Table(
            ["File", "Words", "Headings", "Notes defined", "Notes referred to", "Citations", "Diagnostics"],
            [
                .. rows.Select(row => Row($"`{edition.DisplayPath(row.Document.Path)}`", row.Counts, byFile[row.Document.Path].Count())),
                .. rows.Count > 1 ? [Row("all", total, edition.Documents.Sum(document => byFile[document.Path].Count()))] : Array.Empty<string[]>(),
            ]);
    }

    private static string[] Row(string name, FileCounts counts, int diagnostics) =>
        [name, .. new[] { counts.Words, counts.Headings, counts.NoteDefinitions, counts.NoteReferences, counts.Citations, diagnostics }.Select(count => count.ToString())];

    private static void AddBibliographies(StatusPage page, Edition edition)
    {
        if (edition.Works.Sources.IsEmpty)
        {
            return;
        }

        page.Heading(2, "Bibliographies");
        page.Table(
            ["File", "Entries", "Cited", "Not cited"],
            edition.Works.Sources.Select(source =>
            {
                var entries = source.File.Entries.Where(entry => entry.IsCitable).ToList();
                var cited = entries.Count(entry => edition.Citations.IsCited(entry.Key) || entry.Aliases.Any(alias => edition.Citations.IsCited(alias.Key)));
                return new[] { $"`{edition.DisplayPath(source.Path)}`", entries.Count.ToString(), cited.ToString(), (entries.Count - cited).ToString() };
            }));
    }

    private static void AddLists(StatusPage page, Edition edition)
    {
        var missing = edition.FileReferences.Where(reference => reference.Status is not (FileReferenceStatus.Read or FileReferenceStatus.Unread));
        page.List("Not found", missing.Select(reference => $"`{reference.Written}`, named in `{edition.DisplayPath(reference.DeclaredIn)}`{Why(reference.Status)}"));
        page.List("Not read", edition.Unread.Select(unread => $"`{edition.DisplayPath(unread.Path)}`: {unread.Reason}; {unread.Remedy}"));
        page.List("Not listed", edition.Unlisted.Select(document => $"`{edition.DisplayPath(document.Path)}`"));
        page.List("Listed by another manifest too", edition.SharedFiles.Select(shared => $"`{edition.DisplayPath(shared.Path)}`: `{shared.UsedManifest}` counts, not `{shared.OtherManifest}`"));
    }

    private static string Why(FileReferenceStatus status) => status switch
    {
        FileReferenceStatus.Remote => ": an address on the network, which is never fetched",
        FileReferenceStatus.Tilde => ": Pandoc does not expand `~`",
        FileReferenceStatus.Glob => ": Pandoc does not expand patterns here",
        FileReferenceStatus.Computed => ": another program puts the path in",
        _ => string.Empty,
    };
}

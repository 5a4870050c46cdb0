using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Text;

namespace Apparatus.Testing;

/// <summary>Makes editions of markup, through the same loader as the program.</summary>
public static class Fixture
{
    /// <summary>The folder that the files of markup stand in.</summary>
    public const string Root = "/e";

    private const string Manifest = "edition.yml";

    /// <summary>
    /// The edition that markup describes. Without an <c>edition.yml</c> of its own it gets one that lists all its Markdown files
    /// in order and all its bibliographies.
    /// </summary>
    public static Edition Edition(Markup markup)
    {
        var hasManifest = markup.Files.Any(file => file.Path == Manifest);
        var complete = hasManifest ? markup : markup.With(new MarkedFile(Manifest, SourceText.From(MakeManifest(markup))));
        return EditionLoader.LoadManifest(MemoryFiles.Of(complete, Root), $"{Root}/{Manifest}");
    }

    /// <summary>An edition of Markdown files in reading order, given as path and text without any markup.</summary>
    public static Edition Edition(ImmutableArray<(string Path, string Text)> files) =>
        Edition(files.Skip(1).Aggregate(
            Markup.Of(files[0].Text, files[0].Path),
            (markup, file) => markup.With(new MarkedFile(file.Path, SourceText.From(file.Text)))));

    /// <summary>The first file of markup by itself, the others beside it: a loose file, or an edition of one file if its front matter says so.</summary>
    public static Edition Loose(Markup markup) =>
        EditionLoader.LoadFile(MemoryFiles.Of(markup, Root), $"{Root}/{markup.Files[0].Path}");

    private static string MakeManifest(Markup markup)
    {
        var manifest = new StringBuilder("input-files:\n");
        foreach (var file in markup.Files.Where(file => HasExtension(file, ".md")))
        {
            manifest.Append($"- {file.Path}\n");
        }

        var bibliographies = markup.Files.Where(file => HasExtension(file, ".bib", ".bibtex", ".json", ".yaml")).ToList();
        if (bibliographies.Count > 0)
        {
            manifest.Append("bibliography:\n");
        }

        foreach (var file in bibliographies)
        {
            manifest.Append($"- {file.Path}\n");
        }

        return manifest.ToString();
    }

    private static bool HasExtension(MarkedFile file, params string[] extensions) =>
        extensions.Any(extension => file.Path.EndsWith(extension, StringComparison.Ordinal));
}

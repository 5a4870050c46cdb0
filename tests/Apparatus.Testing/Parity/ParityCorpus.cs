using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Apparatus.Language.Semantics;

namespace Apparatus.Testing.Parity;

/// <summary>The texts whose reading is compared with Pandoc's: the samples, the fixtures and faults injected into them.</summary>
public static class ParityCorpus
{
    private const string AsItIs = "as it is";

    // Of a long text only some of the places are taken, so that the number of cases stays in bounds.
    private const int MutantsPerText = 110;

    /// <summary>Texts that are read with faults injected: the fixtures and the clean sample.</summary>
    /// <param name="samples">The folder of the samples.</param>
    /// <param name="fixtures">The folder of the fixtures.</param>
    public static IEnumerable<string> MutatedFiles(string samples, string fixtures) =>
        [.. Markdown(fixtures), .. Markdown(Path.Combine(samples, "workers-opposition"))];

    /// <summary>Texts that are read once: the other samples, faults and all, but for one with the blocks of another tool and one with words in brackets that Pandoc links to headings (ED5008), both read on purpose unlike Pandoc.</summary>
    public static IEnumerable<string> OtherFiles(string samples) =>
        Directory.EnumerateDirectories(samples).Where(folder => Path.GetFileName(folder) != "workers-opposition")
            .Order(StringComparer.Ordinal).SelectMany(Markdown).Where(path => !path.EndsWith("site.md", StringComparison.Ordinal) && !path.EndsWith("brackets.md", StringComparison.Ordinal));

    /// <summary>All cases of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name in the record.</param>
    /// <param name="withMutants">Whether faults are injected.</param>
    public static IEnumerable<ParityCase> Cases(string path, string name, bool withMutants)
    {
        var text = Read(path);
        yield return new ParityCase(name, AsItIs, [text]);
        if (!withMutants)
        {
            yield break;
        }

        var count = Mutations.Of(text, 1).Count();
        foreach (var (mutation, mutant) in Mutations.Of(text, Math.Max(1, (count + MutantsPerText - 1) / MutantsPerText)))
        {
            yield return new ParityCase(name, mutation, [mutant]) { Bibliography = TouchesKeys(mutation) ? BibliographyOf(path) : null };
        }
    }

    /// <summary>A whole edition as Pandoc reads it: the files its manifest lists under <c>input-files</c>, one after the other.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="name">Its name in the record.</param>
    public static ParityCase EditionCase(string manifest, string name)
    {
        var folder = Path.GetDirectoryName(manifest) ?? ".";
        var files = File.ReadLines(manifest)
            .SkipWhile(line => !line.StartsWith("input-files:", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(line => Read(Path.Combine(folder, line[2..].Trim())));
        return new ParityCase(name, AsItIs, [.. files]) { Bibliography = BibliographyOf(manifest) };
    }

    /// <summary>Every case of the corpus.</summary>
    public static IEnumerable<ParityCase> All(string samples, string fixtures) =>
    [
        .. MutatedFiles(samples, fixtures).SelectMany(path => Cases(path, NameOf(path, samples, fixtures), withMutants: true)),
        .. OtherFiles(samples).SelectMany(path => Cases(path, NameOf(path, samples, fixtures), withMutants: false)),
        EditionCase(Path.Combine(samples, "workers-opposition", "edition.yml"), "samples/workers-opposition/edition.yml"),
        EditionCase(Path.Combine(samples, "draft", "edition.yml"), "samples/draft/edition.yml"),
    ];

    /// <summary>Our reading of a case.</summary>
    public static Reading ReadOurs(ParityCase parityCase) => OurReading.Of(EditionOf(parityCase));

    /// <summary>A case as an edition.</summary>
    public static Edition EditionOf(ParityCase parityCase)
    {
        var texts = parityCase.Texts.Select((text, i) => ($"{i}.md", text)).ToImmutableArray();
        return Fixture.Edition(parityCase.Bibliography is { } works ? texts.Add(("references.bib", works)) : texts);
    }

    // Looking up keys takes Pandoc as long again as reading: it is done where a fault may change which keys there are.
    private static bool TouchesKeys(string mutation) =>
        mutation.StartsWith("upper-case a key", StringComparison.Ordinal)
        || mutation.StartsWith("comma for semicolon", StringComparison.Ordinal)
        || mutation.StartsWith("drop a brace", StringComparison.Ordinal);

    // The references.bib beside a file or above it, as far as the folder of the sample.
    private static string? BibliographyOf(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is { Length: > 0 }; folder = Path.GetDirectoryName(folder))
        {
            var found = Path.Combine(folder, "references.bib");
            if (File.Exists(found))
            {
                return Read(found);
            }
        }

        return null;
    }

    private static string NameOf(string path, string samples, string fixtures) =>
        path.StartsWith(fixtures, StringComparison.Ordinal)
            ? "fixtures/" + Path.GetFileName(path)
            : "samples/" + Path.GetRelativePath(samples, path).Replace('\\', '/');

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static IEnumerable<string> Markdown(string folder) =>
        Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal);
}

using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Testing;

/// <summary>Makes editions of markup.</summary>
public static class Fixture
{
    /// <summary>
    /// The edition that markup describes. Without an <c>edition.yml</c> of its own it gets one that lists all its Markdown files
    /// in order and all its bibliographies.
    /// </summary>
    public static Edition Edition(Markup markup) => new(new EditionParts
    {
        Kind = EditionKind.Manifest,
        Root = "/e",
        Documents = [.. markup.Files.Where(IsMarkdown).Select(file => MarkdownDocument.Parse("/e/" + file.Path, file.Text))],
    });

    /// <summary>An edition of Markdown files in reading order, given as path and text.</summary>
    public static Edition Edition(ImmutableArray<(string Path, string Text)> files) => new(new EditionParts
    {
        Kind = EditionKind.Manifest,
        Root = "/e",
        Documents = [.. files.Select(file => MarkdownDocument.Parse("/e/" + file.Path, SourceText.From(file.Text)))],
    });

    /// <summary>The first file of markup as a loose file, the others beside it.</summary>
    public static Edition Loose(Markup markup)
    {
        var documents = markup.Files.Where(IsMarkdown).Select(file => MarkdownDocument.Parse("/e/" + file.Path, file.Text)).ToImmutableArray();
        return new Edition(new EditionParts { Kind = EditionKind.Loose, Root = "/e", Documents = documents[..1], Siblings = documents[1..] });
    }

    private static bool IsMarkdown(MarkedFile file) => file.Path.EndsWith(".md", StringComparison.Ordinal);
}

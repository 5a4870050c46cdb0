using System;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A bibliography file of an edition.</summary>
/// <param name="path">The full path with <c>/</c>.</param>
/// <param name="text">Its text.</param>
public sealed class BibliographyDocument(string path, SourceText text) : Document(path, text)
{
    private readonly Lazy<BibliographySource> source = new(() => new BibliographySource(path, Read(path, text)));
    private readonly Lazy<string?> writer = new(() => ExportMark.WriterOf(text, BibliographyFormats.FromFileName(path)));

    /// <summary>What it holds, with its path; read when first asked for. A file whose name ends like no bibliography holds nothing.</summary>
    public BibliographySource Source => source.Value;

    /// <summary>The program that the file says it was exported from, or null.</summary>
    public string? Writer => writer.Value;

    /// <summary>What it holds.</summary>
    public BibliographyFile Bibliography => Source.File;

    private static BibliographyFile Read(string path, SourceText text) =>
        BibliographyFormats.FromFileName(path) is { } format
            ? BibliographyReader.Read(text, format)
            : BibliographyFile.Empty(BibliographyFormat.BibLaTeX);
}

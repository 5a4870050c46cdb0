using System;
using System.Threading;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.BibTeX;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>A bibliography file of an edition.</summary>
public sealed class BibliographyDocument : Document
{
    private readonly Lock gate = new();
    private readonly Lazy<string?> writer;
    private volatile BibliographySource? source;

    // How the file was read, or, until it is, how an earlier state of it was.
    private BibTeXReading? reading;

    /// <summary>Makes a file; it is read when first asked for.</summary>
    /// <param name="path">The full path with <c>/</c>.</param>
    /// <param name="text">Its text.</param>
    /// <param name="before">The file as it was before, of which is taken over what has not changed; null when nothing is known.</param>
    public BibliographyDocument(string path, SourceText text, BibliographyDocument? before = null)
        : base(path, text)
    {
        writer = new(() => ExportMark.WriterOf(text, BibliographyFormats.FromFileName(path)));
        reading = before?.Reading;
    }

    /// <summary>What it holds, with its path; read when first asked for. A file whose name ends like no bibliography holds nothing.</summary>
    public BibliographySource Source => source ?? Read();

    /// <summary>What it holds.</summary>
    public BibliographyFile Bibliography => Source.File;

    /// <summary>The program that the file says it was exported from, or null.</summary>
    public string? Writer => writer.Value;

    private BibTeXReading? Reading
    {
        get
        {
            lock (gate)
            {
                return reading;
            }
        }
    }

    private BibliographySource Read()
    {
        lock (gate)
        {
            if (source is { } known)
            {
                return known;
            }

            var format = BibliographyFormats.FromFileName(Path);
            BibliographyFile file;
            if (format is { } bibTeX && bibTeX.IsBibTeX())
            {
                var reader = new BibTeXReader(Text.Content, bibTeX);
                reading = reading is null ? reader.Read() : reader.Reread(reading);
                file = reading.File;
            }
            else
            {
                file = format is { } other ? BibliographyReader.Read(Text, other) : BibliographyFile.Empty(BibliographyFormat.BibLaTeX);
            }

            var made = new BibliographySource(Path, file);
            source = made;
            return made;
        }
    }
}

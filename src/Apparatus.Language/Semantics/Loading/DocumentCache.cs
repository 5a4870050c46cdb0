using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>
/// Files as they were read last, so that loading an edition again reads only what has changed. A file is taken over when its text
/// is the very same object; whoever gives the texts keeps it so. Safe to use from several threads.
/// </summary>
public sealed class DocumentCache
{
    private readonly ConcurrentDictionary<(string Path, string Kind), Document> documents = new();

    /// <summary>The file as it was read before, or read now.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="kind">As what it is read; the same file may be a manifest and a bibliography.</param>
    /// <param name="text">Its text now.</param>
    /// <param name="read">Reads it.</param>
    public Document GetOrRead(string path, string kind, SourceText text, Func<SourceText, Document> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (documents.TryGetValue((path, kind), out var known) && ReferenceEquals(known.Text, text))
        {
            return known;
        }

        var document = read(text);
        documents[(path, kind)] = document;
        return document;
    }

    /// <summary>A Markdown file, as read before or read now.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="text">Its text now.</param>
    public MarkdownDocument Markdown(string path, SourceText text) =>
        (MarkdownDocument)GetOrRead(
            path,
            nameof(MarkdownDocument),
            text,
            found => MarkdownDocument.Parse(path, found, documents.GetValueOrDefault((path, nameof(MarkdownDocument))) as MarkdownDocument));

    /// <summary>A bibliography, as read before or read now.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="text">Its text now.</param>
    public BibliographyDocument Bibliography(string path, SourceText text) =>
        (BibliographyDocument)GetOrRead(
            path,
            nameof(BibliographyDocument),
            text,
            found => new BibliographyDocument(path, found, documents.GetValueOrDefault((path, nameof(BibliographyDocument))) as BibliographyDocument));

    /// <summary>A glossary in YAML, as read before or read now.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="text">Its text now.</param>
    public GlossaryListDocument GlossaryList(string path, SourceText text) =>
        (GlossaryListDocument)GetOrRead(path, nameof(GlossaryListDocument), text, found => new GlossaryListDocument(path, found));

    /// <summary>Forgets files, so that those that are gone take no memory.</summary>
    /// <param name="isWanted">Whether the file with this path is still wanted.</param>
    public void Keep(Func<string, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        foreach (var key in documents.Keys)
        {
            if (!isWanted(key.Path))
            {
                documents.TryRemove(key, out _);
            }
        }
    }
}

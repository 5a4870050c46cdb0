using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;

namespace Apparatus.Language.Semantics.Terms;

/// <summary>The glossary of an edition: the entries of all its glossary files, numbered in order, and where the text speaks of them.</summary>
public sealed class GlossaryTable
{
    private readonly ImmutableArray<MarkdownDocument> documents;

    /// <summary>Reads the glossary files.</summary>
    /// <param name="parts">The files of the edition.</param>
    /// <param name="before">The glossary before an edit; what it found goes on to be true while all forms stay the same. Null when there is none.</param>
    internal GlossaryTable(EditionParts parts, GlossaryTable? before)
    {
        documents = [.. parts.Documents, .. parts.Glossaries];
        Sources = [.. Files(parts).Select(file => before?.Sources.FirstOrDefault(source => ReferenceEquals(source.Document, file)) ?? Read(file, parts.Settings.Fields))];
        Entries = [.. Sources.SelectMany(source => source.File.Entries.Select(entry => (source, entry))).Select((found, number) => new GlossaryPlace(number, found.source, found.entry))];
        var entries = Entries.Select(place => place.Entry).ToImmutableArray();
        Index = before is not null && before.Index.IsFor(entries, parts.Settings)
            ? before.Index
            : new TermIndex(entries, Sources.Select(source => source.Document.Path), parts.Root, parts.Settings);
    }

    private GlossaryTable(GlossaryTable glossary, ImmutableArray<MarkdownDocument> documents)
    {
        this.documents = documents;
        (Sources, Entries, Index) = (glossary.Sources, glossary.Entries, glossary.Index);
    }

    /// <summary>The glossary files, in order.</summary>
    public ImmutableArray<GlossarySource> Sources { get; }

    /// <summary>All entries, by their numbers.</summary>
    public ImmutableArray<GlossaryPlace> Entries { get; }

    /// <summary>What text is compared with.</summary>
    public TermIndex Index { get; }

    /// <summary>Whether there is no entry.</summary>
    public bool IsEmpty => Entries.IsEmpty;

    /// <summary>The first entry with an id; null when there is none.</summary>
    /// <param name="id">The id without <c>#</c>.</param>
    public GlossaryPlace? Find(string id) => Index.Find(id) is [var first, ..] ? Entries[first] : null;

    /// <summary>The entry that another names: by its id, or by one of its forms. Null when there is none.</summary>
    /// <param name="reference">What a <c>See also</c> says.</param>
    public GlossaryPlace? Find(EntryReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Find(reference.Id) ?? (reference.IsLink ? null : Lookup(reference.Words).FirstOrDefault());
    }

    /// <summary>The entries that have a phrase among their forms, whatever its spelling; empty when none has.</summary>
    /// <param name="phrase">Words without Markdown.</param>
    public ImmutableArray<GlossaryPlace> Lookup(string phrase) => [.. Index.Matcher.Lookup(phrase).Select(form => form.Entry).Distinct().Order().Select(number => Entries[number])];

    /// <summary>The entries that a place speaks of, in order; empty for a mark that means none.</summary>
    public ImmutableArray<GlossaryPlace> EntriesOf(TermMatch match) => [.. Index.EntriesOf(match).Select(number => Entries[number])];

    /// <summary>The glossary file with a path; null when that is none.</summary>
    public GlossarySource? SourceOf(string path) => Sources.FirstOrDefault(source => source.Document.Path == path);

    /// <summary>The entry that holds an offset of a glossary file; null when none does.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="offset">0-based UTF-16 offset.</param>
    public GlossaryPlace? EntryAt(string path, int offset)
    {
        var first = 0;
        foreach (var source in Sources)
        {
            if (source.Document.Path != path)
            {
                first += source.File.Entries.Length;
                continue;
            }

            // Entries come in order and do not overlap.
            var (low, high) = (0, source.File.Entries.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = source.File.Entries[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
            }

            return low > 0 && source.File.Entries[low - 1].Span.Contains(offset) ? Entries[first + low - 1] : null;
        }

        return null;
    }

    /// <summary>All places that speak of an entry, files in order of the edition, those of its own definition included.</summary>
    /// <param name="entry">The number of the entry.</param>
    public IEnumerable<TermUse> All(int entry) => documents.SelectMany(document => Index.In(document).Of(entry).Select(match => new TermUse(document, match)));

    /// <summary>The places outside glossary files that speak of an entry, in order: what is counted as a use.</summary>
    /// <param name="entry">The number of the entry.</param>
    public IEnumerable<TermUse> Uses(int entry) =>
        documents.Where(document => SourceOf(document.Path) is null).SelectMany(document => Index.In(document).Of(entry).Select(match => new TermUse(document, match)));

    /// <summary>The glossary of the same edition with one text file read anew.</summary>
    internal GlossaryTable With(EditionParts parts) => new(this, [.. parts.Documents, .. parts.Glossaries]);

    /// <summary>Whether a file is a glossary of an edition.</summary>
    internal static bool IsGlossary(EditionParts parts, Document document) => document is GlossaryListDocument || parts.Settings.Glossaries.Contains(document.Path);

    // Those that are text files too come at their place in the text, the others after them.
    private static IEnumerable<Document> Files(EditionParts parts) =>
        parts.Documents.Where(document => parts.Settings.Glossaries.Contains(document.Path)).Concat<Document>(parts.Glossaries).Concat(parts.GlossaryLists);

    private static GlossarySource Read(Document document, ImmutableArray<string> fields) => new(
        document,
        document is MarkdownDocument text ? GlossaryReader.Read(text.Tree, fields) : GlossaryListReader.Read(document.Text, fields));
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Semantics.Seals;
using Apparatus.Language.Text;

namespace Apparatus.Testing;

/// <summary>
/// An edition with all its layers, made of a seed: a sealed source text with the pages of its witness, notes of three hands (the author's with printed numbers, a
/// former publisher's signed and in a file of its own, the editors' with lemmata and quotations), references by page. It has no fault until one is put in.
/// </summary>
public sealed class LayeredEdition
{
    private const int Chapters = 15;
    private const int WordsOnPage = 220;

    private static readonly string[] Words =
    [
        "the", "committee", "union", "workers", "party", "congress", "delegate", "factory", "and", "of", "in", "spring", "power", "management", "resolution", "vote", "against", "with", "question", "answer",
        "letter", "morning", "railway", "winter", "bread", "city", "soldier", "meeting", "argument", "printed", "read", "spoke", "never", "always", "before", "after", "without", "every", "another", "paper",
    ];

    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);

    /// <summary>Makes one.</summary>
    /// <param name="seed">The same seed makes the same edition.</param>
    /// <param name="pages">How many pages the witness has.</param>
    /// <param name="notes">How many notes there are, of all hands.</param>
    public LayeredEdition(int seed, int pages = 300, int notes = 1_000)
    {
        var random = new Random(seed);
        var (author, publisher, editors) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var (a, s, e, page) = (0, 0, 0, 0);
        for (var chapter = 1; chapter <= Chapters; chapter++)
        {
            var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"---\nwitness: base\nstatus: final\n---\n\n# Chapter {chapter} {{#chapter-{chapter}}}\n"));
            for (var inChapter = 0; inChapter < pages / Chapters; inChapter++)
            {
                page++;
                text.Append('\n');
                var sentence = new List<string>();
                for (var word = 0; word < WordsOnPage; word++)
                {
                    if (word % 110 == 0)
                    {
                        text.Append(word == 0 ? string.Create(CultureInfo.InvariantCulture, $"[]{{.pb #p{page}}}") : "\n\n");
                    }

                    var next = Words[random.Next(Words.Length)];
                    sentence.Add(next);
                    text.Append(sentence.Count == 1 ? char.ToUpperInvariant(next[0]) + next[1..] : next);
                    if (sentence.Count < 11)
                    {
                        text.Append(sentence.Count % 7 == 6 ? '\n' : ' ');
                        continue;
                    }

                    text.Append('.');
                    var due = (long)notes * page / pages;
                    if (a + s + e < due && word > 30)
                    {
                        switch ((a + s + e) % 3)
                        {
                            case 0:
                                text.Append(CultureInfo.InvariantCulture, $"[^a-{++a}]");
                                author.Append(CultureInfo.InvariantCulture, $"[^a-{a}]: The author says more of {sentence[3]} and {sentence[5]}.\n\n");
                                break;
                            case 1:
                                text.Append(CultureInfo.InvariantCulture, $"[^s-{++s}]");
                                publisher.Append(CultureInfo.InvariantCulture, $"[^s-{s}]: The publishers doubt it, as on [p. {page}](#p{page}). [—Publisher.]{{.by}}\n\n");
                                break;
                            default:
                                text.Append(CultureInfo.InvariantCulture, $"[^e-{++e}]");
                                editors.Append(CultureInfo.InvariantCulture, $"[^e-{e}]: **{sentence[1]} {sentence[2]}**] So the witness. It says “{string.Join(' ', sentence.Take(7))}” ([p. {page}](#p{page})).\n\n");
                                break;
                        }
                    }

                    text.Append(word % 7 == 6 ? '\n' : ' ');
                    sentence.Clear();
                }

                text.Append(sentence.Count > 0 ? "and more.\n" : "\n");
            }

            files[$"text/{chapter:00}.md"] = text.ToString();
        }

        (Pages, AuthorNotes, PublisherNotes, EditorsNotes) = (page, a, s, e);
        files["notes/author.md"] = author.ToString();
        files["notes/publisher.md"] = publisher.ToString();
        files["notes/editors.md"] = editors.ToString();
        files["edition.yml"] =
            "input-files:\n" + string.Concat(files.Keys.Where(name => name.StartsWith("text", StringComparison.Ordinal)).Select(name => $"- {name}\n"))
            + "- notes/author.md\n- notes/publisher.md\n- notes/editors.md\nmetadata:\n  title: Layers\n  lang: en-GB\n  edition:\n    format: 1\n    sealed: edition.seal\n    base: base\n    witnesses:\n"
            + string.Create(CultureInfo.InvariantCulture, $"      base: {{name: The witness, pages: \"1-{page}\"}}\n    notes:\n")
            + "      a: {name: The author, numbering: printed, home: notes/author.md}\n      s: {name: The publisher, numbering: printed, sign: Publisher, home: notes/publisher.md}\n      e: {name: The editors, default: true, home: notes/editors.md}\n";
        var taken = new HashSet<string>(StringComparer.Ordinal);
        files["edition.seal"] = SealDocument.Write(files.Where(file => file.Key.StartsWith("text", StringComparison.Ordinal))
            .Select(file => Sealing.Seal(file.Key, BaseText.Of(MarkdownDocument.Parse($"{Fixture.Root}/{file.Key}", SourceText.From(file.Value))), null, taken)).ToList());
    }

    /// <summary>Pages marked.</summary>
    public int Pages { get; }

    /// <summary>Notes of the author.</summary>
    public int AuthorNotes { get; }

    /// <summary>Notes of the publisher.</summary>
    public int PublisherNotes { get; }

    /// <summary>Notes of the editors.</summary>
    public int EditorsNotes { get; }

    /// <summary>The text of a file.</summary>
    public string this[string path] => files[path];

    /// <summary>Changes the first place of the source text where some words stand.</summary>
    /// <exception cref="MarkupException">They stand nowhere.</exception>
    public void Replace(string old, string now) => ReplaceIn(files.FirstOrDefault(file => file.Key.StartsWith("text", StringComparison.Ordinal) && file.Value.Contains(old, StringComparison.Ordinal)).Key, old, now);

    /// <summary>Changes the first place in a file where some words stand.</summary>
    /// <exception cref="MarkupException">They do not stand there.</exception>
    public void ReplaceIn(string? path, string old, string now)
    {
        var at = path is null ? -1 : files[path].IndexOf(old, StringComparison.Ordinal);
        if (path is null || at < 0)
        {
            throw new MarkupException($"‘{old}’ does not stand there.");
        }

        files[path] = files[path][..at] + now + files[path][(at + old.Length)..];
    }

    /// <summary>Loads it.</summary>
    public Edition Load()
    {
        var first = files.First();
        var markup = files.Skip(1).Aggregate(Markup.Of(first.Value, first.Key), (all, file) => all.With(new MarkedFile(file.Key, SourceText.From(file.Value))));
        return EditionLoader.LoadManifest(MemoryFiles.Of(markup), $"{Fixture.Root}/edition.yml");
    }
}

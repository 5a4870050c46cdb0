using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;

namespace Apparatus.Testing;

/// <summary>
/// An edition of any size, made up: chapters with headings, notes of two series, citations with locators, links, page markers, quotations,
/// lists and editorial marks, a glossary, a bibliography and a manifest. The same numbers give the same edition, to the letter. Without faults no rule
/// has anything to say about it.
/// </summary>
public sealed class GeneratedEdition
{
    private readonly GeneratedText text;
    private readonly Random random;
    private readonly int chapters;
    private readonly int works;
    private readonly int terms;
    private readonly bool hasFaults;
    private readonly ImmutableArray<PlantedFault>.Builder faults = ImmutableArray.CreateBuilder<PlantedFault>();
    private int printedNotes;
    private int pages;
    private int speaksOf;

    /// <summary>Makes an edition.</summary>
    /// <param name="chapters">How many text files it has; at least one.</param>
    /// <param name="chapterLength">About how many characters each of them has.</param>
    /// <param name="works">How many works its bibliography holds; at least one.</param>
    /// <param name="faults">Whether known faults are sprinkled over it, a dozen to a file or less.</param>
    /// <param name="seed">Another number gives another edition.</param>
    /// <param name="terms">How many entries its glossary has; none for no glossary. The text speaks of all of them when it has ten sentences or more for each.</param>
    public GeneratedEdition(int chapters, int chapterLength, int works, bool faults = false, int seed = 7, int terms = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(chapters, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(works, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms, GeneratedGlossary.Most);
        random = new Random(seed);
        text = new GeneratedText(random);
        this.chapters = chapters;
        this.works = works;
        this.terms = terms;
        hasFaults = faults;
        Files =
        [
            ("edition.yml", Manifest()),
            ("references.bib", Bibliography()),
            .. Enumerable.Range(0, chapters).Select(chapter => (PathOf(chapter), Chapter(chapter, chapterLength))),
            .. terms > 0 ? [("glossary.md", GeneratedGlossary.Write(terms))] : Array.Empty<(string, string)>(),
        ];
        Faults = this.faults.ToImmutable();
    }

    /// <summary>The files by relative path: manifest, bibliography, chapters, glossary.</summary>
    public ImmutableArray<(string Path, string Text)> Files { get; }

    /// <summary>The faults that were planted, in order of the files; empty for a clean edition.</summary>
    public ImmutableArray<PlantedFault> Faults { get; }

    /// <summary>The relative path of a chapter.</summary>
    /// <param name="chapter">Its number from 0.</param>
    public static string PathOf(int chapter) => $"text/{chapter:D4}.md";

    /// <summary>The edition as the program's loader makes it, in the folder of <see cref="Fixture.Root"/>.</summary>
    public Edition Load() => EditionLoader.LoadManifest(ToMemory(), $"{Fixture.Root}/edition.yml");

    /// <summary>The files in memory, in the folder of <see cref="Fixture.Root"/>.</summary>
    public MemoryFiles ToMemory() => MemoryFiles.Of([.. Files.Select(file => ($"{Fixture.Root}/{file.Path}", file.Text))]);

    /// <summary>Writes the files into a folder.</summary>
    public void WriteTo(string folder)
    {
        foreach (var (path, content) in Files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
            File.WriteAllText(full, content);
        }
    }

    private string Manifest()
    {
        var manifest = new StringBuilder("from: markdown+rebase_relative_paths\nciteproc: true\nbibliography: references.bib\ninput-files:\n");
        for (var i = 0; i < chapters; i++)
        {
            manifest.Append($"- {PathOf(i)}\n");
        }

        return manifest.Append(terms > 0 ? "- glossary.md\n" : string.Empty).Append(
            """
            metadata:
              title: Minutes and Letters
              lang: en-GB
              edition:
                format: 1
                base: print
                library: [references.bib]
                witnesses:
                  print: {name: The printed minutes}
                notes:
                  a: {name: The author, numbering: printed}
                  e: {name: The editor, default: true}

            """).ToString();
    }

    private string Bibliography()
    {
        var entries = new StringBuilder("@string{press = {Press of the Unions}}\n\n");
        for (var i = 0; i < works; i++)
        {
            var type = text.Pick(["book", "report", "article"]);
            entries.Append($"@{type}{{{Key(i)},\n");
            entries.Append($"  author    = {{{{District Committee {i}}}}},\n  title     = {{{text.Topic()} and {text.Topic()}, Number {i}}},\n");
            entries.Append(type == "article" ? $"  journaltitle = {{Review of Town {i % 90}}},\n" : $"  publisher = press,\n  location  = {{Town {i % 90}}},\n");
            entries.Append($"  date      = {{{1900 + (i % 60)}}},\n}}\n\n");
        }

        return entries.ToString();
    }

    private string Chapter(int chapter, int length)
    {
        var writer = new ChapterWriter(this, chapter);
        return writer.Write(length);
    }

    private static string Key(int work) => $"committee{work}";

    private sealed class ChapterWriter(GeneratedEdition edition, int chapter)
    {
        // Every fault and the rule that reports it; each fits into any paragraph.
        private static readonly string[] FaultIds = ["ED1001", "ED1002", "ED1003", "ED1005", "ED1009", "ED1010", "ED2001", "ED2002", "ED2003", "ED5001", "ED5002"];

        private readonly StringBuilder page = new();
        private readonly List<string> definitions = [];
        private readonly GeneratedText text = edition.text;
        private readonly Random random = edition.random;
        private int ownNotes;
        private int planted;

        public string Write(int length)
        {
            page.Append($"# {text.Topic()} in District {chapter + 1} {{#chapter-{chapter}}}\n\n");
            for (var paragraph = 0; page.Length + definitions.Sum(definition => definition.Length) < length; paragraph++)
            {
                WriteBlock(paragraph);
                if (edition.hasFaults && paragraph % 7 == 3 && planted < FaultIds.Length)
                {
                    Plant(FaultIds[(chapter + planted++) % FaultIds.Length], paragraph);
                }
            }

            page.AppendJoin("\n\n", definitions);
            return page.Append(definitions.Count > 0 ? "\n" : string.Empty).ToString();
        }

        private void WriteBlock(int paragraph)
        {
            if (paragraph % 9 == 8)
            {
                page.Append($"{(paragraph % 27 == 26 ? "###" : "##")} {text.Topic()} {{#section-{chapter}-{paragraph}}}\n\n");
            }

            switch (paragraph % 12)
            {
                case 3:
                    WriteLines("> ", 3);
                    break;
                case 7:
                    WriteLines("- ", 4);
                    break;
                case 10:
                    page.Append($"::: {{.letter #letter-{chapter}-{paragraph}}}\n\n");
                    WriteLines(string.Empty, 2);
                    page.Append(":::\n\n");
                    break;
                default:
                    WriteLines(string.Empty, random.Next(2, 6));
                    break;
            }
        }

        private void WriteLines(string prefix, int count)
        {
            for (var i = 0; i < count; i++)
            {
                page.Append(prefix).Append(Sentence()).Append('\n');
            }

            page.Append('\n');
        }

        private string Sentence()
        {
            var words = text.Sentence() + Term();
            return random.Next(22) switch
            {
                < 3 => $"{words}.{Note($"a-{++edition.printedNotes}")}",
                < 6 => $"{words}.{Note($"e-{chapter}-{text.Pick(["wages", "board", "vote", "minutes"])}-{++ownNotes}")}",
                < 10 => $"{words} [@{Work()}, pp. {text.Number(90)}-{90 + text.Number(90)}].",
                10 => $"{words} [see @{Work()}, chapter {text.Number(12)}; @{Work()}].",
                11 => $"As @{Work()} [p. {text.Number(200)}] says, *{text.Clause()}*.",
                12 => $"{words} (see [above](#chapter-{random.Next(edition.chapters)})).",
                13 => $"[]{{.pb #p{++edition.pages}}}{words}.",
                14 => $"{words} and [could]{{.corr sic=\"cold\"}} not say why.",
                15 => $"{words}: “[of]{{.supplied reason=omitted}} all things **{text.Clause()}**”.",
                _ => words + ".",
            };
        }

        // One sentence in ten speaks of a term, now and then as its owner or emphasised.
        private string Term()
        {
            if (edition.terms == 0 || random.Next(10) > 0)
            {
                return string.Empty;
            }

            var headword = GeneratedGlossary.Headword(edition.speaksOf++ % edition.terms);
            return random.Next(4) switch
            {
                0 => $", as the {headword}’s papers say",
                1 => $" under the *{headword}*",
                _ => $" with the {headword}",
            };
        }

        private string Work() => Key(random.Next(edition.works));

        private string Note(string label)
        {
            var more = random.Next(8) == 0 ? $"\n\n    {text.Sentence()}." : string.Empty;
            var source = random.Next(3) == 0 ? $" See @{Work()} [p. {text.Number(300)}]." : string.Empty;
            definitions.Add($"[^{label}]: {text.Sentence()}.{source}{more}");
            return $"[^{label}]";
        }

        private void Plant(string id, int paragraph)
        {
            var name = $"e-fault-{chapter}-{paragraph}";
            edition.faults.Add(new PlantedFault(id, PathOf(chapter)));
            page.Append(id switch
            {
                "ED1001" => $"{text.Sentence()}.[^{name}]\n\n",
                "ED1002" => $"[^{name}]: {text.Sentence()}.\n\n",
                "ED1003" => $"{text.Sentence()}.[^{name}]\n\n[^{name}]: {text.Sentence()}.\n\n[^{name}]: {text.Sentence()}.\n\n",
                "ED1005" => $"{text.Sentence()}.[^{name}]\n[^{name}]: {text.Sentence()}.\n\n",
                "ED1009" => $"{text.Sentence()}.[^{name}+x]\n\n[^{name}+x]: {text.Sentence()}.\n\n",
                "ED1010" => $"{text.Sentence()}.[^{name}]\n\n[^{name}]:\n\n[^{name}-b]: {text.Sentence()}.\n\n{text.Sentence()}.[^{name}-b]\n\n",
                "ED2001" => $"{text.Sentence()} [@nobody{chapter}x{paragraph}].\n\n",
                "ED2002" => $"{text.Sentence()} [@{Work()}; ].\n\n",
                "ED2003" => $"{text.Sentence()} [@{Work()}, chap. 3].\n\n",
                "ED5001" => $"{text.Sentence()} (see [below](#nowhere-{chapter}-{paragraph})).\n\n",
                _ => $"[One]{{#twice-{chapter}-{paragraph}}} and [two]{{#twice-{chapter}-{paragraph}}}: {text.Clause()}.\n\n",
            });
        }
    }
}

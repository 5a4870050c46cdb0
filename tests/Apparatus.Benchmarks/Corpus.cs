using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Apparatus.Benchmarks;

/// <summary>
/// Makes a clean edition of any size: chapters with notes, citations, links, page markers, quotations and lists. The same
/// numbers give the same edition.
/// </summary>
/// <param name="chapters">How many chapters.</param>
/// <param name="chapterLength">About how many characters each has.</param>
/// <param name="works">How many works the bibliography holds.</param>
public sealed class Corpus(int chapters, int chapterLength, int works)
{
    private static readonly string[] Words =
        ("the union congress of workers and management board delegates resolved that production should be directed by elected bodies " +
        "whose members answer to those they represent in every factory and district while party committees supervise the policy").Split(' ');

    private readonly Random random = new(7);

    /// <summary>The files of the edition by relative path: manifest, bibliography, chapters.</summary>
    public IEnumerable<(string Path, string Text)> Files()
    {
        var manifest = new StringBuilder("bibliography: references.bib\ninput-files:\n");
        for (var i = 0; i < chapters; i++)
        {
            manifest.Append($"- text/{i:D4}.md\n");
        }

        yield return ("edition.yml", manifest.ToString());
        yield return ("references.bib", Bibliography());
        for (var i = 0; i < chapters; i++)
        {
            yield return ($"text/{i:D4}.md", Chapter(i));
        }
    }

    /// <summary>Writes the edition into a folder.</summary>
    public void WriteTo(string folder)
    {
        foreach (var (path, text) in Files())
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
            File.WriteAllText(full, text);
        }
    }

    private string Bibliography()
    {
        var text = new StringBuilder();
        for (var i = 0; i < works; i++)
        {
            text.Append($"@book{{work{i},\n  author    = {{Author{i}, A. B.}},\n  title     = {{A Title of Work Number {i}}},\n");
            text.Append($"  publisher = {{Press}},\n  year      = {{19{i % 100:D2}}}\n}}\n\n");
        }

        return text.ToString();
    }

    private string Chapter(int chapter)
    {
        var text = new StringBuilder($"# Chapter {chapter} {{#chapter-{chapter}}}\n\n");
        var notes = 0;
        for (var paragraph = 0; text.Length < chapterLength; paragraph++)
        {
            var (prefix, count) = (paragraph % 12) switch { 3 => ("> ", 3), 7 => ("- ", 4), _ => (string.Empty, random.Next(2, 6)) };
            text.Append(paragraph % 12 == 11 ? $"## Section {chapter}-{paragraph}\n\n" : string.Empty);
            for (var i = 0; i < count; i++)
            {
                text.Append(prefix).Append(Sentence(chapter, ref notes)).Append('\n');
            }

            text.Append('\n');
        }

        for (var note = 1; note <= notes; note++)
        {
            text.Append($"[^c{chapter}-{note}]: {Plain()}.\n\n");
        }

        return text.ToString();
    }

    private string Sentence(int chapter, ref int notes) => random.Next(20) switch
    {
        < 5 => $"{Plain()}.[^c{chapter}-{++notes}]",
        < 9 => $"{Plain()} [@work{random.Next(works)}, pp. {random.Next(1, 90)}-{random.Next(91, 200)}].",
        9 => $"As @work{random.Next(works)} [p. 3] says, *{Plain()}* and **{Plain()}** differ.",
        10 => $"{Plain()} (see [above](#chapter-{random.Next(chapters)})).",
        11 => $"[]{{.pb #p{chapter}-{random.Next(1_000_000_000)}}}{Plain()}.",
        _ => Plain() + ".",
    };

    private string Plain()
    {
        var words = new StringBuilder();
        for (var i = random.Next(8, 20); i > 0; i--)
        {
            words.Append(words.Length == 0 ? "The" : " ").Append(words.Length == 3 ? " " : string.Empty).Append(Words[random.Next(Words.Length)]);
        }

        return words.ToString();
    }
}

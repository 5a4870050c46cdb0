using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Apparatus.Language.Features.NewEdition;

/// <summary>The files of a new edition: small, without a fault, and each with a word on what to write in it.</summary>
public static class EditionTemplate
{
    /// <summary>The name of the manifest.</summary>
    public const string Manifest = "edition.yml";

    /// <summary>The name of the glossary.</summary>
    public const string Glossary = "glossary.md";

    /// <summary>The first text file.</summary>
    public const string Text = $"text/{TextName}.md";

    /// <summary>What <c>{file}</c> in the home of a series stands for there.</summary>
    internal const string TextName = "10-introduction";

    /// <summary>Writes the files, the manifest first.</summary>
    /// <param name="plan">What the edition shall be; without a fault.</param>
    /// <exception cref="ArgumentException">The plan has a fault.</exception>
    public static ImmutableArray<PlannedFile> Write(EditionPlan plan)
    {
        if (PlanFaults.Of(plan) is { } fault)
        {
            throw new ArgumentException(fault, nameof(plan));
        }

        // Series that name the same file share it.
        var homes = plan.Series.Where(series => Home(series) != Text).GroupBy(Home).ToList();
        var texts = new List<PlannedFile> { new(Text, Introduction(plan)) };
        texts.AddRange(homes.Select(home => new PlannedFile(home.Key, Notes(home))));
        if (plan.HasGlossary)
        {
            texts.Add(new PlannedFile(Glossary, Entries));
        }

        return
        [
            new PlannedFile(Manifest, Settings(plan, texts.Select(file => file.Path))),
            .. texts,
            .. plan.ExistingBibliography is null ? [new PlannedFile(plan.Bibliography, Lines(SampleWork.Bibliography(plan)))] : ImmutableArray<PlannedFile>.Empty,
        ];
    }

    private static string Settings(EditionPlan plan, IEnumerable<string> files)
    {
        var yaml = new StringBuilder(Lines("""
            # A Pandoc defaults file. In this folder,
            #     pandoc -d edition.yml -o edition.epub
            # makes the book, and “apparatus check” finds what is broken in it.
            from: markdown+rebase_relative_paths
            # List each new file here, in the order of the book.
            input-files:

            """));
        foreach (var file in files)
        {
            yaml.Append($"- {YamlText.Write(file)}\n");
        }

        yaml.Append($"citeproc: true\nbibliography: {YamlText.Write(plan.Bibliography)}\nmetadata:\n  title: {YamlText.Write(plan.Title)}\n");
        yaml.Append(plan.Authors switch
        {
            [] => "",
            [var author] => $"  author: {YamlText.Write(author)}\n",
            var authors => $"  author: {YamlText.WriteList([.. authors])}\n",
        });
        yaml.Append($"  lang: {YamlText.Write(plan.Language)}\n  reference-section-title: Works cited\n");
        yaml.Append($"  # What only Apparatus reads.\n  edition:\n    format: 1\n    base: {YamlText.Write(plan.Base)}\n");
        yaml.Append(plan.HasGlossary ? $"    glossary: {Glossary}\n" : "");
        if (plan.ExistingBibliography is not null)
        {
            yaml.Append($"    # Works that nothing cites yet are no fault; take this line away when they are.\n    library: {YamlText.WriteList(plan.Bibliography)}\n");
        }

        yaml.Append($"    witnesses:\n      {YamlText.Write(plan.Base)}: {{name: Write here which printed text this is}}\n    notes:\n");
        var usual = plan.Series.FirstOrDefault(series => series.Prefix == PlannedSeries.Usual.Prefix) ?? plan.Series[0];
        foreach (var series in plan.Series)
        {
            var home = series.Home is null ? "" : $", home: {YamlText.Write(series.Home)}";
            yaml.Append($"      {YamlText.Write(series.Prefix)}: {{name: {YamlText.Write(series.Name)}{home}{(series == usual ? ", default: true" : "")}}}\n");
        }

        return yaml.ToString();
    }

    // One sentence on each line, and none begins with a sign that starts a block. No title is named: the rules look for titles of works in prose.
    private static string Introduction(EditionPlan plan)
    {
        var lines = new List<string>
        {
            "# Introduction {#introduction}",
            "",
            "[]{.pb #p1}Write here; this paragraph only shows how things are written.",
            "The mark at its start says that page 1 of the printed text begins there.",
        };
        lines.AddRange(plan.Series.Select(series => $"A note of the series {series.Prefix} is called like this.[^{Label(series)}]"));
        if (SampleWork.Cite(plan) is { } citation)
        {
            lines.Add($"A work is cited by its key {citation}.");
        }

        if (plan.HasGlossary)
        {
            lines.Add("A word of the glossary can be a link: [copy-text](#t-copy-text).");
        }

        var notes = plan.Series.Where(series => Home(series) == Text).ToList();
        return string.Join('\n', lines) + "\n" + (notes.Count == 0 ? "" : "\n" + Notes(notes));
    }

    private static string Notes(IEnumerable<PlannedSeries> series) => string.Join('\n', series.Select(one => $"[^{Label(one)}]: Write the note here.\n"));

    private static string Label(PlannedSeries series) => $"{series.Prefix}-example";

    private static string Home(PlannedSeries series) => series.FirstHome ?? Text;

    private static string Entries => Lines("""
        # Glossary {#glossary}

        [Copy-text]{#t-copy-text .term}

        :   The text that an edition follows in its words and their spelling. Write your own
            entries in this form.

        """);

    // The lines of a literal end as those of the source file do.
    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}

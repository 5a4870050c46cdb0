using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Apparatus.Language.Features.NewEditions;

/// <summary>
/// The files of a small edition to begin with: a manifest, a first chapter that shows a note of each series, a citation, a term and a page marker, a glossary, a
/// bibliography. It checks clean and Pandoc exports it (FORMAT A2–A8).
/// </summary>
public static partial class NewEdition
{
    private const string ExampleKey = "example";

    /// <summary>The files with their paths within the folder, the manifest first.</summary>
    /// <param name="options">What it is to be like; <see cref="Fault"/> says whether that can be.</param>
    public static ImmutableArray<(string Path, string Text)> Files(NewEditionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        files.Add(("edition.yml", Manifest(options)));
        files.Add(("text/10-introduction.md", Text(options)));
        if (options.Glossary)
        {
            files.Add(("glossary.md", GlossaryText));
        }

        if (!options.HasBibliography)
        {
            files.Add((options.Bibliography, options.Bibliography.EndsWith(".bib", StringComparison.OrdinalIgnoreCase) ? BibLaTeX : BibTeX));
        }

        return files.DrainToImmutable();
    }

    /// <summary>Why no edition can be made of some options, one sentence; null when one can.</summary>
    public static string? Fault(NewEditionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return string.IsNullOrWhiteSpace(options.Title) ? "The title is empty."
            : options.Title.Any(char.IsControl) || options.Author?.Any(char.IsControl) == true ? "A title or an author has a control character in it."
            : !LanguageTag().IsMatch(options.Language) ? $"‘{options.Language}’ is no language tag; write en-GB, de or ru."
            : options.Base is { } witness && !Id().IsMatch(witness) ? $"‘{witness}’ is no name for a witness; use letters and digits, as in 1968."
            : options.Series.IsEmpty ? "An edition needs one note series at least."
            : options.Series.FirstOrDefault(series => !Prefix().IsMatch(series.Prefix)) is { Prefix: { } wrong } ? $"‘{wrong}’ is no prefix of a note series; use one or two small letters."
            : options.Series.Any(series => series.Prefix == "t") ? "‘t’ cannot be a note series: ids of the glossary begin with t-."
            : options.Series.Any(series => string.IsNullOrWhiteSpace(series.Name) || series.Name.Any(char.IsControl)) ? "A note series has no name."
            : options.Series.GroupBy(series => series.Prefix).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"The note series ‘{twice.Key}’ is given twice."
            : !BibliographyName().IsMatch(options.Bibliography) ? $"‘{options.Bibliography}’ is no name of a bibliography; it ends in .bib, .bibtex, .json or .yaml and lies in the folder of the edition."
            : !options.HasBibliography && !options.Bibliography.EndsWith(".bib", StringComparison.OrdinalIgnoreCase) && !options.Bibliography.EndsWith(".bibtex", StringComparison.OrdinalIgnoreCase)
                ? $"There is no {options.Bibliography}; a new bibliography is written as .bib."
            : null;
    }

    private static string Manifest(NewEditionOptions options)
    {
        var text = new StringBuilder();
        text.Append("# The manifest of the edition. It is a Pandoc defaults file, so in this folder\n#\n#     pandoc -d edition.yml -o edition.epub\n#\n# makes the book. What only Apparatus reads stands under `metadata: edition:`.\n");
        text.Append("from: markdown+rebase_relative_paths\ninput-files:\n- text/10-introduction.md\n");
        text.Append(options.Glossary ? "- glossary.md\n" : string.Empty);
        text.Append($"citeproc: true\nbibliography: {Scalar(options.Bibliography)}\nmetadata:\n  title: {Scalar(options.Title)}\n");
        text.Append(string.IsNullOrWhiteSpace(options.Author) ? string.Empty : $"  author: {Scalar(options.Author)}\n");
        text.Append($"  lang: {options.Language}\n  reference-section-title: Works cited\n  edition:\n    format: 1\n");
        text.Append(options.Glossary ? "    glossary: glossary.md\n" : string.Empty);
        if (options.Base is { } witness)
        {
            text.Append($"    base: \"{witness}\"\n    witnesses:\n      \"{witness}\": {{name: \"{witness}\", extracts: true}}\n");
        }

        text.Append("    notes:\n");
        foreach (var (prefix, name) in options.Series)
        {
            text.Append($"      {Scalar(prefix)}: {{name: {Scalar(name, inFlow: true)}{(prefix == options.Series[0].Prefix ? ", default: true" : string.Empty)}}}\n");
        }

        return text.ToString();
    }

    private static string Text(NewEditionOptions options)
    {
        var text = new StringBuilder("# Introduction {#introduction}\n\n");
        text.Append(options.Base is { } ? "[]{.pb #p1}" : string.Empty);
        text.Append("Write here. A note is called like this");
        foreach (var (prefix, _) in options.Series)
        {
            text.Append($"[^{prefix}-first]");
        }

        text.Append(options.HasBibliography
            ? "; a work is cited as `[@key, 3]`, with a key of the bibliography"
            : $"; a work is cited like this [@{ExampleKey}, 3]");
        text.Append(options.Glossary ? ";\nand a word of the glossary, such as witness, explains itself where you point at it.\n" : ".\n");
        foreach (var (prefix, name) in options.Series)
        {
            text.Append($"\n[^{prefix}-first]: The first note of the series “{Escape(name)}”. Replace it.\n");
        }

        return text.ToString();
    }

    private const string GlossaryText = """
        # Glossary {#glossary}

        [Witness]{#t-witness .term}

        :   A printed or written source of the text that is edited.

        """;

    private const string BibLaTeX = """
        @book{example,
          author = {{Replace this entry}},
          title = {An Example of a Book},
          location = {Place},
          publisher = {Publisher},
          date = {1921},
        }

        """;

    private const string BibTeX = """
        @book{example,
          author = {{Replace this entry}},
          title = {An Example of a Book},
          address = {Place},
          publisher = {Publisher},
          year = {1921},
        }

        """;

    // What YAML, or Pandoc in metadata, would read otherwise is put into quotation marks.
    private static string Scalar(string value, bool inFlow = false)
    {
        var isPlain = PlainScalar().IsMatch(value) && !Word().IsMatch(value) && !(inFlow && value.AsSpan().IndexOfAny(",[]{}") >= 0);
        return isPlain ? value : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static string Escape(string words) => MarkupCharacter().Replace(words, @"\$0");

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}\p{N} ,.;’()/–—-]*(?<![ :])$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainScalar();

    [GeneratedRegex("^(?:true|false|yes|no|on|off|null|y|n)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\\`*_\[\]<>@^~$#]", RegexOptions.CultureInvariant)]
    private static partial Regex MarkupCharacter();

    [GeneratedRegex("^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    [GeneratedRegex("^[A-Za-z0-9]{1,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N} _.-]*\.(?:bib|bibtex|json|yaml|yml)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BibliographyName();
}

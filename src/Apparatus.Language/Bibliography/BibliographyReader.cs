using System;
using Apparatus.Language.Bibliography.BibTeX;
using Apparatus.Language.Bibliography.Csl;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>Reads bibliographies of every format that Pandoc reads (FORMAT A6). A faulty entry costs itself at most, never its neighbours.</summary>
public static class BibliographyReader
{
    /// <summary>Reads a bibliography file. Any text gives a result; what is wrong stands in its problems.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="format">Its format; a text is never read as <see cref="BibliographyFormat.Inline"/> but as CSL-YAML.</param>
    public static BibliographyFile Read(SourceText text, BibliographyFormat format)
    {
        ArgumentNullException.ThrowIfNull(text);
        return format switch
        {
            BibliographyFormat.BibLaTeX or BibliographyFormat.BibTeX => new BibTeXReader(text.Content, format).Read().File,
            BibliographyFormat.CslJson => CslJsonFile.Read(text),
            _ => CslYamlFile.Read(text),
        };
    }

    /// <summary>Whether a text looks like a whole bibliography and not like the beginning of one that a program is still writing: nothing is open at its end.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="format">Its format. YAML may end anywhere.</param>
    public static bool IsWhole(SourceText text, BibliographyFormat format)
    {
        ArgumentNullException.ThrowIfNull(text);
        var content = text.Content.AsSpan().Trim();
        if (content.IsEmpty || format is not (BibliographyFormat.BibLaTeX or BibliographyFormat.BibTeX))
        {
            return !content.IsEmpty && (format != BibliographyFormat.CslJson || (content[0], content[^1]) is ('[', ']') or ('{', '}'));
        }

        var file = Read(text, format);
        var last = file.Entries is [.., var entry] ? entry.Span.Start : 0;
        foreach (var problem in file.Problems)
        {
            if (problem.Span.Start >= last && problem.Kind is BibliographyProblemKind.UnclosedEntry or BibliographyProblemKind.UnclosedValue or BibliographyProblemKind.StrayAt)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads the list <c>references</c> of a text file's front matter or of a manifest's metadata.</summary>
    /// <param name="references">The value of <c>references</c>.</param>
    /// <param name="text">The text that it stands in, from which the source of lists and maps is taken; null leaves their value empty.</param>
    public static BibliographyFile ReadInline(YamlNode references, SourceText? text = null)
    {
        ArgumentNullException.ThrowIfNull(references);
        var items = new CslItems(BibliographyFormat.Inline, text?.Content ?? string.Empty);
        items.AddList(references);
        return items.ToFile();
    }
}

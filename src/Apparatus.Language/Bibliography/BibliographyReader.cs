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
            BibliographyFormat.BibLaTeX or BibliographyFormat.BibTeX => new BibTeXReader(text.Content, format).Read(),
            BibliographyFormat.CslJson => CslJsonFile.Read(text),
            _ => CslYamlFile.Read(text),
        };
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

using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Text;

namespace Apparatus.Language.Tests.Bibliography.Formatting;

/// <summary>Reads a work out of a few lines of source.</summary>
internal static class Works
{
    /// <summary>The first entry of a source, with its inherited fields.</summary>
    public static ResolvedEntry Read(string source, BibliographyFormat format = BibliographyFormat.BibLaTeX)
    {
        var file = BibliographyReader.Read(SourceText.From(source), format);
        var read = new BibliographySource("/e/works", file);
        return new BibliographyIndex([read]).Resolve(new BibliographyPlace(read, file.Entries.First()));
    }
}

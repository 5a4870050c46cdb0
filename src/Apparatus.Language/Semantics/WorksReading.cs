using System.Linq;
using System.Threading;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics.Works;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics;

/// <summary>
/// The works of an edition, read when first asked for. Until then it remembers the works of an earlier snapshot, out of which they are made with
/// less effort; afterwards it lets go of them, and of the files.
/// </summary>
/// <param name="parts">The files of the edition.</param>
/// <param name="before">The works of an earlier snapshot, or null.</param>
internal sealed class WorksReading(EditionParts parts, BibliographyIndex? before)
{
    private readonly Lock gate = new();
    private EditionParts? parts = parts;
    private BibliographyIndex? before = before;
    private BibliographySource? inline;
    private volatile BibliographyIndex? index;
    private volatile WorkTitles? titles;

    /// <summary>All works by key.</summary>
    public BibliographyIndex Index => index ?? Read();

    /// <summary>The titles of all works, prepared when first asked for.</summary>
    public WorkTitles Titles(string language) => titles ??= WorkTitles.Of(Index, language);

    /// <summary>Works described in metadata, or null.</summary>
    public BibliographySource? Inline
    {
        get
        {
            _ = Index;
            return inline;
        }
    }

    /// <summary>The works if they have been read; otherwise those of an earlier snapshot; null when there are neither.</summary>
    public BibliographyIndex? Known
    {
        get
        {
            lock (gate)
            {
                return index ?? before;
            }
        }
    }

    private BibliographyIndex Read()
    {
        lock (gate)
        {
            if (index is { } made)
            {
                return made;
            }

            inline = parts?.Settings.References is { Node: YamlSequence or YamlMapping } references
                ? new BibliographySource(references.Document.Path, BibliographyReader.ReadInline(references.Node, references.Document.Text))
                : null;
            var files = (parts?.Bibliographies ?? []).Select(document => document.Source);
            var works = (before ?? BibliographyIndex.Empty).With(inline is null ? files : files.Append(inline));
            index = works;
            (parts, before) = (null, null);
            return works;
        }
    }
}

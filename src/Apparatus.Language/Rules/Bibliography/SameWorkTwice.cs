using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Reports works that stand in the bibliography under two keys.</summary>
public sealed class SameWorkTwice : EntryRule
{
    private static readonly WorkSymbols Symbols = new();

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED3011",
        Name = "same-work-twice",
        Severity = Severity.Warning,
        Summary = "Two entries have the same DOI or ISBN, or the same author and year and nearly the same title.",
        Why = "A work that is cited under two keys stands twice in the printed bibliography, and in short notes readers take it for two works. Two exports of one library do this easily.",
        Silent = """
            An entry and its `crossref` or `xdata` parent; chapters that carry the ISBN of their book; works that differ in volume, number, edition, translator, pages or
            language; titles that differ in a number; articles of one title on different days; a key and its alias under `ids`. In a
            file that another program writes it is a hint.
            """,
        HowToFix = "Cite one of the two and delete the other. A fix changes all citations.",
        Evidence = "Measured with Pandoc 2.17: both are printed, without a message.",
        Bad = """
            The committees were never consulted [@brinton1970, p. 33; @brinton70].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{brinton1970,
              author = {Brinton, Maurice},
              title = {The Bolsheviks and Workers’ Control},
              date = {1970},
            }

            @book{{|ED3011:brinton70|},
              author = {Brinton, M.},
              title = {The Bolsheviks and Workers' Control},
              date = {1970},
            }
            """,
        Good = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{brinton1970,
              author = {Brinton, Maurice},
              title = {The Bolsheviks and Workers’ Control},
              date = {1970},
            }
            """,
    };

    /// <inheritdoc/>
    protected override void Check(BibliographySource source, Document document, RuleContext context)
    {
        var edition = context.Edition;
        foreach (var (first, second) in edition.Works.SameWorks.Where(pair => pair.Second.Source == source))
        {
            context.Report(
                second.Entry.KeySpan,
                $"‘{first.Entry.Key}’ and ‘{second.Entry.Key}’ look like the same work; it would stand twice in the bibliography.",
                [new RelatedPlace(first.Path, first.Entry.KeySpan, $"‘{first.Entry.Key}’ is described here")],
                [Cite(edition, first.Entry.Key, second.Entry.Key), Cite(edition, second.Entry.Key, first.Entry.Key)],
                edition.WriterOf(document.Path) is null ? Severity.Warning : Severity.Hint);
        }
    }

    private static Fix Cite(Edition edition, string kept, string given) => new(
        $"Cite ‘{kept}’ instead of ‘{given}’ everywhere",
        false,
        () => [.. Edits(edition, kept, given)]);

    private static IEnumerable<FileEdit> Edits(Edition edition, string kept, string given)
    {
        foreach (var found in Symbols.Find(edition, given).Where(found => !found.IsDefinition))
        {
            if (edition.Find(found.Path) is not null and not BibliographyDocument and { } document && Symbols.Write(new SemanticModel(edition, document), found, kept) is { } edit)
            {
                yield return new FileEdit(found.Path, edit);
            }
        }
    }
}

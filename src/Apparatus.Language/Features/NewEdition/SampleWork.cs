using System;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Features.Completion;

namespace Apparatus.Language.Features.NewEdition;

/// <summary>The work that a new edition cites to show how it is done: Greg’s essay on what an edition follows.</summary>
internal static class SampleWork
{
    // A number without a term is a page in every language.
    private const string Citation = "[@greg1950, 19]";

    /// <summary>A citation of it, or of the first work of the bibliography that is there already; null when that has none.</summary>
    public static string? Cite(EditionPlan plan)
    {
        if (plan.ExistingBibliography is not { } text)
        {
            return Citation;
        }

        var works = BibliographyReader.Read(text, Format(plan)).Entries.Where(entry => entry.IsCitable).ToList();
        var first = works.FirstOrDefault(entry => CitationKeys.IsSimple(entry.Key)) ?? works.FirstOrDefault(entry => !entry.Key.AsSpan().ContainsAny("{} \t\\"));
        return first is null ? null : $"[{CitationKeys.Write(first.Key)}]";
    }

    /// <summary>A bibliography that holds it.</summary>
    public static string Bibliography(EditionPlan plan) => Format(plan) switch
    {
        BibliographyFormat.CslJson => """
            [
              {
                "id": "greg1950",
                "type": "article-journal",
                "author": [{"family": "Greg", "given": "W. W."}],
                "title": "The Rationale of Copy-Text",
                "container-title": "Studies in Bibliography",
                "volume": "3",
                "issued": {"date-parts": [[1950], [1951]]},
                "page": "19-36",
                "language": "en"
              }
            ]

            """,
        BibliographyFormat.CslYaml => """
            ---
            references:
            - id: greg1950
              type: article-journal
              author:
              - family: Greg
                given: W. W.
              title: The Rationale of Copy-Text
              container-title: Studies in Bibliography
              volume: 3
              issued: 1950/1951
              page: 19-36
              language: en
            ---

            """,
        BibliographyFormat.BibTeX => """
            Write your works here; this one shows how. The text cites them by the key after the brace.

            @article{greg1950,
              author  = {Greg, W. W.},
              title   = {The Rationale of Copy-Text},
              journal = {Studies in Bibliography},
              volume  = {3},
              year    = {1950},
              pages   = {19--36},
            }

            """,
        _ => """
            Write your works here; this one shows how. The text cites them by the key after the brace.

            @article{greg1950,
              author       = {Greg, W. W.},
              title        = {The Rationale of Copy-Text},
              journaltitle = {Studies in Bibliography},
              volume       = {3},
              date         = {1950/1951},
              pages        = {19-36},
              langid       = {english},
            }

            """,
    };

    private static BibliographyFormat Format(EditionPlan plan) => BibliographyFormats.FromFileName(plan.Bibliography) ?? BibliographyFormat.BibLaTeX;
}

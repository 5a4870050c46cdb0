using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Hints at entries that nothing cites.</summary>
public sealed class UnusedEntry : EntryRule
{
    /// <summary>A file with more entries than this is a library, not the bibliography of one edition.</summary>
    internal const int MostEntries = 1_000;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED3005",
        Name = "unused-entry",
        Severity = Severity.Hint,
        IsUnnecessary = true,
        Summary = "An entry of a bibliography is not cited anywhere in the edition.",
        Why = "It is not printed. Often a citation was forgotten, or its key is spelt in another way; otherwise the entry is left over from an earlier state.",
        Silent = """
            Entries that `nocite`, a glossary, a witness’s `cite`, or the `crossref`, `xdata`, `xref`, `related` or `entryset` of another entry names, under their key or an
            alias; all entries with `nocite: @*`; files under `library` in the manifest; files with more than 1,000 entries, which serve
            more than one edition.
            """,
        HowToFix = "Cite it, delete it, or list it under `nocite` so that it is printed without a citation.",
        Evidence = "Measured with Pandoc 2.17: only cited works are printed. texlab draws such entries faded and stops at 1,000 entries as well.",
        Bad = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{brinton1970,
              title = {The Bolsheviks and Workers’ Control},
            }

            @book{{|ED3005:daniels1960|},
              title = {The Conscience of the Revolution},
            }
            """,
        Good = """
            The committees were never consulted [@brinton1970, p. 33; @daniels1960].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{brinton1970,
              title = {The Bolsheviks and Workers’ Control},
            }

            @book{daniels1960,
              title = {The Conscience of the Revolution},
            }
            """,
    };

    /// <inheritdoc/>
    protected override void Check(BibliographySource source, Document document, RuleContext context)
    {
        var edition = context.Edition;
        if (source.File.Entries.Length > MostEntries || edition.Settings.Library.Contains(document.Path))
        {
            return;
        }

        var named = Named(edition);
        foreach (var entry in source.File.Entries)
        {
            if (entry.IsCitable && !edition.IsCited(entry) && !named.Contains(entry.Key) && !entry.Aliases.Any(alias => named.Contains(alias.Key)))
            {
                ImmutableArray<Fix> fixes = entry.Format.IsBibTeX()
                    ? [context.Fix("Delete this entry", false, new TextEdit(EntryEdits.WithBlankLines(document.Text, entry.Span), string.Empty))]
                    : [];
                context.Report(entry.KeySpan, $"‘{entry.Key}’ is not cited in this edition.", fixes: fixes);
            }
        }
    }

    // What is named elsewhere than in text, notes and metadata.
    private static HashSet<string> Named(Edition edition)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        named.UnionWith(edition.Settings.Witnesses.Select(witness => witness.Cite?.Value).OfType<string>());
        named.UnionWith(edition.Glossaries.SelectMany(glossary => glossary.Facts.CitedKeys));
        named.UnionWith(edition.Glossary.Sources
            .SelectMany(source => source.File.Entries)
            .SelectMany(entry => entry.Paragraphs)
            .SelectMany(paragraph => SyntaxTree.NodesIn(paragraph.Blocks).OfType<CitationNode>())
            .Select(citation => citation.Key));
        foreach (var bibliography in edition.Bibliographies)
        {
            named.UnionWith(bibliography.Bibliography.Entries.Where(EntryWorks.NamesOthers).SelectMany(entry => EntryWorks.Of(bibliography, entry)).Where(found => !found.IsDefinition).Select(found => found.Symbol.Name));
        }

        return named;
    }
}

using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Reports keys that two entries share.</summary>
public sealed class DuplicateEntryKey : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED3003",
        Name = "duplicate-entry-key",
        Severity = Severity.Error,
        Summary = "Two entries of the edition’s bibliographies have the same key, or keys that differ by case only.",
        Why = """
            Pandoc uses the last entry and drops the others without a message, in one file and across files, so every citation of the key may name the wrong
            work. Keys that differ by case only are two works to Pandoc and one to many other programs: a slip of the Shift key cites the wrong one.
            """,
        Silent = "An entry under `references:` that takes the place of one in a file gets a remark only: it is how an edition overrides a shared library.",
        HowToFix = "Delete the entry that is not wanted, or give it a key of its own and change the citations that mean it.",
        Evidence = "Measured with Pandoc 2.17 for BibTeX, CSL-JSON and CSL-YAML: the last wins, no warning. Biber keeps the first and warns.",
        Bad = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{{|ED3003:brinton1970|},
              title = {The Bolsheviks and Workers’ Control},
            }

            @book{brinton1970,
              title = {The Irrational in Politics},
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
              title = {The Bolsheviks and Workers’ Control},
            }

            @book{brinton1970a,
              title = {The Irrational in Politics},
            }
            """,
    };

    /// <inheritdoc/>
    public override void CheckBibliography(BibliographyDocument document, RuleContext context) => Check(document, context);

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context) => Check(document, context);

    /// <inheritdoc/>
    public override void CheckManifest(ManifestDocument document, RuleContext context) => Check(document, context);

    private static void Check(Document document, RuleContext context)
    {
        var works = context.Edition.Works;
        foreach (var duplicate in works.Duplicates)
        {
            var used = duplicate.Places[^1];
            foreach (var place in duplicate.Places.SkipLast(1).Where(place => place.Path == document.Path))
            {
                var overrides = used.Entry.Format == BibliographyFormat.Inline && place.Entry.Format != BibliographyFormat.Inline;
                Report(
                    place,
                    used,
                    $"‘{duplicate.Key}’ is also defined in {context.Edition.DisplayPath(used.Path)}; Pandoc uses the last one, silently.",
                    overrides ? Severity.Info : Severity.Error,
                    document,
                    context);
            }
        }

        foreach (var variants in works.CaseVariants)
        {
            var first = variants.Places[0];
            foreach (var place in variants.Places.Skip(1).Where(place => place.Path == document.Path))
            {
                Report(
                    place,
                    first,
                    $"‘{place.Entry.Key}’ differs from ‘{first.Entry.Key}’ in {context.Edition.DisplayPath(first.Path)} by case only; Pandoc takes them for two works.",
                    Severity.Warning,
                    document,
                    context);
            }
        }
    }

    private static void Report(BibliographyPlace place, BibliographyPlace other, string message, Severity atMost, Document document, RuleContext context)
    {
        var key = FreeKey(place.Entry.Key, context.Edition.Works);
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        fixes.Add(context.Fix($"Rename this entry to ‘{key}’", false, new TextEdit(place.Entry.KeySpan, key)));
        if (place.Entry.Format.IsBibTeX())
        {
            fixes.Add(context.Fix("Delete this entry", false, new TextEdit(EntryEdits.WithBlankLines(document.Text, place.Entry.Span), string.Empty)));
        }

        context.Report(
            place.Entry.KeySpan,
            message,
            [new RelatedPlace(other.Path, other.Entry.KeySpan, $"‘{other.Entry.Key}’ is defined here")],
            fixes.DrainToImmutable(),
            atMost);
    }

    /// <summary>The key with the first letter that makes it unique: <c>brinton1970a</c>.</summary>
    internal static string FreeKey(string key, BibliographyIndex works)
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            if (works.FindIgnoringCase(key + letter).IsEmpty)
            {
                return key + letter;
            }
        }

        return key + "-2";
    }
}

using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Reports entries of bibliographies that Pandoc cannot read.</summary>
public sealed class BibliographySyntax : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED3002",
        Name = "bibliography-syntax",
        Severity = Severity.Error,
        Summary = "An entry of a bibliography is not written correctly: a brace, comma, key, value or `id` is missing.",
        Why = """
            Pandoc stops at the first such fault and names the line of the next entry, or the end of the file, so that the culprit has to be searched for.
            A CSL item without an `id` is skipped without a word. Here each fault stands at its own entry, and all other entries are read.
            """,
        Silent = """
            Text between entries, which BibTeX takes for a comment; `@comment`, also JabRef’s, and `@preamble`; a file that holds `@string` alone. A CSL
            item without `type` is a warning, as is a field that stands twice: both are printed.
            """,
        HowToFix = "Add what the message names. Where one brace, comma or `id` is all that is missing, a fix inserts it.",
        Evidence = "Measured with Pandoc 2.17: exit code 25 with the place where reading ended; a CSL item without `id` is skipped, exit code 0.",
        Bad = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{brinton1970,
              {|ED3002:title|} {The Bolsheviks and Workers’ Control},
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
            """,
    };

    /// <inheritdoc/>
    public override void CheckBibliography(BibliographyDocument document, RuleContext context) => Check(document, document.Bibliography, context);

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context) => CheckInline(document, context);

    /// <inheritdoc/>
    public override void CheckManifest(ManifestDocument document, RuleContext context) => CheckInline(document, context);

    private static void CheckInline(Document document, RuleContext context)
    {
        if (context.Edition.InlineReferences is { } inline && inline.Path == document.Path)
        {
            Check(document, inline.File, context);
        }
    }

    private static void Check(Document document, BibliographyFile file, RuleContext context)
    {
        foreach (var problem in file.Problems.Where(problem => !IsYamlSyntax(file, problem)))
        {
            var fixes = problem.Mend is { } edit ? ImmutableArray.Create(context.Fix($"Insert “{edit.NewText.Trim()}”", false, edit)) : [];
            context.Report(problem.Span, problem.Message, fixes: fixes, atMost: problem.IsWarning ? Severity.Warning : Severity.Error);
        }
    }

    // YAML that does not parse is ED6001's, wherever it stands.
    private static bool IsYamlSyntax(BibliographyFile file, BibliographyProblem problem) =>
        problem.Kind == BibliographyProblemKind.Syntax && file.Format is BibliographyFormat.CslYaml or BibliographyFormat.Inline;
}

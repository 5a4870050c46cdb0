using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Model;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Reports types and fields that no manual knows.</summary>
public sealed class UnknownTypeOrField : EntryRule
{
    private static readonly ImmutableArray<string> BibTeXTypes = [.. EntryTypes.All(BibliographyFormat.BibLaTeX).Select(type => type.Name)];
    private static readonly ImmutableArray<string> BibTeXFields = [.. EntryFields.All(BibliographyFormat.BibLaTeX).Where(field => field.CslVariable is not null).Select(field => field.Name)];
    private static readonly ImmutableArray<string> CslTypes = [.. EntryTypes.All(BibliographyFormat.CslJson).Select(type => type.Name)];
    private static readonly ImmutableArray<string> CslFields = [.. EntryFields.All(BibliographyFormat.CslJson).Select(field => field.Name)];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED3006",
        Name = "unknown-type-or-field",
        Severity = Severity.Warning,
        Summary = "The type of a cited entry, or one of its fields, is known to no manual.",
        Why = """
            Pandoc treats an unknown type as none at all, so that the style prints the reference without form, and it drops an unknown field.
            It says nothing of either. Mostly a letter is wrong.
            """,
        Silent = """
            Entries that nothing cites; fields that programs add for themselves: those of Zotero, Better BibTeX, JabRef, Mendeley and BibDesk, names that begin with
            `bdsk-`, `opt` or `x-`. What resembles no known name is a hint only.
            """,
        HowToFix = "Correct the name. A fix does it where one known name is near.",
        Evidence = "Biber: “Invalid entry type”, “Field … invalid in data model”. Measured with Pandoc 2.17: silent; the item has no type, the field is dropped.",
        Bad = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @{|ED3006:bok|}{brinton1970,
              {|ED3006:titel|} = {The Bolsheviks and Workers’ Control},
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
    protected override void CheckEntry(BibliographyPlace place, Document document, RuleContext context)
    {
        var entry = place.Entry;
        if (!entry.IsCitable || !context.Edition.IsCited(entry))
        {
            return;
        }

        var isBibTeX = entry.Format.IsBibTeX();
        if (entry.Type.Length > 0 && EntryTypes.Of(entry) is null)
        {
            var effect = isBibTeX ? "is not an entry type; Pandoc treats it as “misc”" : "is not a type of CSL; styles print it as a document without kind";
            Report(entry.TypeSpan, entry.Type, effect, isBibTeX ? BibTeXTypes : CslTypes, context);
        }

        foreach (var field in entry.Fields)
        {
            if (EntryFields.Find(entry.Format, field.Name) is null && !(isBibTeX && EntryFields.IsPrivate(field.Name)))
            {
                Report(field.NameSpan, field.Name, isBibTeX ? "is not a field; it is not printed" : "is not a variable of CSL; it is not printed", isBibTeX ? BibTeXFields : CslFields, context);
            }
        }
    }

    private static void Report(TextSpan span, string name, string effect, ImmutableArray<string> known, RuleContext context)
    {
        var near = NearMiss.Find(name, known) ?? NearMiss.Find(name.ToLowerInvariant(), known);
        var question = near is null ? string.Empty : $" Did you mean ‘{near}’?";
        context.Report(
            span,
            $"“{name}” {effect}.{question}",
            fixes: near is null ? [] : [context.Fix($"Change to ‘{near}’", false, new TextEdit(span, near))],
            atMost: near is null ? Severity.Hint : Severity.Warning);
    }
}

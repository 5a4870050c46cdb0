using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Bibliography.Model;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Reports entries that lack what their references need.</summary>
public sealed class RequiredFieldMissing : EntryRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED3004",
        Name = "required-field-missing",
        Severity = Severity.Warning,
        Summary = "An entry lacks a field that references to a work of its type need, such as the date of a book or the journal of an article.",
        Why = """
            Pandoc prints what there is: a book without a date becomes “n.d.”, an article without its journal a title alone. It says nothing, and readers
            cannot find the work.
            """,
        Silent = """
            Fields that the entry takes over through `crossref` or `xdata`; newspaper pieces without an author; `n.d.` written in `year` or `pubstate`, and an
            empty `date` beside a `note`; entries that are not written correctly (ED3002). A missing author or editor is a remark only, since many works have neither. Of entries that nothing cites it is
            a hint. The kind of a thesis or report is not asked for.
            """,
        HowToFix = "Add the field, or choose another type. A fix adds it empty.",
        Evidence = "The biblatex manual, “Entry Types”, with biber’s messages “Missing mandatory field”; measured with Pandoc 2.17, which is silent.",
        Bad = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{{|ED3004:brinton1970|},
              author = {Brinton, Maurice},
              title = {The Bolsheviks and Workers’ Control},
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

    /// <summary>What an entry lacks; empty when its type is unknown or a parent that it names is missing, so that nobody can say.</summary>
    /// <param name="work">The entry with the fields it takes over.</param>
    internal static ImmutableArray<RequiredField> Missing(ResolvedEntry work)
    {
        var entry = work.Entry;
        if (EntryTypes.Of(entry) is not { } type || !work.MissingParents.IsEmpty)
        {
            return [];
        }

        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in work.Fields)
        {
            if (!string.IsNullOrWhiteSpace(field.Field.Value.Trim('{', '}')))
            {
                present.Add(EntryFields.Canonical(entry.Format, field.Name));
            }
        }

        return [.. type.Required.Where(need => !need.OneOf.Any(present.Contains) && !IsMisspelt(need, entry) && !IsExcused(need, work, present))];
    }

    /// <inheritdoc/>
    protected override void CheckEntry(BibliographyPlace place, Document document, RuleContext context)
    {
        var entry = place.Entry;
        if (!entry.IsCitable || (entry.Fields.IsEmpty && entry.Type.Length == 0))
        {
            return;
        }

        var work = context.Edition.Works.Resolve(place);
        var missing = Missing(work);
        if (missing.IsEmpty || IsBroken(place))
        {
            return;
        }

        var isCited = context.Edition.IsCited(entry);
        foreach (var need in missing)
        {
            var names = need.OneOf.Where(name => name != "year").ToList();
            var words = names.Count < 2 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";
            context.Report(
                entry.KeySpan,
                $"{entry.Describe()} has no {words}; {InPrint(need, work, context.Edition)}.",
                fixes: EntryEdits.AddFields(document.Text, entry, [need.Best]) is { } edit ? [context.Fix($"Add ‘{need.Best}’", false, edit)] : [],
                atMost: !isCited ? Severity.Hint : need.IsMaker ? Severity.Info : Severity.Warning);
        }
    }

    // Where something is not closed, fields that are there may not have been read (ED3002).
    private static bool IsBroken(BibliographyPlace place)
    {
        foreach (var problem in place.Source.File.Problems)
        {
            if (!problem.IsWarning && (problem.Kind == BibliographyProblemKind.Syntax || place.Entry.Span.Contains(problem.Span.Start)))
            {
                return true;
            }
        }

        return false;
    }

    // “titel”: the name is what is wrong (ED3006).
    private static bool IsMisspelt(RequiredField need, BibliographyEntry entry) => entry.Fields.Any(field =>
        EntryFields.Find(entry.Format, field.Name) is null && NearMiss.Find(entry.Format.IsBibTeX() ? field.Name.ToLowerInvariant() : field.Name, need.OneOf) is not null);

    private static bool IsExcused(RequiredField need, ResolvedEntry work, HashSet<string> present)
    {
        var entry = work.Entry;
        if (need.IsMaker)
        {
            // Papers print many pieces without a name; a body may stand for the author.
            return work["entrysubtype"] is "newspaper" or "magazine" || entry.Type is "article-newspaper" or "article-magazine"
                || present.Contains("translator") || present.Contains("organization") || present.Contains("institution");
        }

        return need.Best switch
        {
            "date" => work["pubstate"] is { Length: > 0 } || (work.Find("date") is not null && present.Contains("note")),
            "issued" => work["status"] is { Length: > 0 } || work.Find("issued") is { Field.Content: not null },
            "title" => present.Contains("maintitle") || (work["entrysubtype"] is not null && present.Contains("journaltitle")),
            "booktitle" => present.Contains("maintitle") || entry.Format == BibliographyFormat.BibTeX || (entry.Type == "inbook" && (present.Contains("chapter") || present.Contains("pages"))),

            // BibTeX has another field for each kind of body.
            "institution" or "publisher" => present.Contains("publisher") || present.Contains("organization") || present.Contains("institution"),
            _ => false,
        };
    }

    private static string InPrint(RequiredField need, ResolvedEntry work, Edition edition) =>
        need.Best is "date" or "issued" && ReferenceFormatter.Bibliography(work, edition.Settings.Language).Contains("n.d.", StringComparison.Ordinal)
            ? "it will be printed as “n.d.”"
            : "it will be printed without";
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>ED4001: a link, a mark or a <c>See also</c> names a glossary entry that there is not.</summary>
public sealed class UnknownTerm : Rule
{
    // A suggestion looks at all entries. Where a file has so many faults that this would take long, the later ones get none.
    private const int MostComparisons = 500_000;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED4001",
        Name = "unknown-term",
        Severity = Severity.Error,
        Summary = "A link, a mark or a “See also” names a glossary entry that there is not.",
        Why = """
            Pandoc writes the link as it stands and does not look for its target: in HTML and e-books it does nothing, and in print the
            reader is sent to an entry that is not there. Of `{.term key=…}` it knows nothing at all. Most often the entry was renamed, or the id is
            misspelt.
            """,
        Silent = """
            - `[words]{.term}` whose words are a headword or another form, in whatever spelling; all of them where the edition has no glossary.
            - Entries of another volume under `external`, and ids listed there.
            - Identifiers that begin with `t-` and belong to something else, such as the heading “T-shirts”; an id that resembles such a heading is left to ED5001.
            - Ids of entries that Pandoc does not read: the entry is reported (ED4003).
            """,
        HowToFix = "Correct the id, write the entry, or take the mark away. Where the edition has no glossary, there is one message for each file.",
        Evidence = "Measured with Pandoc 2.17 and 3.10: links without a target are kept, no message. Standard Ebooks checks the reverse (m-070).",
        Bad = """
            The leaders spoke of the [labour aristocracy](#{|ED4001:t-labor-aristocracy|}).
            //- glossary.md
            [Labour aristocracy]{#t-labour-aristocracy .term}

            :   The better paid part of the working class.
            """,
        Good = """
            The leaders spoke of the [labour aristocracy](#t-labour-aristocracy).
            //- glossary.md
            [Labour aristocracy]{#t-labour-aristocracy .term}

            :   The better paid part of the working class.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) =>
        edition.Documents.All(file => file.Facts.LinkLabels.IsEmpty) ? RuleScope.Block : RuleScope.File;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context) => Check(TermName.In(document, context.Edition), context);

    /// <inheritdoc/>
    public override void CheckGlossary(GlossarySource source, RuleContext context)
    {
        if (source.Document is GlossaryListDocument)
        {
            Check(TermName.In(source, context.Edition), context);
        }
    }

    private static void Check(IEnumerable<TermName> names, RuleContext context)
    {
        var edition = context.Edition;
        var hasEntries = KnownTerms.Any(edition);
        var unknown = names.Where(name => IsUnknown(name, hasEntries, edition)).OrderBy(name => name.Span).ToImmutableArray();
        if (unknown.IsEmpty)
        {
            return;
        }

        if (!hasEntries)
        {
            ReportAll(unknown, context);
            return;
        }

        var ids = KnownTerms.Ids(edition).ToImmutableArray();
        var forms = new Lazy<ImmutableArray<string>>(() => [.. KnownTerms.Forms(edition).Select(form => form.ToLowerInvariant()).Distinct()]);
        var left = MostComparisons;
        foreach (var name in unknown)
        {
            left = Math.Max(0, left - ids.Length);
            Report(name, left > 0 ? Near(name, ids, forms, edition) : null, context);
        }
    }

    private static bool IsUnknown(TermName name, bool hasEntries, Edition edition) =>
        name.Id is { } id ? !KnownTerms.IsKnown(edition, id) && (!name.IsLink || edition.HeadingSlugs.Find(id) is null) : hasEntries && !KnownTerms.IsForm(edition, name.Words);

    // The id of an entry that is probably meant; for words without an id one that has nearly these words.
    private static string? Near(TermName name, ImmutableArray<string> ids, Lazy<ImmutableArray<string>> forms, Edition edition)
    {
        if (name.Id is { } id && (NearMiss.Find(id, ids) ?? (ids.Contains("t-" + id) ? "t-" + id : null)) is { } near)
        {
            return near;
        }

        return (name.Id is null || (!name.IsLink && name.Attributes is null)) && name.Words.Length > 0 && NearMiss.Find(name.Words.ToLowerInvariant(), forms.Value) is { } form ? edition.Glossary.Lookup(form).FirstOrDefault()?.Entry.Id : null;
    }

    private static void ReportAll(ImmutableArray<TermName> unknown, RuleContext context)
    {
        var first = unknown[0];
        var more = unknown.Length switch
        {
            1 => string.Empty,
            2 => " One more place in this file names an entry.",
            var count => $" {count - 1} more places in this file name entries.",
        };
        context.Report(first.Span, $"No glossary entry ‘{first.Id}’: this edition has no glossary that can be read.{more}", fixes: [.. Create(first, context.Edition), .. Remove(first, context)]);
    }

    private static void Report(TermName name, string? near, RuleContext context)
    {
        var edition = context.Edition;
        var what = name.Id is { } id ? $"No glossary entry ‘{id}’." : $"“{name.Words}” is marked as a term, but no glossary entry has these words.";
        var place = near is null ? null : edition.Glossary.Find(near);
        context.Report(
            name.Span,
            what + (near is null ? string.Empty : $" Did you mean ‘{near}’?"),
            place is null ? [] : [new RelatedPlace(place.Path, place.Entry.HeadwordSpan, $"‘{near}’ is defined here")],
            [.. Changes(name, near, context), .. Create(name, edition), .. Remove(name, context)]);
    }

    // To the id that is probably meant, or to that of the entry that the words speak of.
    private static IEnumerable<Fix> Changes(TermName name, string? near, RuleContext context)
    {
        var spoken = name.Words.Length > 0 && context.Edition.Glossary.Lookup(name.Words) is [var only] ? only.Entry.Id : null;
        foreach (var id in new[] { near, spoken }.OfType<string>().Distinct())
        {
            if (name.Id is null)
            {
                yield return context.Fix($"Give the mark the key ‘{id}’", false, new TextEdit(new TextSpan((name.Attributes?.Span.End ?? name.Span.End) - 1, 0), $" key={id}"));
            }
            else
            {
                yield return context.Fix($"Change to ‘{id}’", false, new TextEdit(name.Span, id));
            }
        }
    }

    private static IEnumerable<Fix> Create(TermName name, Edition edition)
    {
        var headword = name.Words.Length > 0 ? name.Words : name.Id?.Replace("t-", string.Empty, StringComparison.Ordinal).Replace('-', ' ') ?? string.Empty;
        if (NewEntry.Home(edition) is { } path && NewEntry.IsId(name.Id))
        {
            yield return new Fix($"Create an entry “{headword}” in {edition.DisplayPath(path)}", false, () => NewEntry.Write(edition, headword, name.Id)?.Edits ?? []);
        }
    }

    private static IEnumerable<Fix> Remove(TermName name, RuleContext context)
    {
        if (name.Mark is { } mark)
        {
            yield return context.Fix(
                name.IsLink ? "Remove the link" : "Remove the mark",
                false,
                new TextEdit(TextSpan.FromBounds(mark.Start, name.Inner.Start), string.Empty),
                new TextEdit(TextSpan.FromBounds(name.Inner.End, mark.End), string.Empty));
        }
    }
}

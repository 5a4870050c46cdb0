using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Model;
using Apparatus.Language.Bibliography.Names;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>
/// Offers for the entry at the cursor: add all fields that its references need, put its fields into the usual order, put the name of a body in braces. No value is ever changed otherwise, and nothing
/// is offered in a file that another program writes.
/// </summary>
internal sealed class EntryOffers : OfferProvider
{
    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        if (!request.Wants(OfferKinds.Rewrite) || request.Edition.WriterOf(request.Model.Document.Path) is not null)
        {
            yield break;
        }

        foreach (var source in EntryHover.Sources(request.Model))
        {
            if (source.File.Entries.FirstOrDefault(entry => entry.Span.Start <= request.Range.Start && request.Range.Start <= entry.Span.End) is not { } entry)
            {
                continue;
            }

            foreach (var offer in Missing(request, new BibliographyPlace(source, entry)).Concat(Sorted(request, source.File, entry)).Concat(Braced(request, entry)))
            {
                yield return offer;
            }
        }
    }

    private static IEnumerable<Offer> Missing(OfferRequest request, BibliographyPlace place)
    {
        var needs = RequiredFieldMissing.Missing(request.Edition.Works.Resolve(place)).Select(need => need.Best).ToImmutableArray();
        if (!needs.IsEmpty && EntryEdits.AddFields(request.Model.Text, place.Entry, needs) is { } edit)
        {
            yield return Offer(request, "entry:missing", needs.Length == 1 ? $"Add ‘{needs[0]}’" : $"Add the missing fields: {string.Join(", ", needs)}", [edit]);
        }
    }

    // The fields change places; commas, comments and line breaks between them stay.
    private static IEnumerable<Offer> Sorted(OfferRequest request, BibliographyFile file, BibliographyEntry entry)
    {
        if (!entry.Format.IsBibTeX() || entry.Fields.Length < 2 || file.Problems.Any(problem => entry.Span.Contains(problem.Span.Start)))
        {
            yield break;
        }

        var type = EntryTypes.Of(entry);
        List<string> order = [.. type?.Required.SelectMany(need => need.OneOf) ?? [], .. type?.Optional ?? []];
        var sorted = entry.Fields.OrderBy(field => order.IndexOf(EntryFields.Canonical(entry.Format, field.Name)) is >= 0 and var place ? place : int.MaxValue).ToImmutableArray();
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (sorted[i] != entry.Fields[i])
            {
                edits.Add(new TextEdit(Whole(entry.Fields[i]), request.Model.Text.ToString(Whole(sorted[i]))));
            }
        }

        if (edits.Count > 0)
        {
            yield return Offer(request, "entry:sort", "Sort the fields", edits.DrainToImmutable());
        }
    }

    private static TextSpan Whole(BibliographyField field) => TextSpan.FromBounds(field.NameSpan.Start, field.ValueSpan.End);

    // “Marxists Internet Archive” is read as a person whose family name is Archive.
    private static IEnumerable<Offer> Braced(OfferRequest request, BibliographyEntry entry)
    {
        foreach (var field in entry.Fields.Where(field => entry.Format.IsBibTeX() && field.ValueSpan.Contains(request.Range.Start) && EntryFields.Find(entry.Format, field.Name)?.Kind == FieldKind.Names))
        {
            if (!ValueText.IsWritten(request.Model.Text, field))
            {
                continue;
            }

            foreach (var span in NameSplitter.Split(field.Value))
            {
                var name = field.Value.Substring(span.Start, span.Length);
                var place = ValueText.Place(request.Model.Text, field, span);
                if (place.Start <= request.Range.Start && request.Range.Start <= place.End && name.Contains(' ', StringComparison.Ordinal) && name.AsSpan().IndexOfAny("{},") < 0)
                {
                    yield return Offer(request, "entry:brace", $"Put ‘{name}’ in braces, as the name of a body", [new TextEdit(place, "{" + name + "}")]);
                }
            }
        }
    }

    private static Offer Offer(OfferRequest request, string id, string title, ImmutableArray<TextEdit> edits) =>
        new(id, title, OfferKinds.Rewrite, () => FileChanges.Of(request.Model.Document, title, edits));
}

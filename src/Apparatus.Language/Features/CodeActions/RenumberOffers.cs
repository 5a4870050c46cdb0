using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>
/// Offers to number the notes of a file anew, for a person to look at first. The numbers of a printed series are those of the witness
/// (FORMAT A4.2), so each such series is an offer of its own that says what it does.
/// </summary>
internal sealed class RenumberOffers : OfferProvider
{
    // More of the map than a person reads is left out.
    private const int MostShown = 60;

    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        var isAtNote = request.Nodes().Any(node => node is NoteReferenceNode or NoteDefinitionNode);
        if (request.Model.Markdown is not { } document || (!isAtNote && request.Only.IsDefaultOrEmpty))
        {
            yield break;
        }

        var numbers = new NoteRenumbering(request.Edition, document);
        if (request.Wants(OfferKinds.RenumberNotes) && numbers.Map() is { IsEmpty: false } map)
        {
            yield return Make(request, "Renumber the notes of this file", OfferKinds.RenumberNotes, map, string.Empty);
        }

        // Another kind: who wants notes put in order, on saving perhaps, has not asked for this.
        foreach (var series in request.Edition.Settings.NoteSeries.Where(series => series.Numbering == NoteNumbering.Printed && isAtNote && request.Wants(OfferKinds.Rewrite)))
        {
            if (numbers.Map(series) is { IsEmpty: false } printed)
            {
                yield return Make(
                    request,
                    $"Renumber the notes of the printed series {series.Name} in this file",
                    OfferKinds.Rewrite,
                    printed,
                    "These numbers are those printed in the witness; change them only if they were typed wrongly. ");
            }
        }
    }

    private static Offer Make(OfferRequest request, string title, string kind, ImmutableArray<(string Old, string New)> map, string warning) =>
        new($"renumber:{title}", title, kind, () =>
        {
            var mentions = RenumberedMentions.Of(request.Edition, map);
            return FileChanges.Of(
                request.Edition, title, [.. NoteRenumbering.Edits(request.Edition, map), .. mentions.Edits], warning + Describe(map) + mentions.Describe() + Mentions(request), needsConfirmation: true);
        });

    private static string Describe(ImmutableArray<(string Old, string New)> map) =>
        string.Join(", ", map.Take(MostShown).Select(item => $"{item.Old} → {item.New}")) + (map.Length > MostShown ? $" and {map.Length - MostShown} more" : string.Empty);

    private static string Mentions(OfferRequest request) => request.Here.Count(found => found.Rule.Id == "ED1016") switch
    {
        0 => string.Empty,
        1 => ". One place names a note by its number (ED1016); it stays as it is",
        var count => $". {count} places name a note by its number (ED1016); they stay as they are",
    };
}

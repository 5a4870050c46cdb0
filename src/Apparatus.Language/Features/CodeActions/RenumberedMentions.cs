using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>
/// What becomes of “see note 31” when the notes of a printed series get other numbers. Where a note of the same series says it, it means that series and
/// follows; elsewhere nobody knows whose note is meant, and the place is only named.
/// </summary>
/// <param name="Edits">The numbers that follow.</param>
/// <param name="InDoubt">The places that stay, with the line counted from 1.</param>
internal sealed record RenumberedMentions(ImmutableArray<FileEdit> Edits, ImmutableArray<string> InDoubt)
{
    private const int MostNamed = 5;

    /// <summary>Looks for mentions of the notes in a map.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="map">Old and new labels.</param>
    public static RenumberedMentions Of(Edition edition, ImmutableArray<(string Old, string New)> map)
    {
        var edits = ImmutableArray.CreateBuilder<FileEdit>();
        var inDoubt = ImmutableArray.CreateBuilder<string>();
        var byNumber = map.Select(item => (Series: edition.SeriesOf(item.Old), item.Old, item.New))
            .Where(item => item.Series is { Numbering: NoteNumbering.Printed, Style: "1" } && Number(item.Old) is not null && Number(item.New) is not null)
            .ToLookup(item => Number(item.Old) ?? 0, item => (item.Series, New: Number(item.New) ?? 0));
        foreach (var document in byNumber.Count == 0 ? [] : edition.Documents)
        {
            foreach (var mention in NoteMention.In(document).Where(mention => byNumber.Contains(mention.Number)))
            {
                var own = mention.Note is { } note ? edition.SeriesOf(note.Label) : null;
                var meant = byNumber[mention.Number].FirstOrDefault(item => item.Series == own);
                if (own is not null && meant.Series is not null)
                {
                    edits.Add(new FileEdit(document.Path, new TextEdit(mention.NumberSpan, meant.New.ToString(CultureInfo.InvariantCulture))));
                }
                else if (own is not { Numbering: NoteNumbering.Printed })
                {
                    inDoubt.Add(string.Create(CultureInfo.InvariantCulture, $"{edition.DisplayPath(document.Path)}:{document.Text.GetLine(mention.Span.Start) + 1}"));
                }
            }
        }

        return new RenumberedMentions(edits.DrainToImmutable(), inDoubt.DrainToImmutable());
    }

    /// <summary>What a person should know of them, as the end of a sentence; empty when there are none.</summary>
    public string Describe()
    {
        var follows = Edits.Length == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $". {Edits.Length} {(Edits.Length == 1 ? "mention follows" : "mentions follow")}");
        var places = string.Join(", ", InDoubt.Take(MostNamed)) + (InDoubt.Length > MostNamed ? $" and {InDoubt.Length - MostNamed} more" : string.Empty);
        return InDoubt.IsEmpty ? follows : $"{follows}. Whose note is meant is not certain here, look at it: {places}";
    }

    private static int? Number(string label) =>
        int.TryParse(label.AsSpan(label.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

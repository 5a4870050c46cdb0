using System;
using System.Collections.Generic;
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
/// Numbers the notes of a file anew, in the order in which its text calls them: <c>s-1</c>, <c>s-2</c> in each series, or bare
/// <c>1</c>, <c>2</c>. A note belongs to the file that calls it first, or to the one that defines it where nothing does. Numbers of
/// other files are passed over, so that labels stay unique in the edition.
/// </summary>
internal sealed class NoteRenumbering
{
    private const int MostDigits = 6;

    private readonly Edition edition;
    private readonly MarkdownDocument document;
    private readonly NoteOrder order;
    private readonly Lazy<ILookup<string, NumberedLabel>> all;

    /// <summary>Looks at the notes of a file.</summary>
    public NoteRenumbering(Edition edition, MarkdownDocument document)
    {
        this.edition = edition;
        this.document = document;
        order = new NoteOrder(edition, document);
        all = new Lazy<ILookup<string, NumberedLabel>>(() => AllLabels().Select(Read).OfType<NumberedLabel>().ToLookup(label => label.Stem, StringComparer.Ordinal));
    }

    /// <summary>The labels that change, old and new, of all series whose numbers no witness prints; in the order of the text.</summary>
    public ImmutableArray<(string Old, string New)> Map() =>
        [.. Groups().Where(group => !IsPrinted(group.Key)).SelectMany(group => Map(group.Key, [.. group], 1))];

    /// <summary>The same of one series with printed numbers, which begin with the smallest that the file has now.</summary>
    public ImmutableArray<(string Old, string New)> Map(NoteSeries printed) =>
        [.. Groups().Where(group => group.Key == printed.Prefix || (group.Key.Length == 0 && printed.IsDefault)).SelectMany(group => Map(group.Key, [.. group], group.Min(label => label.Number)))];

    /// <summary>The edits that give the labels of a map their new names, all at once, in all files.</summary>
    public static ImmutableArray<FileEdit> Edits(Edition edition, ImmutableArray<(string Old, string New)> map)
    {
        var edits = new List<FileEdit>();
        var known = new HashSet<(string, TextSpan)>();
        foreach (var (old, label) in map)
        {
            // A line that is only meant for a definition keeps its references.
            var unread = edition.Notes.UnreadDefinitions(old).Select(place =>
                new FileEdit(edition.DocumentOf(place).Path, new TextEdit(new TextSpan(edition.DocumentOf(place).Index.UnreadDefinitions[place.Index].Span.Start + 2, old.Length), label)));
            edits.AddRange(NoteEdits.Rename(edition, old, label).Concat(unread).Where(edit => known.Add((edit.Path, edit.Edit.Span))));
        }

        return [.. edits.OrderBy(edit => edit.Path, StringComparer.Ordinal).ThenBy(edit => edit.Edit.Span)];
    }

    private List<IGrouping<string, NumberedLabel>> Groups()
    {
        if (!order.IsListed)
        {
            return [];
        }

        var calls = document.Index.NoteReferences.Select(use => use.Node.Label);
        var definitions = document.Index.NoteDefinitions.Select(note => note.Label);
        return [.. calls.Concat(definitions).Distinct(StringComparer.Ordinal)
            .Where(IsOurs)
            .Select(Read).OfType<NumberedLabel>()
            .OrderBy(label => order.KeyOf(label.Label))
            .GroupBy(label => label.Stem)];
    }

    private IEnumerable<(string Old, string New)> Map(string stem, ImmutableArray<NumberedLabel> labels, int first)
    {
        var ours = labels.Select(label => label.Label).ToHashSet(StringComparer.Ordinal);
        var taken = all.Value[stem].Where(label => !ours.Contains(label.Label)).Select(label => label.Number).ToHashSet();
        taken.UnionWith(Missing(stem));
        var next = Math.Max(first, 1);
        foreach (var label in labels)
        {
            while (taken.Contains(next))
            {
                next++;
            }

            var name = stem.Length == 0 ? next.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{stem}-{next}");
            next++;
            if (name != label.Label)
            {
                yield return (label.Label, name);
            }
        }
    }

    private bool IsOurs(string label)
    {
        var file = edition.PlaceOf(document, 0).File;
        return order.First(label) is { } call ? call.File == file : edition.Notes.Definitions(label) is [var place, ..] && place.File == file;
    }

    private IEnumerable<string> AllLabels() =>
        edition.Notes.DefinedLabels.Concat(edition.Notes.ReferredLabels).Concat(edition.Documents.SelectMany(file => file.Facts.UnreadLabels));

    private bool IsPrinted(string stem) =>
        edition.Settings.NoteSeries.Any(series => series.Numbering == NoteNumbering.Printed && (series.Prefix == stem || (stem.Length == 0 && series.IsDefault)));

    // Numbers that the witness lacks are no gaps (FORMAT A2, "missing").
    private IEnumerable<int> Missing(string stem)
    {
        var written = edition.Settings.NoteSeries.FirstOrDefault(series => series.Prefix == stem)?.Missing?.Value ?? string.Empty;
        foreach (var part in written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                && last - first is >= 0 and < 10_000)
            {
                for (var number = first; number <= last; number++)
                {
                    yield return number;
                }
            }
        }
    }

    // "s-12" of a declared series, or of any where none is declared; "12".
    private NumberedLabel? Read(string label)
    {
        var hyphen = label.LastIndexOf('-');
        var digits = label[(hyphen + 1)..];
        var stem = hyphen > 0 ? label[..hyphen] : string.Empty;
        var series = edition.Settings.NoteSeries;
        var isNumber = hyphen != 0 && digits.Length is > 0 and <= MostDigits && digits.All(char.IsAsciiDigit);
        var isSeries = stem.Length == 0 || (series.IsEmpty ? stem.All(char.IsLetter) : series.Any(found => found.Prefix == stem && found.Style == "1"));
        return isNumber && isSeries ? new NumberedLabel(label, stem, int.Parse(digits, CultureInfo.InvariantCulture)) : null;
    }

    private sealed record NumberedLabel(string Label, string Stem, int Number);
}

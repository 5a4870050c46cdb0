using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>Which labels a note may have (FORMAT A4.1).</summary>
internal static class NoteLabels
{
    /// <summary>Why a label does not work everywhere, as a sentence; null when it does.</summary>
    public static string? Flaw(string label)
    {
        if (label.Length == 0)
        {
            return "A note needs a label.";
        }

        if (label.Any(char.IsWhiteSpace))
        {
            return "A note label cannot hold a space.";
        }

        if (label[0] is '^' or '[')
        {
            return "Write the label without “[^” and “]”.";
        }

        var runes = label.EnumerateRunes().ToList();
        if (!Rune.IsLetterOrDigit(runes[0]))
        {
            return $"A note label begins with a letter or a digit, not with “{runes[0]}”.";
        }

        var bad = runes.FirstOrDefault(rune => !IsPortable(rune) || rune == Rune.ReplacementChar);
        return bad.Value == 0 && !label.Contains('\0', StringComparison.Ordinal)
            ? null
            : $"A note label with “{bad}” does not work everywhere: use letters, digits, “-”, “_”, “.”.";
    }

    /// <summary>What else has a label already, case left out of account as GitHub does; null when nothing has.</summary>
    public static string? Collision(Edition edition, string oldName, string newName)
    {
        var notes = edition.Notes;
        var defined = notes.LabelsIgnoringCase(newName).FirstOrDefault(label => label != oldName);
        if (defined is not null)
        {
            return defined == newName
                ? $"There is already a note ‘{newName}’."
                : $"There is already a note ‘{defined}’, which GitHub takes for the same: it ignores case.";
        }

        if (notes.UnreadDefinitions(newName).Count > 0)
        {
            return $"There is already a line that was meant to define ‘{newName}’.";
        }

        var referred = notes.ReferredLabels.FirstOrDefault(label =>
            label != oldName && label.Length == newName.Length && string.Equals(label, newName, StringComparison.OrdinalIgnoreCase));
        return referred is null ? null : $"There is already a reference to ‘{referred}’, which would lead here.";
    }

    // A combining mark belongs to the letter before it.
    private static bool IsPortable(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is '-' or '_' or '.'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

using System.Globalization;
using System.Linq;
using System.Text;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Rules.Notes;

/// <summary>Reports labels that not all engines understand alike.</summary>
public sealed class NoteLabel : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED1009",
        Name = "note-label",
        Severity = Severity.Warning,
        InLooseFiles = true,
        Summary = "A note label does not work everywhere.",
        Why = """
            Pandoc takes nearly any character in a label and counts case; GitHub and Markdig do not count case, and characters such as `*` or
            `/` break the link targets that converters make of labels. Two labels that differ by case only are two notes to Pandoc and one to GitHub.
            """,
        Silent = "Long labels, `3-35`, `2.1`, letters of any script with their accents. Labels with a space are ED1005.",
        HowToFix = "Use letters, digits, `-`, `_` and `.`, in lower case.",
        Evidence = "Measured: engines disagree on case and on special characters.",
        Bad = """
            The vote was lost.[^s/4]

            {|ED1009:[^s/4]:|} By two votes.
            """,
        Good = """
            The vote was lost.[^s-4]

            [^s-4]: By two votes.
            """,
    };

    /// <inheritdoc/>
    public override RuleScope Scope(Edition edition) => RuleScope.Block;

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        foreach (var note in document.Index.NoteDefinitions)
        {
            var other = OtherCase(context.Edition, note.Label);
            var reason = !IsPortable(note.Label) ? $"it contains {Describe(note.Label)}"
                : other is not null ? $"‘{other}’ differs from it by case only, which GitHub takes for the same"
                : null;
            if (reason is null)
            {
                continue;
            }

            var portable = other is null ? MakePortable(note.Label) : NoteEdits.FreeLabel(context.Edition, note.Label.ToLowerInvariant());
            var isFree = portable.Length > 0 && NoteEdits.IsFree(context.Edition, portable);
            context.Report(
                note.MarkerSpan,
                $"Label ‘{note.Label}’ will not work everywhere: {reason}. Use letters, digits, “-”, “_”, “.”.",
                other is null ? [] : [NotePlaces.Definition(context.Edition, context.Edition.Notes.Definitions(other)[^1], $"‘{other}’ is defined here")],
                isFree ? [new Fix($"Rename to ‘{portable}’ everywhere", false, () => NoteEdits.Rename(context.Edition, note.Label, portable))] : []);
        }
    }

    // Of two labels the one in lower case is right (FORMAT A4.1): the other gets the message.
    private static string? OtherCase(Edition edition, string label) =>
        !label.Any(char.IsUpper) ? null : edition.Notes.LabelsIgnoringCase(label).FirstOrDefault(other => other != label);

    private static bool IsPortable(string label)
    {
        // Half a surrogate pair is no letter.
        var runes = label.EnumerateRunes().ToList();
        return !runes.Contains(Rune.ReplacementChar)
            && Rune.IsLetterOrDigit(runes[0])
            && runes.TrueForAll(IsPortable);
    }

    // A combining mark belongs to the letter before it.
    private static bool IsPortable(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is '-' or '_' or '.'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Describe(string label)
    {
        var found = label.EnumerateRunes().FirstOrDefault(rune => !IsPortable(rune));
        return found.Value == 0 ? $"“{label[0]}” at its start" : $"“{found}”";
    }

    private static string MakePortable(string label)
    {
        var result = new StringBuilder();
        foreach (var rune in label.EnumerateRunes())
        {
            result.Append(IsPortable(rune) ? rune.ToString() : "-");
        }

        return result.ToString().Trim('-', '_', '.');
    }
}

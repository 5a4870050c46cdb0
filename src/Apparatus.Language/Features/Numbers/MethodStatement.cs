using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.Numbers;

/// <summary>
/// The statement of method of an edition in Markdown, ready for an appendix: sources and their pages, hands, marks, forms of names, what guards the text, what was
/// allowed against the rules and why. It says what the files show, and leaves the reasons for it to the editors.
/// </summary>
public static class MethodStatement
{
    /// <summary>Writes it; a section with nothing to say is left out.</summary>
    /// <param name="numbers">The edition in numbers.</param>
    /// <returns>Markdown with a heading of level 1; lines end with LF.</returns>
    public static string Write(EditionNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var text = new StringBuilder("# Statement of method {#statement-of-method}\n");
        Sources(numbers, text);
        Hands(numbers, text);
        Marks(numbers, text);
        Names(numbers, text);
        Guard(numbers, text);
        Exceptions(numbers, text);
        return text.ToString();
    }

    private static void Sources(EditionNumbers numbers, StringBuilder text)
    {
        var lines = numbers.Witnesses.Where(witness => witness.Witness is not null).Select(found =>
        {
            var witness = found.Witness!;
            var cite = witness.Cite is { } key && numbers.Edition.Works.FindNamed(key.Value) is not null ? $" [@{key.Value}]" : string.Empty;
            var pages = found.Marked == 0 ? "no page is marked" : Invariant($"{found.Marked} {(found.Marked == 1 ? "page is" : "pages are")} marked, p. {found.First} to p. {found.Last}");
            var isBase = witness.Id == numbers.Edition.Settings.Base ? " (base)" : string.Empty;
            var missing = witness.Missing is { } lacks ? $"; missing: {Escape(lacks.Value)}" : string.Empty;
            var gaps = found.Gaps.Length > 0 ? $"; not marked: {found.Gaps}" : string.Empty;
            return $"- {Escape(witness.Name)}{isBase}{cite}: {(witness.Extracts ? "extracts; " : string.Empty)}{pages}{missing}{gaps}.";
        });
        Section("Sources", lines, text);
    }

    private static void Hands(EditionNumbers numbers, StringBuilder text) => Section(
        "Notes",
        numbers.Series.Select(found => found.Series is { } series
            ? Invariant($"- {Escape(series.Name)}: {found.Called} {(found.Called == 1 ? "note" : "notes")}, {(series.Numbering == NoteNumbering.Printed ? "numbered as in the witness" : "numbered at export")}{(series.Sign is { } sign ? $", signed “{Escape(sign)}”" : string.Empty)}{(series.Missing is { } missing ? $"; missing in the witness: {Escape(missing.Value)}" : string.Empty)}.")
            : Invariant($"- Notes of no series: {found.Called}.")),
        text);

    private static void Marks(EditionNumbers numbers, StringBuilder text)
    {
        var marks = numbers.Edition.Documents.SelectMany(document => document.Tree.DescendantNodes().OfType<SpanNode>())
            .Select(EditorialMarks.Of).OfType<EditorialMark>().Where(mark => mark.IsEditorial).GroupBy(mark => mark.Class)
            .OrderByDescending(group => group.Count()).Select(group => Invariant($"- {group.First().Meaning}: {group.Count()}."));
        Section("Marks in the text", marks, text);
    }

    private static void Names(EditionNumbers numbers, StringBuilder text) => Section(
        "Forms of names",
        numbers.Edition.Settings.Names.Select(name => $"- {Escape(name.Preferred.Value)}, not {string.Join(", ", name.Others.Select(other => Escape(other.Value)))}."),
        text);

    private static void Guard(EditionNumbers numbers, StringBuilder text)
    {
        var files = numbers.Files.Where(file => file.Seal.Length > 0).ToList();
        Section("Guard of the source text", files.Select(file => $"- `{file.Path}`: {file.Seal}."), text);
    }

    private static void Exceptions(EditionNumbers numbers, StringBuilder text)
    {
        var all = numbers.Files.SelectMany(file => file.Suppressions.Select(found => (file.Path, found.Comment, found.Line)))
            .Concat(numbers.OtherSuppressions)
            .Select(found => Invariant($"- `{found.Path}`, line {found.Line}: {string.Join(", ", found.Comment.Ids.Select(id => id.Id))}: {(found.Comment.Reason.Length > 0 ? Escape(found.Comment.Reason) : "no reason is given")}."));
        Section("Exceptions to the rules", all, text);
    }

    private static void Section(string title, IEnumerable<string> lines, StringBuilder text)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append($"\n## {title}\n\n").AppendJoin('\n', all).Append('\n');
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string words) => Hovering.Markdown.Escape(words);
}

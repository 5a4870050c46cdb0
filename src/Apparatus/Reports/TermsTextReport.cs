using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Apparatus.Language.Features.Terms;

namespace Apparatus.Reports;

/// <summary>
/// The list of terms for people: each term with its number of uses, the lines of each file that speak of it, and the pages of the base edition.
/// Lines are 1-based; a number in brackets says how often a line speaks of the term.
/// </summary>
/// <param name="result">The terms.</param>
/// <param name="writer">Where it goes.</param>
internal sealed class TermsTextReport(TermsResult result, TextWriter writer)
{
    private const int WidestTerm = 36;
    private const int WidestLine = 110;

    /// <summary>Writes the table; nothing when there is no term to show.</summary>
    public void WriteTable()
    {
        if (result.IsUnusedOnly)
        {
            WriteUnused();
            return;
        }

        var shown = result.Listing.Terms.Where(term => result.IsOfSingleTerms || !term.Occurrences.IsEmpty).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        var width = Math.Min(WidestTerm, shown.Max(term => Cells(Name(term))));
        WriteLine($"{Pad("term", width)}  uses  places");
        foreach (var term in shown)
        {
            WriteTerm(term, width);
        }
    }

    /// <summary>Writes the last line: how many terms and uses there are.</summary>
    public void WriteSummary()
    {
        var unused = result.Unused.Length;
        if (result.IsUnusedOnly)
        {
            WriteLine(unused == 0 ? "Every term is used." : $"{FindingCounts.Plural(unused, "term")} without uses.");
            return;
        }

        var used = result.Listing.Terms.Length - unused;
        WriteLine(
            $"{FindingCounts.Plural(used, "term")} with {FindingCounts.Plural(result.Listing.UseCount, "use")} in {FindingCounts.Plural(result.Listing.FileCount, "file")}." +
            (unused == 0 ? "" : $" {FindingCounts.Plural(unused, "term")} without uses{(result.IsOfSingleTerms ? "." : ": --unused lists " + (unused == 1 ? "it." : "them."))}"));
    }

    private void WriteUnused()
    {
        var terms = result.Unused;
        var width = Math.Min(WidestTerm, terms.Select(term => Cells(Name(term))).DefaultIfEmpty().Max());
        foreach (var term in terms)
        {
            var place = $"{PlainText.OneLine(result.Shorten(term.Place.Path))}:{Number(TermsResult.PositionOf(term).Line + 1)}";
            WriteLine($"{Pad(Name(term), width)}  {place}{(term.IsRedirect ? "  (redirect)" : "")}");
        }
    }

    private void WriteTerm(ListedTerm term, int width)
    {
        var name = Name(term);
        if (Cells(name) > width)
        {
            WriteLine(name);
            name = "";
        }

        var start = $"{Pad(name, width)}  {Number(term.Occurrences.Length),4}  ";
        var margin = new string(' ', width + 8);
        if (term.Occurrences.IsEmpty)
        {
            WriteLine(start + "–");
        }

        foreach (var file in term.Occurrences.GroupBy(occurrence => occurrence.Document.Path))
        {
            WriteWrapped(start + PlainText.OneLine(result.Shorten(file.Key)) + ":", margin + "  ", Lines(file));
            start = margin;
        }

        if (PageReferences.Plain(term.Occurrences) is { Length: > 0 } pages)
        {
            WriteWrapped(margin + "pages", margin + "  ", pages.Split(", "));
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<TermOccurrence> occurrences) => occurrences
        .GroupBy(occurrence => occurrence.Document.Text.GetLine(occurrence.Match.Span.Start))
        .Select(line => Number(line.Key + 1) + (line.Count() > 1 ? $" ({Number(line.Count())})" : ""));

    private void WriteWrapped(string start, string margin, IEnumerable<string> pieces)
    {
        var line = new StringBuilder(start);
        var isFirst = true;
        foreach (var piece in pieces)
        {
            line.Append(isFirst ? "" : ",");
            if (!isFirst && line.Length + piece.Length + 1 > WidestLine)
            {
                WriteLine(line.ToString());
                line.Clear().Append(margin).Append(piece);
            }
            else
            {
                line.Append(' ').Append(piece);
            }

            isFirst = false;
        }

        WriteLine(line.ToString());
    }

    private static string Name(ListedTerm term) => PlainText.OneLine(term.Entry.Headword);

    private static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Cells(text)));

    private static int Cells(string text) => text.EnumerateRunes().Sum(CharacterWidth.Of);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteLine(string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}

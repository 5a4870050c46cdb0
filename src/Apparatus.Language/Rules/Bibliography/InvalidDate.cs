using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Dates;
using Apparatus.Language.Bibliography.Model;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Reports dates that no program reads as dates.</summary>
public sealed partial class InvalidDate : EntryRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED3008",
        Name = "invalid-date",
        Severity = Severity.Warning,
        Summary = "A date is not written as `2021-01-25`, does not exist, or ends before it begins; or `date` and `year` disagree.",
        Why = """
            Pandoc prints “n.d.” for what it cannot read, leaves out a month that does not exist, or prints a range backwards, all without a word.
            """,
        Silent = """
            Uncertain and approximate dates (`1921?`, `1921~`, `192X`), seasons (`1921-21`), ranges with or without an end, times; words in `year`, such as
            `[1921]`, `n.d.` or `c. 1921`, which are printed as they stand; a `literal` or `raw` date of CSL. Whether the year is right it cannot know.
            """,
        HowToFix = "Write `1921-01-25`, `1922-04-22/1922-08-19`, `1921~` for “about 1921”. Fixes change month and day about, and write “c. 1921” as `1921~`.",
        Evidence = "Biber: “Invalid format … of date field”. Measured with Pandoc 2.17: `1921-22-04` prints the year, `c. 1921` in `date` prints “n.d.”.",
        Bad = """
            The theses were printed in January [@pravda1921].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @article{pravda1921,
              title = {Theses},
              journaltitle = {Pravda},
              date = {{|ED3008:1921-25-01|}},
            }
            """,
        Good = """
            The theses were printed in January [@pravda1921].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @article{pravda1921,
              title = {Theses},
              journaltitle = {Pravda},
              date = {1921-01-25},
            }
            """,
    };

    /// <inheritdoc/>
    protected override void CheckEntry(BibliographyPlace place, Document document, RuleContext context)
    {
        var entry = place.Entry;
        foreach (var field in entry.Fields)
        {
            switch (EntryFields.Find(entry.Format, field.Name)?.Kind)
            {
                case FieldKind.Date when entry.Format.IsBibTeX():
                    CheckDate(field, document.Text, context);
                    break;
                case FieldKind.Date:
                    CheckParts(field, context);
                    break;
                case FieldKind.Year when Mistyped().IsMatch(field.Value):
                    context.Report(ValueText.Place(document.Text, field, new TextSpan(0, field.Value.Length)), $"“{field.Value}” is not a year; it is printed as it stands.");
                    break;
            }
        }

        if (entry.Format.IsBibTeX() && entry.Find("date") is { } date && entry.Find("year") is { } year
            && LeadingYear().Match(date.Value) is { Success: true } of && LeadingYear().Match(year.Value) is { Success: true } other && of.Value != other.Value)
        {
            context.Report(
                ValueText.Place(document.Text, year, new TextSpan(0, year.Value.Length)),
                $"‘year’ says {other.Value} and ‘date’ says {of.Value}; Pandoc prints {of.Value}.",
                [new RelatedPlace(place.Path, date.ValueSpan, "‘date’ stands here")]);
        }
    }

    private static void CheckDate(BibliographyField field, SourceText text, RuleContext context)
    {
        var value = field.Value;
        if (string.IsNullOrWhiteSpace(value) || DateSyntax.Check(value) is var fault && fault == DateFault.None)
        {
            return;
        }

        var span = ValueText.Place(text, field, new TextSpan(0, value.Length));
        var better = DateSyntax.SwapMonthAndDay(value) ?? DateSyntax.FromAbout(value) ?? (fault == DateFault.Backwards ? string.Join('/', value.Split('/').Reverse()) : null);
        context.Report(
            span,
            fault switch
            {
                DateFault.Backwards => $"“{value}” ends before it begins.",
                DateFault.NoSuchDay => $"“{value}” is not a date: there is no such day; only the year will be used.",
                _ => $"“{value}” is not a date; {(EntryFields.Find(BibliographyFormat.BibLaTeX, field.Name)?.CslVariable == "issued" ? "“n.d.” will be printed" : "it will not be printed")}.",
            },
            fixes: better is null || !ValueText.IsWritten(text, field) ? [] : [context.Fix($"Write “{better}”", false, new TextEdit(span, better))]);
    }

    private static void CheckParts(BibliographyField field, RuleContext context)
    {
        if (field.Content is not YamlMapping map || map["date-parts"] is not YamlSequence parts)
        {
            // A string is read as EDTF by Pandoc 3 and kept as words by others; both print something.
            return;
        }

        var dates = parts.Items.Select(Date).ToImmutableArray();
        if (dates.Length > 2 || dates.Any(date => date is null))
        {
            context.Report(parts.Span, "“date-parts” holds one date, or two of a range: lists of year, month and day; nothing will be printed.");
            return;
        }

        var written = string.Join('/', dates);
        if (written.Length > 0 && DateSyntax.Check(written) is not DateFault.None and var fault)
        {
            context.Report(parts.Span, fault == DateFault.Backwards ? $"“{written}” ends before it begins." : $"“{written}” is not a date: there is no such day.");
        }
    }

    // A date of CSL as biblatex writes it; null when it is no list of numbers.
    private static string? Date(YamlNode node)
    {
        if (node is not YamlSequence { Items.Length: >= 1 and <= 3 } list)
        {
            return null;
        }

        var numbers = list.Items.Select(item => (item as YamlScalar)?.Value ?? string.Empty).ToList();
        if (!int.TryParse(numbers[0], out var year) || numbers.Skip(1).Any(number => !int.TryParse(number, out _)))
        {
            return null;
        }

        var start = year is >= 0 and < 10_000 ? numbers[0].PadLeft(4, '0') : year < 0 ? "-" + numbers[0][1..].PadLeft(4, '0') : "Y" + numbers[0];

        // CSL counts seasons from 13 or 21.
        return numbers.Count == 1 ? start : start + "-" + string.Join('-', numbers.Skip(1).Select((number, i) => i == 0 && number is "13" or "14" or "15" or "16" ? "21" : number.PadLeft(2, '0')));
    }

    // Digits with a slip: “19 21”, “l921”, “192”, “19211”; never words.
    [GeneratedRegex(@"^\s*(?:\d{1,2}\s+\d{1,3}|\d{1,3}|\d{5,}|[lIO]\d{3}|\d[lIO]\d\d|\d\d[lIO]\d|\d{3}[lIO])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mistyped();

    [GeneratedRegex(@"^\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingYear();
}

using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Model;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Reports pages, numbers and addresses that are not written as they should be.</summary>
public sealed partial class MalformedValue : EntryRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED3010",
        Name = "malformed-value",
        Severity = Severity.Info,
        Summary = "Pages run backwards, a book or serial number fails its check digit, a DOI is written as an address, or an address has no scheme.",
        Why = "Such values are printed as they stand; links made of them lead nowhere, and a wrong digit leads to another book.",
        Silent = "Pages in Roman numerals, abbreviated ranges (`333--5`), numbers of articles (`e123`), leaves (`12r--13v`) and lists; several ISBNs in one field; values that hold LaTeX.",
        HowToFix = "Correct the value by the title page. Fixes turn ranges round, take “pp.” out, shorten a DOI and add `https://`.",
        Evidence = "Biber: “ISBN … is invalid”, “Range field … malformed”. The check digits are those of ISO 2108 and ISO 3297.",
        Bad = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{brinton1970,
              title = {The Bolsheviks and Workers’ Control},
              isbn = {{|ED3010:0-85036-125-3|}},
            }
            """,
        Good = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{brinton1970,
              title = {The Bolsheviks and Workers’ Control},
              isbn = {0-306-40615-2},
            }
            """,
    };

    /// <inheritdoc/>
    protected override void CheckEntry(BibliographyPlace place, Document document, RuleContext context)
    {
        foreach (var field in place.Entry.Fields)
        {
            var value = field.Value.Trim();
            if (value.Length == 0 || value.AsSpan().IndexOfAny("\\{}") >= 0)
            {
                continue;
            }

            var fault = EntryFields.Find(place.Entry.Format, field.Name)?.Kind switch
            {
                FieldKind.Pages => Pages(value),
                FieldKind.Isbn => Isbn(value),
                FieldKind.Issn => Issn(value),
                FieldKind.Doi => Doi(value),
                FieldKind.Address => Address(value),
                _ => null,
            };
            if (fault is not null)
            {
                var span = ValueText.Place(document.Text, field, new TextSpan(field.Value.IndexOf(value, StringComparison.Ordinal), value.Length));
                context.Report(
                    span,
                    fault.Message,
                    fixes: fault.Better is null || !ValueText.IsWritten(document.Text, field) ? [] : [context.Fix($"Write “{fault.Better}”", false, new TextEdit(span, fault.Better))]);
            }
        }
    }

    private static Fault? Pages(string value)
    {
        if (PageWord().Match(value) is { Success: true } word)
        {
            return new Fault($"“{word.Groups[1].Value}” belongs to the style, which would print it twice.", value[word.Length..]);
        }

        if (TwoNumbers().Match(value) is { Success: true } numbers)
        {
            return new Fault($"“{value}” is no range of pages.", $"{numbers.Groups[1].Value}--{numbers.Groups[2].Value}");
        }

        foreach (var part in value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length == 1 && char.IsLetter(part[0]) && !"ivxlcdmIVXLCDM".Contains(part[0], StringComparison.Ordinal))
            {
                return new Fault($"“{part}” is no page.");
            }

            if (PageRange().Match(part) is { Success: true } range && IsBackwards(range.Groups[1].Value, range.Groups[3].Value))
            {
                var turned = value.Replace(range.Value, range.Groups[3].Value + range.Groups[2].Value + range.Groups[1].Value, StringComparison.Ordinal);
                return new Fault($"The range {range.Value} runs backwards.", turned);
            }
        }

        return null;
    }

    // “333--5” means 333 to 335.
    private static bool IsBackwards(string from, string to)
    {
        var last = to.Length < from.Length ? from[..^to.Length] + to : to;
        return from.Length == last.Length ? string.CompareOrdinal(from, last) > 0 : from.Length > last.Length;
    }

    private static Fault? Isbn(string value)
    {
        foreach (var number in BookNumbers.Isbns(value))
        {
            if (!BookNumbers.IsIsbn(number))
            {
                return new Fault(number.Length is 10 or 13 ? $"ISBN {number} fails its check digit." : $"ISBN {number} has {number.Length.ToString(CultureInfo.InvariantCulture)} digits; there are 10 or 13.");
            }
        }

        return null;
    }

    // A journal has one number in print and another on the web.
    private static Fault? Issn(string value)
    {
        var numbers = SerialNumber().Matches(value);
        foreach (Match number in numbers)
        {
            if (!BookNumbers.IsIssn(number.Value))
            {
                return new Fault($"ISSN {number.Value} fails its check digit.");
            }
        }

        return numbers.Count > 0 ? null : new Fault($"ISSN {value} does not have eight digits.");
    }

    private static Fault? Doi(string value)
    {
        if (DoiAddress().Match(value) is { Success: true } address)
        {
            return new Fault("A DOI is written without the address before it.", value[address.Length..]);
        }

        return DoiName().IsMatch(value) ? null : new Fault($"“{value}” is not a DOI: it begins with “10.” and has a “/”.");
    }

    private static Fault? Address(string value) =>
        Scheme().IsMatch(value) || value.StartsWith('/') || value.StartsWith('.') ? null
            : new Fault($"“{value}” has no scheme, such as “https:”.", HostName().IsMatch(value) ? "https://" + value : null);

    private sealed record Fault(string Message, string? Better = null);

    [GeneratedRegex(@"^(pp?\.|pages?|S\.|[сС]\.)\s*(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex PageWord();

    [GeneratedRegex(@"^(\d+)\s+(\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"^(\d+)(\s*[-–—]+\s*)(\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex PageRange();

    [GeneratedRegex(@"(?<!\d)\d{4}[-– ]?\d{3}[\dXx](?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex SerialNumber();

    [GeneratedRegex(@"^(?:https?://)?(?:dx\.)?doi\.org/|^doi:\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DoiAddress();

    [GeneratedRegex(@"^10\.\d{3,9}(?:\.\d+)*/\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex DoiName();

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex HostName();
}

using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Locators;

/// <summary>Reads the numbers of a locator (FORMAT A5.2). What is no plain number, such as <c>3a</c> or <c>12r</c>, is left out.</summary>
public static partial class LocatorRanges
{
    // Thousand is the largest Roman numeral that pages have.
    private const string RomanDigits = "ivxlcdm";
    private static readonly ImmutableArray<int> RomanValues = [1, 5, 10, 50, 100, 500, 1000];

    /// <summary>The places that a locator names, in order.</summary>
    /// <param name="locator">The locator.</param>
    /// <param name="suffix">The suffix that it was read from.</param>
    public static ImmutableArray<LocatorRange> Of(Locator locator, string suffix)
    {
        ArgumentNullException.ThrowIfNull(suffix);
        if (!locator.IsRecognised || locator.ValueSpan.IsEmpty)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<LocatorRange>();
        foreach (Match match in Place().Matches(suffix[..locator.ValueSpan.End], locator.ValueSpan.Start))
        {
            if (Number(match.Groups["from"]) is not { } from)
            {
                continue;
            }

            var to = Number(match.Groups["to"]);
            found.Add(new LocatorRange(new TextSpan(match.Index, match.Length), Number(match.Groups["volume"]), from, to is { } last ? Expand(from, last) : null));
        }

        return found.DrainToImmutable();
    }

    /// <summary>The value of a Roman numeral in either case, 0 when it is none.</summary>
    public static int Roman(string numeral)
    {
        ArgumentNullException.ThrowIfNull(numeral);
        var (sum, before) = (0, 0);
        for (var i = numeral.Length - 1; i >= 0; i--)
        {
            var digit = RomanDigits.IndexOf(char.ToLowerInvariant(numeral[i]), StringComparison.Ordinal);
            if (digit < 0)
            {
                return 0;
            }

            var value = RomanValues[digit];
            sum += value < before ? -value : value;
            before = Math.Max(before, value);
        }

        return sum;
    }

    // “333-5” and “333-45” leave out what both numbers begin with.
    private static LocatorNumber Expand(LocatorNumber from, LocatorNumber to)
    {
        if (from.IsRoman || to.IsRoman || to.Span.Length >= from.Span.Length)
        {
            return to;
        }

        var unit = 1;
        for (var i = 0; i < to.Span.Length; i++)
        {
            unit *= 10;
        }

        return to with { Value = (from.Value / unit * unit) + to.Value };
    }

    private static LocatorNumber? Number(Group group)
    {
        if (!group.Success)
        {
            return null;
        }

        var span = new TextSpan(group.Index, group.Length);
        return int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new LocatorNumber(span, number, false)
            : Roman(group.Value) is > 0 and var roman ? new LocatorNumber(span, roman, true)
            : null;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}./-])(?:(?<volume>\d{1,4}):)?(?<from>\d{1,6}|[ivxlcdm]+)(?:\s*[-–—]{1,3}\s*(?<to>\d{1,6}|[ivxlcdm]+))?(?![\p{L}\p{N}]|[-–—./:]\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Place();
}

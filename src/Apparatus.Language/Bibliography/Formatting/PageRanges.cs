using System.Globalization;
using System.Text.RegularExpressions;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Writes ranges of pages as Chicago 17 (9.61) abbreviates them: <c>201–19</c>, <c>101–8</c>, <c>1100–1113</c>.</summary>
internal static partial class PageRanges
{
    /// <summary>The pages with every range of numbers abbreviated; anything else stays.</summary>
    public static string Abbreviate(string pages) => Range().Replace(pages, match =>
    {
        var first = match.Groups["first"].Value;
        var last = match.Groups["last"].Value;
        return $"{first}–{(first.Length == last.Length ? Abbreviate(first, last) : last)}";
    });

    private static string Abbreviate(string first, string last)
    {
        var start = int.Parse(first, CultureInfo.InvariantCulture);
        if (start < 100 || start % 100 == 0)
        {
            return last;
        }

        var same = 0;
        while (same < first.Length - 1 && first[same] == last[same])
        {
            same++;
        }

        // Within the first nine of a hundred the changed part alone, elsewhere two figures at least.
        var kept = start % 100 < 10 ? last.Length - same : System.Math.Max(2, last.Length - same);
        return first.Length == 4 && kept >= 3 ? last : last[^kept..];
    }

    [GeneratedRegex(@"(?<![\w.:])(?<first>\d{1,6}) ?[-–] ?(?<last>\d{1,6})(?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}

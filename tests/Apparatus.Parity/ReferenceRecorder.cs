using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Apparatus.Parity;

/// <summary>Asks the installed Pandoc how Chicago 17 (the style in Debian's <c>citation-style-language-styles</c>) writes references.</summary>
internal static partial class ReferenceRecorder
{
    private const string Folder = "tests/Apparatus.Language.Tests/Bibliography/Formatting/Recorded";
    private const string Style = "/usr/share/citation-style-language/styles/chicago-fullnote-bibliography.csl";

    /// <summary>Records all forms anew, or compares them with the record.</summary>
    /// <returns>How many forms are not as recorded.</returns>
    public static int Run(bool isRecording)
    {
        var lines = Lines("en-GB").Concat(Lines("en-US")).ToList();
        var path = Path.Combine(Folder, "references.tsv");
        if (isRecording)
        {
            File.WriteAllLines(path, lines);
        }

        var recorded = File.ReadAllLines(path);
        var changed = lines.Except(recorded).Concat(recorded.Except(lines)).ToList();
        changed.ForEach(Console.WriteLine);
        Console.WriteLine($"{lines.Count} forms of references, {changed.Count} not as recorded");
        return changed.Count;
    }

    private static IEnumerable<string> Lines(string lang)
    {
        var works = Path.Combine(Folder, "references.bib");
        var keys = Key().Matches(File.ReadAllText(works)).Select(match => match.Groups[1].Value).ToList();

        // Twice each, never one after the other, so that no short form depends on its neighbour.
        var text = string.Concat(keys.Select(key => $"A [@{key}, p. 20].\n\n")) + string.Concat(keys.Select(key => $"B [@{key}, p. 7].\n\n"));
        var html = Pandoc.Cite(text, Path.GetFullPath(works), Style, lang);
        var notes = Note().Matches(html).Select(match => Plain(match.Groups[1].Value)).ToList();

        // Each by itself, because a list writes a dash for an author who has come before.
        var entries = new string[keys.Count];
        Parallel.For(0, keys.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
            entries[i] = Plain(Entry().Match(Pandoc.Cite($"A [@{keys[i]}].\n", Path.GetFullPath(works), Style, lang)).Groups[2].Value));
        for (var i = 0; i < keys.Count; i++)
        {
            yield return $"{lang}\t{keys[i]}\tfull\t{notes[i]}";
            yield return $"{lang}\t{keys[i]}\tshort\t{notes[keys.Count + i]}";
            yield return $"{lang}\t{keys[i]}\tbibliography\t{entries[i]}";
        }
    }

    // Emphasis as asterisks, turned off within itself; addresses as they stand.
    private static string Plain(string html)
    {
        var text = BackLink().Replace(html, string.Empty);
        text = Upright().Replace(text, "*$1*");
        text = text.Replace("<em>", "*", StringComparison.Ordinal).Replace("</em>", "*", StringComparison.Ordinal);
        return Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(text, string.Empty)), " ").Trim();
    }

    [GeneratedRegex(@"^@\w+\{(\w+),", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex(@"<li id=""fn\d+""[^>]*><p>(.*?)</p></li>", RegexOptions.Singleline)]
    private static partial Regex Note();

    [GeneratedRegex(@"<div id=""ref-(\w+)"" class=""csl-entry""[^>]*>(.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"<a href=""#fnref.*?</a>", RegexOptions.Singleline)]
    private static partial Regex BackLink();

    [GeneratedRegex(@"<span class=""nodecor"">(.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex Upright();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

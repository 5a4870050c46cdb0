using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography;

/// <summary>
/// Recognises a bibliography that a program exports again and again, by what the program leaves in it: a comment at the top, Better BibTeX's reports
/// on entries, or items of CSL-JSON that are named by their address in Zotero.
/// </summary>
internal static class ExportMark
{
    // Comments at the top are short; Better BibTeX's first report follows the first entry that has something to be said of.
    private const int Top = 2_000;
    private const int Reports = 100_000;

    private static readonly ImmutableArray<(string Name, string Program)> Programs = [("Zotero", "Zotero"), ("Better BibTeX", "Zotero"), ("BetterBibTeX", "Zotero"), ("Mendeley", "Mendeley")];
    private static readonly ImmutableArray<string> Verbs = ["export", "generated", "written by", "created by"];
    private static readonly ImmutableArray<string> ReportHeads = ["% == BibTeX quality report for", "% == BibLateX quality report for", "% == BibLaTeX quality report for"];

    /// <summary>The program, or null when the file says nothing of the kind.</summary>
    public static string? WriterOf(SourceText text, BibliographyFormat? format)
    {
        var content = text.Content;
        switch (format)
        {
            case BibliographyFormat.BibLaTeX or BibliographyFormat.BibTeX:
                var comment = BeforeFirstEntry(content);
                var isExport = Verbs.Any(verb => comment.Contains(verb, StringComparison.OrdinalIgnoreCase));
                var program = isExport ? Programs.FirstOrDefault(known => comment.Contains(known.Name, StringComparison.OrdinalIgnoreCase)).Program : null;
                return program ?? (HasReport(content.AsSpan(0, Math.Min(content.Length, Reports))) ? "Zotero" : null);
            case BibliographyFormat.CslJson:
                return content.AsSpan(0, Math.Min(content.Length, Top)).Contains("\"http://zotero.org/", StringComparison.Ordinal) ? "Zotero" : null;
            default:
                return null;
        }
    }

    private static bool HasReport(ReadOnlySpan<char> content)
    {
        foreach (var head in ReportHeads)
        {
            if (content.Contains(head, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A comment that stands in front of everything but other comments: a “@comment” counts, an address in a field does not.
    private static string BeforeFirstEntry(string content)
    {
        var end = 0;
        while (end < content.Length && end < Top)
        {
            var at = content.IndexOf('@', end);
            if (at < 0 || at >= Top)
            {
                end = Math.Min(content.Length, Top);
            }
            else if (content.AsSpan(at + 1).StartsWith("comment", StringComparison.OrdinalIgnoreCase) || (at > 0 && content[at - 1] is not ('\n' or '\r')))
            {
                end = at + 1;
            }
            else
            {
                end = at;
                break;
            }
        }

        return content[..end];
    }
}

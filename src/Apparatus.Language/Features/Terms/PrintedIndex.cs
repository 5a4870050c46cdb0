using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.Terms;

/// <summary>
/// Writes an index as books print it, in Pandoc's Markdown: headwords under their letters, each with the pages of the base edition, or with
/// sections where no page is marked. Terms in it are no occurrences, so that it may be a file of its edition.
/// </summary>
public static partial class PrintedIndex
{
    private const int LongestHeadword = 1000;

    /// <summary>The index. Entries that nothing speaks of are left out, and references to them; a redirect stays while it leads to an entry that is in.</summary>
    /// <param name="listing">The terms with their places.</param>
    /// <param name="title">The heading.</param>
    /// <param name="id">The identifier of the heading; null for none.</param>
    public static string Write(TermListing listing, string title, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(title);
        var used = listing.Terms.Where(term => !term.Occurrences.IsEmpty).Select(term => term.Key).ToHashSet();
        var entries = listing.Terms.Where(term => used.Contains(term.Key) || (term.IsRedirect && term.SeeAlso.Any(place => used.Contains(TermKey.Of(place)))));
        return Write(entries, title, id, term => Item(term, used));
    }

    /// <summary>A list of headwords under their letters, for those that nothing speaks of.</summary>
    /// <param name="listing">The terms.</param>
    /// <param name="title">The heading.</param>
    public static string WriteHeadwords(TermListing listing, string title)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(title);
        return Write(listing.Terms, title, null, Headword);
    }

    private static string Write(IEnumerable<ListedTerm> terms, string title, string? id, Func<ListedTerm, string> item)
    {
        var result = new StringBuilder("::: {.index .noterm}\n\n");
        result.Append("# ").Append(Markdown.Escape(title)).Append(id is null ? "\n" : $" {{#{id}}}\n");
        foreach (var letter in terms.GroupBy(term => IndexOrder.LetterOf(IndexOrder.KeyOf(term.Entry, term.Edition.Settings.Language))))
        {
            result.Append("\n**").Append(Markdown.Escape(letter.Key)).Append("**\n\n");
            foreach (var term in letter)
            {
                result.Append("- ").Append(item(term)).Append('\n');
            }
        }

        return result.Append("\n:::\n").ToString();
    }

    private static string Item(ListedTerm term, HashSet<TermKey> used)
    {
        var result = new StringBuilder(Headword(term));
        foreach (var reference in PageReferences.Of(term.Occurrences))
        {
            result.Append(", ").Append(reference);
        }

        var also = term.SeeAlso.Where(place => used.Contains(TermKey.Of(place)))
            .Select(place => Words(new ListedTerm(term.Edition, place, [])))
            .ToList();
        if (also.Count > 0)
        {
            result.Append(term.Occurrences.IsEmpty ? ", *see* " : "; *see also* ").Append(string.Join("; ", also));
        }

        return result.ToString();
    }

    // What begins an item must not begin a list, a heading or a definition.
    private static string Headword(ListedTerm term)
    {
        var words = Words(term);
        return words switch
        {
            _ when ListMark().Match(words) is { Success: true } mark => words.Insert(mark.Groups[1].Index, "\\"),
            ['-' or '+' or ':' or '%' or '=', ..] => "\\" + words,
            _ => words,
        };
    }

    // A headword in Markdown keeps its emphasis.
    private static string Words(ListedTerm term)
    {
        var (document, entry) = (term.Place.Source.Document, term.Entry);
        if (document is not MarkdownDocument)
        {
            return Markdown.Escape(OneLine(entry.Headword));
        }

        var inlines = EditionParser.ParseInlines(document.Text, [entry.HeadwordSpan]);
        return inlines.Any(inline => inline is not (TextNode or EscapeNode or EntityNode or EmphasisNode))
            ? Markdown.Escape(OneLine(entry.Headword))
            : OneLine(new Excerpt(term.Edition, document.Text, LongestHeadword).Inlines(inlines));
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\(?(?:[0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+)([.)])(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();
}

using System;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>
/// A work as references need it, whatever format it was written in. Texts are decoded: characters as printed, emphasis and quotations as
/// <see cref="TextMarks"/>. What is not known is empty or null.
/// </summary>
internal sealed record DescribedWork
{
    private static readonly ImmutableArray<string> Articles = ["The ", "An ", "A "];

    /// <summary>What kind of work it is.</summary>
    public WorkKind Kind { get; init; }

    /// <summary>Who wrote it.</summary>
    public NameList Authors { get; init; } = NameList.None;

    /// <summary>Who edited it.</summary>
    public NameList Editors { get; init; } = NameList.None;

    /// <summary>Who translated it.</summary>
    public NameList Translators { get; init; } = NameList.None;

    /// <summary>Who wrote the book that holds it.</summary>
    public NameList ContainerAuthors { get; init; } = NameList.None;

    /// <summary>Its title with subtitle.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The title for short notes; empty when none is given.</summary>
    public string ShortTitle { get; init; } = string.Empty;

    /// <summary>The book, journal, paper or site that holds it; the whole work that it is a volume of.</summary>
    public string Container { get; init; } = string.Empty;

    /// <summary>The series.</summary>
    public string Series { get; init; } = string.Empty;

    /// <summary>Its number in the series.</summary>
    public string SeriesNumber { get; init; } = string.Empty;

    /// <summary>Its own number.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>The edition: a number, or words.</summary>
    public string Edition { get; init; } = string.Empty;

    /// <summary>The volume.</summary>
    public string Volume { get; init; } = string.Empty;

    /// <summary>How many volumes there are.</summary>
    public string Volumes { get; init; } = string.Empty;

    /// <summary>The issue of a journal.</summary>
    public string Issue { get; init; } = string.Empty;

    /// <summary>Its pages.</summary>
    public string Pages { get; init; } = string.Empty;

    /// <summary>Who published it; for a thesis the university.</summary>
    public string Publisher { get; init; } = string.Empty;

    /// <summary>Where it was published.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>What a thesis is: <c>PhD thesis</c>.</summary>
    public string Genre { get; init; } = string.Empty;

    /// <summary>When it was published.</summary>
    public WorkDate? Date { get; init; }

    /// <summary>When it was first published.</summary>
    public WorkDate? OriginalDate { get; init; }

    /// <summary>When it was looked at.</summary>
    public WorkDate? Accessed { get; init; }

    /// <summary>Its address, a DOI as an address too.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>Whether its title stands in italics.</summary>
    public bool HasItalicTitle => Kind is WorkKind.Book or WorkKind.Pamphlet;

    /// <summary>The title for short notes: the one given, else the title up to its colon without its leading article (FORMAT C2).</summary>
    public string TitleInShort
    {
        get
        {
            if (ShortTitle.Length > 0)
            {
                return ShortTitle;
            }

            // A colon inside emphasis or a quotation is no end of the title.
            var colon = Title.IndexOf(": ", StringComparison.Ordinal);
            var title = colon > 0 && IsBalanced(Title.AsSpan(0, colon)) ? Title[..colon] : Title;
            var article = Articles.FirstOrDefault(word => title.StartsWith(word, StringComparison.Ordinal));
            var rest = article is null ? string.Empty : title[article.Length..].TrimStart();
            return rest.Length == 0 ? title : char.ToUpperInvariant(rest[0]) + rest[1..];
        }
    }

    private static bool IsBalanced(ReadOnlySpan<char> text) =>
        text.Count(TextMarks.Emphasis) == text.Count(TextMarks.EndEmphasis) && text.Count(TextMarks.Quote) == text.Count(TextMarks.EndQuote);
}

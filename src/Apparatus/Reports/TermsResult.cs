using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>All that a report needs to know of a list of terms.</summary>
internal sealed record TermsResult
{
    /// <summary>The terms in alphabetical order, unused ones included.</summary>
    public required TermListing Listing { get; init; }

    /// <summary>The full path of the folder that reported paths start from, with <c>/</c>.</summary>
    public required string Directory { get; init; }

    /// <summary>Whether only terms were asked for that nothing speaks of.</summary>
    public bool IsUnusedOnly { get; init; }

    /// <summary>Whether single terms were asked for, which are shown whether or not anything speaks of them.</summary>
    public bool IsOfSingleTerms { get; init; }

    /// <summary>The glossary files, each once.</summary>
    public IEnumerable<string> Glossaries => Listing.Terms.Select(term => Shorten(term.Place.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The terms that nothing speaks of.</summary>
    public ImmutableArray<ListedTerm> Unused => [.. Listing.Terms.Where(term => term.Occurrences.IsEmpty)];

    /// <summary>A path as reports write it: relative to <see cref="Directory"/>, with <c>/</c>.</summary>
    public string Shorten(string path) => RelativePath.From(Directory, path);

    /// <summary>Where an entry stands, line and character 0-based.</summary>
    public static LinePosition PositionOf(ListedTerm term) => term.Place.Source.Document.Text.GetPosition(term.Entry.TermSpan.Start);
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Apparatus.Language.Semantics;

/// <summary>
/// The identifiers of all headings of an edition. Pandoc numbers repeated automatic ones over all files: <c>notes</c>,
/// <c>notes-1</c> (Pandoc manual, "Extension: auto_identifiers").
/// </summary>
public sealed class HeadingIds
{
    private readonly Dictionary<SymbolPlace, string> ids = [];
    private readonly Dictionary<string, SymbolPlace> places = new(StringComparer.Ordinal);

    /// <summary>Gives identifiers to the headings of files.</summary>
    /// <param name="documents">The files in reading order.</param>
    public HeadingIds(ImmutableArray<MarkdownDocument> documents)
        : this(documents, (_, heading) => heading.ExplicitId)
    {
    }

    /// <summary>The identifiers as they would be if headings had other ones of their own.</summary>
    /// <param name="documents">The files in reading order.</param>
    /// <param name="explicitId">The identifier that a heading is given, or null for an automatic one.</param>
    internal HeadingIds(ImmutableArray<MarkdownDocument> documents, Func<SymbolPlace, HeadingFact, string?> explicitId)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var file = 0; file < documents.Length; file++)
        {
            var document = documents[file];
            for (var i = 0; i < document.Facts.Headings.Length; i++)
            {
                var heading = document.Facts.Headings[i];
                var place = new SymbolPlace(file, i);
                var id = explicitId(place, heading) ?? Number(heading.Slug, used, next);
                used.Add(id);
                ids[place] = id;
                places.TryAdd(id, place);
            }
        }
    }

    /// <summary>The identifier of a heading of the edition.</summary>
    /// <param name="heading">A place in <see cref="DocumentIndex.Headings"/>.</param>
    public string this[SymbolPlace heading] => ids[heading];

    /// <summary>The first heading with an identifier, or null.</summary>
    public SymbolPlace? Find(string id) => places.TryGetValue(id, out var place) ? place : null;

    private static string Number(string slug, HashSet<string> used, Dictionary<string, int> next)
    {
        if (!used.Contains(slug))
        {
            return slug;
        }

        var number = next.GetValueOrDefault(slug);
        string id;
        do
        {
            number++;
            id = $"{slug}-{number}";
        }
        while (used.Contains(id));
        next[slug] = number;
        return id;
    }
}

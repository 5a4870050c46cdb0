using System.Linq;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>
/// What a new identifier does to those that Pandoc makes of headings: it numbers repeated ones, so that the second “Notes” becomes
/// <c>notes</c> when the first gets an identifier of its own.
/// </summary>
internal static class AutomaticIds
{
    /// <summary>Why a heading cannot get another identifier, as a sentence; null when no link would lose its target.</summary>
    public static string? Refuse(Edition edition, string oldName, string newName)
    {
        if (edition.HeadingIds.Find(oldName) is not { } renamed)
        {
            return null;
        }

        var after = new HeadingIds(edition.Documents, (place, heading) => place == renamed || heading.ExplicitId == oldName ? newName : heading.ExplicitId);
        for (var file = 0; file < edition.Documents.Length; file++)
        {
            for (var i = 0; i < edition.Documents[file].Facts.Headings.Length; i++)
            {
                var place = new SymbolPlace(file, i);
                var (before, now) = (edition.HeadingIds[place], after[place]);
                if (before != now && before != oldName && edition.Links.ToIdentifier(before).Any())
                {
                    return $"The heading “{edition.Documents[file].Facts.Headings[i].Text}” would change its automatic identifier from “{before}” to “{now}”, "
                        + "and links lead to it. Give it one of its own first.";
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Why a note cannot get another label, as a sentence: Pandoc writes the label of a note in a heading into the heading’s identifier (FORMAT A9), and a
    /// link leads to it. Null when no link would lose its target.
    /// </summary>
    public static string? RefuseLabel(Edition edition, string label)
    {
        foreach (var place in edition.Notes.References(label))
        {
            var document = edition.DocumentOf(place);
            if (document.Index.NoteReferences[place.Index].Heading is not { Attributes: null or { Id: null } } heading)
            {
                continue;
            }

            var id = edition.HeadingIds[place with { Index = document.Index.Headings.IndexOf(heading) }];
            if (edition.Links.ToIdentifier(id).Any())
            {
                return $"The label is part of the heading’s automatic identifier “{id}” in {edition.DisplayPath(document.Path)}, and links lead to it. Give the heading one of its own first.";
            }
        }

        return null;
    }
}

using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Outline;

/// <summary>Works in one line of plain text.</summary>
internal static class WorkText
{
    /// <summary>Authors, year and title: <c>Brinton 1970, The Bolsheviks and Workers’ Control</c>; what is missing is left out.</summary>
    public static string Of(Edition edition, BibliographyPlace place)
    {
        var summary = ReferenceFormatter.Summarize(edition.Works.Resolve(place));
        var name = string.Join(' ', Present(summary.Authors, summary.Year));

        // The key stands for a title that is not given, and is shown already.
        var title = summary.Title == place.Entry.Key ? string.Empty : summary.Title;
        return OutlineText.Shorten(string.Join(", ", Present(name, title)));
    }

    private static IEnumerable<string> Present(params string[] parts) => parts.Where(part => !string.IsNullOrWhiteSpace(part));
}

using System.Linq;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;

namespace Apparatus.Language.Tests.Features.Terms;

/// <summary>Editions with the glossary of <see cref="TermTest"/> and lists of their terms.</summary>
internal static class TermFixture
{
    /// <summary>A manifest with a base edition, <c>1968</c>, and another witness, <c>1922</c>.</summary>
    public const string Manifest = """
        input-files: [a.md, b.md, notes.md]
        metadata:
          edition:
            glossary: glossary.md
            base: "1968"
            witnesses:
              "1968": {name: Pamphlet}
              "1922": {name: Serial}
        """;

    /// <summary>The edition that markup describes; without a glossary of its own it gets that of <see cref="TermTest"/>.</summary>
    public static Edition Edition(string markup, string? glossary = null)
    {
        var parsed = Markup.Parse(markup, "a.md");
        return Fixture.Edition(parsed.Files.Any(file => file.Path is "glossary.md" or "glossary.yml")
            ? parsed
            : parsed.With(new MarkedFile("glossary.md", SourceText.From(glossary ?? TermTest.Glossary))));
    }

    /// <summary>The list of all terms of an edition.</summary>
    public static TermListing Listing(Edition edition, TermFilter? filter = null) => TermListing.Of([EditionScope.Whole(edition)], filter ?? new TermFilter());

    /// <summary>Used terms with their places: <c>t-faction: a.md:1 faction; b.md:3 factions</c>, a line for each.</summary>
    public static string Describe(TermListing listing) => string.Join('\n', listing.Terms.Where(term => !term.Occurrences.IsEmpty).Select(term =>
        $"{term.Entry.Id}: " + string.Join("; ", term.Occurrences.Select(found =>
            $"{found.Edition.DisplayPath(found.Document.Path)}:{found.Document.Text.GetLine(found.Match.Span.Start) + 1} {found.Words}"))));

    /// <summary>The ids of the listed entries.</summary>
    public static string Ids(TermListing listing) => string.Join(' ', listing.Terms.Select(term => term.Entry.Id));
}

using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Testing;

/// <summary>
/// Tests which terms a text speaks of. Every place must be marked with the ids of its entries, <c>{|t-faction:…|}</c>, or
/// <c>{|t-a+t-b:…|}</c> where two entries share the phrase, with its exact span; every mark must be found.
/// </summary>
public static class TermTest
{
    /// <summary>A glossary for tests.</summary>
    public const string Glossary = """
        [One-man management]{#t-one-man-management .term also="!individual management; single management"}

        :   Direction of an enterprise by one appointed manager.

        :   *Russian:* [единоначалие]{lang=ru} ([edinonachalie]{lang=ru-Latn})

        [Labour aristocracy]{#t-labour-aristocracy .term also="aristocracy of labour"}

        :   The better paid part of the working class.

        [Workers’ Opposition]{#t-workers-opposition .org}

        :   Current in the party in 1920 and 1921.

        [Trade union]{#t-trade-union .term}

        :   Association of wage workers.

        [Lenin]{#t-lenin .person also="V. I. Lenin"}

        :   Head of the government.
        """;

    /// <summary>Checks the places of a text.</summary>
    /// <param name="markup">The text with its places marked; further files after <c>//- </c> headers.</param>
    /// <param name="glossary">The glossary; that of <see cref="Glossary"/> when left out.</param>
    /// <exception cref="MarkupException">Other places were found.</exception>
    public static void Verify(string markup, string? glossary = null)
    {
        var parsed = Markup.Parse(markup);
        var hasGlossary = parsed.Files.Any(file => file.Path == "glossary.md");
        var edition = Fixture.Edition(hasGlossary ? parsed : parsed.With(new MarkedFile("glossary.md", SourceText.From(glossary ?? Glossary))));
        var expected = parsed.Spans.Where(span => span.Name.StartsWith("t-", StringComparison.Ordinal)).ToList();
        var actual = edition.Documents.Where(document => hasGlossary || !document.Path.EndsWith("/glossary.md", StringComparison.Ordinal)).SelectMany(document => Places(edition, document))
            .OrderBy(span => span.Path, StringComparer.Ordinal).ThenBy(span => span.Span).ToList();
        if (!actual.SequenceEqual(expected))
        {
            throw new MarkupException($"Found: {Describe(parsed, actual)}\nExpected: {Describe(parsed, expected)}\nIn: {markup}");
        }
    }

    private static IEnumerable<MarkedSpan> Places(Edition edition, MarkdownDocument document) =>
        edition.Glossary.Index.In(document).All.Select(match => new MarkedSpan(
            string.Join('+', edition.Glossary.EntriesOf(match).Select(place => place.Entry.Id)), edition.DisplayPath(document.Path), match.Span));

    private static string Describe(Markup markup, IEnumerable<MarkedSpan> spans) =>
        string.Join(", ", spans.Select(span => $"{span.Name} “{markup.Files.FirstOrDefault(file => file.Path == span.Path)?.Text.ToString(span.Span)}” {span.Span}"));
}

using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Testing;

/// <summary>Tests what is offered at <c>$0</c> or for <c>[|…|]</c>, and what becomes of the files when an offer is taken.</summary>
public static class OfferTest
{
    private static readonly RuleRunner Runner = new(AllRules.Catalog);

    /// <summary>Asks at the mark of some markup.</summary>
    /// <param name="markup">The edition with one mark.</param>
    /// <param name="only">The kinds asked for; none for all.</param>
    public static OfferRequest Request(Markup markup, params ImmutableArray<string> only)
    {
        var selection = markup.Spans.FirstOrDefault(span => span.Name.Length == 0);
        var (path, range) = selection is not null ? (selection.Path, selection.Span)
            : markup.Cursor is { } cursor ? (cursor.Path, new TextSpan(cursor.Offset, 0))
            : throw new MarkupException("The markup has no mark.");
        return Request(Fixture.Edition(markup), $"{Fixture.Root}/{path}", range, only);
    }

    /// <summary>Asks at a place of an edition.</summary>
    public static OfferRequest Request(Edition edition, string path, TextSpan range, params ImmutableArray<string> only)
    {
        var document = edition.Find(path) ?? throw new MarkupException($"There is no {path}.");
        var settings = RuleSettings.For(edition, ImmutableDictionary<string, Severity>.Empty);
        return new OfferRequest(new SemanticModel(edition, document), range, Runner.Run(edition, document, settings), Runner, settings) { Only = only };
    }

    /// <summary>The offers at the mark.</summary>
    public static ImmutableArray<Offer> At(string markup, params ImmutableArray<string> only) => CodeActions.At(Request(Markup.Parse(markup), only));

    /// <summary>The titles of the offers at the mark, joined by <c> | </c>; disabled ones with their reason after <c>: </c>.</summary>
    public static string Titles(string markup, params ImmutableArray<string> only) =>
        string.Join(" | ", At(markup, only).Select(offer => offer.DisabledReason is { } reason ? $"{offer.Title}: {reason}" : offer.Title));

    /// <summary>The offer of a title at the mark.</summary>
    /// <exception cref="MarkupException">There is none.</exception>
    public static Offer Find(string markup, string title, params ImmutableArray<string> only) =>
        At(markup, only).FirstOrDefault(offer => offer.Title == title) ?? throw new MarkupException($"No offer “{title}”. There are: {Titles(markup, only)}");

    /// <summary>Takes an offer and compares all files that change with those expected.</summary>
    /// <param name="markup">The edition with its mark.</param>
    /// <param name="title">The title of the offer.</param>
    /// <param name="expected">The changed files, the first without a header when it is the first of the markup.</param>
    /// <exception cref="MarkupException">Something else came of it.</exception>
    public static void Applies(string markup, string title, string expected)
    {
        var parsed = Markup.Parse(markup);
        var actual = EditedFiles.Of(parsed, Find(markup, title).GetChanges());
        var wanted = Markup.Parse(expected, parsed.Files[0].Path).Files.ToDictionary(file => file.Path, file => file.Text.Content);
        foreach (var path in actual.Keys.Union(wanted.Keys))
        {
            var before = parsed.Files.FirstOrDefault(file => file.Path == path)?.Text.Content;
            var after = actual.TryGetValue(path, out var found) ? found : null;
            if (after != (wanted.TryGetValue(path, out var text) ? text : before))
            {
                throw new MarkupException($"{path} after “{title}”:\n{after}\n--- expected:\n{text ?? before}");
            }
        }
    }
}

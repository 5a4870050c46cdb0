using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>
/// Gives one of two entries with the same key a key of its own and shows all citations of that key, so that a person chooses those that mean this entry (FORMAT ED3003). Offered
/// where the other entry has the key as well.
/// </summary>
internal sealed class DuplicateKeyOffers : OfferProvider
{
    private const string Rule = "ED3003";

    private static readonly WorkSymbols Symbols = new();

    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        foreach (var found in request.Touched.Where(found => found.Rule.Id == Rule))
        {
            var entry = EntryHover.Sources(request.Model).SelectMany(source => source.File.Entries).FirstOrDefault(entry => entry.KeySpan == found.Span);
            if (entry is null || request.Edition.WriterOf(request.Model.Document.Path) is not null || !request.Edition.Works.Duplicates.Any(duplicate => duplicate.Key == entry.Key))
            {
                continue;
            }

            var key = DuplicateEntryKey.FreeKey(entry.Key, request.Edition.Works);
            var title = $"Rename this entry to ‘{key}’ and choose its citations";
            yield return new Offer($"work:split:{key}", title, OfferKinds.QuickFix, () => Changes(request, entry, key)) { Diagnostic = found };
        }
    }

    // Each citation is a change of its own, which has to be confirmed.
    private static ImmutableArray<Change> Changes(OfferRequest request, BibliographyEntry entry, string key)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        changes.Add(new Change($"Rename the entry to ‘{key}’", null, false, [new FileEdit(request.Model.Document.Path, new TextEdit(entry.KeySpan, key))]));
        foreach (var citation in Symbols.Find(request.Edition, entry.Key).Where(found => !found.IsDefinition))
        {
            if (request.Edition.Find(citation.Path) is { } document && request.Edition.WriterOf(citation.Path) is null && Symbols.Write(new SemanticModel(request.Edition, document), citation, key) is { } edit)
            {
                var line = document.Text.GetLine(citation.Span.Start);
                var place = $"{request.Edition.DisplayPath(citation.Path)}:{(line + 1).ToString(CultureInfo.InvariantCulture)}";
                changes.Add(new Change($"Citation in {place}", Excerpt(document.Text, line), true, [new FileEdit(citation.Path, edit)]));
            }
        }

        return changes.DrainToImmutable();
    }

    private static string Excerpt(SourceText text, int line)
    {
        const int longest = 80;
        var words = text.ToString(text.GetLineSpan(line)).Trim();
        return words.Length <= longest ? words : words[..longest] + "…";
    }
}

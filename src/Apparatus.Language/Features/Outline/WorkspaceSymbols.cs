using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Outline;

/// <summary>
/// Search over whole editions (LSP <c>workspace/symbol</c>): headings, notes by label, series and the words of their text, works by key,
/// authors, year and title, identifiers. The best answers come first.
/// </summary>
public static class WorkspaceSymbols
{
    /// <summary>How many answers are given at the most.</summary>
    public const int MaximumAnswers = 500;

    // What is found by its text or title alone comes after what is found by name.
    private const int InText = 40;

    private static readonly string[] WorkFields = ["author", "editor", "title", "shorttitle", "title-short", "date", "year", "issued", "translator"];

    /// <summary>Finds what fits a search; everything, up to the limit, when the search is empty.</summary>
    /// <param name="editions">The editions; a file that is in several counts once.</param>
    /// <param name="query">The search as typed.</param>
    /// <param name="limit">How many answers at the most.</param>
    /// <param name="cancel">Asked between files.</param>
    public static ImmutableArray<FoundSymbol> Find(
        IEnumerable<Edition> editions, string query, int limit = MaximumAnswers, CancellationToken cancel = default)
    {
        var search = new Search(new SymbolQuery(query));
        foreach (var edition in editions)
        {
            foreach (var document in edition.Documents.Concat(edition.Glossaries))
            {
                cancel.ThrowIfCancellationRequested();
                search.AddDocument(edition, document);
            }

            foreach (var place in edition.Glossary.Entries)
            {
                cancel.ThrowIfCancellationRequested();
                search.AddTerm(edition, place);
            }

            foreach (var source in edition.Works.Sources)
            {
                cancel.ThrowIfCancellationRequested();
                search.AddWorks(edition, source);
            }
        }

        return search.Best(limit);
    }

    private readonly record struct Hit(int Rank, int Number, Edition Edition, OutlineKind Kind, Document? Document, BibliographyPlace? Work, int Index, GlossaryPlace? Term = null);

    private sealed class Search(SymbolQuery query)
    {
        private readonly List<Hit> hits = [];
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public void AddDocument(Edition edition, MarkdownDocument document)
        {
            if (!seen.Add(document.Path))
            {
                return;
            }

            var facts = document.Facts;
            for (var i = 0; i < facts.Headings.Length; i++)
            {
                var heading = facts.Headings[i];
                Add(Math.Min(query.Rank(heading.Text), heading.ExplicitId is { } id ? query.Rank(id) : SymbolQuery.None), edition, OutlineKind.Heading, document, i);
            }

            for (var i = 0; i < facts.NoteDefinitions.Length; i++)
            {
                Add(RankNote(edition, document, i), edition, OutlineKind.Note, document, i);
            }

            for (var i = 0; i < facts.Identifiers.Length; i++)
            {
                // Pages are found by their numbers as well; the identifier of a heading or of an entry is found with it.
                if (facts.Identifiers[i].Kind is not (IdKind.Heading or IdKind.Foreign) && edition.Glossary.Find(facts.Identifiers[i].Id) is null)
                {
                    if (facts.Identifiers[i].Kind == IdKind.Span && edition.Pages.FindId(facts.Identifiers[i].Id) is { Printed.Length: > 0 })
                    {
                        continue;
                    }

                    Add(query.Rank(facts.Identifiers[i].Id), edition, OutlineKind.Identifier, document, i);
                }
            }

            var pages = edition.Pages.InFile(edition.PlaceOf(document, 0).File);
            for (var i = 0; i < pages.Length; i++)
            {
                if (pages[i].Printed.Length > 0)
                {
                    Add(RankPage(edition, pages[i]), edition, OutlineKind.Page, document, i);
                }
            }
        }

        public void AddTerm(Edition edition, GlossaryPlace place)
        {
            if (!seen.Add($"term:{place.Path}#{place.Entry.Span.Start}"))
            {
                return;
            }

            var rank = Math.Min(query.Rank(place.Entry.Headword), query.Rank(place.Entry.Id));
            foreach (var variant in place.Entry.Variants)
            {
                rank = Math.Min(rank, query.Rank(variant.Text));
            }

            if (rank != SymbolQuery.None)
            {
                hits.Add(new Hit(rank, hits.Count, edition, OutlineKind.Term, null, null, 0, place));
            }
        }

        public void AddWorks(Edition edition, BibliographySource source)
        {
            if (!seen.Add("works:" + source.Path))
            {
                return;
            }

            foreach (var entry in source.File.Entries)
            {
                var rank = query.Rank(entry.Key);
                foreach (var alias in entry.Aliases)
                {
                    rank = Math.Min(rank, query.Rank(alias.Key));
                }

                if (rank > InText && IsInFields(entry))
                {
                    rank = InText;
                }

                if (rank != SymbolQuery.None && !string.IsNullOrWhiteSpace(entry.Key))
                {
                    hits.Add(new Hit(rank, hits.Count, edition, OutlineKind.Work, null, new BibliographyPlace(source, entry), 0));
                }
            }
        }

        public ImmutableArray<FoundSymbol> Best(int limit)
        {
            hits.Sort((left, right) => (left.Rank, (int)left.Kind, left.Number).CompareTo((right.Rank, (int)right.Kind, right.Number)));
            return [.. hits.Take(limit).Select(Show)];
        }

        private void Add(int rank, Edition edition, OutlineKind kind, MarkdownDocument document, int index)
        {
            if (rank != SymbolQuery.None)
            {
                hits.Add(new Hit(rank, hits.Count, edition, kind, document, null, index));
            }
        }

        private int RankPage(Edition edition, MarkedPage page)
        {
            var rank = Math.Min(query.Rank(page.Id ?? page.Printed), query.Rank($"p. {page.Printed}"));
            return Math.Min(rank, Math.Min(query.Rank($"page {page.Printed}"), query.Rank(PageText.Name(edition.Settings, page))));
        }

        private int RankNote(Edition edition, MarkdownDocument document, int index)
        {
            var label = document.Facts.NoteDefinitions[index].Label;
            var rank = query.Rank(label);
            if (rank <= InText)
            {
                return rank;
            }

            var name = $"{edition.SeriesOf(label)?.Name} {label}";
            var span = document.Index.NoteDefinitions[index].Span;
            return query.IsIn(name, document.Text.Content.AsSpan(span.Start, span.Length)) ? InText : rank;
        }

        private bool IsInFields(BibliographyEntry entry)
        {
            var texts = new List<string>(8) { entry.Key };
            foreach (var field in entry.Fields)
            {
                if (WorkFields.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
                {
                    texts.Add(Plain(field.Value));
                }
            }

            return query.IsIn([.. texts]);
        }

        // Braces keep capitals and stand inside words; accents count no more than in other names.
        private static string Plain(string value)
        {
            var plain = value.Contains('{', StringComparison.Ordinal) ? value.Replace("{", string.Empty, StringComparison.Ordinal).Replace("}", string.Empty, StringComparison.Ordinal) : value;
            return System.Text.Ascii.IsValid(plain) ? plain : plain + " " + Accents.Remove(plain);
        }

        private static FoundSymbol Show(Hit hit) => (hit.Kind, hit.Document, hit.Work) switch
        {
            _ when hit.Term is { } term => new FoundSymbol(
                OutlineText.Shorten(term.Entry.Headword), "#" + term.Entry.Id, OutlineKind.Term, new Place(term.Path, term.Entry.HeadwordSpan)),
            (OutlineKind.Note, MarkdownDocument document, _) => ShowNote(hit.Edition, document, hit.Index),
            (OutlineKind.Page, MarkdownDocument document, _) => new FoundSymbol(
                PageText.Name(hit.Edition.Settings, hit.Edition.Pages.InFile(hit.Edition.PlaceOf(document, 0).File)[hit.Index]),
                null,
                hit.Kind,
                new Place(document.Path, document.Index.PageMarkers[hit.Index].Node.Span)),
            (OutlineKind.Identifier, MarkdownDocument document, _) => new FoundSymbol(
                "#" + OutlineText.Shorten(document.Index.Identifiers[hit.Index].Id.Text),
                null,
                hit.Kind,
                new Place(document.Path, document.Index.Identifiers[hit.Index].Id.Span)),
            (_, MarkdownDocument document, _) => new FoundSymbol(
                MarkdownOutline.NameOf(document.Facts.Headings[hit.Index].Text),
                document.Facts.Headings[hit.Index].ExplicitId is { } id ? "#" + id : null,
                OutlineKind.Heading,
                new Place(document.Path, document.Index.Headings[hit.Index].Span)),
            (_, _, { } work) => new FoundSymbol(work.Entry.Key, WorkText.Of(hit.Edition, work), hit.Kind, new Place(work.Path, work.Entry.KeySpan)),
            _ => throw new InvalidOperationException("A hit has a file or a work."),
        };

        private static FoundSymbol ShowNote(Edition edition, MarkdownDocument document, int index)
        {
            var note = document.Index.NoteDefinitions[index];
            var words = OutlineText.Of(document.Text, note);
            var name = words.Length > 0 ? $"{note.Label}: {words}" : note.Label;
            return new FoundSymbol(name, edition.SeriesOf(note.Label)?.Name, OutlineKind.Note, new Place(document.Path, note.MarkerSpan));
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Glossary;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>ED4005: nothing in the edition speaks of an entry.</summary>
public sealed class UnusedGlossaryEntry : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED4005",
        Name = "unused-glossary-entry",
        Severity = Severity.Info,
        IsUnnecessary = true,
        Summary = "Nothing in the edition speaks of an entry of the glossary.",
        Why = """
            An entry that no text needs is either left over from a passage that was cut, or the text writes the word in a form that the entry does not list, so that
            readers who meet it find no definition.
            """,
        Silent = """
            - Entries that the text speaks of in any form, spelling or language they list, or that it links to, from headings and link definitions too.
            - Entries that an entry in use names under “See” or “See also” or speaks of in its definition, and so on from entry to entry.
            - Entries of persons whose name is listed under `names`, from which the index of names is made.
            - What Pandoc does not read as an entry (ED4003).
            """,
        HowToFix = "Add the form that the text uses to `also=`, or take the entry out.",
        Evidence = "Standard Ebooks m-070, “Glossary entry not found in the text”.",
        Bad = """
            The soviets met in June.
            //- glossary.md
            [{|ED4005:Commissar|}]{#t-commissar .term}

            :   Head of a ministry.

            [Soviet]{#t-soviet .term}

            :   Council.
            """,
        Good = """
            The soviets met in June and elected a commissar.
            //- glossary.md
            [Commissar]{#t-commissar .term}

            :   Head of a ministry.

            [Soviet]{#t-soviet .term}

            :   Council.
            """,
    };

    /// <inheritdoc/>
    public override void CheckGlossary(GlossarySource source, RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(context);
        var glossary = context.Edition.Glossary;
        var used = Used(context.Edition);
        foreach (var place in glossary.Entries)
        {
            if (place.Source == source && !used.Contains(place.Number) && !UnreadEntries.IsRemainder(place) && !IsInIndexOfNames(place.Entry, context.Edition))
            {
                Report(place, context);
            }
        }
    }

    private static void Report(GlossaryPlace place, RuleContext context)
    {
        var delete = place.Source.Document is MarkdownDocument document
            ? context.Fix("Delete the entry", false, new TextEdit(WithBlankLines(document.Text, place.Entry.Span), string.Empty))
            : null;
        context.Report(place.Entry.HeadwordSpan, $"“{place.Entry.Headword}” does not occur in this edition.", fixes: delete is null ? [] : [delete]);
    }

    // From the entries that the text speaks of to those that these speak of, and so on.
    private static HashSet<int> Used(Edition edition)
    {
        var glossary = edition.Glossary;
        var byPath = glossary.Entries.ToLookup(place => place.Path);
        var spoken = new Dictionary<int, List<int>>();
        var used = new HashSet<int>();
        foreach (var document in edition.Documents.Concat(edition.Glossaries))
        {
            if (glossary.SourceOf(document.Path) is null)
            {
                used.UnionWith(glossary.Index.In(document).Entries);
                used.UnionWith(Linked(document, glossary).Select(link => link.Entry));
                continue;
            }

            var entries = byPath[document.Path].OrderBy(place => place.Entry.Span.Start).ToImmutableArray();
            var places = glossary.Index.In(document).All.SelectMany(match => glossary.Index.EntriesOf(match).Select(entry => (Entry: entry, match.Span.Start)));
            foreach (var (entry, start) in places.Concat(Linked(document, glossary)))
            {
                // What stands between the entries is text like any other.
                if (Around(entries, start) is { } from)
                {
                    Add(spoken, from.Number, entry);
                }
                else
                {
                    used.Add(entry);
                }
            }
        }

        foreach (var place in glossary.Entries)
        {
            foreach (var reference in place.Entry.SeeAlso)
            {
                if (glossary.Find(reference) is { } other)
                {
                    Add(spoken, place.Number, other.Number);
                }
            }
        }

        var open = new Stack<int>(used);
        while (open.TryPop(out var entry))
        {
            foreach (var other in spoken.GetValueOrDefault(entry) ?? [])
            {
                if (used.Add(other))
                {
                    open.Push(other);
                }
            }
        }

        return used;
    }

    // Links to entries, also those that are no prose: in headings and link definitions.
    private static IEnumerable<(int Entry, int Start)> Linked(MarkdownDocument document, GlossaryTable glossary) =>
        document.Index.LinkAddresses
            .Where(address => address.Target.Contains('#', StringComparison.Ordinal))
            .SelectMany(address => LinkDestination.Parse(address.Target, document.Path).Identifier is { } id ? glossary.Index.Find(id).Select(entry => (entry, address.TargetSpan.Start)) : []);

    private static void Add(Dictionary<int, List<int>> spoken, int from, int to)
    {
        if (!spoken.TryGetValue(from, out var list))
        {
            spoken[from] = list = [];
        }

        list.Add(to);
    }

    private static GlossaryPlace? Around(ImmutableArray<GlossaryPlace> entries, int offset)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Entry.Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && entries[low - 1].Entry.Span.Contains(offset) ? entries[low - 1] : null;
    }

    private static bool IsInIndexOfNames(GlossaryEntry entry, Edition edition) =>
        entry.Kind == EntryKind.Person
        && edition.Settings.Names.Any(name => name.Preferred.Value == entry.Headword || entry.Variants.Any(variant => variant.Text == name.Preferred.Value) || IsSurname(entry.Headword, name.Preferred.Value));

    // "Kollontai, Alexandra" is listed as "Kollontai".
    private static bool IsSurname(string headword, string name) => headword.StartsWith(name + ",", StringComparison.Ordinal);

    // With the blank lines after it; for the last entry those before it.
    private static TextSpan WithBlankLines(SourceText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        while (end == text.Length && start > 0 && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start < span.Start ? TextSpan.FromBounds(start, span.End) : TextSpan.FromBounds(start, text.GetLineSpan(text.GetLine(end)).Start);
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Reports names within a bibliography that lead nowhere.</summary>
public sealed class UnresolvedInsideBibliography : EntryRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED3009",
        Name = "unresolved-inside-bibliography",
        Severity = Severity.Warning,
        Summary = "A value uses a string that no `@string` defines, an entry names another one that does not exist, or entries take over each other’s fields in a circle.",
        Why = """
            Pandoc prints the name of an undefined string in place of what it should stand for, and takes nothing over from an entry that it does not find in the same file; it is
            silent about both.
            """,
        Silent = "The months `jan` to `dec`; numbers; `related`, `xref` and `entryset` that lead into another bibliography of the edition.",
        HowToFix = "Define the string above its first use, or put the word in braces; correct the key. Fixes do these.",
        Evidence = "Measured with Pandoc 2.17: the word printed as publisher; a missing parent passes in silence. Biber warns of both.",
        Bad = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @book{brinton1970,
              title = {The Bolsheviks and Workers’ Control},
              publisher = {|ED3009:solidarity|},
            }
            """,
        Good = """
            The committees were never consulted [@brinton1970, p. 33].

            //- edition.yml
            input-files:
            - text.md
            bibliography: works.bib

            //- works.bib
            @string{solidarity = {Solidarity}}

            @book{brinton1970,
              title = {The Bolsheviks and Workers’ Control},
              publisher = solidarity,
            }
            """,
    };

    /// <inheritdoc/>
    protected override void Check(BibliographySource source, Document document, RuleContext context)
    {
        if (!source.File.Format.IsBibTeX())
        {
            return;
        }

        CheckMacros(source.File, document, context);
        var entries = new Dictionary<string, BibliographyEntry>(StringComparer.Ordinal);
        foreach (var entry in source.File.Entries)
        {
            entries[entry.Key] = entry;
        }

        foreach (var entry in source.File.Entries.Where(EntryWorks.NamesOthers))
        {
            CheckParents(entry, entries, document, context);
        }
    }

    private static void CheckMacros(BibliographyFile file, Document document, RuleContext context)
    {
        foreach (var use in file.MacroUses)
        {
            if (use.IsDefined)
            {
                continue;
            }

            var later = file.Strings.FirstOrDefault(found => string.Equals(found.Name, use.Name, StringComparison.OrdinalIgnoreCase));
            var near = NearMiss.Find(use.Name, file.Strings.Select(found => found.Name).Distinct());
            var fixes = ImmutableArray.CreateBuilder<Fix>();
            if (near is not null && later is null)
            {
                fixes.Add(context.Fix($"Change to ‘{near}’", false, new TextEdit(use.Span, near)));
            }

            fixes.Add(context.Fix("Put the word in braces", false, new TextEdit(use.Span, "{" + use.Name + "}")));
            if (later is null)
            {
                var start = file.Entries.IsEmpty ? 0 : Math.Min(file.Entries[0].Span.Start, file.Strings.IsEmpty ? int.MaxValue : file.Strings[0].Span.Start);
                var gap = file.Strings.IsEmpty ? document.Text.LineBreak : string.Empty;
                fixes.Add(context.Fix($"Define ‘{use.Name}’", false, new TextEdit(new TextSpan(start, 0), $"@string{{{use.Name} = {{{Placeholder.Text}}}}}{document.Text.LineBreak}{gap}")));
            }

            context.Report(
                use.Span,
                later is null ? $"“{use.Name}” is not a defined string; Pandoc prints the word itself." : $"“{use.Name}” is defined further down; Pandoc reads a string only below its definition and prints the word itself.",
                later is null ? [] : [new RelatedPlace(document.Path, later.NameSpan, $"‘{later.Name}’ is defined here")],
                fixes.DrainToImmutable());
        }
    }

    private static void CheckParents(BibliographyEntry entry, Dictionary<string, BibliographyEntry> entries, Document document, RuleContext context)
    {
        var works = context.Edition.Works;
        foreach (var named in EntryWorks.Of(document, entry).Where(found => !found.IsDefinition))
        {
            var key = named.Symbol.Name;
            var takesOver = entry.Fields.FirstOrDefault(field => field.ValueSpan.Contains(named.Span)) is { } field && IsInherited(field.Name);
            if (!entries.ContainsKey(key) && !(!takesOver && works.FindNamed(key) is not null))
            {
                var elsewhere = works.FindNamed(key);
                var near = NearMiss.Find(key, entries.Keys.Where(known => known.Length > 0));
                context.Report(
                    named.Span,
                    elsewhere is null
                        ? $"No entry ‘{key}’ in this bibliography{(takesOver ? "; nothing is taken over from it" : string.Empty)}.{(near is null ? string.Empty : $" Did you mean ‘{near}’?")}"
                        : $"‘{key}’ stands in {context.Edition.DisplayPath(elsewhere.Path)}; Pandoc takes fields over within one file only.",
                    elsewhere is null ? [] : [new RelatedPlace(elsewhere.Path, elsewhere.Entry.KeySpan, $"‘{key}’ is defined here")],
                    near is null || elsewhere is not null ? [] : [context.Fix($"Change to ‘{near}’", false, new TextEdit(named.Span, near))]);
            }
            else if (takesOver && Circle(entry, key, entries) is { } circle)
            {
                context.Report(named.Span, $"‘{entry.Key}’ takes over fields from itself: {circle}.");
            }
        }
    }

    private static bool IsInherited(string field) => field.Equals("crossref", StringComparison.OrdinalIgnoreCase) || field.Equals("xdata", StringComparison.OrdinalIgnoreCase);

    // The way from an entry by one of its parents back to itself, or null. Each parent is followed once.
    private static string? Circle(BibliographyEntry start, string first, Dictionary<string, BibliographyEntry> entries)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal) { [first] = start.Key };
        var waiting = new Queue<string>([first]);
        while (waiting.TryDequeue(out var key))
        {
            if (key == start.Key)
            {
                var way = new List<string> { key };
                for (var at = from[key]; at != start.Key; at = from[at])
                {
                    way.Add(at);
                }

                way.Add(start.Key);
                way.Reverse();
                return string.Join(" → ", way);
            }

            if (!entries.TryGetValue(key, out var entry))
            {
                continue;
            }

            foreach (var parent in Parents(entry).Where(parent => !from.ContainsKey(parent)))
            {
                from[parent] = key;
                waiting.Enqueue(parent);
            }
        }

        return null;
    }

    private static IEnumerable<string> Parents(BibliographyEntry entry) =>
        new[] { entry["crossref"], entry["xdata"] }.OfType<string>().SelectMany(value => value.Split([',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}

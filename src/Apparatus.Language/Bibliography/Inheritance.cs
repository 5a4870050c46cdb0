using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Bibliography;

/// <summary>
/// What an entry takes over from the entries that its fields <c>crossref</c> and <c>xdata</c> name: the default table of the biblatex
/// manual (appendix on inheritance), as Pandoc applies it. In BibTeX names stay as they are.
/// </summary>
internal sealed class Inheritance(Func<string, BibliographyEntry?> find)
{
    private static readonly FrozenSet<string> Private = FrozenSet.Create(
        StringComparer.Ordinal,
        "crossref", "entryset", "entrysubtype", "execute", "ids", "label", "options", "presort", "related", "relatedoptions", "relatedstring",
        "relatedtype", "shorthand", "shorthandintro", "sortkey", "xdata", "xref");

    private static readonly FrozenSet<string> OwnTitles =
        FrozenSet.Create(StringComparer.Ordinal, "shorttitle", "sorttitle", "indextitle", "indexsorttitle");

    private static readonly FrozenSet<string> PartsOfBook = FrozenSet.Create(StringComparer.Ordinal, "inbook", "bookinbook", "suppbook");
    private static readonly FrozenSet<string> PartsOfCollection = FrozenSet.Create(StringComparer.Ordinal, "incollection", "inreference", "suppcollection");
    private static readonly FrozenSet<string> Articles = FrozenSet.Create(StringComparer.Ordinal, "article", "suppperiodical");

    /// <summary>An entry with all it inherits. Entries that refer to each other in a circle each lend what they have once.</summary>
    public ResolvedEntry Resolve(BibliographyEntry entry)
    {
        var names = new HashSet<string>(entry.Format.IsBibTeX() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        var fields = ImmutableArray.CreateBuilder<InheritedField>();
        fields.AddRange(LastOfEachName(entry).Select(field => new InheritedField(field.Name, field, null)));
        names.UnionWith(fields.Select(field => field.Name));
        if (!entry.Format.IsBibTeX())
        {
            return new ResolvedEntry(entry, fields.ToImmutable(), []);
        }

        // A list, not recursion: chains may be as long as the file.
        var missing = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<BibliographyEntry>(ReferenceEqualityComparer.Instance) { entry };
        var waiting = new Queue<BibliographyEntry>();
        Enqueue(entry);
        while (waiting.TryDequeue(out var parent))
        {
            foreach (var field in LastOfEachName(parent))
            {
                foreach (var inherited in Rename(parent, entry, field.Name.ToLowerInvariant()).Where(names.Add))
                {
                    fields.Add(new InheritedField(inherited, field, parent));
                }
            }

            Enqueue(parent);
        }

        return new ResolvedEntry(entry, fields.ToImmutable(), missing.ToImmutable());

        void Enqueue(BibliographyEntry from)
        {
            foreach (var key in Keys(from["xdata"]).Concat(Keys(from["crossref"])))
            {
                if (find(key) is not { } parent)
                {
                    missing.Add(key);
                }
                else if (seen.Add(parent))
                {
                    waiting.Enqueue(parent);
                }
            }
        }
    }

    private static List<BibliographyField> LastOfEachName(BibliographyEntry entry)
    {
        var comparer = entry.Format.IsBibTeX() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var names = new HashSet<string>(comparer);
        var found = entry.Fields.Reverse().Where(field => names.Add(field.Name)).ToList();
        found.Reverse();
        return found;
    }

    private static string[] Keys(string? value) =>
        value?.Split([',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static IEnumerable<string> Rename(BibliographyEntry from, BibliographyEntry to, string name)
    {
        if (Private.Contains(name))
        {
            return [];
        }

        if (to.Format == BibliographyFormat.BibTeX)
        {
            return [name];
        }

        var (parent, child) = (from.Type, to.Type);
        var isPartOfBook = PartsOfBook.Contains(child);
        if (name == "author" && parent is "mvbook" or "book" && (isPartOfBook || (parent == "mvbook" && child == "book")))
        {
            return ["bookauthor", "author"];
        }

        var isMain = parent switch
        {
            "mvbook" => child == "book" || isPartOfBook,
            "mvcollection" or "mvreference" => child is "collection" or "reference" || PartsOfCollection.Contains(child),
            "mvproceedings" => child is "proceedings" or "inproceedings",
            _ => false,
        };
        if (isMain)
        {
            return Prefix("main", name);
        }

        var isBook = parent switch
        {
            "book" => isPartOfBook,
            "collection" or "reference" => PartsOfCollection.Contains(child),
            "proceedings" => child == "inproceedings",
            _ => false,
        };
        return isBook ? Prefix("book", name)
            : parent == "periodical" && Articles.Contains(child) ? name == "titleaddon" ? [name] : Prefix("journal", name)
            : [name];
    }

    private static IEnumerable<string> Prefix(string prefix, string name) =>
        OwnTitles.Contains(name) ? [] : name is "title" or "subtitle" or "titleaddon" ? [prefix + name] : [name];
}

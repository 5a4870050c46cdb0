using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;

namespace Apparatus.Language.Semantics.Terms;

/// <summary>
/// The terms of an edition as its text knows them: forms, ids and scopes, without places in the glossary. It lives on while those stay the
/// same, and remembers what it found in each file. Safe to use from several threads.
/// </summary>
public sealed class TermIndex
{
    private readonly ImmutableArray<GlossaryEntry> entries;
    private readonly FrozenSet<string> glossaries;
    private readonly string root;
    private readonly bool inHeadings;
    private readonly FrozenDictionary<string, ImmutableArray<int>> byId;
    private readonly Lazy<TermMatcher> matcher;
    private readonly ConditionalWeakTable<MarkdownDocument, DocumentTerms> found = [];
    private readonly ConditionalWeakTable<MarkdownDocument, DocumentTerms> predecessors = [];

    internal TermIndex(ImmutableArray<GlossaryEntry> entries, IEnumerable<string> glossaries, string root, EditionSettings settings)
    {
        this.entries = entries;
        this.glossaries = glossaries.ToFrozenSet(StringComparer.Ordinal);
        this.root = root;
        inHeadings = settings.HasTermsInHeadings;
        byId = Enumerable.Range(0, entries.Length).GroupBy(number => entries[number].Id).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        matcher = new(() => TermMatcher.Build([.. Enumerable.Range(0, entries.Length).SelectMany(Forms)], byId.Keys, settings.Language));
    }

    /// <summary>Finds phrases.</summary>
    public TermMatcher Matcher => matcher.Value;

    /// <summary>The numbers of the entries with an id, in order; empty when there are none.</summary>
    /// <param name="id">The id without <c>#</c>.</param>
    public ImmutableArray<int> Find(string id) => byId.TryGetValue(id, out var numbers) ? numbers : [];

    /// <summary>The numbers of the entries that a place speaks of, in order, each once: those whose forms it is, or those with the id it names. Empty for a mark that means none.</summary>
    public ImmutableArray<int> EntriesOf(TermMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        return match.Id is { } id ? Find(id) : match.Forms is [var only] ? [only.Entry] : [.. match.Forms.Select(form => form.Entry).Distinct().Order()];
    }

    /// <summary>The places of a file that speak of terms.</summary>
    /// <param name="document">Any Markdown file, of the edition or beside it.</param>
    public DocumentTerms In(MarkdownDocument document) => found.GetValue(document, Search);

    /// <summary>Whether an entry counts in a file: it has no scope, or its scope names the file or its witness.</summary>
    /// <param name="entry">The number of the entry.</param>
    /// <param name="document">The file.</param>
    public bool IsInScope(int entry, MarkdownDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var scope = entries[entry].Scope;
        return scope.IsEmpty || scope.Any(name => document.Path == root + "/" + name.Text || document.Path.EndsWith("/" + name.Text, StringComparison.Ordinal) || document.Witness == name.Text);
    }

    /// <summary>Says that one file takes the place of another, so that only blocks which have changed are searched again.</summary>
    internal void Succeed(MarkdownDocument before, MarkdownDocument after)
    {
        var known = found.TryGetValue(before, out var terms) || predecessors.TryGetValue(before, out terms);
        if (known && terms is not null && before.FrontMatterText == after.FrontMatterText)
        {
            predecessors.AddOrUpdate(after, terms);
        }
    }

    /// <summary>Whether entries mean the same to the text as those of this index.</summary>
    internal bool IsFor(ImmutableArray<GlossaryEntry> others, EditionSettings settings) =>
        entries.Length == others.Length && inHeadings == settings.HasTermsInHeadings && entries.Zip(others).All(pair => pair.First.HasSameForms(pair.Second));

    private DocumentTerms Search(MarkdownDocument document)
    {
        predecessors.TryGetValue(document, out var before);
        var terms = DocumentTerms.Search(this, document, OptionsFor(document), before);
        predecessors.Remove(document);
        return terms;
    }

    private TermOptions OptionsFor(MarkdownDocument document)
    {
        var excluded = Enumerable.Range(0, entries.Length).Where(entry => !entries[entry].Scope.IsEmpty && !IsInScope(entry, document)).ToHashSet();
        return new TermOptions { InHeadings = inHeadings, IsGlossary = glossaries.Contains(document.Path), Excluded = excluded.Count == 0 ? null : excluded };
    }

    /// <summary>The forms in which an entry is recognised, the headword first.</summary>
    /// <param name="number">The number of the entry.</param>
    internal IEnumerable<TermForm> Forms(int number)
    {
        var entry = entries[number];
        var isName = entry.Kind is EntryKind.Person or EntryKind.Place or EntryKind.Work;
        yield return new TermForm(number, TermFormKind.Headword, 0, entry.Headword, entry.Language, entry.IsCaseExact, isName);

        // "Kollontai, Alexandra" is spoken of as "Alexandra Kollontai".
        if (entry.Kind == EntryKind.Person && entry.Headword.Split(',') is [{ Length: > 0 } last, { Length: > 0 } first])
        {
            yield return new TermForm(number, TermFormKind.Headword, 0, $"{first.Trim()} {last.Trim()}", entry.Language, entry.IsCaseExact, isName);
        }

        for (var i = 0; i < entry.Variants.Length; i++)
        {
            yield return new TermForm(number, TermFormKind.Variant, i, entry.Variants[i].Text, entry.Language, entry.IsCaseExact, isName);
        }

        for (var i = 0; i < entry.Originals.Length; i++)
        {
            yield return new TermForm(number, TermFormKind.Original, i, entry.Originals[i].Text, entry.Originals[i].Language);
        }
    }
}

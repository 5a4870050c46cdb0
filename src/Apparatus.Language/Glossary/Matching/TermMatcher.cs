using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>
/// Finds the terms of a glossary in running text, however it spells, breaks, quotes or inflects them (FORMAT A7.3). It is built once for
/// all forms of a glossary; then each word of a text is looked up once. Immutable, and safe to use from several threads.
/// </summary>
public sealed class TermMatcher
{
    private static readonly FrozenSet<string> Abbreviations = new[] { "St", "Ste", "Dr", "Mr", "Mrs", "Prof", "Gen" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> ids;
    private readonly string language;

    private TermMatcher(ImmutableArray<TermForm> forms, IEnumerable<string> ids, string language)
    {
        this.language = Primary(language);
        this.ids = ids.ToFrozenSet(StringComparer.Ordinal);
        Vocabulary = new Vocabulary(this.language == "en");
        var words = new PhraseText(null);
        foreach (var form in forms)
        {
            words.Clear();
            Add(form, words);
        }
    }

    /// <summary>Builds a matcher.</summary>
    /// <param name="forms">All forms of all entries.</param>
    /// <param name="ids">The ids of all entries: a link to one of them speaks of the term whatever its words.</param>
    /// <param name="language">The language of the edition, as <c>lang</c> names it. Only English words are recognised in the plural and in other spellings.</param>
    public static TermMatcher Build(ImmutableArray<TermForm> forms, IEnumerable<string> ids, string language)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(language);
        return new TermMatcher(forms, ids, language);
    }

    /// <summary>The places in some blocks that speak of terms, in order. Of phrases that begin at one word the longest counts; phrases do not overlap.</summary>
    /// <param name="text">The file.</param>
    /// <param name="blocks">Blocks of it.</param>
    /// <param name="options">What is left out.</param>
    public ImmutableArray<TermMatch> Find(SourceText text, ImmutableArray<BlockNode> blocks, TermOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        return new PhraseReader(this, text, options).Read(blocks.AsSpan(), 0);
    }

    /// <summary>The forms that a phrase as a whole is; empty when it is none.</summary>
    /// <param name="phrase">Words without Markdown, as a person types them.</param>
    public ImmutableArray<TermForm> Lookup(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var words = new PhraseText(Vocabulary);
        words.AddPrinted(phrase, 0, 0, null);
        words.CloseWord();
        return Whole(words, TermOptions.Default);
    }

    /// <summary>The words of all forms.</summary>
    internal Vocabulary Vocabulary { get; }

    /// <summary>The forms, word by word.</summary>
    internal TermTrie Trie { get; } = new();

    /// <summary>Whether an id is that of an entry.</summary>
    internal bool IsEntry(string id) => ids.Contains(id);

    /// <summary>Whether a form is of the language that the text around it is said to be in.</summary>
    /// <param name="form">The form.</param>
    /// <param name="spoken">A language tag.</param>
    internal bool IsIn(TermForm form, string spoken) => Primary(spoken) is var primary && primary == (form.Language is { } own ? Primary(own) : language);

    /// <summary>The longest phrase that begins at a word: its last word and its forms; no forms when none begins there.</summary>
    internal (int Last, ImmutableArray<TermForm> Forms) Longest(PhraseText text, int first, TermOptions options)
    {
        var search = new PhraseSearch(this, text, options, first);
        search.Step(TermTrie.Root, first);
        return (search.Last, search.Forms);
    }

    /// <summary>The forms that some words are as a whole; empty when they are none.</summary>
    internal ImmutableArray<TermForm> Whole(PhraseText text, TermOptions options) =>
        text.Words.Length > 0 && Longest(text, 0, options) is var (last, forms) && last == text.Words.Length - 1 ? forms : [];

    private void Add(TermForm form, PhraseText words)
    {
        words.AddPrinted(form.Text, 0, 0, null);
        words.CloseWord();
        if (words.Words.IsEmpty)
        {
            return;
        }

        Add(form, words, isClosed: false);
        foreach (var word in words.Words)
        {
            if (word.IsAfterHyphen)
            {
                Add(form, words, isClosed: true);
                break;
            }
        }
    }

    // Closed: with hyphens left out, "trade-union" also as "tradeunion".
    private void Add(TermForm form, PhraseText text, bool isClosed)
    {
        var hasStems = language == "en" && !form.IsName && form.Kind != TermFormKind.Original && (form.Language is null || Primary(form.Language) == "en");
        var words = text.Words;
        var node = TermTrie.Root;
        var before = string.Empty;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var letters = text.Letters(word).ToString();
            while (isClosed && i + 1 < words.Length && words[i + 1].IsAfterHyphen)
            {
                letters += text.Letters(words[++i]).ToString();
            }

            // "Workers' Opposition" is no "worker opposition": the "s" belongs to the phrase.
            node = Trie.Add(node, hasStems && !Vocabulary.IsOwner(letters) ? Vocabulary.AddStem(letters) : Vocabulary.AddLetters(letters));
            foreach (var gap in GapsBefore(word, before, form.IsName))
            {
                Trie.Allow(node, gap);
            }

            before = letters;
        }

        Trie.End(node, form);
    }

    // What the text may have before a word of a form besides spaces and a hyphen.
    private static IEnumerable<WordGap> GapsBefore(PhraseWord word, string before, bool isName)
    {
        if (before.Length == 0)
        {
            yield break;
        }

        yield return word.Gap;
        if (word.IsAfterHyphen)
        {
            yield return WordGap.Dash;
        }

        // The apostrophe of "Workers' Opposition" may have lost its place.
        if (Vocabulary.IsOwner(before))
        {
            yield return WordGap.Apostrophe;
        }

        // "St Petersburg" and "V I Lenin" are also written with full stops.
        if (Abbreviations.Contains(before) || (isName && before.Length == 1 && char.IsUpper(before[0])))
        {
            yield return new WordGap('.');
        }
    }

    private static string Primary(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();
}

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>
/// Finds the terms of a glossary in running text, however it spells, breaks, quotes or inflects them (FORMAT A7.3). It is built once for
/// all forms of a glossary; then each word of a text is looked up once. Immutable, and safe to use from several threads.
/// </summary>
public sealed class TermMatcher
{
    private readonly TermTrie trie = new();
    private readonly Vocabulary vocabulary;
    private readonly FrozenSet<string> ids;
    private readonly string language;

    private TermMatcher(ImmutableArray<TermForm> forms, IEnumerable<string> ids, string language)
    {
        this.language = Primary(language);
        this.ids = ids.ToFrozenSet(StringComparer.Ordinal);
        vocabulary = new Vocabulary(this.language == "en");
        foreach (var form in forms)
        {
            Add(form);
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
        return new PhraseReader(this, text, options).Read(blocks);
    }

    /// <summary>The forms that a phrase as a whole is; empty when it is none.</summary>
    /// <param name="phrase">Words without Markdown, as a person types them.</param>
    public ImmutableArray<TermForm> Lookup(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var words = new PhraseText(vocabulary);
        words.Add(phrase, 0, phrase.Length, null);
        words.CloseWord();
        return Whole(words, TermOptions.Default);
    }

    /// <summary>The words of all forms.</summary>
    internal Vocabulary Vocabulary => vocabulary;

    /// <summary>Whether an id is that of an entry.</summary>
    internal bool IsEntry(string id) => ids.Contains(id);

    /// <summary>The longest phrase that begins at a word: its last word and its forms; no forms when none begins there.</summary>
    internal (int Last, ImmutableArray<TermForm> Forms) Longest(PhraseText text, int first, TermOptions options)
    {
        var search = new Search(this, text, options, first);
        search.Step(TermTrie.Root, first);
        return (search.Last, search.Forms);
    }

    /// <summary>The forms that some words are as a whole; empty when they are none.</summary>
    internal ImmutableArray<TermForm> Whole(PhraseText text, TermOptions options) =>
        text.Words.Count > 0 && Longest(text, 0, options) is var (last, forms) && last == text.Words.Count - 1 ? forms : [];

    private void Add(TermForm form)
    {
        var words = new PhraseText(new Vocabulary(isEnglish: false));
        words.Add(form.Text, 0, form.Text.Length, null);
        words.CloseWord();
        if (words.Words.Count == 0)
        {
            return;
        }

        var hasStems = !form.IsName && form.Kind != TermFormKind.Original && language == "en" && (form.Language is null || Primary(form.Language) == "en");
        Add(form, words, hasStems, isClosed: false);
        if (words.Words.Any(word => word.IsAfterHyphen))
        {
            Add(form, words, hasStems, isClosed: true);
        }
    }

    // Closed: with hyphens left out, "trade-union" also as "tradeunion".
    private void Add(TermForm form, PhraseText words, bool hasStems, bool isClosed)
    {
        var node = TermTrie.Root;
        var isAfterOwner = false;
        for (var i = 0; i < words.Words.Count; i++)
        {
            var word = words.Words[i];
            var letters = words.Letters(word).ToString();
            while (isClosed && i + 1 < words.Words.Count && words.Words[i + 1].IsAfterHyphen)
            {
                letters += words.Letters(words.Words[++i]).ToString();
            }

            // "Workers' Opposition" is no "worker opposition": the "s" belongs to the phrase.
            var isOwner = Vocabulary.IsOwner(letters);
            var key = hasStems && !isOwner ? vocabulary.AddStem(letters) : vocabulary.AddLetters(letters);
            node = trie.Add(node, key, i == 0 ? '\0' : word.Gap, isAfterOwner);
            isAfterOwner = isOwner;
        }

        trie.End(node, form);
    }

    private static string Primary(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();

    // One search from one word. Several ways may lead on, as a word may be a stem of one form and a name of another.
    private struct Search(TermMatcher matcher, PhraseText text, TermOptions options, int first)
    {
        public int Last { get; private set; } = -1;

        public ImmutableArray<TermForm> Forms { get; private set; } = [];

        public void Step(int node, int index)
        {
            if (index >= text.Words.Count)
            {
                return;
            }

            var word = text.Words[index];
            var keys = word.Keys;
            Take(node, keys.Stem, index, index);
            Take(node, keys.Letters, index, index);
            if (keys.Owner != keys.Letters)
            {
                Take(node, keys.Owner, index, index);
            }

            // A hyphen may break a word: "bureau-cracy" at the end of a line.
            if (index + 1 < text.Words.Count && text.Words[index + 1] is { IsAfterHyphen: true, Gap: '\0' } rest && rest.Language == word.Language)
            {
                var joined = matcher.vocabulary.Find(string.Concat(text.Letters(word), text.Letters(rest)));
                Take(node, joined.Stem, index, index + 1);
                Take(node, joined.Letters, index, index + 1);
                if (joined.Owner != joined.Letters)
                {
                    Take(node, joined.Owner, index, index + 1);
                }
            }
        }

        private void Take(int node, int key, int index, int last)
        {
            var next = matcher.trie.Next(node, key);
            if (next < 0 || (index > first && !matcher.trie.Allows(next, text.Words[index].Gap)))
            {
                return;
            }

            if (last >= Last)
            {
                foreach (var form in matcher.trie.Forms(next))
                {
                    if (IsMeant(form, last))
                    {
                        Forms = last > Last ? [form] : Forms.Contains(form) ? Forms : Forms.Add(form);
                        Last = last;
                    }
                }
            }

            Step(next, last + 1);
        }

        private readonly bool IsMeant(TermForm form, int last)
        {
            if (options.Excluded is { } excluded && excluded.Contains(form.Entry))
            {
                return false;
            }

            var at = 0;
            for (var i = first; i <= last; i++)
            {
                var word = text.Words[i];
                if (word.Language is { } spoken && !IsLanguage(form, Primary(spoken)))
                {
                    return false;
                }

                // "The workers 'opposition'" quotes one word.
                if (i > first && word is { HasQuoteAtStart: true, Gap: '\'' } && text.Words[last].HasQuoteAtEnd)
                {
                    return false;
                }

                if (form.IsCaseExact && !HasSameCase(form.Text, text.Letters(word), ref at))
                {
                    return false;
                }
            }

            return true;
        }

        private readonly bool IsLanguage(TermForm form, string spoken) => spoken == (form.Language is { } own ? Primary(own) : matcher.language);

        // The letters in order, as far as both have them: an ending may differ, and a hyphen.
        private static bool HasSameCase(string form, ReadOnlySpan<char> word, ref int at)
        {
            while (at < form.Length && !char.IsLetterOrDigit(form[at]))
            {
                at++;
            }

            foreach (var c in word)
            {
                if (at >= form.Length || !char.IsLetterOrDigit(form[at]))
                {
                    break;
                }

                if (c != form[at] && char.ToUpperInvariant(c) == char.ToUpperInvariant(form[at]))
                {
                    return false;
                }

                at++;
            }

            while (at < form.Length && !(char.IsWhiteSpace(form[at]) || WordLetters.IsHyphen(form[at])))
            {
                at++;
            }

            return true;
        }
    }
}

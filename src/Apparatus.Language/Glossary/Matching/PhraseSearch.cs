using System.Collections.Immutable;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>
/// One search from one word for the longest phrase. Several ways may lead on: a word may be a stem of one form and a name of another, and a
/// hyphen may part two words or break one.
/// </summary>
/// <param name="matcher">The forms.</param>
/// <param name="text">The text.</param>
/// <param name="options">What is left out.</param>
/// <param name="first">The word.</param>
internal struct PhraseSearch(TermMatcher matcher, PhraseText text, TermOptions options, int first)
{
    // A quotation within a sentence is seldom longer, in words.
    private const int LongestQuotation = 40;

    /// <summary>The last word of the longest phrase so far; -1 when there is none.</summary>
    public int Last { get; private set; } = -1;

    /// <summary>Its forms; empty when there is none.</summary>
    public ImmutableArray<TermForm> Forms { get; private set; } = [];

    /// <summary>Looks for all phrases that go on from a node with a word.</summary>
    public void Step(int node, int index)
    {
        var words = text.Words;
        if (index >= words.Length)
        {
            return;
        }

        ref readonly var word = ref words[index];
        TakeAll(node, word.Keys, index, index);

        // A hyphen may break a word: "bureau-cracy" at the end of a line.
        if (index + 1 < words.Length && words[index + 1] is { IsAfterHyphen: true, Gap.IsNone: true } rest && rest.Language == word.Language)
        {
            TakeAll(node, matcher.Vocabulary.Find(string.Concat(text.Letters(word), text.Letters(rest))), index, index + 1);
        }
    }

    private void TakeAll(int node, WordKeys keys, int index, int last)
    {
        Take(node, keys.Stem, index, last);
        Take(node, keys.Letters, index, last);
        if (keys.Owner != keys.Letters)
        {
            Take(node, keys.Owner, index, last);
        }
    }

    private void Take(int node, int key, int index, int last)
    {
        var next = matcher.Trie.Next(node, key);
        if (next < 0 || (index > first && !matcher.Trie.Allows(next, text.Words[index].Gap)))
        {
            return;
        }

        if (last >= Last)
        {
            foreach (var form in matcher.Trie.Forms(next))
            {
                if (IsMeant(form, last))
                {
                    Forms = last > Last ? [form] : Forms.Contains(form) ? Forms : Forms.Add(form);
                    Last = last;
                }
            }
        }

        if (matcher.Trie.HasMore(next))
        {
            Step(next, last + 1);
        }
    }

    private readonly bool IsMeant(TermForm form, int last)
    {
        if (options.Excluded is { } excluded && excluded.Contains(form.Entry))
        {
            return false;
        }

        var words = text.Words;
        for (var i = first; i <= last; i++)
        {
            if (words[i].Language is { } spoken && !matcher.IsIn(form, spoken))
            {
                return false;
            }

            // "The workers 'opposition'" quotes one word, and "the workers 'opposed to it'" three.
            if (i > first && words[i].HasQuoteAtStart && words[i].Gap == WordGap.Apostrophe && IsQuoted(i))
            {
                return false;
            }
        }

        return !form.IsCaseExact || ExactCase.Holds(form.Text, text, first, last);
    }

    // Whether a quotation that begins with a word ends somewhere.
    private readonly bool IsQuoted(int start)
    {
        var words = text.Words;
        for (var i = start; i < words.Length && i < start + LongestQuotation; i++)
        {
            if (i > start && words[i].HasQuoteAtStart)
            {
                return false;
            }

            if (words[i].HasQuoteAtEnd && !Vocabulary.IsOwner(text.Letters(words[i])))
            {
                return true;
            }
        }

        return false;
    }
}

using System;
using System.Collections.Generic;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>
/// Cuts running text into words and keeps what stands between them. Text comes in pieces, as the marks of Markdown cut it; a word may go on in
/// the next piece.
/// </summary>
/// <param name="vocabulary">The words of all forms.</param>
internal sealed class PhraseText(Vocabulary vocabulary)
{
    private readonly List<char> letters = [];
    private readonly List<PhraseWord> words = [];
    private PhraseWord open;
    private bool isOpen;
    private bool hasSpace;
    private bool hasSpaceBeforeHyphen;
    private int hyphens;
    private char gap;
    private bool endsWithApostrophe;

    /// <summary>The words so far.</summary>
    public List<PhraseWord> Words => words;

    /// <summary>The letters of a word as spelt, apostrophes straight and soft hyphens left out.</summary>
    public ReadOnlySpan<char> Letters(in PhraseWord word) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(letters).Slice(word.LettersStart, word.LettersLength);

    /// <summary>Begins a new paragraph.</summary>
    public void Clear()
    {
        letters.Clear();
        words.Clear();
        isOpen = false;
        ClearGap();
    }

    /// <summary>Adds characters that stand in the file as they are.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="start">Offset of the first character.</param>
    /// <param name="end">Offset after the last.</param>
    /// <param name="language">The language that a span around them names.</param>
    public void Add(string content, int start, int end, string? language)
    {
        for (var at = start; at < end; at++)
        {
            Add(content[at], at, at + 1, language);
        }
    }

    /// <summary>Adds one character.</summary>
    /// <param name="c">The character as printed.</param>
    /// <param name="start">Where it stands; what it is written with may be longer, as <c>&amp;nbsp;</c>.</param>
    /// <param name="end">Where that ends.</param>
    /// <param name="language">The language that a span around it names.</param>
    public void Add(char c, int start, int end, string? language)
    {
        if (WordLetters.IsLetter(c))
        {
            if (isOpen && (open.Language != language || WordLetters.IsWordAlone(c)))
            {
                CloseWord();
            }

            AddLetter(c, start, end, language);
            if (WordLetters.IsWordAlone(c))
            {
                CloseWord();
            }
        }
        else if (WordLetters.IsApostrophe(c))
        {
            AddApostrophe();
        }
        else if (!WordLetters.IsInvisible(c))
        {
            CloseWord();
            AddToGap(c);
        }
    }

    /// <summary>Ends the word, as a note reference does; a phrase may go on after it.</summary>
    public void CloseWord()
    {
        if (!isOpen)
        {
            return;
        }

        isOpen = false;
        open.LettersLength = letters.Count - open.LettersStart;
        open.HasQuoteAtEnd = endsWithApostrophe;
        open.Keys = vocabulary.Find(Letters(open));
        words.Add(open);
        ClearGap();
    }

    /// <summary>Ends every phrase: at the end of a sentence, at code, at a formula.</summary>
    public void Break()
    {
        CloseWord();
        gap = PhraseWord.Break;
    }

    private void AddLetter(char c, int start, int end, string? language)
    {
        if (!isOpen)
        {
            var isDash = hyphens > 1 || (hyphens == 1 && hasSpaceBeforeHyphen && hasSpace);
            open = new PhraseWord
            {
                Start = start,
                LettersStart = letters.Count,
                Gap = isDash ? PhraseWord.Break : gap,
                IsAfterHyphen = hyphens == 1 && !isDash,
                HasQuoteAtStart = gap == '\'' && !hasSpace,
                Language = language,
            };
            isOpen = true;
        }

        letters.Add(c);
        open.End = end;
        endsWithApostrophe = false;
    }

    private void AddApostrophe()
    {
        // Two of them are a quotation mark.
        if (isOpen && !endsWithApostrophe)
        {
            letters.Add('\'');
            endsWithApostrophe = true;
            return;
        }

        CloseWord();
        AddToGap('\'');
    }

    private void AddToGap(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            hasSpace = true;
        }
        else if (WordLetters.IsHyphen(c))
        {
            hasSpaceBeforeHyphen |= hasSpace;
            hasSpace = false;
            hyphens++;
        }
        else
        {
            gap = gap == '\0' ? Straight(c) : PhraseWord.Break;
            hasSpace = false;
        }
    }

    private static char Straight(char c) => c is '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' ? '"' : c;

    private void ClearGap()
    {
        hasSpace = false;
        hasSpaceBeforeHyphen = false;
        hyphens = 0;
        gap = '\0';
        endsWithApostrophe = false;
    }
}

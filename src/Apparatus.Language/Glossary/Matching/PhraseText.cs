using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>
/// Cuts running text into words and keeps what stands between them. Text comes in pieces, as the marks of Markdown cut it; a word may go on in
/// the next piece.
/// </summary>
/// <param name="vocabulary">The words of all forms; null where words are only cut.</param>
internal sealed class PhraseText(Vocabulary? vocabulary)
{
    private readonly List<PhraseWord> words = [];
    private char[] letters = new char[512];
    private int lettersLength;
    private PhraseWord open;
    private bool isOpen;
    private bool isLone;
    private bool endsWithApostrophe;
    private bool endsWithSoftHyphen;
    private bool isInAddress;

    // What has come since the last word.
    private WordGap gap;
    private int hyphens;
    private bool hasSpaces;
    private bool endsWithSpace;
    private bool hasSpaceBeforeHyphen;

    /// <summary>The words so far.</summary>
    public ReadOnlySpan<PhraseWord> Words => CollectionsMarshal.AsSpan(words);

    /// <summary>How many letters the word has so far that has not ended yet; 0 when the last word has ended.</summary>
    public int OpenLength => isOpen ? lettersLength - open.LettersStart : 0;

    /// <summary>The letters of a word as spelt, apostrophes straight and soft hyphens left out.</summary>
    public ReadOnlySpan<char> Letters(in PhraseWord word) => letters.AsSpan(word.LettersStart, word.LettersLength);

    /// <summary>Begins a new paragraph.</summary>
    public void Clear()
    {
        lettersLength = 0;
        words.Clear();
        isOpen = false;
        isInAddress = false;
        ClearGap();
    }

    /// <summary>Adds characters that stand in the file as they are, on one line.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="start">Offset of the first character.</param>
    /// <param name="end">Offset after the last.</param>
    /// <param name="language">The language that a span around them names.</param>
    public void Add(string content, int start, int end, string? language)
    {
        for (var at = start; at < end;)
        {
            var first = at;
            while (at < end && char.IsAsciiLetterOrDigit(content[at]))
            {
                at++;
            }

            if (at > first)
            {
                AddLetters(content.AsSpan(first, at - first), first, at, language);
                continue;
            }

            var c = content[at];
            if (isOpen && c is '.' or ':' or '@' && AddressText.IsIn(OpenLetters, content.AsSpan(at, end - at)))
            {
                BeginAddress();
            }

            // Not emphasis here: "one_man" is one word, and none of prose.
            if (c == '_' && isOpen && at + 1 < end && char.IsLetterOrDigit(content[at + 1]))
            {
                AddLetters("_", at, at + 1, language);
                at++;
                continue;
            }

            var length = at + 1 < end && char.IsSurrogatePair(c, content[at + 1]) ? 2 : 1;
            AddCharacter(content.AsSpan(at, length), at, at + length, language);
            at += length;
        }
    }

    /// <summary>Adds characters that the file writes in another way, as <c>&amp;nbsp;</c> or <c>\'</c>.</summary>
    /// <param name="printed">The characters as printed.</param>
    /// <param name="start">Where what they are written with begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="language">The language that a span around them names.</param>
    public void AddPrinted(ReadOnlySpan<char> printed, int start, int end, string? language)
    {
        while (!printed.IsEmpty)
        {
            var length = printed.Length > 1 && char.IsSurrogatePair(printed[0], printed[1]) ? 2 : 1;
            AddCharacter(printed[..length], start, end, language);
            printed = printed[length..];
        }
    }

    /// <summary>Adds the end of a line, which is a space, but nothing after a soft hyphen.</summary>
    public void AddLineBreak()
    {
        if (!isOpen || !endsWithSoftHyphen)
        {
            AddSpace();
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
        open.LettersLength = lettersLength - open.LettersStart;
        open.HasQuoteAtEnd = endsWithApostrophe;
        open.Keys = vocabulary?.Find(Letters(open)) ?? WordKeys.None;
        words.Add(open);
        ClearGap();
    }

    /// <summary>Ends every phrase: at the end of a sentence, at code, at a formula.</summary>
    public void Break()
    {
        CloseWord();
        gap = WordGap.Break;
    }

    private ReadOnlySpan<char> OpenLetters => letters.AsSpan(open.LettersStart, lettersLength - open.LettersStart);

    private void AddCharacter(ReadOnlySpan<char> printed, int start, int end, string? language)
    {
        switch (WordLetters.KindOf(printed.Length == 2 ? char.ConvertToUtf32(printed[0], printed[1]) : printed[0]))
        {
            case CharacterKind.Letter:
                AddLetters(printed, start, end, language);
                break;
            case CharacterKind.LoneLetter:
                CloseWord();
                AddLetters(printed, start, end, language);
                isLone = isOpen;
                break;
            case CharacterKind.Accent when isOpen:
                Keep(printed);
                open.End = end;
                break;
            case CharacterKind.Space:
                AddSpace();
                break;
            case CharacterKind.Apostrophe:
                AddApostrophe();
                break;
            case CharacterKind.Hyphen:
                CloseWord();
                hasSpaceBeforeHyphen |= endsWithSpace;
                endsWithSpace = false;
                hyphens++;
                break;
            case CharacterKind.SoftHyphen:
                endsWithSoftHyphen = isOpen;
                break;
            case CharacterKind.NoteMark:
                CloseWord();
                if (words.Count == 0 || hasSpaces || hyphens > 0 || !gap.IsNone)
                {
                    AddToGap(printed[0]);
                }

                break;
            case CharacterKind.Punctuation:
                CloseWord();
                AddToGap(printed[0]);
                break;
        }
    }

    private void AddLetters(ReadOnlySpan<char> printed, int start, int end, string? language)
    {
        if (isInAddress)
        {
            return;
        }

        if (isOpen && (isLone || open.Language != language))
        {
            CloseWord();
        }

        if (!isOpen)
        {
            Open(start, language);
        }

        Keep(printed);
        open.End = end;
        endsWithApostrophe = false;
        endsWithSoftHyphen = false;
    }

    private void Keep(ReadOnlySpan<char> printed)
    {
        if (lettersLength + printed.Length > letters.Length)
        {
            Array.Resize(ref letters, Math.Max(letters.Length * 2, lettersLength + printed.Length));
        }

        printed.CopyTo(letters.AsSpan(lettersLength));
        lettersLength += printed.Length;
    }

    private void Open(int start, string? language)
    {
        var isBreak = hyphens > 1 || (hyphens == 1 && hasSpaceBeforeHyphen && endsWithSpace) || (hasSpaces && gap.First is '\u2013' or '\u2014');
        open = new PhraseWord
        {
            Start = start,
            LettersStart = lettersLength,
            Gap = isBreak ? WordGap.Break : gap,
            IsAfterHyphen = hyphens == 1 && !isBreak,
            HasQuoteAtStart = gap == WordGap.Apostrophe && !endsWithSpace,
            Language = language,
        };
        isOpen = true;
        isLone = false;
    }

    private void AddSpace()
    {
        CloseWord();
        isInAddress = false;
        hasSpaces = true;
        endsWithSpace = true;
    }

    private void AddApostrophe()
    {
        // Two of them are a quotation mark.
        if (isOpen && !endsWithApostrophe)
        {
            Keep("'");
            endsWithApostrophe = true;
            return;
        }

        CloseWord();
        AddToGap('\'');
    }

    // Its words are no words, and no phrase goes over it.
    private void BeginAddress()
    {
        lettersLength = open.LettersStart;
        isOpen = false;
        ClearGap();
        gap = WordGap.Break;
        isInAddress = true;
    }

    private void AddToGap(char c)
    {
        gap = gap.With(c);
        endsWithSpace = false;
    }

    private void ClearGap()
    {
        gap = default;
        hyphens = 0;
        hasSpaces = false;
        endsWithSpace = false;
        hasSpaceBeforeHyphen = false;
        endsWithApostrophe = false;
        endsWithSoftHyphen = false;
    }
}

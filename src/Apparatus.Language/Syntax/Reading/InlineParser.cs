using System.Collections.Generic;
using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// Reads one text by recursive descent. Like Pandoc's reader it tries an ordered list of constructs at each character,
/// and an unclosed mark is text. What is read at an offset depends on that offset and its <see cref="InlineScope"/> only,
/// so results found while trying something that fails are remembered and nothing is read over and over.
/// </summary>
internal sealed partial class InlineParser
{
    private const int DeepestNesting = 100;

    private readonly LeafText leaf;
    private readonly string text;
    private readonly Scanners scanners;
    private readonly BracketTable brackets;
    private readonly LinkTargets targets;
    private readonly Dictionary<(int Position, InlineScope Scope, bool AfterWord), Remembered> memory = [];
    private int position;

    // Where the last word or emphasis ended: an underscore, a quotation mark or a key does not begin right after it.
    private int wordEnd = -1;
    private int depth;
    private int attempts;
    private bool tooDeep;

    /// <summary>Makes a reader of one text.</summary>
    public InlineParser(LeafText leaf)
    {
        this.leaf = leaf;
        text = leaf.Content;
        scanners = new Scanners(text);
        brackets = new BracketTable(leaf, scanners);
        targets = new LinkTargets(text);
        templateEnd = new TextFinder(text, "}}");
        tagEnd = new TextFinder(text, "%}");
        lastBracket = text.LastIndexOf(']');
        lastAt = text.LastIndexOf('@');
        lastSpanCloser = text.LastIndexOf("</", System.StringComparison.Ordinal);
        strikeMark = new TextFinder(text, "~~");
    }

    /// <summary>Reads the whole text.</summary>
    /// <returns>Its nodes, or null when it is nested too deeply.</returns>
    public ImmutableArray<InlineNode>? Parse()
    {
        var run = ReadAll(new InlineScope(text.Length, QuoteContext.None, AllowLinks: true));
        return tooDeep ? null : run.ToNodes();
    }

    private InlineRun ReadAll(InlineScope scope)
    {
        var run = new InlineRun(leaf);
        while (ReadInline(scope, run))
        {
        }

        return run;
    }

    // The text between two brackets is read on its own, as Pandoc does: nothing in it reaches out of them.
    private ImmutableArray<InlineNode> ReadBetween(int start, int end, InlineScope scope)
    {
        position = start;
        wordEnd = -1;
        return ReadAll(scope with { Limit = end }).ToNodes();
    }

    // Reads one inline. False at the end of the scope, and when the text is nested too deeply.
    private bool ReadInline(InlineScope scope, InlineRun run)
    {
        if (tooDeep || position >= scope.Limit)
        {
            return false;
        }

        switch (text[position])
        {
            case ' ' or '\t':
                ReadWhiteSpace(scope, run);
                break;
            case '\n':
                ReadLineBreak(position, isForced: false, scope, run);
                break;
            case '`':
                ReadCode(scope, run);
                break;
            case '$':
                ReadMath(scope, run);
                break;
            case '\\':
                ReadBackslash(scope, run);
                break;
            case '&':
                ReadEntity(scope, run);
                break;
            case '{':
                ReadBrace(scope, run);
                break;
            case '_' or '"' or '\'' or '\u2018' or '\u0091' or '\u201C' or '\u0093' when wordEnd == position:
                Take(1, run);
                break;
            case '*' or '_' or '^' or '~' or '[' or '!' or '<' or '@':
            case '"' or '\'' or '\u2018' or '\u0091' or '\u201C' or '\u0093':
                return ReadConstruct(scope, run);
            default:
                ReadText(scope, run);
                break;
        }

        return true;
    }

    private bool ReadConstruct(InlineScope scope, InlineRun run)
    {
        var key = (position, scope, wordEnd == position);
        if (memory.TryGetValue(key, out var known))
        {
            run.Append(known.Run);
            position = known.End;
            wordEnd = known.AfterWord ? position : -1;
            return true;
        }

        if (depth >= DeepestNesting)
        {
            tooDeep = true;
            return false;
        }

        var own = new InlineRun(leaf);
        depth++;
        ReadMarked(scope, own);
        depth--;
        if (attempts > 0)
        {
            memory[key] = new Remembered(own, position, wordEnd == position);
        }

        run.Append(own);
        return !tooDeep;
    }

    private void ReadMarked(InlineScope scope, InlineRun run)
    {
        var mark = text[position];
        var isRead = mark switch
        {
            '*' or '_' => ReadEnclosure(mark, scope, run),
            '^' => ReadScript(EmphasisKind.Superscript, scope, run) || ReadInlineNote(scope, run),
            '~' => ReadStrikeout(scope, run) || ReadScript(EmphasisKind.Subscript, scope, run),
            '[' => ReadNoteReference(scope, run) || ReadCitationGroup(scope, run) || ReadBracket(scope, run),
            '!' => ReadImage(scope, run),
            '<' => ReadAutolink(scope, run) || ReadHtmlSpan(scope, run) || ReadTag(scope, run),
            '@' => ReadInTextCitation(scope, run) || ReadExampleReference(scope, run),
            '"' or '\u201C' or '\u0093' => ReadQuoted(QuoteContext.Double, scope, run),
            _ => ReadQuoted(QuoteContext.Single, scope, run),
        };
        if (!isRead)
        {
            Take(1, run);
        }
    }

    // Tries to read something; when that fails, nothing was read.
    private bool Attempt(System.Func<bool> read)
    {
        var start = position;
        var before = wordEnd;
        attempts++;
        var isRead = read() && !tooDeep;
        attempts--;
        if (!isRead)
        {
            position = start;
            wordEnd = before;
        }

        return isRead;
    }

    private void Take(int length, InlineRun run)
    {
        run.AddText(position, position + length);
        position += length;
    }

    private bool IsAt(char c, InlineScope scope) => position < scope.Limit && text[position] == c;

    private char CharAt(int offset, InlineScope scope) => offset < scope.Limit ? text[offset] : '\0';

    private sealed record Remembered(InlineRun Run, int End, bool AfterWord);
}

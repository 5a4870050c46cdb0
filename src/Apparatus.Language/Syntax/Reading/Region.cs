using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Syntax.Reading.Blocks;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// Consecutive lines without the prefixes of their containers. Pandoc reads a container by collecting the raw lines
/// that belong to it and reading those as a document of their own; a region is such a collection, and because it
/// keeps offsets of the file instead of copies, spans stay exact however deep it lies.
/// </summary>
internal sealed class Region(SourceText text, RegionLines lines, BlockContext context)
{
    private const int TabStop = 4;

    // The fence that was searched for in vain last, per mark: a later one at least as long has no end either. Pairing divs asks of all lines at once, so that later ones may come first.
    private readonly Dictionary<char, (int Line, int Size)> unclosedFences = [];
    private readonly HashSet<string> unclosedEnvironments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastLines = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, int>? texEnds;
    private int[]? tableFooters;
    private int[]? commentEnds;

    /// <summary>The file.</summary>
    public SourceText Text { get; } = text;

    /// <summary>The lines in order.</summary>
    public RegionLines Lines { get; } = lines;

    /// <summary>What the containers around change.</summary>
    public BlockContext Context { get; } = context;

    /// <summary>The whole text as a region.</summary>
    /// <param name="text">The file.</param>
    /// <param name="firstLine">0-based line to begin with.</param>
    public static Region Of(SourceText text, int firstLine) => new(text, new RegionLines(text, firstLine), default);

    /// <summary>Whether a line holds nothing but white space; true beyond the last line, since Pandoc adds blank lines there.</summary>
    public bool IsBlank(int line)
    {
        if (line >= Lines.Length)
        {
            Lines.LookAtEnd();
            return true;
        }

        var found = Lines[line];
        return FirstNonSpace(found) == found.End;
    }

    /// <summary>The columns of white space at the start of a line.</summary>
    public int Indent(int line) => Indent(Lines[line]);

    /// <summary>The columns of white space at the start of a line.</summary>
    public int Indent(RegionLine line)
    {
        var column = line.Column;
        for (var i = line.Start; i < line.End && Text[i] is ' ' or '\t'; i++)
        {
            column = Text[i] == '\t' ? (column / TabStop * TabStop) + TabStop : column + 1;
        }

        return column - line.Column + line.Pad;
    }

    /// <summary>Offset of the first character of a line that is not white space; the end of the line when there is none.</summary>
    public int FirstNonSpace(RegionLine line)
    {
        var i = line.Start;
        while (i < line.End && Text[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }

    /// <summary>The characters of a line after its white space.</summary>
    public ReadOnlySpan<char> Trimmed(int line)
    {
        var found = Lines[line];
        var start = FirstNonSpace(found);
        return Text.Content.AsSpan(start, found.End - start);
    }

    /// <summary>Takes a number of columns of white space off a line, a tab in part if need be.</summary>
    /// <returns>Whether the line had as many; otherwise <paramref name="rest"/> is the line itself.</returns>
    public bool TryTake(RegionLine line, int columns, out RegionLine rest)
    {
        rest = line;
        if (columns <= line.Pad)
        {
            rest = line with { Pad = line.Pad - columns };
            return true;
        }

        var missing = columns - line.Pad;
        var column = line.Column;
        var i = line.Start;
        while (missing > 0)
        {
            if (i == line.End || Text[i] is not (' ' or '\t'))
            {
                return false;
            }

            var next = Text[i] == '\t' ? (column / TabStop * TabStop) + TabStop : column + 1;
            missing -= next - column;
            column = next;
            i++;
        }

        rest = new RegionLine(i, line.End, column, -missing);
        return true;
    }

    /// <summary>Takes at most a number of columns of white space off a line.</summary>
    public RegionLine TakeUpTo(RegionLine line, int columns) =>
        TryTake(line, Math.Min(columns, Indent(line)), out var rest) ? rest : line;

    /// <summary>The rest of a line from an offset on.</summary>
    /// <param name="line">The line.</param>
    /// <param name="offset">An offset in it that no tab lies before, other than leading white space.</param>
    public RegionLine From(RegionLine line, int offset)
    {
        var column = line.Column;
        for (var i = line.Start; i < offset; i++)
        {
            column = Text[i] == '\t' ? (column / TabStop * TabStop) + TabStop : column + 1;
        }

        return new RegionLine(offset, line.End, column, 0);
    }

    /// <summary>A region inside this one.</summary>
    public Region Inner(ImmutableArray<RegionLine> lines, BlockContext inside) => new(Text, new RegionLines(lines), inside);

    /// <summary>The span from one offset to the last character that is not white space of a line.</summary>
    public TextSpan SpanTo(int start, int lastLine)
    {
        var end = Lines[lastLine].End;
        while (end > start && Text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>The span of whole lines without white space at both ends.</summary>
    public TextSpan SpanOf(int firstLine, int lastLine) => SpanTo(FirstNonSpace(Lines[firstLine]), lastLine);

    /// <summary>The running text of some lines, white space at their start left out.</summary>
    /// <param name="firstLine">The first line.</param>
    /// <param name="lastLine">The last line.</param>
    /// <param name="skip">How many characters to leave out first, with the white space after them.</param>
    public LeafText Leaf(int firstLine, int lastLine, int skip = 0)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(lastLine - firstLine + 1);
        for (var i = firstLine; i <= lastLine; i++)
        {
            var start = FirstNonSpace(Lines[i]);
            if (i == firstLine && skip > 0)
            {
                start = FirstNonSpace(From(Lines[i], start + skip));
            }

            spans.Add(i == lastLine ? SpanTo(start, i) : TextSpan.FromBounds(start, Lines[i].End));
        }

        return new LeafText(Text, spans.MoveToImmutable());
    }

    /// <summary>
    /// The line that closes a code fence, or -1. Pandoc reads a fence without end as text, so the end is looked for
    /// first; what was looked for in vain is remembered, so that many open fences cost no more than one.
    /// </summary>
    public int FindFenceEnd(int openingLine, char mark, int size)
    {
        if (unclosedFences.TryGetValue(mark, out var unclosed) && openingLine >= unclosed.Line && size >= unclosed.Size)
        {
            return NotFound();
        }

        for (var i = openingLine + 1; i < Lines.Length; i++)
        {
            var rest = Trimmed(i).TrimEnd(" \t");
            if (rest.Length >= size && rest.TrimStart(mark).IsEmpty && Indent(i) < TabStop)
            {
                return i;
            }
        }

        unclosedFences[mark] = (openingLine, size);
        return NotFound();
    }

    /// <summary>
    /// The line that ends a TeX environment, or -1. Environments of one name nest; of a name that was looked for in vain once,
    /// no later one has an end either.
    /// </summary>
    /// <param name="openingLine">The line of <c>\begin</c>.</param>
    /// <param name="name">The name in its braces.</param>
    public int FindTexEnd(int openingLine, string name)
    {
        if (unclosedEnvironments.Contains(name) || (texEnds ??= Lines.Unnoticed(LastTexEnds)).GetValueOrDefault(name, -1) < openingLine)
        {
            return NotFound();
        }

        var depth = 0;
        for (var i = openingLine; i < Lines.Length; i++)
        {
            var text = Trimmed(i);
            depth += text.Count("\\begin" + name) - text.Count("\\end" + name);
            if (depth <= 0)
            {
                return i;
            }
        }

        unclosedEnvironments.Add(name);
        return NotFound();
    }

    // For each environment the last line that ends one.
    private Dictionary<string, int> LastTexEnds()
    {
        const string End = "\\end{";
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Lines.Length; i++)
        {
            for (var text = Trimmed(i); text.IndexOf(End) is var at and >= 0; text = text[(at + 1)..])
            {
                var name = text.Slice(at + End.Length - 1, Math.Min(200, text.Length - at - End.Length + 1));
                ends[name[..(name.IndexOf('}') + 1)].ToString()] = i;
            }
        }

        return ends;
    }

    /// <summary>
    /// Whether some characters stand on a line or after it, capital or not. The last line that may hold them is looked for once, from
    /// the end, so that what is opened many times and never closed costs little.
    /// </summary>
    public bool MayHold(string wanted, int line)
    {
        if (!lastLines.TryGetValue(wanted, out var last))
        {
            lastLines[wanted] = last = Lines.Unnoticed(() => LastLineWith(wanted));
        }

        return last >= line || NotFound() >= 0;
    }

    private int LastLineWith(string wanted)
    {
        var last = Lines.Length - 1;
        while (last >= 0 && !Trimmed(last).Contains(wanted, StringComparison.OrdinalIgnoreCase))
        {
            last--;
        }

        return last;
    }

    /// <summary>The line that closes a fenced div, or -1 when none does. All divs of the region are paired at the first call.</summary>
    public int FindDivEnd(int openingLine) => Lines.NoteDiv(openingLine, DivEndOf(openingLine));

    /// <summary>The same, when it is asked only whether something is still true.</summary>
    public int DivEndOf(int openingLine) => (DivEnds ??= Lines.Unnoticed(() => DivFences.Pair(this))).GetValueOrDefault(openingLine, -1);

    /// <summary>The closing line of each line that opens a div; null while nobody has asked.</summary>
    public Dictionary<int, int>? DivEnds { get; set; }

    /// <summary>The first line from a line on that holds the end of a comment, or -1. All are found at the first call.</summary>
    public int FindCommentEnd(int line) => Find(commentEnds ??= Next(i => Trimmed(i).Contains("-->", StringComparison.Ordinal)), line);

    /// <summary>
    /// The first line from a line on that can end a table of dashes, or -1. All are found at the first call, so that
    /// many rows of dashes cost no more than one.
    /// </summary>
    public int FindTableFooter(int line) => Find(tableFooters ??= Next(i => DashedTable.IsDashes(this, i)), line);

    private int Find(int[] next, int line)
    {
        var found = next[Math.Min(line, next.Length - 1)];
        if (found < 0)
        {
            return NotFound();
        }

        Lines.LookAt(found);
        return found;
    }

    // All lines to the last one were searched, if not now, then before.
    private int NotFound()
    {
        Lines.LookAtEnd();
        return -1;
    }

    // For each line the first from there on that is wanted, or -1.
    private int[] Next(Func<int, bool> isWanted) => Lines.Unnoticed(() =>
    {
        var next = new int[Lines.Length + 1];
        next[^1] = -1;
        for (var i = Lines.Length - 1; i >= 0; i--)
        {
            next[i] = isWanted(i) ? i : next[i + 1];
        }

        return next;
    });
}

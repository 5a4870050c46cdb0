using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>
/// The lines of a region. They note how far they were looked at: what was read of some lines stays as it is while none of
/// those changes that decided about it.
/// </summary>
internal sealed class RegionLines
{
    private readonly ImmutableArray<RegionLine> lines;
    private readonly SourceText? text;
    private readonly int firstLine;
    private readonly ImmutableArray<DivAnswer>.Builder divs = ImmutableArray.CreateBuilder<DivAnswer>();
    private int reach = -1;

    /// <summary>Lines of a container, without its prefixes.</summary>
    public RegionLines(ImmutableArray<RegionLine> lines)
    {
        this.lines = lines;
        Length = lines.Length;
    }

    /// <summary>The lines of a text from one on. They are taken from the text one by one, so that a long text costs nothing before it is read.</summary>
    public RegionLines(SourceText text, int firstLine)
    {
        this.text = text;
        this.firstLine = firstLine;
        Length = Math.Max(0, text.LineCount - firstLine);
    }

    /// <summary>How many lines there are.</summary>
    public int Length { get; }

    /// <summary>One line, which is noted.</summary>
    public RegionLine this[int line]
    {
        get
        {
            reach = Math.Max(reach, line);
            if (text is null)
            {
                return lines[line];
            }

            var span = text.GetLineSpan(firstLine + line);
            return new RegionLine(span.Start, span.End, 0, 0);
        }
    }

    /// <summary>Some lines in a row.</summary>
    public ImmutableArray<RegionLine> Slice(int start, int length)
    {
        var found = ImmutableArray.CreateBuilder<RegionLine>(length);
        for (var i = start; i < start + length; i++)
        {
            found.Add(this[i]);
        }

        return found.MoveToImmutable();
    }

    /// <summary>Notes that a line decided about what is being read.</summary>
    public void LookAt(int line) => reach = Math.Max(reach, line);

    /// <summary>Notes that the end of the lines decided: whatever is put there may change it.</summary>
    public void LookAtEnd() => reach = int.MaxValue;

    /// <summary>Notes whether the line that opens a div has one that closes it: all divs around decide about that.</summary>
    /// <returns>The answer.</returns>
    public int NoteDiv(int openingLine, int answer)
    {
        divs.Add(new DivAnswer(openingLine, answer));
        return answer;
    }

    /// <summary>Asks something about all lines, without taking them for looked at; whoever uses the answer notes what it hangs on.</summary>
    public T Unnoticed<T>(Func<T> question)
    {
        var before = reach;
        var answer = question();
        reach = before;
        return answer;
    }

    /// <summary>What was noted since the last call.</summary>
    /// <returns>The last line looked at, <see cref="int.MaxValue"/> when the end was seen; and what was said of divs.</returns>
    public (int Reach, ImmutableArray<DivAnswer> Divs) TakeNotes()
    {
        var found = reach >= Length - 1 ? int.MaxValue : reach;
        reach = -1;
        return (found, divs.DrainToImmutable());
    }
}

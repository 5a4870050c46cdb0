using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>Finds merge conflicts by their marks at the start of lines, in a text of any kind (FORMAT B6, ED6014).</summary>
public static class ConflictRegions
{
    private const string OpeningMark = "<<<<<<< ";

    /// <summary>All conflicts in order; they never overlap. A row of <c>=======</c> outside of one is none.</summary>
    public static ImmutableArray<ConflictRegion> Find(SourceText text)
    {
        if (!text.Content.Contains(OpeningMark, StringComparison.Ordinal))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<ConflictRegion>();
        Marks? open = null;
        for (var line = 0; line < text.LineCount; line++)
        {
            var span = text.GetLineSpan(line);
            var content = text.Content.AsSpan(span.Start, span.Length);
            if (content.StartsWith(OpeningMark))
            {
                AddUnclosed(text, open, found);
                open = new Marks(line);
            }
            else if (open is not null && IsMark(content, "|||||||"))
            {
                open = open with { Base = open.Base ?? line };
            }
            else if (open is not null && content.TrimEnd().SequenceEqual("======="))
            {
                open = open with { Middle = line, MiddleCount = open.MiddleCount + 1 };
            }
            else if (open is not null && IsMark(content, ">>>>>>>"))
            {
                found.Add(Close(text, open, line));
                open = null;
            }
        }

        AddUnclosed(text, open, found);
        return found.DrainToImmutable();
    }

    private static bool IsMark(ReadOnlySpan<char> line, string mark) =>
        line.StartsWith(mark) && (line.Length == mark.Length || line[mark.Length] == ' ');

    private static void AddUnclosed(SourceText text, Marks? open, ImmutableArray<ConflictRegion>.Builder found)
    {
        if (open is not null)
        {
            var line = text.GetLineSpan(open.Opener);
            found.Add(new ConflictRegion(line, line, null, null, null));
        }
    }

    // Where several rows of "=" stand between the marks, one of them may underline a heading: nobody can tell which.
    private static ConflictRegion Close(SourceText text, Marks open, int closer)
    {
        var isClear = open.MiddleCount == 1 && (open.Base is null || open.Base < open.Middle);
        var opener = text.GetLineSpan(open.Opener);
        var end = text.GetLineSpan(closer);
        return new ConflictRegion(
            TextSpan.FromBounds(opener.Start, end.End),
            opener,
            end,
            isClear ? Lines(text, open.Opener + 1, open.Base ?? open.Middle) : null,
            isClear ? Lines(text, open.Middle + 1, closer) : null);
    }

    private static TextSpan Lines(SourceText text, int first, int end) =>
        TextSpan.FromBounds(text.GetLineSpan(first).Start, text.GetLineSpan(end).Start);

    private sealed record Marks(int Opener, int? Base = null, int Middle = 0, int MiddleCount = 0);
}

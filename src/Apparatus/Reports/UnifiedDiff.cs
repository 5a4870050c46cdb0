using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>
/// Writes the difference of two texts so that <c>git apply</c> and <c>patch -p1</c> take it. Lines end at LF only, as in
/// those programs: the CR of a CR LF stays part of its line.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the header and the hunks; nothing when the texts are equal.</summary>
    /// <param name="path">The path of the file, relative, with <c>/</c>.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    /// <param name="writer">Where it goes.</param>
    public static void Write(string path, SourceText before, SourceText after, TextWriter writer)
    {
        var old = SplitLines(before);
        var current = SplitLines(after);
        var changes = LineDiff.Compare(old, current);
        if (changes.IsEmpty)
        {
            return;
        }

        writer.Write($"--- {Name("a/" + path)}\n+++ {Name("b/" + path)}\n");
        for (var i = 0; i < changes.Length;)
        {
            var last = i;
            while (last + 1 < changes.Length && changes[last + 1].Start - (changes[last].Start + changes[last].Length) <= 2 * Context)
            {
                last++;
            }

            WriteHunk(old, current, changes.AsSpan()[i..(last + 1)], writer);
            i = last + 1;
        }
    }

    private static void WriteHunk(string[] old, string[] current, ReadOnlySpan<LineChange> changes, TextWriter writer)
    {
        var before = Math.Min(Context, changes[0].Start);
        var lastEnd = changes[^1].Start + changes[^1].Length;
        var after = Math.Min(Context, old.Length - lastEnd);
        var start = changes[0].Start - before;
        var newStart = changes[0].NewStart - before;
        var newEnd = changes[^1].NewStart + changes[^1].NewLength + after;
        writer.Write($"@@ -{Range(start, lastEnd + after - start)} +{Range(newStart, newEnd - newStart)} @@\n");
        var line = start;
        foreach (var change in changes)
        {
            WriteLines(' ', old, line, change.Start, writer);
            WriteLines('-', old, change.Start, change.Start + change.Length, writer);
            WriteLines('+', current, change.NewStart, change.NewStart + change.NewLength, writer);
            line = change.Start + change.Length;
        }

        WriteLines(' ', old, line, lastEnd + after, writer);
    }

    private static void WriteLines(char mark, string[] lines, int from, int to, TextWriter writer)
    {
        for (var i = from; i < to; i++)
        {
            writer.Write(mark);
            writer.Write(lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                writer.Write("\n\\ No newline at end of file\n");
            }
        }
    }

    // An empty range is named by the line before it.
    private static string Range(int start, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"{(length == 0 ? start : start + 1)},{length}");

    private static string[] SplitLines(SourceText text)
    {
        // The mark is not part of the text, but it is part of the bytes that a patch is compared with.
        var content = (text.HasByteOrderMark ? "\uFEFF" : "") + text.Content;
        var lines = new List<string>();
        for (var i = 0; i < content.Length;)
        {
            var end = content.IndexOf('\n', i);
            var next = end < 0 ? content.Length : end + 1;
            lines.Add(content[i..next]);
            i = next;
        }

        return [.. lines];
    }

    // As git does: quoted when it holds quotes, backslashes or control characters; ended by a tab when it holds a space.
    private static string Name(string path)
    {
        var quoted = new StringBuilder();
        var needsQuotes = false;
        foreach (var c in path)
        {
            var escaped = c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007F' => "\\" + Convert.ToString(c, 8).PadLeft(3, '0'),
                _ => null,
            };
            needsQuotes |= escaped is not null;
            quoted.Append(escaped ?? c.ToString());
        }

        return needsQuotes ? $"\"{quoted}\"" : path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary;

/// <summary>Finds the items of a list in YAML by their lines alone, so that it can be done where YAML cannot be read.</summary>
internal static class GlossaryListItems
{
    /// <summary>The items, each with all its lines, in order; empty when there are none.</summary>
    /// <param name="text">A list, or a map that holds one.</param>
    /// <param name="keys">The keys under which a map may hold the list.</param>
    public static ImmutableArray<TextSpan> Spans(SourceText text, ImmutableArray<string> keys)
    {
        var key = Lines(text, 0).FirstOrDefault(line => keys.Any(key => LineText(text, line).StartsWith(key + ":", StringComparison.Ordinal)), -1);
        var first = Lines(text, key + 1).FirstOrDefault(line => IsItem(LineText(text, line).TrimStart(' ')), -1);
        if (first < 0)
        {
            return [];
        }

        var indent = LineText(text, first).IndexOf('-');
        var starts = Lines(text, first).Where(line => LineText(text, line) is var written && written.Length > indent && written[..indent].IsWhiteSpace() && IsItem(written[indent..])).ToList();
        var last = Lines(text, starts[^1]).FirstOrDefault(line => key >= 0 && EndsMap(LineText(text, line)), text.LineCount);
        return [.. starts.Select((line, i) => TextSpan.FromBounds(StartOf(text, line), StartOf(text, i + 1 < starts.Count ? starts[i + 1] : last)))];
    }

    private static IEnumerable<int> Lines(SourceText text, int first) => Enumerable.Range(first, text.LineCount - first);

    private static ReadOnlySpan<char> LineText(SourceText text, int line) => text.Content.AsSpan(text.GetLineSpan(line).Start, text.GetLineSpan(line).Length);

    private static int StartOf(SourceText text, int line) => line < text.LineCount ? text.GetLineSpan(line).Start : text.Length;

    private static bool IsItem(ReadOnlySpan<char> line) => line is "-" or ['-', ' ' or '\t', ..];

    // Another key of the map after the list.
    private static bool EndsMap(ReadOnlySpan<char> line) => line is [not (' ' or '\t' or '-' or '#'), ..];
}

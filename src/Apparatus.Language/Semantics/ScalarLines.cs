using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>Finds the words of a YAML value in the file, so that what is read in them has exact places.</summary>
internal static class ScalarLines
{
    /// <summary>
    /// The paragraphs of a value, each as the parts of its lines without quotation marks, block marks and indentation. Characters
    /// that YAML escapes in quotation marks stay as they are written.
    /// </summary>
    public static IEnumerable<ImmutableArray<TextSpan>> Paragraphs(SourceText text, YamlScalar scalar)
    {
        var span = WithoutMarks(text, scalar.Span);
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = span.Start; start < span.End;)
        {
            var line = text.GetLineSpanWithBreak(text.GetLine(start));
            var part = Trim(text, TextSpan.FromBounds(start, Math.Min(line.End, span.End)));
            if (!part.IsEmpty)
            {
                lines.Add(part);
            }
            else if (lines.Count > 0)
            {
                yield return lines.DrainToImmutable();
            }

            start = line.End;
        }

        if (lines.Count > 0)
        {
            yield return lines.DrainToImmutable();
        }
    }

    private static TextSpan WithoutMarks(SourceText text, TextSpan span)
    {
        if (span.IsEmpty)
        {
            return span;
        }

        var first = text[span.Start];
        if (first is '|' or '>')
        {
            var header = text.GetLineSpanWithBreak(text.GetLine(span.Start));
            return header.End < span.End ? TextSpan.FromBounds(header.End, span.End) : new TextSpan(span.End, 0);
        }

        var isQuoted = span.Length > 1 && first is '"' or '\'' && text[span.End - 1] == first;
        return isQuoted ? new TextSpan(span.Start + 1, span.Length - 2) : span;
    }

    private static TextSpan Trim(SourceText text, TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Writes the comment that silences one diagnostic in YAML: before its line, or around a value of several lines, in which <c>#</c> would be text.</summary>
internal static class YamlSuppression
{
    /// <summary>The edits.</summary>
    /// <param name="text">The file.</param>
    /// <param name="root">The YAML as read; null where it is not known.</param>
    /// <param name="diagnostic">What to silence.</param>
    public static ImmutableArray<TextEdit> Find(SourceText text, YamlNode? root, Diagnostic diagnostic)
    {
        var id = diagnostic.Rule.Id;
        var line = text.GetLine(diagnostic.Span.Start);
        var start = text.GetLineSpan(line).Start;
        if (Scalars(root).FirstOrDefault(scalar => scalar.Span.Start < start && scalar.Span.End > start) is not { } around)
        {
            return [new TextEdit(new TextSpan(start, 0), $"{Indent(text, line)}# apparatus:disable-next {id} {SuppressionEdits.Reason}{text.LineBreak}")];
        }

        var first = text.GetLine(around.Span.Start);
        var end = around.Span.End;
        while (end > around.Span.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return
        [
            new TextEdit(
                new TextSpan(text.GetLineSpan(first).Start, 0),
                $"{Indent(text, first)}# apparatus:disable {id} {SuppressionEdits.Reason}{text.LineBreak}"),
            new TextEdit(
                new TextSpan(text.GetLineSpan(text.GetLine(end)).End, 0),
                $"{text.LineBreak}{Indent(text, first)}# apparatus:restore {id}"),
        ];
    }

    // Spaces alone: a tab is a fault there, and a fault of its own line.
    private static string Indent(SourceText text, int line)
    {
        var content = text.ToString(text.GetLineSpan(line));
        return content[..(content.Length - content.TrimStart(' ').Length)];
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlMapping map => map.Entries.SelectMany(entry => Scalars(entry.Key).Concat(Scalars(entry.Value))),
        YamlSequence list => list.Items.SelectMany(Scalars),
        _ => [],
    };
}

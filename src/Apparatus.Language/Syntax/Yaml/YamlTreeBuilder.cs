using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Apparatus.Language.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>Builds a tree from the events of YamlDotNet's parser, the one part of that library that keeps positions.</summary>
internal sealed class YamlTreeBuilder
{
    private readonly YamlInput input;
    private readonly Stack<YamlFrame> open = [];
    private readonly Dictionary<string, AnchoredNode> anchors = [];
    private readonly List<YamlProblem> problems = [];
    private YamlNode? root;
    private long aliasedValues;

    private YamlTreeBuilder(YamlInput input) => this.input = input;

    /// <summary>Reads the first document.</summary>
    public static YamlTree Build(YamlInput input)
    {
        var builder = new YamlTreeBuilder(input);
        if (input.FirstControlCharacter is >= 0 and var place)
        {
            builder.Report(
                YamlProblemKind.Syntax,
                new TextSpan(place, 1),
                $"The character U+{(int)input.Text[place]:X4} is not allowed in YAML; remove it");
        }

        builder.ReadEvents();
        while (builder.open.TryPop(out var frame))
        {
            builder.Complete(frame, frame.LastEnd);
        }

        return new YamlTree(builder.root, [.. builder.problems.OrderBy(problem => problem.Span)]);
    }

    private void ReadEvents()
    {
        try
        {
            var parser = new Parser(new StringReader(input.Content));
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentEnd || (parser.Current is { } read && !TryAdd(read)))
                {
                    return;
                }
            }
        }
        catch (YamlException fault)
        {
            AddFault(new YamlFault(input, open).Explain(fault));
        }
#pragma warning disable CA1031 // The library below has thrown others on hostile texts; a tree must come back for any text.
        catch (Exception)
#pragma warning restore CA1031
        {
            AddFault(new YamlFault(input, open).Explain(open.TryPeek(out var frame) ? frame.LastEnd : input.Span.Start));
        }
    }

    // False when reading must end here.
    private bool TryAdd(ParsingEvent read)
    {
        switch (read)
        {
            case Scalar scalar:
                AddScalar(scalar);
                return true;
            case AnchorAlias alias:
                AddAlias(alias);
                return true;
            case MappingStart start:
                return TryOpen(start, isMapping: true, start.Style == MappingStyle.Flow);
            case SequenceStart start:
                return TryOpen(start, isMapping: false, start.Style == SequenceStyle.Flow);
            case MappingEnd or SequenceEnd when open.TryPop(out var frame):
                Complete(frame, frame.IsFlow ? EndOfFlow(read) : frame.LastEnd);
                return true;
            default:
                return true;
        }
    }

    // One fault often shows twice: as a stray alias and as the words after it.
    private void AddFault(YamlProblem fault)
    {
        var line = input.Text.GetLine(fault.Span.Start);
        if (!problems.Any(problem => problem.Kind == YamlProblemKind.Syntax && input.Text.GetLine(problem.Span.Start) == line))
        {
            problems.Add(fault);
        }
    }

    // The parser gives the place before the closing bracket.
    private int EndOfFlow(ParsingEvent end)
    {
        var place = input.ToSource(end.Start.Index);
        return place < input.Span.End && input.Text[place] is ']' or '}' ? place + 1 : place;
    }

    private bool TryOpen(NodeEvent start, bool isMapping, bool isFlow)
    {
        var place = SkipProperties(start);
        if (open.Count == YamlReader.MaximumDepth)
        {
            Report(
                YamlProblemKind.TooComplex,
                new TextSpan(place, place < input.Span.End ? 1 : 0),
                $"This is nested more than {YamlReader.MaximumDepth} levels deep and is not read");
            return false;
        }

        open.Push(new YamlFrame(isMapping, isFlow, place, NameOf(start)));
        return true;
    }

    private void AddScalar(Scalar scalar)
    {
        var start = SkipProperties(scalar);
        var end = Math.Max(start, input.ToSource(scalar.End.Index));
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (end > start && input.Text[end - 1] is ' ' or '\t' or '\r' or '\n')
            {
                end--;
            }
        }

        var isPlain = scalar.Style == ScalarStyle.Plain && (scalar.Tag.IsEmpty || !scalar.Tag.IsNonSpecific)
            && (scalar.Tag.IsEmpty || scalar.Tag.Value != "tag:yaml.org,2002:str");
        var span = TextSpan.FromBounds(start, end);
        if (scalar.Style == ScalarStyle.Plain && scalar.Value is ['@' or '`' or '%', ..])
        {
            // In brackets this parser takes what Pandoc's refuses everywhere.
            Report(
                YamlProblemKind.Syntax,
                span,
                $"A value cannot begin with “{scalar.Value[0]}”; put the whole value in quotation marks");
        }

        Add(new YamlScalar(scalar.Value, isPlain, span), NameOf(scalar), 1);
    }

    private void AddAlias(AnchorAlias alias)
    {
        var span = TextSpan.FromBounds(input.ToSource(alias.Start.Index), input.ToSource(alias.End.Index));
        if (!anchors.TryGetValue(alias.Value.Value, out var found))
        {
            Report(
                YamlProblemKind.Syntax,
                span,
                $"“*{alias.Value.Value}” refers to “&{alias.Value.Value}”, which is not there; put quotation marks around the value if the star is meant as such");
            Add(Empty(span.End), null, 1);
        }
        else if (aliasedValues + found.Size > YamlReader.MaximumAliasedValues)
        {
            Report(YamlProblemKind.TooComplex, span, "Its aliases would repeat too many values; write them out");
            Add(Empty(span.End), null, 1);
        }
        else
        {
            aliasedValues += found.Size;
            Add(found.Node with { Span = span }, null, found.Size);
        }
    }

    private void Complete(YamlFrame frame, int end)
    {
        if (frame.HasKey)
        {
            AddTo(frame, Empty(frame.LastEnd), 1);
        }

        var span = TextSpan.FromBounds(frame.Start, Math.Max(frame.Start, end));
        YamlNode node = frame.IsMapping
            ? new YamlMapping(frame.TakeEntries(), span)
            : new YamlSequence(frame.TakeItems(), span);
        Add(node, frame.Anchor, frame.Size);
    }

    private void Add(YamlNode node, string? anchor, long size)
    {
        if (anchor is not null)
        {
            anchors[anchor] = new AnchoredNode(node, size);
        }

        if (open.TryPeek(out var parent))
        {
            AddTo(parent, node, size);
        }
        else
        {
            root ??= node;
        }
    }

    private void AddTo(YamlFrame frame, YamlNode node, long size)
    {
        frame.Size += size;
        frame.LastEnd = Math.Max(frame.LastEnd, node.Span.End);
        if (!frame.IsMapping)
        {
            frame.AddItem(node);
        }
        else if (!frame.HasKey)
        {
            AddKey(frame, node);
        }
        else
        {
            frame.AddValue(node);
        }
    }

    private void AddKey(YamlFrame frame, YamlNode node)
    {
        if (node is not YamlScalar key)
        {
            Report(
                YamlProblemKind.Syntax,
                node.Span,
                "A key must be a text, not a list or a map; put quotation marks around a value with braces or brackets");
            frame.SetKey(null);
            return;
        }

        if (!frame.TryDeclare(key, out var first))
        {
            Report(
                YamlProblemKind.DuplicateKey,
                key.Span,
                $"The key “{key.Value}” stands twice in this map and only the last one counts; remove one",
                first);
        }

        frame.SetKey(key);
    }

    // An anchor or tag before the value is not part of it.
    private int SkipProperties(NodeEvent node)
    {
        var start = input.ToSource(node.Start.Index);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
        {
            return start;
        }

        var end = input.ToSource(node.End.Index);
        var i = start;
        while (i < end && input.Text[i] is '&' or '!')
        {
            while (i < end && !char.IsWhiteSpace(input.Text[i]))
            {
                i++;
            }

            while (i < end && char.IsWhiteSpace(input.Text[i]))
            {
                i++;
            }
        }

        return i;
    }

    private void Report(YamlProblemKind kind, TextSpan span, string reason, TextSpan? related = null) =>
        problems.Add(new YamlProblem(kind, span, reason, related));

    private static YamlScalar Empty(int offset) => new(string.Empty, true, new TextSpan(offset, 0));

    private static string? NameOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private readonly record struct AnchoredNode(YamlNode Node, long Size);
}

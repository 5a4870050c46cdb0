using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Quotations;

/// <summary>The two readings of a passage: as it is printed, and as the other side of <c>.sic</c>, <c>.corr</c>, <c>.reg</c> and <c>.supplied</c> has it.</summary>
/// <param name="Printed">What is printed.</param>
/// <param name="Other">The same with each mark read the other way.</param>
internal readonly record struct Readings(string Printed, string Other)
{
    /// <summary>Reads some running text.</summary>
    /// <param name="text">The file.</param>
    /// <param name="inlines">The running text.</param>
    /// <param name="stretch">The part of it that counts.</param>
    public static Readings Of(SourceText text, IEnumerable<InlineNode> inlines, TextSpan stretch)
    {
        var (printed, other) = (new StringBuilder(), new StringBuilder());
        Add(text, inlines, stretch, printed, other);
        return new Readings(printed.ToString(), other.ToString());
    }

    private static void Add(SourceText text, IEnumerable<InlineNode> inlines, TextSpan stretch, StringBuilder printed, StringBuilder other)
    {
        foreach (var node in inlines.Where(node => node.Span.End > stretch.Start && node.Span.Start < stretch.End))
        {
            switch (node)
            {
                case TextNode:
                    var start = System.Math.Max(node.Span.Start, stretch.Start);
                    var words = text.Content.AsSpan(start, System.Math.Min(node.Span.End, stretch.End) - start);
                    printed.Append(words);
                    other.Append(words);
                    break;
                case SpanNode span when Attribute(span) is { } reading:
                    printed.Append(PlainText.Of(text, span.Inlines));
                    other.Append(reading);
                    break;
                case EmphasisNode or SpanNode or LinkNode or BracketNode:
                    Add(text, node.Children.OfType<InlineNode>(), stretch, printed, other);
                    break;
                case NoteReferenceNode or InlineNoteNode or CommentNode or CitationGroupNode:
                    break;
                default:
                    var plain = PlainText.Of(text, [node]);
                    printed.Append(plain);
                    other.Append(plain);
                    break;
            }
        }
    }

    private static string? Attribute(SpanNode span) =>
        span.Attributes.HasClass("sic") ? span.Attributes["corr"]?.Text
        : span.Attributes.HasClass("corr") ? span.Attributes["sic"]?.Text
        : span.Attributes.HasClass("reg") ? span.Attributes["orig"]?.Text
        : span.Attributes.HasClass("supplied") ? string.Empty
        : null;
}

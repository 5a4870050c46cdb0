using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Tests.Syntax.Reading;

/// <summary>Writes inline nodes down on one line, each with the characters of the file it covers.</summary>
internal static class InlineDump
{
    /// <summary>The text of a file whose lines all belong to one block.</summary>
    public static LeafText Leaf(SourceText text)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        for (var line = 0; line < text.LineCount; line++)
        {
            lines.Add(text.GetLineSpan(line));
        }

        return new LeafText(text, lines.ToImmutable());
    }

    /// <summary>Reads a text and writes its nodes; "null" when it is too deep.</summary>
    public static string Of(string content)
    {
        var text = SourceText.From(content);
        return InlineReader.Read(Leaf(text)) is { } nodes ? Of(text, nodes) : "null";
    }

    /// <summary>Writes nodes, parted by spaces.</summary>
    public static string Of(SourceText text, ImmutableArray<InlineNode> nodes) =>
        string.Join(' ', nodes.Select(node => Of(text, node)));

    /// <summary>Writes attributes as <c>{#id .class key=value}</c>.</summary>
    public static string Of(AttributesNode? attributes)
    {
        if (attributes is null)
        {
            return "";
        }

        var parts = attributes.Id is { } id ? ImmutableArray.Create("#" + id.Text) : [];
        parts = parts.AddRange(attributes.Classes.Select(found => "." + found.Text));
        parts = parts.AddRange(attributes.Pairs.Select(pair => $"{pair.Key.Text}={pair.Value.Text}"));
        return "{" + string.Join(' ', parts) + "}";
    }

    private static string Of(SourceText text, InlineNode node)
    {
        string Source(TextSpan span) => text.ToString(span).Replace("\n", "\\n");
        string Inside(ImmutableArray<InlineNode> nodes) => "(" + Of(text, nodes) + ")";
        return node switch
        {
            TextNode => "'" + Source(node.Span) + "'",
            EscapeNode => "Escape[" + Source(node.Span)[1..] + "]",
            EntityNode entity => $"Entity[{entity.Text}]",
            SoftBreakNode => "Soft[" + Source(node.Span) + "]",
            LineBreakNode => "Hard[" + Source(node.Span) + "]",
            CodeNode code => "Code[" + Source(code.ContentSpan) + "]" + Of(code.Attributes),
            MathNode => "Math[" + Source(node.Span) + "]",
            RawInlineNode raw => $"{raw.Kind}[{Source(node.Span)}]" + (raw.Id is { } id ? "#" + id.Text : ""),
            CommentNode comment => "Comment[" + Source(comment.ContentSpan) + "]",
            TemplateNode => "Template[" + Source(node.Span) + "]",
            NoteReferenceNode note => $"Note[{note.Label}]",
            InlineNoteNode { IsClosed: false } => "OpenNote",
            InlineNoteNode note => "InlineNote" + Inside(note.Inlines),
            EmphasisNode emphasis => emphasis.Kind + Inside(emphasis.Inlines),
            SpanNode span => "Span" + Of(span.Attributes) + Inside(span.Inlines),
            BracketNode bracket => "Bracket" + Inside(bracket.Inlines),
            LinkNode link => Kind(link) + "[" + link.Target + "]" + Of(link.Attributes) + Inside(link.Inlines),
            CitationGroupNode group => Citation(text, group),
            _ => node.GetType().Name,
        };
    }

    private static string Kind(LinkNode link) => (link.Kind, link.IsImage) switch
    {
        (LinkKind.Reference, true) => "RefImage",
        (LinkKind.Reference, false) => "RefLink",
        (LinkKind.Autolink, _) => "Auto",
        (_, true) => "Image",
        _ => "Link",
    };

    private static string Citation(SourceText text, CitationGroupNode group)
    {
        var written = new StringBuilder(group.BracketSpan is null ? "Cite0[" : "Cite[");
        foreach (var item in group.Items)
        {
            written.Append(item == group.Items[0] ? "" : "; ");
            written.Append(item.Mode switch
            {
                CitationMode.InText => "text(",
                CitationMode.SuppressAuthor => "suppress(",
                _ => "normal(",
            });
            written.Append(item.Prefix.IsEmpty ? "" : $"pre={Of(text, item.Prefix)}, ");
            written.Append("key=").Append(item.Key);
            written.Append(item.Suffix.IsEmpty ? "" : $", suf={Of(text, item.Suffix)}");
            written.Append(')');
        }

        return written.Append(']').ToString();
    }
}

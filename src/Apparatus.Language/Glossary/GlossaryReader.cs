using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary;

/// <summary>Reads the entries of a Markdown glossary: its definition lists, also those inside divs (FORMAT A7.1).</summary>
public sealed class GlossaryReader
{
    private static readonly ImmutableArray<(string Class, EntryKind Kind)> Kinds =
    [
        ("person", EntryKind.Person), ("place", EntryKind.Place), ("org", EntryKind.Organisation), ("work", EntryKind.Work),
    ];

    private readonly SourceText text;
    private readonly ImmutableArray<string> fields;

    private GlossaryReader(SourceText text, ImmutableArray<string> fields)
    {
        this.text = text;
        this.fields = fields;
    }

    /// <summary>Reads the entries of a file.</summary>
    /// <param name="tree">The file as Pandoc reads it; what Pandoc does not read as an entry is none (ED4003).</param>
    /// <param name="fields">Names of fields besides the format's own.</param>
    public static GlossaryFile Read(SyntaxTree tree, ImmutableArray<string> fields)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var reader = new GlossaryReader(tree.Text, fields);
        return new GlossaryFile([.. Items(tree.Blocks).Select(reader.ReadEntry)], [], []);
    }

    /// <summary>What an entry is about by the classes of its headword.</summary>
    internal static EntryKind KindOf(AttributesNode? attributes) =>
        Kinds.Where(kind => attributes?.HasClass(kind.Class) == true).Select(kind => kind.Kind).FirstOrDefault();

    /// <summary>The id of an entry whose headword has none: <c>t-</c> and the slug of its words.</summary>
    internal static string DefaultId(string headword)
    {
        var words = SourceText.From(headword.ReplaceLineEndings(" "));
        return "t-" + HeadingSlug.Of(words, EditionParser.ParseInlines(words, [new TextSpan(0, words.Length)]));
    }

    /// <summary>The words of other languages in some nodes: spans with <c>lang</c>.</summary>
    internal static IEnumerable<GlossaryOriginal> OriginalsIn(SourceText text, IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is SpanNode { Inlines.IsEmpty: false } span && span.Attributes["lang"] is { } language && PlainText.Of(text, span.Inlines).Trim() is { Length: > 0 } words)
            {
                yield return new GlossaryOriginal(words, SpanOf(span.Inlines), language.Text);
                continue;
            }

            foreach (var inner in OriginalsIn(text, node.Children))
            {
                yield return inner;
            }
        }
    }

    /// <summary>The parts of a list with semicolons, trimmed, with their places; empty parts are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where the list stands.</param>
    internal static IEnumerable<(string Part, TextSpan Span)> Parts(SourceText text, TextSpan span)
    {
        var start = span.Start;
        foreach (var part in text.ToString(span).Split(';'))
        {
            var trimmed = part.Trim();
            if (trimmed.Length > 0)
            {
                yield return (trimmed, new TextSpan(start + part.Length - part.TrimStart().Length, trimmed.Length));
            }

            start += part.Length + 1;
        }
    }

    /// <summary>One form of a list of variants; <c>!</c> before it says that it is not to be used. Null when there is nothing else.</summary>
    /// <param name="part">The form.</param>
    /// <param name="span">Where it stands; what stands there may be longer than the form, and is then its place as a whole.</param>
    /// <param name="isPrinted">Whether readers of the glossary see it.</param>
    internal static GlossaryVariant? Variant(string part, TextSpan span, bool isPrinted)
    {
        var isDiscouraged = part[0] == '!';
        var form = isDiscouraged ? part[1..].TrimStart() : part;
        return form.Length == 0 ? null : new GlossaryVariant(form, span.Length == part.Length ? TextSpan.FromBounds(span.End - form.Length, span.End) : span, isDiscouraged, isPrinted);
    }

    private static IEnumerable<DefinitionItemNode> Items(ImmutableArray<BlockNode> blocks) => blocks.SelectMany(block => block switch
    {
        DefinitionListNode list => list.Items,
        DivNode div => Items(div.Blocks),
        _ => [],
    });

    private GlossaryEntry ReadEntry(DefinitionItemNode item)
    {
        var span = HeadwordSpan(item.Term);
        var attributes = span?.Attributes;
        var words = span?.Inlines ?? item.Term;
        var headword = PlainText.Of(text, words).Trim();
        var paragraphs = item.Definitions.Select(ReadParagraph).ToImmutableArray();
        var printed = paragraphs.Where(paragraph => string.Equals(paragraph.Field, "Also", StringComparison.OrdinalIgnoreCase)).SelectMany(PrintedVariants);
        var also = attributes?["also"];
        var hidden = also is { } list ? Parts(text, list.Span).Select(part => Variant(Unescape(part.Part), part.Span, isPrinted: false)).OfType<GlossaryVariant>() : [];
        return new GlossaryEntry
        {
            Id = attributes?.Id?.Text ?? DefaultId(headword),
            IdSpan = attributes?.Id?.Span,
            Headword = headword,
            HeadwordSpan = words.IsEmpty ? item.TermSpan : SpanOf(words),
            TermSpan = span?.Span ?? item.TermSpan,
            Span = item.Span,
            Kind = KindOf(attributes),
            Language = attributes?["lang"]?.Text,
            IsCaseExact = attributes?["case"]?.Text == "exact",
            Variants = [.. hidden, .. printed],
            AlsoSpan = also?.Span,
            Originals = [.. paragraphs.Where(HasOriginals).SelectMany(paragraph => OriginalsIn(text, paragraph.Blocks))],
            Scope = attributes?["scope"] is { } scope ? [.. Parts(text, scope.Span).Select(part => new ScopeName(part.Part, part.Span))] : [],
            Paragraphs = paragraphs,
            SeeAlso = [.. paragraphs.Where(paragraph => paragraph.Field is { } name && FieldNames.IsReference(name)).SelectMany(paragraph => References(paragraph.Blocks))],
        };
    }

    /// <summary>Whether the words of other languages in a field are the entry's own word in them.</summary>
    internal static bool HasOriginals(GlossaryParagraph paragraph) =>
        paragraph.Field is { } name && (FieldNames.IsOriginal(name) || !FieldNames.All.Contains(name));

    // [words]{#id}, perhaps emphasised as a whole; null for a plain headword.
    private SpanNode? HeadwordSpan(ImmutableArray<InlineNode> term)
    {
        SpanNode? found = null;
        foreach (var node in term)
        {
            switch (node)
            {
                case SpanNode span when found is null:
                    found = span;
                    break;
                case EmphasisNode emphasis when found is null && HeadwordSpan(emphasis.Inlines) is { } inner:
                    found = inner;
                    break;
                case TextNode when string.IsNullOrWhiteSpace(text.ToString(node.Span)):
                    break;
                default:
                    return null;
            }
        }

        return found;
    }

    private GlossaryParagraph ReadParagraph(DefinitionNode definition)
    {
        if (definition.Blocks is [ParagraphNode { Inlines: [EmphasisNode { Kind: EmphasisKind.Emphasis } mark, ..] } paragraph, ..]
            && FieldName(mark, paragraph.Inlines.RemoveAt(0)) is { } field)
        {
            var value = Value(paragraph.Inlines.RemoveAt(0), field.HasColon);
            var first = new ParagraphNode(value.IsEmpty ? new TextSpan(paragraph.Span.End, 0) : TextSpan.FromBounds(value[0].Span.Start, paragraph.Span.End), value);
            return new GlossaryParagraph(definition.Span, field.Name, SpanOf(mark.Inlines) is var name ? new TextSpan(name.Start, field.Name.Length) : default, text, definition.Blocks.SetItem(0, first));
        }

        return new GlossaryParagraph(definition.Span, null, new TextSpan(definition.Span.Start, 0), text, definition.Blocks);
    }

    // *See also:* or *See also*:
    private (string Name, bool HasColon)? FieldName(EmphasisNode mark, ImmutableArray<InlineNode> rest)
    {
        var words = PlainText.Of(text, mark.Inlines);
        var hasColon = words.EndsWith(':');
        var name = words.TrimEnd(':').Trim();
        var isFollowed = hasColon || (rest is [TextNode next, ..] && text[next.Span.Start] == ':');
        return isFollowed && (FieldNames.All.Contains(name) || fields.Contains(name, StringComparer.OrdinalIgnoreCase)) ? (name, hasColon) : null;
    }

    // What comes after the name, without the colon and the space before it.
    private ImmutableArray<InlineNode> Value(ImmutableArray<InlineNode> rest, bool hasColon)
    {
        if (rest is [SoftBreakNode, ..])
        {
            return rest.RemoveAt(0);
        }

        if (rest is not [TextNode first, ..])
        {
            return rest;
        }

        var start = first.Span.Start + (hasColon ? 0 : 1);
        while (start < first.Span.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var after = start < first.Span.End ? rest.SetItem(0, new TextNode(TextSpan.FromBounds(start, first.Span.End))) : rest.RemoveAt(0);
        return start == first.Span.End && after is [SoftBreakNode, ..] ? after.RemoveAt(0) : after;
    }

    private IEnumerable<GlossaryVariant> PrintedVariants(GlossaryParagraph paragraph) =>
        paragraph.Blocks is [ParagraphNode { Inlines.IsEmpty: false } value, ..]
            ? Parts(text, SpanOf(value.Inlines)).Select(part => Variant(part.Part, part.Span, isPrinted: true)).OfType<GlossaryVariant>()
                .Select(variant => variant with { Text = Words(variant.Span).Trim() }).Where(variant => variant.Text.Length > 0)
            : [];

    // The words of a stretch of running text, which may go over several lines.
    private string Words(TextSpan span)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = span.Start; start < span.End;)
        {
            var line = text.GetLineSpan(text.GetLine(start));
            var end = Math.Min(Math.Max(line.End, start), span.End);
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            lines.Add(TextSpan.FromBounds(start, end));
            start = end;
            while (start < span.End && text[start] is '\r' or '\n')
            {
                start++;
            }
        }

        return PlainText.Of(text, EditionParser.ParseInlines(text, lines.DrainToImmutable()));
    }

    private IEnumerable<EntryReference> References(IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is LinkNode { Kind: LinkKind.Inline, IsImage: false } link && link.Target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash)
            {
                var written = text.ToString(link.TargetSpan).IndexOf('#', StringComparison.Ordinal);
                yield return new EntryReference(
                    Uri.UnescapeDataString(link.Target[(hash + 1)..]),
                    written < 0 ? link.TargetSpan : TextSpan.FromBounds(link.TargetSpan.Start + written + 1, link.TargetSpan.End),
                    PlainText.Of(text, link.Inlines),
                    true);
            }
            else
            {
                foreach (var inner in References(node.Children))
                {
                    yield return inner;
                }
            }
        }
    }

    private static string Unescape(string value) => value.Replace("\\\"", "\"", StringComparison.Ordinal);

    private static TextSpan SpanOf(ImmutableArray<InlineNode> inlines) => TextSpan.FromBounds(inlines[0].Span.Start, inlines[^1].Span.End);
}

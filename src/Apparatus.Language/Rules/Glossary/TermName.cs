using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Language.Rules.References;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>A place that names a glossary entry by its id, or marks words as a term.</summary>
/// <param name="Id">The id without <c>#</c>; null for a mark that leaves it to its words.</param>
/// <param name="Span">The id as written; the words where there is none.</param>
/// <param name="Words">The words that are linked or marked; the empty text where there are none.</param>
/// <param name="Mark">The whole link or span; null where it cannot be taken away by itself.</param>
/// <param name="Inner">The words as written, which are left when the mark is taken away.</param>
internal sealed record TermName(string? Id, TextSpan Span, string Words, TextSpan? Mark, TextSpan Inner)
{
    /// <summary>Whether it is a link or a link definition.</summary>
    public bool IsLink { get; private init; }

    /// <summary>For a span, its attributes; null otherwise.</summary>
    public AttributesNode? Attributes { get; private init; }

    /// <summary>The places of a Markdown file, also those in headings and link definitions, in no particular order.</summary>
    /// <param name="document">The file.</param>
    /// <param name="edition">Its edition.</param>
    public static IEnumerable<TermName> In(MarkdownDocument document, Edition edition)
    {
        foreach (var link in document.Index.Links.Where(link => link is { Kind: LinkKind.Inline, IsImage: false }))
        {
            if (Target(document, edition, link.Target, link.TargetSpan) is var (id, span))
            {
                var inner = link.Inlines.IsEmpty ? new TextSpan(link.Span.Start + 1, 0) : TextSpan.FromBounds(link.Inlines[0].Span.Start, link.Inlines[^1].Span.End);
                yield return new TermName(id, span, PlainText.Of(document.Text, link.Inlines).Trim(), link.Span, inner) { IsLink = true };
            }
        }

        LinkLabels? labels = null;
        foreach (var link in document.Index.LinkDefinitions)
        {
            if (Target(document, edition, link.Target, link.TargetSpan) is var (id, span) && (labels ??= new LinkLabels(document, edition)).Contains(link.Label))
            {
                yield return new TermName(id, span, string.Empty, null, default) { IsLink = true };
            }
        }

        if (!document.Text.Content.Contains("term", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var span in document.Tree.DescendantNodes().OfType<SpanNode>().Where(span => span.Attributes.HasClass("term")))
        {
            if (OfMark(document, span) is { } name)
            {
                yield return name;
            }
        }
    }

    /// <summary>The places of a glossary in YAML: what its entries say under <c>see</c>, and links in their definitions.</summary>
    /// <param name="source">The glossary.</param>
    /// <param name="edition">Its edition.</param>
    public static IEnumerable<TermName> In(GlossarySource source, Edition edition)
    {
        foreach (var entry in source.File.Entries)
        {
            foreach (var reference in entry.SeeAlso.Where(reference => !reference.IsLink && edition.Volumes.Select(volume => volume.Glossary).Prepend(edition.Glossary).All(glossary => glossary.Find(reference) is null)))
            {
                var isId = reference.Words.TrimStart('#') == reference.Id;
                yield return new TermName(reference.Id, reference.Span, isId ? string.Empty : reference.Words, null, default);
            }

            foreach (var name in entry.Paragraphs.Where(paragraph => paragraph.Field is not ("See" or "See also")).SelectMany(paragraph => Links(source.Document, paragraph)))
            {
                yield return name;
            }
        }
    }

    // #t-id, or glossary.md#t-id where that is a file of the edition.
    private static (string Id, TextSpan Span)? Target(MarkdownDocument document, Edition edition, string target, TextSpan span)
    {
        var written = document.Text.ToString(span).IndexOf('#', StringComparison.Ordinal);
        return written >= 0
            && LinkDestination.Parse(target, document.Path) is { Identifier: { } id, Path: var path }
            && id.StartsWith("t-", StringComparison.Ordinal)
            && (path is null || edition.Documents.Any(file => file.Path == path) || edition.Glossary.SourceOf(path) is not null)
                ? (id, TextSpan.FromBounds(span.Start + written + 1, span.End))
                : null;
    }

    // What has an id is a headword, or wants to be one (ED4003).
    private static TermName? OfMark(MarkdownDocument document, SpanNode span)
    {
        var words = PlainText.Of(document.Text, span.Inlines).Trim();
        var inner = span.Inlines.IsEmpty ? new TextSpan(span.Span.Start + 1, 0) : TextSpan.FromBounds(span.Inlines[0].Span.Start, span.Inlines[^1].Span.End);
        if (span.Attributes["key"] is { } key)
        {
            var id = key.Text.StartsWith('#') ? key.Text[1..] : key.Text;
            return new TermName(id, TextSpan.FromBounds(key.Span.End - id.Length, key.Span.End), words, span.Span, inner) { Attributes = span.Attributes };
        }

        return span.Attributes.Id is null && words.Length > 0 ? new TermName(null, inner, words, span.Span, inner) { Attributes = span.Attributes } : null;
    }

    // The nodes have places in the value; in the file the address is looked for where the value stands.
    private static IEnumerable<TermName> Links(Document document, GlossaryParagraph paragraph)
    {
        foreach (var link in Descendants(paragraph.Blocks).OfType<LinkNode>().Where(link => link is { Kind: LinkKind.Inline, IsImage: false } && link.Target.StartsWith("#t-", StringComparison.Ordinal)))
        {
            var at = document.Text.Content.IndexOf(link.Target, paragraph.Span.Start, paragraph.Span.Length, StringComparison.Ordinal);
            var span = at < 0 ? paragraph.Span : new TextSpan(at + 1, link.Target.Length - 1);
            yield return new TermName(link.Target[1..], span, PlainText.Of(paragraph.Text, link.Inlines).Trim(), null, default);
        }
    }

    private static IEnumerable<SyntaxNode> Descendants(IEnumerable<SyntaxNode> nodes) => nodes.SelectMany(node => Descendants(node.Children).Prepend(node));
}

using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Semantics;

/// <summary>Walks a tree once and lists what it defines and refers to.</summary>
internal sealed class DocumentIndexer
{
    private readonly ImmutableArray<NoteDefinitionNode>.Builder definitions = ImmutableArray.CreateBuilder<NoteDefinitionNode>();
    private readonly ImmutableArray<NoteReferenceUse>.Builder references = ImmutableArray.CreateBuilder<NoteReferenceUse>();
    private readonly ImmutableArray<InlineNoteUse>.Builder inlineNotes = ImmutableArray.CreateBuilder<InlineNoteUse>();
    private readonly ImmutableArray<CitationUse>.Builder citations = ImmutableArray.CreateBuilder<CitationUse>();
    private readonly ImmutableArray<MetadataCitation>.Builder metadata = ImmutableArray.CreateBuilder<MetadataCitation>();
    private readonly ImmutableArray<HeadingNode>.Builder headings = ImmutableArray.CreateBuilder<HeadingNode>();
    private readonly ImmutableArray<IdentifierUse>.Builder identifiers = ImmutableArray.CreateBuilder<IdentifierUse>();
    private readonly ImmutableArray<LinkNode>.Builder links = ImmutableArray.CreateBuilder<LinkNode>();
    private readonly ImmutableArray<LinkDefinitionNode>.Builder linkDefinitions = ImmutableArray.CreateBuilder<LinkDefinitionNode>();
    private readonly ImmutableArray<LinkAddress>.Builder addresses = ImmutableArray.CreateBuilder<LinkAddress>();
    private readonly ImmutableArray<AttributeText>.Builder exampleLabels = ImmutableArray.CreateBuilder<AttributeText>();
    private readonly ImmutableArray<PageMarkerUse>.Builder pages = ImmutableArray.CreateBuilder<PageMarkerUse>();
    private readonly SyntaxTree tree;
    private NoteReferenceNode? paragraphOpener;

    private DocumentIndexer(SyntaxTree tree) => this.tree = tree;

    /// <summary>Lists what a file defines and refers to.</summary>
    public static DocumentIndex Build(SyntaxTree tree)
    {
        var indexer = new DocumentIndexer(tree);
        indexer.metadata.AddRange(MetadataCitations.Find(tree.Text, tree.FrontMatter?.Yaml.Map));
        foreach (var (_, inlines) in MetadataText.Find(tree.Text, tree.FrontMatter?.Yaml.Map, "[^"))
        {
            indexer.VisitNotes(ImmutableArray<SyntaxNode>.CastUp(inlines));
        }

        indexer.VisitAll(ImmutableArray<SyntaxNode>.CastUp(tree.Blocks), default);
        indexer.identifiers.AddRange(ForeignIdentifiers.Find(tree.Text));
        return new DocumentIndex
        {
            NoteDefinitions = indexer.definitions.DrainToImmutable(),
            NoteReferences = indexer.references.DrainToImmutable(),
            InlineNotes = indexer.inlineNotes.DrainToImmutable(),
            UnreadDefinitions = UnreadDefinitionFinder.Find(tree),
            Citations = indexer.citations.DrainToImmutable(),
            MetadataCitations = indexer.metadata.DrainToImmutable(),
            Headings = indexer.headings.DrainToImmutable(),
            Identifiers = indexer.identifiers.DrainToImmutable(),
            Links = indexer.links.DrainToImmutable(),
            LinkDefinitions = indexer.linkDefinitions.DrainToImmutable(),
            LinkAddresses = indexer.addresses.DrainToImmutable(),
            PageMarkers = indexer.pages.DrainToImmutable(),
            ExampleLabels = indexer.exampleLabels.DrainToImmutable(),
        };
    }

    // Of metadata only the references to notes: its citations have a list of their own.
    private void VisitNotes(ImmutableArray<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is NoteReferenceNode reference)
            {
                references.Add(new NoteReferenceUse(reference, NotePlace.Text, null, null, false));
            }

            VisitNotes(node.Children);
        }
    }

    private void VisitAll(IEnumerable<SyntaxNode> nodes, Surroundings around)
    {
        foreach (var node in nodes)
        {
            Visit(node, around);
        }
    }

    private void Visit(SyntaxNode node, Surroundings around)
    {
        switch (node)
        {
            case NoteDefinitionNode definition:
                definitions.Add(definition);
                around = new Surroundings { Definition = definition };
                break;
            case HeadingNode heading:
                headings.Add(heading);
                AddIdentifier(heading.Attributes?.Id, IdKind.Heading);
                around = around with { Heading = heading };
                break;
            case NoteReferenceNode reference:
                references.Add(new NoteReferenceUse(
                    reference, around.Place, around.Definition, around.Heading, ReferenceEquals(reference, paragraphOpener)));
                break;
            case ParagraphNode { Inlines: [NoteReferenceNode opener, var next, ..] } when IsSpace(next):
                paragraphOpener = opener;
                break;
            case InlineNoteNode note:
                inlineNotes.Add(new InlineNoteUse(note, around.Place));
                around = around with { InlineNote = note };
                break;
            case CitationGroupNode found:
                around = around with { Citation = found, Outer = around.Citation };
                break;
            case CitationNode citation when around.Citation is { } group:
                citations.Add(new CitationUse(citation, group, around.Definition, around.Outer, around.Link));
                break;
            case LinkNode link:
                links.Add(link);
                if (link.Kind == LinkKind.Inline)
                {
                    addresses.Add(new LinkAddress(link.Target, link.TargetSpan, link.Span, link.IsImage));
                }

                AddIdentifier(link.Attributes?.Id, IdKind.Link);
                around = around with { Link = link };
                break;
            case LinkDefinitionNode link:
                linkDefinitions.Add(link);
                addresses.Add(new LinkAddress(link.Target, link.TargetSpan, link.Span, false));
                AddIdentifier(link.Attributes?.Id, IdKind.Link);
                break;
            case MetadataNode block:
                metadata.AddRange(MetadataCitations.Find(tree.Text, block.Yaml.Map));
                break;
            case SpanNode span when PageMarkers.IsPage(span):
                pages.Add(new PageMarkerUse(span, around.Place != NotePlace.Text));
                AddIdentifier(span.Attributes.Id, IdKind.Span);
                break;
            case ListItemNode { ExampleLabel: { } label }:
                exampleLabels.Add(label);
                break;
            default:
                AddIdentifier(node);
                break;
        }

        VisitAll(node.Children, around);
    }

    private bool IsSpace(InlineNode node) => node is SoftBreakNode || char.IsWhiteSpace(tree.Text[node.Span.Start]);

    private void AddIdentifier(SyntaxNode node)
    {
        switch (node)
        {
            case SpanNode span:
                AddIdentifier(span.Attributes.Id, IdKind.Span);
                break;
            case DivNode div:
                AddIdentifier(div.Attributes?.Id, IdKind.Div);
                break;
            case CodeNode code:
                AddIdentifier(code.Attributes?.Id, IdKind.Code);
                break;
            case CodeBlockNode code:
                AddIdentifier(code.Attributes?.Id, IdKind.Code);
                break;
            case RawInlineNode raw:
                AddIdentifier(raw.Id, IdKind.Html);
                break;
            case RawBlockNode raw:
                AddIdentifier(raw.Id, IdKind.Html);
                break;
        }
    }

    private void AddIdentifier(AttributeText? id, IdKind kind)
    {
        if (id is { } found)
        {
            identifiers.Add(new IdentifierUse(found, kind));
        }
    }

    private readonly record struct Surroundings
    {
        public NoteDefinitionNode? Definition { get; init; }

        public InlineNoteNode? InlineNote { get; init; }

        public HeadingNode? Heading { get; init; }

        public CitationGroupNode? Citation { get; init; }

        public CitationGroupNode? Outer { get; init; }

        public LinkNode? Link { get; init; }

        public NotePlace Place => (Definition, InlineNote) switch
        {
            (null, null) => NotePlace.Text,
            (null, _) => NotePlace.InlineNote,
            (_, null) => NotePlace.Definition,
            _ => NotePlace.InlineNoteInDefinition,
        };
    }
}

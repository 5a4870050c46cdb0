using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.Hovering;

/// <summary>A link: the heading or the words it leads to and where they stand (FORMAT C1); for a link label its address.</summary>
internal sealed class LinkHover : HoverProvider
{
    private static readonly LinkLabelSymbols Labels = new();

    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (context.Model.Markdown is not { } document)
        {
            return null;
        }

        var link = context.Inside(offset).OfType<LinkNode>().FirstOrDefault();
        if (link is { Kind: LinkKind.Inline })
        {
            return Add(context, new HoverDraft(link.Span), link.Target);
        }

        if (Labels.At(context.Model, offset) is not { } label)
        {
            return null;
        }

        // All files are one document: a label counts everywhere, in its own file before others.
        var definition = label.IsDefinition ? label
            : Labels.InDocument(context.Model).FirstOrDefault(found => found.IsDefinition && found.Symbol == label.Symbol)
            ?? Labels.Definitions(context.Edition, label.Symbol.Name).FirstOrDefault();
        if (definition is null
            || (definition.Path == document.Path ? document : context.Edition.Find(definition.Path)) is not MarkdownDocument file
            || file.Index.LinkDefinitions.FirstOrDefault(found => found.LabelSpan == definition.NameSpan) is not { } defined)
        {
            return null;
        }

        return Add(context, new HoverDraft(label.Span), defined.Target)
            ?? new HoverDraft(label.Span).Line(Markdown.Bold(Markdown.Code(defined.Target))).Line(label.IsDefinition ? string.Empty : context.Place(file, definition.Span));
    }

    /// <summary>Adds the lines about what an address leads to; null when nothing is known of it.</summary>
    /// <param name="context">The file.</param>
    /// <param name="draft">What they are added to.</param>
    /// <param name="address">The address as written.</param>
    public static HoverDraft? Add(HoverContext context, HoverDraft draft, string address)
    {
        var target = LinkDestination.Parse(address, context.Model.Document.Path);
        var leadsInside = target.Path is null || context.Edition.Volumes.Prepend(context.Edition).Any(edition => edition.Find(target.Path) is MarkdownDocument);
        if (target.Identifier is { } id && leadsInside)
        {
            return TermText.Add(context, draft, id) ?? TargetText.Add(context, draft, id);
        }

        return target.Path is { } path && context.Edition.Find(path) is { } file
            ? draft.Line(Markdown.Bold(file is MarkdownDocument { Facts.Headings: [var first, ..] } ? Markdown.Escape(first.Text) : context.File(path))).Line(file is MarkdownDocument ? context.File(path) : string.Empty)
            : null;
    }
}

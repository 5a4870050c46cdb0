using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Symbols;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

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
            return Show(context, link.Target, link.Span);
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

        return Show(context, defined.Target, label.Span)
            ?? new HoverDraft(label.Span).Line(Markdown.Bold(Markdown.Code(defined.Target))).Line(label.IsDefinition ? string.Empty : context.Place(file, definition.Span));
    }

    private static HoverDraft? Show(HoverContext context, string address, TextSpan span)
    {
        var draft = new HoverDraft(span);
        var target = LinkDestination.Parse(address, context.Model.Document.Path);
        var leadsInside = target.Path is null || context.Edition.Find(target.Path) is MarkdownDocument;
        if (target.Identifier is { } id && leadsInside)
        {
            return TargetText.Add(context, draft, id);
        }

        return target.Path is { } path && context.Edition.Find(path) is { } file
            ? draft.Line(Markdown.Bold(file is MarkdownDocument { Facts.Headings: [var first, ..] } ? Markdown.Escape(first.Text) : context.File(path))).Line(file is MarkdownDocument ? context.File(path) : string.Empty)
            : null;
    }
}

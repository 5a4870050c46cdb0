using System.Linq;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.Hovering;

/// <summary>A citation outside its keys and locators: all its works as one note would print them (FORMAT C1).</summary>
internal sealed class CitationGroupHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (context.Inside(offset).FirstOrDefault(node => node is CitationGroupNode or LinkNode) is not CitationGroupNode group
            || group.Items.All(item => context.Edition.Citations.IsExample(item.Key) || CitationText.Work(context.Edition, item.Key) is null))
        {
            return null;
        }

        var text = new CitationText(context.Edition, context.Model.Text).Group(group);
        return new HoverDraft(group.Span).Line(Markdown.Bold(text));
    }
}

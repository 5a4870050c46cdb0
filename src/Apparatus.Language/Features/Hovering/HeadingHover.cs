using System;
using System.Linq;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Hovering;

/// <summary>A heading: its identifier, explicit or made of its words, what GitHub makes of it, and the links to it (FORMAT C1, A9).</summary>
internal sealed class HeadingHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (context.Model.Markdown is not { } document)
        {
            return null;
        }

        var headings = document.Index.Headings;
        var index = headings.TakeWhile(found => !found.Span.Contains(offset)).Count();
        var place = context.Edition.PlaceOf(document, index);
        if (index == headings.Length || place.File < 0)
        {
            return null;
        }

        var id = context.Edition.HeadingIds[place];
        var isExplicit = headings[index].Attributes?.Id is not null;
        var github = GitHub(document, index);
        var links = context.Edition.Links.ToIdentifier(id).Count;
        return new HoverDraft(headings[index].Span)
            .Line(Markdown.Bold(Markdown.Code("#" + id)), isExplicit ? "its own identifier" : "made of its words by Pandoc")
            .Line(github == id || github.Length == 0 ? string.Empty : $"GitHub and VS Code: {Markdown.Code("#" + github)}")
            .Line(links == 0 ? "no links to it" : $"{Markdown.Count(links, "link")} to it");
    }

    // GitHub numbers repeated identifiers in each file.
    private static string GitHub(MarkdownDocument document, int index)
    {
        var slug = HeadingSlugs.GitHub(document.Facts.Headings[index].Text);
        var earlier = document.Facts.Headings.Take(index).Count(heading => string.Equals(HeadingSlugs.GitHub(heading.Text), slug, StringComparison.Ordinal));
        return earlier == 0 ? slug : $"{slug}-{earlier}";
    }
}

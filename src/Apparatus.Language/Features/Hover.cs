using System;
using System.Collections.Immutable;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features;

/// <summary>Shows what a thing is when somebody points at it (FORMAT C).</summary>
public static class Hover
{
    // Things that lie inside others come first: a locator in a citation, a citation in a heading. A glossary adds one for terms.
    private static readonly ImmutableArray<HoverProvider> Providers =
    [
        new SuppressionHover(),
        new NoteReferenceHover(),
        new NoteDefinitionHover(),
        new CitationHover(),
        new LocatorHover(),
        new EntryHover(),
        new MacroHover(),
        new SettingHover(),
        new LinkHover(),
        new CitationGroupHover(),
        new InlineNoteHover(),
        new HeadingHover(),
    ];

    /// <summary>What is to be shown for the character at an offset, or for the thing that ends there; null when there is nothing to say.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset.</param>
    /// <param name="format">How the text is to be written.</param>
    /// <param name="link">Makes the address of a link to a place, or null for no link; left out, nothing is linked.</param>
    public static HoverContent? At(SemanticModel model, int offset, MarkupFormat format, Func<Place, string?>? link = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var context = new HoverContext(model, format == MarkupFormat.Markdown ? link : null);
        foreach (var at in offset > 0 ? new[] { offset, offset - 1 } : [offset])
        {
            if (at >= model.Text.Length)
            {
                continue;
            }

            foreach (var provider in Providers)
            {
                if (provider.At(context, at) is { } draft)
                {
                    return new HoverContent(draft.Write(format), draft.Span);
                }
            }
        }

        return null;
    }
}

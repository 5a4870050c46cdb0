using System;
using System.Collections.Immutable;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;

namespace Apparatus.Language.Features;

/// <summary>Shows what a thing is when somebody points at it (FORMAT C).</summary>
public static class Hover
{
    // Things that lie inside others come first: a locator in a citation, a term in a heading, a citation in a link.
    private static readonly ImmutableArray<HoverProvider> Providers =
    [
        new SuppressionHover(),
        new NoteReferenceHover(),
        new NoteDefinitionHover(),
        new PageMarkerHover(),
        new CitationHover(),
        new HeadwordHover(),
        new TermHover(),
        new LocatorHover(),
        new BackReferenceHover(),
        new EntryHover(),
        new FieldHover(),
        new MacroHover(),
        new SettingHover(),
        new CitationGroupHover(),
        new LinkHover(),
        new EditorialMarkHover(),
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

    /// <summary>What is shown of an entry of the glossary wherever the text speaks of it.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="place">The entry, out of the glossary of this edition.</param>
    /// <param name="format">How the text is to be written.</param>
    /// <param name="link">Makes the address of a link to a place, or null for no link; left out, nothing is linked.</param>
    public static string OfEntry(Edition edition, GlossaryPlace place, MarkupFormat format, Func<Place, string?>? link = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(place);
        var context = new HoverContext(new SemanticModel(edition, place.Source.Document), format == MarkupFormat.Markdown ? link : null);
        return new TermText(context, edition).Add(new HoverDraft(place.Entry.TermSpan), place, null).Write(format);
    }
}

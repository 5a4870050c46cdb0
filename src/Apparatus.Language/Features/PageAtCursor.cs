using System;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;

namespace Apparatus.Language.Features;

/// <summary>Says which page of the base edition a place lies on, for a status bar.</summary>
public static class PageAtCursor
{
    /// <summary>The page, as <c>1968, p. 12</c>; null before the first marker, and in a file without markers.</summary>
    /// <param name="model">A file in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of the cursor.</param>
    public static string? Find(SemanticModel model, int offset)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Markdown is { } document ? PageMarkers.PageAt(model.Edition, document, offset) : null;
    }
}

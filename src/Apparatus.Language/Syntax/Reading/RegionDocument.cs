using Markdig.Syntax;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>The document that Markdig fills while one region is read; it carries the region to the parsers.</summary>
internal sealed class RegionDocument(Region region, int firstLine) : MarkdownDocument
{
    /// <summary>The region being read.</summary>
    public Region Region { get; } = region;

    /// <summary>The line of the region that Markdig sees first.</summary>
    public int FirstLine { get; } = firstLine;

    /// <summary>The last line of what one of our parsers has read.</summary>
    public int ReadTo { get; set; } = -1;
}

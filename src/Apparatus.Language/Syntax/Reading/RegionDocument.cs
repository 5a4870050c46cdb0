using Markdig.Syntax;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>The document that Markdig fills while one region is read; it carries the region to the parsers.</summary>
internal sealed class RegionDocument(Region region) : MarkdownDocument
{
    /// <summary>The region being read.</summary>
    public Region Region { get; } = region;
}


namespace Apparatus.Language.Syntax;

/// <summary>How a citation names its work (Pandoc's <c>CitationMode</c>).</summary>
public enum CitationMode
{
    /// <summary>In brackets.</summary>
    Normal,

    /// <summary>In brackets with <c>-@key</c>: the author is left out.</summary>
    SuppressAuthor,

    /// <summary><c>@key</c> in running text: the author is named.</summary>
    InText,
}

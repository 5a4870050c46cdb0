
namespace Apparatus.Language.Syntax;

/// <summary>Which language a raw passage is written in.</summary>
public enum RawKind
{
    /// <summary>An HTML tag.</summary>
    Html,

    /// <summary>A TeX command or environment.</summary>
    Tex,

    /// <summary>Marked with <c>{=format}</c>.</summary>
    Other,
}


namespace Apparatus.Language.Syntax;

/// <summary>How words are set off.</summary>
public enum EmphasisKind
{
    /// <summary><c>*x*</c> or <c>_x_</c>.</summary>
    Emphasis,

    /// <summary><c>**x**</c> or <c>__x__</c>.</summary>
    Strong,

    /// <summary><c>~~x~~</c>.</summary>
    Strikeout,

    /// <summary><c>^x^</c>.</summary>
    Superscript,

    /// <summary><c>~x~</c>.</summary>
    Subscript,
}


namespace Apparatus.Language.Syntax;

/// <summary>How the items of a list are marked.</summary>
public enum ListKind
{
    /// <summary>With <c>-</c>, <c>+</c> or <c>*</c>.</summary>
    Bullet,

    /// <summary>With numbers or letters (Pandoc manual, "Ordered lists").</summary>
    Ordered,

    /// <summary>With <c>(@label)</c> (Pandoc manual, "Numbered example lists").</summary>
    Example,
}

using System;

namespace Apparatus.Language.Features.Tokens;

/// <summary>What more there is to say of a token; the values are the bits of <see cref="TokenLegend.Modifiers"/>.</summary>
[Flags]
public enum TokenModifiers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The name is defined here.</summary>
    Definition = 1,

    /// <summary>What the name stands for is not to be found. Themes that do not know it see <see cref="Deprecated"/> beside it.</summary>
    Unresolved = 2,

    /// <summary>LSP's own word for what should not be used; it always comes with <see cref="Unresolved"/>.</summary>
    Deprecated = 4,

    /// <summary>The macro is one of BibTeX's own, such as <c>jan</c>.</summary>
    DefaultLibrary = 8,
}

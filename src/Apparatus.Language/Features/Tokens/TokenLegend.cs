using System.Collections.Immutable;

namespace Apparatus.Language.Features.Tokens;

/// <summary>The names of token types and modifiers in LSP (<c>SemanticTokensLegend</c>).</summary>
public static class TokenLegend
{
    /// <summary>The name of each <see cref="TokenType"/>, at the position of its value. All are LSP's own.</summary>
    public static ImmutableArray<string> Types { get; } =
    [
        "function", "class", "type", "parameter", "number", "enumMember", "decorator", "property", "string", "keyword", "macro", "comment",
    ];

    /// <summary>The name of each bit of <see cref="TokenModifiers"/>, the lowest first. All but <c>unresolved</c> are LSP's own.</summary>
    public static ImmutableArray<string> Modifiers { get; } = ["definition", "unresolved", "deprecated", "defaultLibrary"];
}

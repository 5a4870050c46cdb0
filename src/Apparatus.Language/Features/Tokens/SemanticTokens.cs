using System.Collections.Immutable;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Tokens;

/// <summary>
/// Colours that only the whole edition can tell (LSP <c>textDocument/semanticTokens</c>): whether a note is defined and a work known, what
/// of a citation is locator, what is a page marker. Headings, emphasis and YAML are left to the editor's own grammar.
/// </summary>
public static class SemanticTokens
{
    /// <summary>All tokens of a file in order; they do not overlap.</summary>
    /// <param name="model">A file of any kind in its edition; a manifest has none.</param>
    public static ImmutableArray<SemanticToken> Of(SemanticModel model) => In(model, new TextSpan(0, model.Text.Length));

    /// <summary>The tokens that lie at least in part in a stretch of a file, in order.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="range">The stretch.</param>
    public static ImmutableArray<SemanticToken> In(SemanticModel model, TextSpan range)
    {
        var tokens = new TokenCollector(model.Text, range);
        switch (model.Document)
        {
            case MarkdownDocument document:
                new MarkdownTokens(model.Edition, document, tokens).Visit();
                break;
            case BibliographyDocument document:
                BibliographyTokens.Add(document, tokens);
                break;
        }

        return tokens.Finish();
    }
}

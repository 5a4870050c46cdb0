using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>What is asked of <see cref="CodeActions"/>.</summary>
/// <param name="Model">A file of any kind in its edition.</param>
/// <param name="Range">The selection, or an empty span for a cursor; in offsets of the file.</param>
/// <param name="Diagnostics">The diagnostics of the file in the same snapshot; those of other files and silenced ones are passed over.</param>
/// <param name="Runner">Checks again after fixes.</param>
/// <param name="Settings">The severities that it checks with.</param>
public sealed record OfferRequest(
    SemanticModel Model,
    TextSpan Range,
    ImmutableArray<Diagnostic> Diagnostics,
    RuleRunner Runner,
    RuleSettings Settings)
{
    /// <summary>The kinds asked for; empty for whatever there is.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>The edition.</summary>
    internal Edition Edition => Model.Edition;

    /// <summary>The diagnostics of this file that count.</summary>
    internal ImmutableArray<Diagnostic> Here { get; } =
        [.. Diagnostics.Where(found => found.Suppression is null && found.Path == Model.Document.Path)];

    /// <summary>Those that the selection touches.</summary>
    internal ImmutableArray<Diagnostic> Touched => [.. Here.Where(found => found.Span.Start <= Range.End && found.Span.End >= Range.Start)];

    /// <summary>Whether offers of a kind are wanted.</summary>
    internal bool Wants(string kind) => OfferKinds.IsWanted(Only, kind);

    /// <summary>The nodes at the start of the selection, or those that end there; the innermost first.</summary>
    internal ImmutableArray<SyntaxNode> Nodes()
    {
        var at = Model.NodesAt(Range.Start);
        var before = Range.Start > 0 ? Model.NodesAt(Range.Start - 1) : [];
        return [.. at.Reverse(), .. before.Reverse()];
    }
}

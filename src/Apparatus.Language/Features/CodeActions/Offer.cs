using System;
using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Something that the editor's hands could do at a place (LSP <c>CodeAction</c>). Nothing is done until somebody asks for its changes.</summary>
/// <param name="Id">Tells it from all other offers at the same place; the same in a later snapshot in which the same is offered.</param>
/// <param name="Title">What it does, as an order: "Insert a blank line".</param>
/// <param name="Kind">One of <see cref="OfferKinds"/>.</param>
/// <param name="GetChanges">Makes the changes; pure. Empty when they turn out to harm the text.</param>
public sealed record Offer(string Id, string Title, string Kind, Func<ImmutableArray<Change>> GetChanges)
{
    /// <summary>The diagnostic that it mends, or null.</summary>
    public Diagnostic? Diagnostic { get; init; }

    /// <summary>Whether it is what most people would do, so that an editor may do it by one key.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Whether its changes take long to make, since all files of the edition are checked for them.</summary>
    public bool IsWide { get; init; }

    /// <summary>Why it cannot be done here, as a sentence; null when it can. A refused offer has no changes.</summary>
    public string? DisabledReason { get; init; }
}

using System.Collections.Immutable;

namespace Apparatus.Language.Features.Completion;

/// <summary>What can be written at the cursor.</summary>
/// <param name="Items">The proposals, the best first.</param>
/// <param name="IsIncomplete">
/// Whether the list has to be asked for again at each further letter, because it was searched here: works by author and title, notes by
/// their words. An editor would compare letters with the label alone, and too many works would travel to it.
/// </param>
public sealed record CompletionList(ImmutableArray<CompletionItem> Items, bool IsIncomplete)
{
    /// <summary>The list without proposals.</summary>
    public static CompletionList Empty { get; } = new([], false);
}

using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Completion;

/// <summary>What an editor can do and its user wants.</summary>
public sealed record CompletionOptions
{
    /// <summary>The options of an editor that can do nothing special.</summary>
    public static CompletionOptions Default { get; } = new();

    /// <summary>Where folders are listed for paths; null where only the files of the edition are known.</summary>
    public IFileSource? Files { get; init; }

    /// <summary>Whether the editor understands snippets.</summary>
    public bool Snippets { get; init; }

    /// <summary>Whether <c>@key</c> outside brackets becomes <c>[@key]</c>.</summary>
    public bool BracketCitations { get; init; }

    /// <summary>Whether a person asked for the list. Terms in prose are proposed to nobody else.</summary>
    public bool IsInvoked { get; init; }

    /// <summary>The most items of a list that is searched here.</summary>
    public int MaximumItems { get; init; } = 100;
}

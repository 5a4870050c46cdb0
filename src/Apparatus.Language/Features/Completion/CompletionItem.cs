using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>One proposal of a completion list.</summary>
/// <param name="Label">What the list shows: a label, key, identifier or name without its marks.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">What is replaced, in UTF-16 offsets of the file; it lies in one line and holds the cursor.</param>
/// <param name="NewText">What stands there afterwards; a snippet where <see cref="IsSnippet"/> says so.</param>
public sealed record CompletionItem(string Label, CompletionItemKind Kind, TextSpan Span, string NewText)
{
    /// <summary>What is replaced where a person wants to keep what follows the cursor (LSP <c>InsertReplaceEdit</c>); null for <see cref="Span"/>.</summary>
    public TextSpan? InsertSpan { get; init; }

    /// <summary>
    /// What an editor compares with the text between the start of <see cref="Span"/> and the cursor. It begins with the marks that stand
    /// there. In a list that is incomplete it is that very text, because the choice has been made here.
    /// </summary>
    public string FilterText { get; init; } = Label;

    /// <summary>What the list is sorted by, ordinally.</summary>
    public string SortText { get; init; } = string.Empty;

    /// <summary>More about it, on a line of its own or after the label: where a note is defined, author, year and title of a work. Null for nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>A few words beside the label: the first words of a note, the words of a heading. Null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Whether an editor should choose it at first.</summary>
    public bool Preselect { get; init; }

    /// <summary>Whether <see cref="NewText"/> is an LSP snippet.</summary>
    public bool IsSnippet { get; init; }

    /// <summary>Characters that choose it and are then typed, where an editor knows such; empty for none.</summary>
    public ImmutableArray<char> CommitCharacters { get; init; } = [];

    /// <summary>What <see cref="Completion.Resolve"/> finds the documentation by; null when there is none.</summary>
    public CompletionData? Data { get; init; }
}

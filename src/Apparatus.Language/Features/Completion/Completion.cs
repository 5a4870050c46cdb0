using System;
using System.Collections.Immutable;
using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Completion;

/// <summary>
/// Proposes what can be written at the cursor (FORMAT E2.4): labels of notes, citation keys, terms, identifiers and paths, locator terms, keys and
/// values of settings and of glossaries in YAML, rules in suppression comments. The tree is Pandoc's reading of a text that is only half typed, so the place is found by the
/// characters before the cursor; the tree says where nothing is to be proposed: in code, math, comments, raw HTML and addresses.
/// </summary>
public static class Completion
{
    // Asked in this order; the first that knows the place answers.
    private static readonly ImmutableArray<CompletionProvider> Providers =
    [
        new SuppressionCompletion(),
        new ParentEntryCompletion(),
        new BibTeXCompletion(),
        new CslCompletion(),
        new WorkCompletion(),
        new SettingCompletion(),
        new GlossaryListCompletion(),
        new PageMarkerCompletion(),
        new TermKeyCompletion(),
        new MarkCompletion(),
        new LinkTargetCompletion(),
        new NoteCompletion(),
        new LocatorCompletion(),
        new SeeAlsoCompletion(),
        new TermCompletion(),
    ];

    /// <summary>
    /// The characters after which a list is worth asking for: <c>^</c> notes, <c>@</c> works, <c>#</c> identifiers, <c>(</c> and <c>/</c> addresses, <c>,</c>
    /// locator terms and further values, <c>:</c> values of settings and suppression comments, <c>=</c> the key of a term. Outside those places the answer is empty at
    /// once. <c>-</c>, <c>[</c> and the space are not among them: prose is full of them, and what follows opens the list soon enough.
    /// </summary>
    public static ImmutableArray<char> TriggerCharacters { get; } = ['^', '@', '#', '(', '/', ',', ':', '='];

    /// <summary>The proposals at a cursor; the empty list where there are none.</summary>
    /// <param name="model">A file of any kind in its edition.</param>
    /// <param name="offset">0-based UTF-16 offset of the cursor; beyond the end of the text it counts as the end.</param>
    /// <param name="options">What the editor can do.</param>
    public static CompletionList At(SemanticModel model, int offset, CompletionOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        var context = new CompletionContext(model, Math.Clamp(offset, 0, model.Text.Length), options);
        foreach (var provider in Providers)
        {
            if (provider.At(context) is { } found)
            {
                return found;
            }
        }

        return CompletionList.Empty;
    }

    /// <summary>The documentation of a proposal; null when there is none (any more).</summary>
    /// <param name="edition">The edition as it is now.</param>
    /// <param name="data">What the proposal carries.</param>
    /// <param name="markdown">Whether to write Markdown; otherwise marks are left out.</param>
    public static string? Resolve(Edition edition, CompletionData data, bool markdown = true)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var text = data.Name is null ? null : CompletionDocumentation.Of(edition, data);
        return markdown || text is null ? text : CompletionDocumentation.Plain(text);
    }
}

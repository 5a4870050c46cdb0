using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Rules;
using Apparatus.Language.Rules.Notes;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>
/// Definitions for the notes that are referred to but not defined, where a definition may begin: at the start of a block. They are never left empty, since an
/// empty note takes the next paragraph (FORMAT A4.1).
/// </summary>
internal static class NoteDefinitionItems
{
    /// <summary>The definitions to offer, those for references of this file first, then in reading order; empty where none may begin.</summary>
    public static ImmutableArray<CompletionItem> Find(CompletionContext context, LabelBracket bracket)
    {
        if (!bracket.IsBlockStart || !(bracket.IsDefinition || MayBegin(context)))
        {
            return [];
        }

        var edition = context.Edition;
        var file = context.Model.Markdown is { } document ? edition.PlaceOf(document, 0).File : -1;
        var query = new SearchQuery(bracket.Typed);
        return
        [
            .. edition.Notes.ReferredLabels
                .Where(label => !IsDefinedElsewhere(edition, label, bracket) && !CharacterClass.Is(label, edition) && References(edition, label, bracket).Any())
                .Select((label, order) => (Label: label, Order: order, IsHere: References(edition, label, bracket).Any(place => place.File == file), Score: query.Score(SearchQuery.Fold(label), default)))
                .Where(found => query.IsEmpty || found.Score is not null)
                .OrderBy(found => found.IsHere ? 0 : 1).ThenBy(found => found.Order)
                .Take(context.Options.MaximumItems)
                .Select(found => Item(context, found.Label, bracket)),
        ];
    }

    private static CompletionItem Item(CompletionContext context, string label, LabelBracket bracket)
    {
        var rest = context.Content[bracket.Span.End..context.Line.End];
        var hasText = rest.Trim().Length > 0;
        var stub = context.Options.Snippets ? $"${{1:{Placeholder.Text}}}" : Placeholder.Text;
        var escaped = context.Options.Snippets ? label.Replace("\\", "\\\\", System.StringComparison.Ordinal).Replace("$", "\\$", System.StringComparison.Ordinal).Replace("}", "\\}", System.StringComparison.Ordinal) : label;
        var isSnippet = context.Options.Snippets && !bracket.IsDefinition && !hasText;
        var newText = (bracket.IsDefinition, hasText) switch
        {
            (true, _) => $"[^{label}]",
            (_, true) => rest[0] == ' ' ? $"[^{label}]:" : $"[^{label}]: ",
            _ => $"[^{(isSnippet ? escaped : label)}]: {stub}",
        };
        return new CompletionItem(label, CompletionItemKind.NoteDefinition, bracket.Span, newText)
        {
            IsSnippet = isSnippet,
            Description = "definition of a note that is referred to",
            Detail = context.Edition.SeriesOf(label)?.Name,
        };
    }

    // Within the label of a definition that is being changed, that definition itself does not count.
    private static bool IsDefinedElsewhere(Edition edition, string label, LabelBracket bracket) =>
        edition.Notes.Definitions(label).Count > (bracket.IsDefinition && label == bracket.Label ? 1 : 0);

    // What is being typed reads as a reference itself.
    private static IEnumerable<SymbolPlace> References(Edition edition, string label, LabelBracket bracket) =>
        edition.Notes.References(label).Where(place => edition.DocumentOf(place).Index.NoteReferences[place.Index].Node.Span != bracket.Span);

    // A definition stands after a blank line, or directly after some kinds of block (FORMAT A4.1).
    private static bool MayBegin(CompletionContext context)
    {
        var text = context.Model.Text;
        var line = text.GetLine(context.Offset);
        if (line == 0)
        {
            return true;
        }

        var previous = text.GetLineSpan(line - 1);
        var content = text.ToString(previous);
        if (content.Trim(' ', '\t', '>').Length == 0)
        {
            return true;
        }

        return context.Model.Markdown is { } document
            && (document.Tree.FrontMatter?.Span.Contains(previous.Start) == true
                || context.Model.NodesAt(previous.Start + content.Length - content.TrimStart(' ', '\t', '>').Length)
                    .Any(node => node is NoteDefinitionNode or HeadingNode or LinkDefinitionNode or ThematicBreakNode or CommentBlockNode or CodeBlockNode));
    }
}

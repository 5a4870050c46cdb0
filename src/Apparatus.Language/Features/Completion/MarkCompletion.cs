using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Marks of the format and their attributes, in the braces behind words: <c>]{.</c>, <c>]{.sic </c> (FORMAT A7.2, A8, A10).</summary>
internal sealed partial class MarkCompletion : CompletionProvider
{
    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (context.Model.Markdown is null || Braces().Match(context.Before) is not { Success: true } match || context.Region is not (CursorRegion.Prose or CursorRegion.Attributes))
        {
            return null;
        }

        var typed = match.Groups["typed"].Value;
        var end = context.Offset;
        while (end < context.Line.End && (char.IsLetterOrDigit(context.Content[end]) || context.Content[end] == '-'))
        {
            end++;
        }

        var span = TextSpan.FromBounds(context.Offset - typed.Length, end);
        var before = match.Groups["before"].Value;
        var marks = EditorialMarks.All.Where(mark => Regex.IsMatch(before, $@"(?:^|\s)\.{Regex.Escape(mark.Class)}(?:\s|$)")).ToList();
        var items = typed.StartsWith('.') || (marks.Count == 0 && typed.Length == 0)
            ? EditorialMarks.All.Where(mark => !marks.Contains(mark)).Select(mark => Class(mark, span, context)).ToImmutableArray()
            : [.. marks.SelectMany(mark => mark.Attributes).DistinctBy(attribute => attribute.Name)
                .Where(attribute => !before.Contains(attribute.Name + "=", StringComparison.Ordinal) && !context.After.Contains(attribute.Name + "=", StringComparison.Ordinal))
                .Select(attribute => Attribute(attribute.Name, attribute.Meaning, span, context))];
        var found = items.Where(item => item.Label.StartsWith(typed, StringComparison.Ordinal)).ToImmutableArray();
        return found.IsEmpty ? null : context.Searched(found, span.Start);
    }

    private static CompletionItem Class(EditorialMark mark, TextSpan span, CompletionContext context)
    {
        // The attribute that a mark is written for comes with it.
        var main = mark.Class is "sic" or "corr" or "reg" && context.Options.Snippets ? mark.Attributes[0].Name : null;
        return new CompletionItem("." + mark.Class, CompletionItemKind.Identifier, span, main is null ? "." + mark.Class : $".{mark.Class} {main}=\"$1\"")
        {
            IsSnippet = main is not null,
            Description = mark.Meaning,
        };
    }

    private static CompletionItem Attribute(string name, string meaning, TextSpan span, CompletionContext context) =>
        new(name, CompletionItemKind.Identifier, span, context.Options.Snippets ? $"{name}=\"$1\"" : name + "=") { IsSnippet = context.Options.Snippets, Description = meaning };

    [GeneratedRegex(@"\]\{(?<before>(?:[^{}""]|""[^""]*"")*?)(?<![^\s{])(?<typed>\.?[a-z-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}

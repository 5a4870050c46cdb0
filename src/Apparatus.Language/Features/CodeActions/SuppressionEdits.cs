using System;
using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>
/// Writes the comment that silences one diagnostic (FORMAT A14), where the comment changes nothing of how the file is read: on
/// lines of its own, between blocks, with blank lines around it.
/// </summary>
internal static class SuppressionEdits
{
    /// <summary>What stands for the reason until somebody types one over it.</summary>
    public const string Reason = "reason";

    // Front matter that is not read: behind a comment it would be none at all.
    private const string FrontMatterNotRead = "ED6002";

    /// <summary>The edits; empty when no comment can silence it, as in JSON.</summary>
    public static ImmutableArray<TextEdit> Find(Document document, Diagnostic diagnostic) => document switch
    {
        _ when diagnostic.Rule.Id == FrontMatterNotRead => [],
        MarkdownDocument text => InText(text, diagnostic),
        ManifestDocument manifest => YamlSuppression.Find(manifest.Text, manifest.Yaml.Root, diagnostic),
        BibliographyDocument bibliography when bibliography.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) => [],
        BibliographyDocument bibliography when Suppressions.IsYaml(bibliography) => YamlSuppression.Find(bibliography.Text, null, diagnostic),
        BibliographyDocument bibliography => InBibTeX(bibliography.Text, diagnostic),
        _ => [],
    };

    private static ImmutableArray<TextEdit> InText(MarkdownDocument document, Diagnostic diagnostic)
    {
        var text = document.Text;
        var offset = diagnostic.Span.Start;
        if (document.Tree.FrontMatter is { } front && offset < front.Span.End)
        {
            return front.ContentSpan.Contains(offset) ? YamlSuppression.Find(text, front.Yaml.Root, diagnostic) : [];
        }

        var (blocks, index) = Flow.At(document, offset);
        var block = index >= 0 ? blocks[index] : null;
        if (block is null or CommentBlockNode || !string.IsNullOrWhiteSpace(Flow.Prefix(text, block)))
        {
            // No block follows that a comment for the next one would mean.
            var first = text.GetLine(block?.Span.Start ?? offset);
            var last = text.GetLine(block is null ? offset : Math.Max(block.Span.End - 1, block.Span.Start));
            return index < 0 && document.Tree.Blocks.Length > 0 && !Flow.IsBlank(text, first) ? [] : Around(text, diagnostic.Rule.Id, first, last);
        }

        var line = text.GetLine(block.Span.Start);
        return [Insert(text, line, Comment("disable-next", diagnostic.Rule.Id, Reason))];
    }

    private static ImmutableArray<TextEdit> Around(SourceText text, string id, int first, int last)
    {
        var lineBreak = text.LineBreak;
        var end = text.GetLineSpan(last).End;
        var after = Flow.IsBlank(text, last + 1) ? string.Empty : lineBreak;
        return
        [
            Insert(text, first, Comment("disable", id, Reason)),
            new TextEdit(new TextSpan(end, 0), $"{lineBreak}{lineBreak}{Comment("restore", id, string.Empty)}{after}"),
        ];
    }

    // A comment directly after a note would be swallowed by it, and a note directly after a comment is not what people expect.
    private static TextEdit Insert(SourceText text, int line, string comment)
    {
        var lineBreak = text.LineBreak;
        var before = Flow.IsBlank(text, line - 1) ? string.Empty : lineBreak;
        return new TextEdit(new TextSpan(text.GetLineSpan(line).Start, 0), before + comment + lineBreak + lineBreak);
    }

    private static string Comment(string kind, string id, string reason) =>
        reason.Length > 0 ? $"<!-- apparatus:{kind} {id} {reason} -->" : $"<!-- apparatus:{kind} {id} -->";

    // The entry that the place lies in begins with the last line before it that opens with "@".
    private static ImmutableArray<TextEdit> InBibTeX(SourceText text, Diagnostic diagnostic)
    {
        var id = diagnostic.Rule.Id;
        var at = text.GetLine(diagnostic.Span.Start);
        for (var line = at; line >= 0; line--)
        {
            var span = text.GetLineSpan(line);
            if (!span.IsEmpty && text[span.Start] == '@')
            {
                return [new TextEdit(new TextSpan(span.Start, 0), $"% apparatus:disable-next {id} {Reason}{text.LineBreak}")];
            }
        }

        var here = text.GetLineSpan(at);
        return
        [
            new TextEdit(new TextSpan(here.Start, 0), $"% apparatus:disable {id} {Reason}{text.LineBreak}"),
            new TextEdit(new TextSpan(here.End, 0), $"{text.LineBreak}% apparatus:restore {id}"),
        ];
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>The text of a hover while it is being put together: lines of Markdown, in paragraphs.</summary>
/// <param name="span">Exactly the thing pointed at.</param>
internal sealed class HoverDraft(TextSpan span)
{
    private readonly List<List<string>> paragraphs = [[]];

    /// <summary>Exactly the thing pointed at.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Adds a line to the paragraph; nothing when it is empty.</summary>
    public HoverDraft Line(string? markdown)
    {
        if (!string.IsNullOrEmpty(markdown))
        {
            paragraphs[^1].Add(markdown);
        }

        return this;
    }

    /// <summary>Adds pieces as one line with points between them; those that are empty are left out.</summary>
    public HoverDraft Line(params ImmutableArray<string> pieces) => Line(string.Join(" · ", pieces.Where(piece => piece.Length > 0)));

    /// <summary>Begins a paragraph.</summary>
    public HoverDraft Break()
    {
        if (paragraphs[^1].Count > 0)
        {
            paragraphs.Add([]);
        }

        return this;
    }

    /// <summary>The whole text.</summary>
    public string Write(MarkupFormat format)
    {
        var isMarkdown = format == MarkupFormat.Markdown;
        var blocks = paragraphs.Where(lines => lines.Count > 0)
            .Select(lines => string.Join(isMarkdown ? "  \n" : "\n", isMarkdown ? lines : lines.Select(Plain)));
        return string.Join("\n\n", blocks);
    }

    // The words that a reader of the Markdown would see, by our own reading of it.
    private static string Plain(string markdown)
    {
        var result = new StringBuilder();
        foreach (var line in markdown.Split('\n', StringSplitOptions.TrimEntries))
        {
            var text = SourceText.From(line);
            result.Append(result.Length > 0 ? "\n" : string.Empty).Append(PlainText.Of(text, EditionParser.ParseInlines(text, [new TextSpan(0, line.Length)])));
        }

        return result.ToString();
    }
}

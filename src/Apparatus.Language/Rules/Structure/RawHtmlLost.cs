using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6009: HTML tags that only HTML keeps.</summary>
public sealed partial class RawHtmlLost : Rule
{
    private const int FarthestEnd = 400;

    private static readonly Dictionary<string, string> Marks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["i"] = "*",
        ["em"] = "*",
        ["b"] = "**",
        ["strong"] = "**",
        ["sub"] = "~",
        ["sup"] = "^",
        ["s"] = "~~",
        ["del"] = "~~",
        ["code"] = "`",
    };

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED6009",
        Name = "raw-html-lost",
        Severity = Severity.Warning,
        Summary = "An HTML tag is kept in HTML and EPUB only.",
        Why = "Pandoc passes the tag through to HTML and drops it everywhere else, silently: a page marker `<pb/>`, italics and superscripts are gone from DOCX, PDF and TEI.",
        Silent = """
            - Comments, `<span …>` and `<div …>`, which Pandoc reads itself. Addresses in angle brackets.
            - Files under `html-only`. Passages that name their format, `` `<br>`{=html} ``.
            - Superscript digits that may be old note marks (ED1013).
            """,
        HowToFix = "Write Markdown: a page marker, `*italics*`, `~2~`, `^2^`, a backslash at the end of the line. Fixes do so.",
        Evidence = "Measured with Pandoc 2.17 and 3.10 (`<br>`, `<sub>` and `<sup>` are raw HTML to Pandoc as well). markdownlint MD033.",
        Bad = """
            In the {|ED6009:<i>|}Dreadnought</i> H{|ED6009:<sub>|}2</sub>O is not mentioned. {|ED6009:<pb n="14"/>|}The next page.
            """,
        Good = """
            In the *Dreadnought* H~2~O is not mentioned. []{.pb #p14}The next page.
            """,
    };

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (IsHtmlOnly(context.Edition, document) || !document.Has(SegmentQuestion.Html, blocks => SyntaxTree.NodesIn(blocks).Any(node => node is RawInlineNode { Kind: RawKind.Html } or RawBlockNode { Kind: RawKind.Html })))
        {
            return;
        }

        VisitAll(ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks), document, context);
    }

    private static bool IsHtmlOnly(Edition edition, MarkdownDocument document)
    {
        var path = edition.DisplayPath(document.Path).Split('/');
        return edition.Settings.HtmlOnly.Any(pattern => GlobPattern.Parse(pattern)?.IsMatch(path) == true);
    }

    private static void VisitAll(ImmutableArray<SyntaxNode> nodes, MarkdownDocument document, RuleContext context)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is RawInlineNode { Kind: RawKind.Html } or RawBlockNode { Kind: RawKind.Html })
            {
                Check(nodes, i, document, context);
                i = nodes[i] is RawBlockNode ? EndOfTable(nodes, i, document.Text) : i;
            }

            VisitAll(nodes[i].Children, document, context);
        }
    }

    private static void Check(ImmutableArray<SyntaxNode> nodes, int index, MarkdownDocument document, RuleContext context)
    {
        var node = nodes[index];
        var match = Tag().Match(document.Text.Content, node.Span.Start, node.Span.Length);
        var name = match.Groups["name"].Value;
        if (!match.Success || name.Length == 0 || string.Equals(name, "span", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "div", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var close = node is RawInlineNode ? Closing(nodes, index, name, document.Text) : null;
        if (string.Equals(name, "sup", StringComparison.OrdinalIgnoreCase) && close is { } end && document.Text.ToString(TextSpan.FromBounds(node.Span.End, end.Start)).All(c => char.IsDigit(c) || c is '*' or '†' or '‡'))
        {
            return;
        }

        var tag = new TextSpan(node.Span.Start, Math.Min(match.Length, node.Span.Length));
        context.Report(
            tag,
            $"<{name}> is kept only in HTML and EPUB; it disappears in DOCX, PDF and TEI.",
            fixes: node is RawInlineNode || string.Equals(name, "pb", StringComparison.OrdinalIgnoreCase) ? Convert(node, name, match, close, document, context) : []);
    }

    // What is inside a table goes with it.
    private static int EndOfTable(ImmutableArray<SyntaxNode> nodes, int index, SourceText text)
    {
        if (Tag().Match(text.Content, nodes[index].Span.Start, nodes[index].Span.Length).Groups["name"].Value is not { Length: > 0 } name || !string.Equals(name, "table", StringComparison.OrdinalIgnoreCase))
        {
            return index;
        }

        for (var i = index + 1; i < nodes.Length; i++)
        {
            if (nodes[i] is RawBlockNode && text.ToString(nodes[i].Span).TrimStart().StartsWith("</table", StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return index;
    }

    private static TextSpan? Closing(ImmutableArray<SyntaxNode> nodes, int index, string name, SourceText text)
    {
        var depth = 1;
        // A tag and its end stand near each other; of thousands of tags nobody wants them paired.
        for (var i = index + 1; i < nodes.Length && i < index + FarthestEnd; i++)
        {
            if (nodes[i] is RawInlineNode { Kind: RawKind.Html } && text.ToString(nodes[i].Span) is var tag)
            {
                depth += tag.StartsWith($"</{name}", StringComparison.OrdinalIgnoreCase) ? -1 : tag.StartsWith($"<{name}", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                if (depth == 0)
                {
                    return nodes[i].Span;
                }
            }
        }

        return null;
    }

    private static ImmutableArray<Fix> Convert(SyntaxNode node, string name, Match match, TextSpan? close, MarkdownDocument document, RuleContext context)
    {
        if (string.Equals(name, "pb", StringComparison.OrdinalIgnoreCase))
        {
            var number = PageAttribute().Match(match.Value) is { Success: true } found ? found.Groups["n"].Value : null;
            return number is not null && PageNumber.Parse(number) is not null
                ? [context.Fix("Make it a page marker", false, new TextEdit(node.Span, $"[]{{.pb #{PageMarkers.IdOf(context.Edition.Settings, context.Edition.Settings.Base, number)}}}"))]
                : [];
        }

        if (string.Equals(name, "br", StringComparison.OrdinalIgnoreCase))
        {
            var atEnd = node.Span.End >= document.Text.Length || document.Text[node.Span.End] is '\n' or '\r';
            return [context.Fix("Write a backslash at the line end", false, new TextEdit(node.Span, atEnd ? "\\" : "\\" + document.Text.LineBreak))];
        }

        return Marks.TryGetValue(name, out var mark) && close is { } end && !char.IsWhiteSpace(document.Text[node.Span.End]) && end.Start > node.Span.End && !char.IsWhiteSpace(document.Text[end.Start - 1])
            ? [context.Fix(string.Create(CultureInfo.InvariantCulture, $"Write {mark}…{mark}"), false, new TextEdit(node.Span, mark), new TextEdit(end, mark))]
            : [];
    }

    [GeneratedRegex("""\G<(?<name>[A-Za-z][A-Za-z0-9-]*)(?:\s[^>]*)?/?>""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""\bn\s*=\s*["']?(?<n>[\w\[\]]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex PageAttribute();
}

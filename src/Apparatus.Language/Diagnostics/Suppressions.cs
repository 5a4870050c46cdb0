using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>
/// Finds the suppression comments of a file: <c>&lt;!-- apparatus:disable ED7001 reason --&gt;</c> in Markdown, after <c>%</c> in
/// <c>.bib</c> files, after <c>#</c> in YAML (FORMAT A14).
/// </summary>
public static partial class Suppressions
{
    /// <summary>The comments of a file in order; none for kinds of files that have no comments.</summary>
    public static ImmutableArray<SuppressionComment> Find(Document document)
    {
        if (!document.Text.Content.Contains("apparatus:", StringComparison.Ordinal))
        {
            return [];
        }

        var marks = document switch
        {
            MarkdownDocument markdown => FindInTree(markdown),
            BibliographyDocument or ManifestDocument or GlossaryListDocument => FindInLines(document),
            _ => [],
        };
        return Resolve(document, marks);
    }

    /// <summary>Whether a file that is no text file has comments as in YAML, after <c>#</c>.</summary>
    internal static bool IsYaml(Document document) => document.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || document.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static List<Mark> FindInTree(MarkdownDocument document)
    {
        // From the last node to the first: the next block of each comment is then the last one seen.
        var marks = new List<Mark>();
        var next = new TextSpan(document.Text.Length, 0);
        foreach (var node in document.Tree.DescendantNodes().Reverse())
        {
            var content = node switch { CommentBlockNode block => block.ContentSpan, CommentNode inline => inline.ContentSpan, _ => default };
            if (!content.IsEmpty && TryRead(document.Text, content, node.Span) is { } mark)
            {
                marks.Add(mark with { Next = next });
            }

            next = node is BlockNode and not CommentBlockNode ? node.Span : next;
        }

        marks.Reverse();
        if (document.Tree.FrontMatter is { } front)
        {
            marks.InsertRange(0, FindInLines(document, '#', front.ContentSpan));
        }

        return marks;
    }

    private static List<Mark> FindInLines(Document document)
    {
        var sign = document is BibliographyDocument && !IsYaml(document) ? '%' : '#';
        return FindInLines(document, sign, new TextSpan(0, document.Text.Length));
    }

    private static List<Mark> FindInLines(Document document, char sign, TextSpan within)
    {
        var marks = new List<Mark>();
        for (var i = document.Text.GetLine(within.Start); i < document.Text.LineCount; i++)
        {
            var line = document.Text.GetLineSpan(i);
            if (line.Start >= within.End)
            {
                break;
            }

            var start = line.Start + (line.Length - document.Text.Content.AsSpan(line.Start, line.Length).TrimStart().Length);
            if (start < line.End
                && document.Text[start] == sign
                && TryRead(document.Text, TextSpan.FromBounds(start + 1, line.End), TextSpan.FromBounds(start, line.End)) is { } mark)
            {
                marks.Add(mark with { Next = NextBlock(document, i + 1) });
            }
        }

        return marks;
    }

    // In a .bib file the next entry, up to the line before the one after it; in YAML the next line.
    private static TextSpan NextBlock(Document document, int line)
    {
        if (document is not BibliographyDocument || IsYaml(document))
        {
            return line < document.Text.LineCount ? document.Text.GetLineSpan(line) : new TextSpan(document.Text.Length, 0);
        }

        var start = document.Text.Content.IndexOf('@', document.Text.GetOffset(new LinePosition(line, 0)));
        if (start < 0)
        {
            return new TextSpan(document.Text.Length, 0);
        }

        var end = document.Text.Content.IndexOf("\n@", start, StringComparison.Ordinal);
        return TextSpan.FromBounds(start, end < 0 ? document.Text.Length : end);
    }

    private static Mark? TryRead(SourceText text, TextSpan content, TextSpan whole)
    {
        var match = CommentPattern().Match(text.ToString(content));
        if (!match.Success)
        {
            return null;
        }

        var ids = match.Groups["id"].Captures
            .Select(capture => new SuppressedId(capture.Value, new TextSpan(content.Start + capture.Index, capture.Length)))
            .ToImmutableArray();
        return new Mark(match.Groups["kind"].Value, ids, match.Groups["reason"].Value.Trim(), whole, default);
    }

    private static ImmutableArray<SuppressionComment> Resolve(Document document, List<Mark> marks)
    {
        // From the last comment to the first: the next restore of each rule is then the last one seen.
        var comments = ImmutableArray.CreateBuilder<SuppressionComment>();
        var nextRestores = new Dictionary<string, Mark>();
        foreach (var mark in Enumerable.Reverse(marks))
        {
            if (mark.Kind == "restore")
            {
                foreach (var id in mark.Ids)
                {
                    nextRestores[id.Id] = mark;
                }

                continue;
            }

            var scopes = ImmutableArray.CreateBuilder<TextSpan>();
            var restores = ImmutableArray.CreateBuilder<TextSpan?>();
            foreach (var id in mark.Ids)
            {
                var restore = mark.Kind == "disable" ? nextRestores.GetValueOrDefault(id.Id) : null;
                restores.Add(restore?.Span);
                scopes.Add(mark.Kind == "disable"
                    ? TextSpan.FromBounds(mark.Span.End, restore?.Span.Start ?? document.Text.Length)
                    : mark.Next);
            }

            comments.Add(new SuppressionComment(mark.Span, mark.Ids, mark.Reason, scopes.ToImmutable(), restores.ToImmutable()));
        }

        comments.Reverse();
        return comments.DrainToImmutable();
    }

    [GeneratedRegex(@"^\s*apparatus:(?<kind>disable-next|disable|restore)\s+(?<id>[A-Za-z]+\d+)(\s*,\s*(?<id>[A-Za-z]+\d+))*(?<reason>.*)$", RegexOptions.Singleline)]
    private static partial Regex CommentPattern();

    private sealed record Mark(string Kind, ImmutableArray<SuppressedId> Ids, string Reason, TextSpan Span, TextSpan Next);
}
